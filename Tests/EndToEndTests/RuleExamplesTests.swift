import Diagnostics
import Foundation
import Rules
import TestSupport
import Testing

/// The examples on the rules' pages, run: a wrong one has this rule's finding at each mark and no
/// other, a right one has none.
struct RuleExamplesTests {
    /// Rules that an example of keys cannot show: their wrong example is in words.
    private static let inWords: Set = ["encoding", "front-matter-missing"]

    struct Example: CustomTestStringConvertible, Sendable {
        let rule: String
        let index: Int
        let parts: [RuleExample]

        var testDescription: String {
            "\(rule), \(parts.contains(where: \.isBad) ? "wrong" : "right") (\(index + 1))"
        }
    }

    private static let examples = RulePage.all.flatMap { page in
        ExampleBoard.groups(of: page).enumerated().map { index, parts in
            Example(rule: page.id.description, index: index, parts: parts)
        }
    }

    @Test(arguments: examples)
    func `an example is as right or as wrong as its page says`(_ example: Example) throws {
        let files = try ExampleBoard(example.parts, of: example.rule).files
        let board = try TemporaryBoard()
        for file in files { try board.write(file.path, file.raw) }
        let result = try board.run("check", "--remarks", "--format", "json")
        let report = try JSONDecoder().decode(CheckReport.self, from: Data(result.output))
        let found = report.diagnostics.map { finding in
            let (start, end) = (finding.range.start, finding.range.end)
            return "\(finding.file):\(start.line):\(start.column)-\(end.line):\(end.column) "
                + finding.rule
        }
        let marked = files.flatMap { file in
            let table = LineTable(SourceFile(path: file.path, bytes: file.raw))
            return file.marks.map { mark in
                let (start, end) = table.places(of: mark)
                return "\(file.path):\(start.line):\(start.column)-\(end.line):\(end.column) "
                    + example.rule
            }
        }
        #expect(found.sorted() == marked.sorted())
        #expect(marked.isEmpty != example.parts.contains(where: \.isBad))
    }

    @Test(arguments: RulePage.all.map(\.id.description))
    func `a page shows a wrong and a right example`(_ rule: String) throws {
        let page = try #require(RulePage.page(of: RuleID(rule)))
        var (wrong, right, words) = (0, 0, 0)
        for example in page.examples {
            switch example.kind {
            case .bad: wrong += 1
            case .good: right += 1
            case .words: words += 1
            }
        }
        #expect(right > 0)
        #expect(wrong > 0 || (words == 2 && Self.inWords.contains(rule)))
    }
}
