import Catalogue
import Diagnostics
import Records
import Values

/// A personal number in clear, with the file that it stands in.
struct PersonalPlace: Sendable {
    /// What it is, and its bytes.
    let match: PersonalMatch
    /// The record, a CSV beside it, a free page or the board's settings.
    let source: SourceFile

    /// Where it stands.
    var span: SourceSpan { source.span(match.range.lowerBound, match.range.upperBound) }

    /// All that stand in a record and in the tables beside it, where they do not belong.
    static func all(in notice: Notice) -> [PersonalPlace] {
        guard isRead(notice) else { return [] }
        var places = matches(in: notice.source)
        for table in tableFiles(of: notice) {
            places += matches(inTable: table)
        }
        if places.isEmpty { return places }
        let fields = FieldPlaces(notice)
        return places.filter { !fields.allows($0) }
    }

    /// Whether a record's text could be read.
    static func isRead(_ notice: Notice) -> Bool {
        notice.recordFaults.allSatisfy { fault in
            switch fault {
            case .unknownEncoding, .tooLarge: false
            case .gb18030, .frontMatterMissing, .frontMatterUnclosed, .yaml: true
            }
        }
    }

    /// All that stand in a text, which is Markdown or YAML.
    static func matches(
        in source: SourceFile, layout: PersonalScanner.Layout = .text
    ) -> [PersonalPlace] {
        PersonalScanner.matches(in: source.bytes, source.bytes.indices, layout: layout)
            .map { PersonalPlace(match: $0, source: source) }
    }

    /// All that stand in a CSV.
    static func matches(inTable table: SourceFile) -> [PersonalPlace] {
        let separator = UInt8(ascii: isTabbed(table) ? "\t" : ",")
        return matches(in: table, layout: .table(separator: separator))
    }

    /// The CSVs of a record, those that could not be read as a table too.
    static func tableFiles(of notice: Notice) -> [SourceFile] {
        var files: [SourceFile] = []
        func add(_ file: SourceFile) {
            if file.path != notice.source.path, !files.contains(where: { $0.path == file.path }) {
                files.append(file)
            }
        }
        for value in notice.values {
            if case .table(let table) = value.value, table.head != nil { add(table.source) }
        }
        for fault in notice.faults {
            switch fault {
            case .unclosedQuote(let span), .namelessHead(let span): add(span.file)
            default: break
            }
        }
        return files
    }

    private static func isTabbed(_ table: SourceFile) -> Bool {
        let line = table.bytes.prefix { $0 != 0x0A }
        return line.contains(0x09) && !line.contains(0x2C)
    }
}
