import CommonMark
import Foundation
import Testing

/// An example of a Markdown specification.
struct SpecificationExample: Decodable, Sendable, CustomTestStringConvertible {
    let example: Int
    let section: String
    let markdown: String
    let html: String

    var testDescription: String { "\(section) \(example)" }

    var document: MarkdownDocument { MarkdownDocument(Array(markdown.utf8)) }

    /// The folder of the specifications, beside the package's own.
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "shared/conformance")

    static let isThere = FileManager.default.fileExists(
        atPath: folder.appending(path: "commonmark-0.30.json").path)

    static let commonMark = read("commonmark-0.30.json")
    static let tables = read("gfm-tables.json")

    /// The examples of a file; none if the folder is absent.
    private static func read(_ name: String) -> [SpecificationExample] {
        guard isThere else { return [] }
        do {
            let data = try Data(contentsOf: folder.appending(path: name))
            return try JSONDecoder().decode([SpecificationExample].self, from: data)
        } catch {
            Issue.record(error)
            return []
        }
    }
}

@Suite(
    .enabled("skipped: no conformance examples beside the package") {
        SpecificationExample.isThere
    })
struct ConformanceTests {
    @Test func `all examples were read`() {
        #expect(SpecificationExample.commonMark.count == 652)
        #expect(SpecificationExample.tables.count == 8)
    }

    @Test func `most examples have no raw HTML`() {
        let bare = SpecificationExample.commonMark.filter { $0.document.rawHTML.isEmpty }
        #expect(bare.count == 581)
    }

    @Test(arguments: SpecificationExample.commonMark.filter { $0.document.rawHTML.isEmpty })
    func `CommonMark reads as specified`(_ example: SpecificationExample) {
        #expect(bareHTML(example.markdown) == example.html)
    }

    @Test(arguments: SpecificationExample.commonMark.filter { !$0.document.rawHTML.isEmpty })
    func `raw HTML is shown as text`(_ example: SpecificationExample) {
        let shown = bareHTML(example.markdown)
        for range in example.document.rawHTML {
            let source = text(range, of: example.markdown)
            let line = source.prefix { $0 != "\n" }
            let escaped = line.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
                .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
            #expect(source.contains("<"))
            #expect(shown.contains(escaped))
        }
    }

    @Test(arguments: SpecificationExample.tables)
    func `tables read as specified`(_ example: SpecificationExample) {
        #expect(bareHTML(example.markdown) == example.html)
    }
}
