/// The findings as `check --format json` prints them; decoding fails where the shape is another.
struct CheckReport: Decodable {
    /// A line and a column, both from 1.
    struct Place: Decodable, Comparable {
        let line: Int
        let column: Int

        static func < (left: Place, right: Place) -> Bool {
            (left.line, left.column) < (right.line, right.column)
        }
    }

    struct Range: Decodable {
        let start: Place
        let end: Place
    }

    struct Note: Decodable {
        let message: String
        let file: String?
        let range: Range?
    }

    struct Hint: Decodable { let message: String }

    struct Diagnostic: Decodable {
        let rule: String
        let severity: String
        let message: String
        let file: String
        let range: Range
        let notes: [Note]
        let hint: Hint?
        let item: String?

        /// Every place that it names, its own first.
        var places: [(file: String, range: Range)] {
            [(file, range)]
                + notes.compactMap { note in
                    guard let file = note.file, let range = note.range else { return nil }
                    return (file, range)
                }
        }
    }

    struct Summary: Decodable {
        let records: Int
        let errors: Int
        let warnings: Int
    }

    let version: Int
    let diagnostics: [Diagnostic]
    let summary: Summary
}
