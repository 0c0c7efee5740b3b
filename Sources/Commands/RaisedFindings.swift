import Diagnostics
import Rules

/// The findings of a trial with masks that the board did not have before.
struct RaisedFindings {
    /// A line of a file; masks do not change its number.
    private struct Line: Hashable {
        let path: String
        let line: Int
    }

    private struct Kind: Hashable {
        let rule: RuleID
        let line: Line
    }

    private struct Place: Hashable {
        let path: String
        let range: SourceRange

        init(_ span: SourceSpan) {
            path = span.file.path
            range = span.range
        }
    }

    /// The rule of a raised finding, for each mask that may be its cause.
    private var causes: [Place: RuleID] = [:]

    /// Whether the masks raise nothing.
    var isEmpty: Bool { causes.isEmpty }

    /// Compares the findings of a trial with those of before, by rule and line.
    init(_ trial: Findings, besides before: Findings, _ fixes: [Fix]) {
        var lines = Lines()
        let mended = Set(fixes.map { Place($0.finding.span) })
        var expected: [Kind: Int] = [:]
        for finding in before.diagnostics where !mended.contains(Place(finding.span)) {
            expected[Kind(rule: finding.rule, line: lines.line(of: finding.span)), default: 0] += 1
        }
        let fixed = fixes.map {
            (place: Place($0.finding.span), line: lines.line(of: $0.finding.span))
        }
        lines = Lines()
        for finding in trial.diagnostics {
            let kind = Kind(rule: finding.rule, line: lines.line(of: finding.span))
            expected[kind, default: 0] -= 1
            if expected[kind, default: 0] >= 0 { continue }
            let places = [finding.span] + finding.notes.compactMap(\.span)
            let near = Set(places.map { lines.line(of: $0) })
            let paths = Set(near.map(\.path))
            let causes =
                [
                    fixed.filter { near.contains($0.line) },
                    fixed.filter { paths.contains($0.line.path) },
                ]
                .first { !$0.isEmpty } ?? fixed
            for cause in causes where self.causes[cause.place] == nil {
                self.causes[cause.place] = finding.rule
            }
        }
    }

    /// The rule of a finding that a mask may have raised; nil for a mask that another one shields.
    func rule(causedBy fix: Fix) -> RuleID? { causes[Place(fix.finding.span)] }

    /// The lines of places in the files of one run.
    private struct Lines {
        private var tables: [String: LineTable] = [:]

        mutating func line(of span: SourceSpan) -> Line {
            let path = span.file.path
            let table = tables[path] ?? LineTable(span.file)
            tables[path] = table
            return Line(path: path, line: table.line(at: Int(span.range.start)))
        }
    }
}
