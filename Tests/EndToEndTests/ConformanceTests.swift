import Foundation
import TestSupport
import Testing

/// An example of a Markdown specification.
struct SpecificationExample: Decodable, Sendable, CustomTestStringConvertible {
    let example: Int
    let section: String
    let markdown: String
    let html: String

    var testDescription: String { "\(section) \(example)" }

    /// The examples are not part of this package; where they are absent the tests are skipped.
    static let areThere = FileManager.default.fileExists(atPath: PackageFolder.conformance.path)

    /// The examples of CommonMark 0.30 without raw HTML, which a board shows as text.
    static let commonMark = read("commonmark-0.30.json").filter { example in
        !withRawHTML.contains { $0.contains(example.example) }
    }

    /// The examples of tables in GitHub Flavored Markdown.
    static let tables = read("gfm-tables.json")

    /// Examples that have raw HTML, as cmark itself says, by their numbers in the specification.
    private static let withRawHTML = [
        21...21, 31...31, 148...191, 201...201, 308...309, 344...344, 474...476, 490...490,
        493...493, 523...523, 535...535, 612...616, 622...622, 624...624, 627...631, 642...643,
    ]

    private static func read(_ name: String) -> [SpecificationExample] {
        guard areThere else { return [] }
        do {
            let data = try Data(contentsOf: PackageFolder.conformance.appending(path: name))
            return try JSONDecoder().decode([SpecificationExample].self, from: data)
        } catch {
            Issue.record(error)
            return []
        }
    }
}

/// The specifications' examples through `noticeboard render`.
@Suite(
    .enabled("skipped: no conformance examples beside the package") {
        SpecificationExample.areThere
    })
struct ConformanceTests {
    /// What `render` prints, without the ids that it gives to headings.
    private func rendered(_ example: SpecificationExample) throws -> String {
        let result = try ProgramRun("render", "-", input: Array(example.markdown.utf8)).result()
        #expect(result.ending == .exit(0))
        #expect(result.errorText == "")
        return result.outputText.replacing(#/(<h[1-6]) id="[^"]*"/#) { $0.1 }
    }

    @Test func `all examples were read`() {
        #expect(SpecificationExample.commonMark.count == 581)
        #expect(SpecificationExample.tables.count == 8)
    }

    @Test(arguments: SpecificationExample.commonMark)
    func `CommonMark renders as specified`(_ example: SpecificationExample) throws {
        #expect(try rendered(example) == example.html)
    }

    @Test(arguments: SpecificationExample.tables)
    func `tables render as specified`(_ example: SpecificationExample) throws {
        #expect(try rendered(example) == example.html)
    }
}
