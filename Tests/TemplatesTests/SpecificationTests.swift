import Foundation
import Templates
import Testing

/// The examples of the Mustache specification, rendered in lenient mode.
struct SpecificationTests {
    /// Beside the checkout; not part of it, so that it can be missing.
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "../shared/conformance/mustache").standardizedFileURL

    static let files = [
        "comments", "delimiters", "inheritance", "interpolation", "inverted", "partials",
        "sections",
    ]

    static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

    // The specification is shared by several projects and lies beside this one.
    @Test(.enabled(if: isPresent), arguments: files)
    func `every file of the specification has examples`(file: String) throws {
        #expect(try SpecificationExample.all(in: Self.folder, file).count >= 12)
    }

    // As above; a file that cannot be read has failed the test before.
    @Test(
        .enabled(if: isPresent),
        arguments: files.flatMap { (try? SpecificationExample.all(in: folder, $0)) ?? [] })
    func `an example gives the output that the specification expects`(
        example: SpecificationExample
    ) throws {
        #expect(try example.rendered() == example.expected)
    }
}

/// An example of the specification.
struct SpecificationExample: Decodable, CustomTestStringConvertible {
    let name: String
    let template: String
    let partials: [String: String]?
    let expected: String
    private let data: JSONValue

    var testDescription: String { name }

    static func all(in folder: URL, _ file: String) throws -> [SpecificationExample] {
        struct File: Decodable {
            let tests: [SpecificationExample]
        }
        let data = try Data(contentsOf: folder.appending(path: file + ".json"))
        return try JSONDecoder().decode(File.self, from: data).tests
    }

    func rendered() throws -> String {
        let templates = (partials ?? [:]).merging(["": template]) { partial, _ in partial }
        let sources = templates.map {
            TemplateSource(name: $0.key, path: $0.key, text: Array($0.value.utf8))
        }
        var output: [UInt8] = []
        try TemplateSet(sources, mode: .lenient).render("", data.value, into: &output)
        return String(decoding: output, as: UTF8.self)
    }
}

/// A value of JSON as a template sees it: numbers are text, null is absent.
private struct JSONValue: Decodable {
    let value: TemplateValue

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            value = .absent
        } else if let flag = try? container.decode(Bool.self) {
            value = .flag(flag)
        } else if let number = try? container.decode(Int.self) {
            value = .text(String(number))
        } else if let number = try? container.decode(Double.self) {
            value = .text(String(number))
        } else if let text = try? container.decode(String.self) {
            value = .text(text)
        } else if let list = try? container.decode([JSONValue].self) {
            value = .list(list.map(\.value))
        } else {
            let object = try container.decode([String: JSONValue].self)
            value = .object(TemplateObject(object.map { (TemplateName($0), $1.value) }))
        }
    }
}
