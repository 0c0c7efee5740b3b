import Diagnostics
import Foundation
import TestSupport
import Testing

/// The schemas of board.yml and catalogue.yml have the keys that their readers know, and no others.
struct SettingsSchemaTests {
    /// A schema, the sources of its reader, and a file with every key.
    struct Kind: CustomTestStringConvertible, Sendable {
        let name: String
        let readers: [String]
        let everything: String
        var testDescription: String { name }
    }

    private static let kinds = [
        Kind(
            name: "board",
            readers: [
                "Sources/Boards/BoardSettingsReader", "Sources/Catalogue/Clocks/HolidaysReader",
            ],
            everything: """
                name: {zh-Hans: 示例公开栏, en: Sample, of a board}
                code: T1
                issuer: 示例社区居民委员会
                address: 示例路1号
                contact:
                  - 0571-8000 0000
                  - {name: 张某某, phone: 0571-8000 0001, hours: 9点到17点}
                languages: [zh-Hans, en]
                since: 2026年10月
                as-of: 2026年11月20日
                base-url: https://example.org/
                time-zone: Asia/Shanghai
                profile: urban
                rules: {missing-record: warning, late-publication: {F01: error, residency.relief: off}}
                holidays: {2028: {off: [2028-01-01, 2028-01-26..2028-02-01], work: [2028-01-22], notice: 示例}}
                finance: {limits: [1000, 5000元], cash-limit: 1000, banned: [招待费], other-share: 5%}
                retain: {residency.relief: 180d, default: 1000d}
                boards:
                """),
        Kind(
            name: "catalogue",
            readers: ["Sources/Catalogue/CataloguePartsReader"],
            everything: """
                items:
                  - code: finance.extra
                    no: F99
                    name: {zh-Hans: 另一项, en: Extra}
                    every: month
                    due: 5wd
                    due-from: start
                    objection: 5d
                    display: 10天
                    basis: 示例
                    mandatory: 是
                    profiles: [urban]
                    fields:
                      - {key: a, name: {zh-Hans: 甲}, type: money, required: true, default: 0}
                      - {key: b, name: {zh-Hans: 乙}, type: choice, choices: [一, 二]}
                      - {key: c, name: {zh-Hans: 丙}, type: person, mask: true, required: "a > 1.00"}
                      - key: d
                        name: {zh-Hans: 丁}
                        type: table
                        personal: true
                        columns: [{key: e, name: {zh-Hans: 戊}, type: money}]
                        checks: [e > 0.00]
                    checks: [{check: a > 0.00, severity: warning}]
                  - {code: finance.monthly-ledger, omit: true, reason: 示例}
                """),
    ]

    private func schema(_ name: String) throws -> String {
        try ProgramRun("schema", name).result().outputText
    }

    /// The keys that a reader's sources ask a mapping for.
    private func asked(by readers: [String]) throws -> Set<String> {
        let sources = PackageFolder.files(below: PackageFolder.root.appending(path: "Sources"))
            .map { "Sources/" + $0 }.filter { path in readers.contains { path.hasPrefix($0) } }
        #expect(!sources.isEmpty)
        let call =
            #/\b(?:node|requiredNode|text|requiredText|texts|items|flag|localized|words|term|share|amounts)\(\s*"([a-z-]+)"/#
        return try sources.reduce(into: []) { keys, path in
            let code = try String(
                contentsOf: PackageFolder.root.appending(path: path), encoding: .utf8)
            for match in code.matches(of: call) { keys.insert(String(match.1)) }
            for match in code.matches(of: #/for key in \[([^\]]+)\]/#) {
                for key in match.1.matches(of: #/"([a-z-]+)"/#) { keys.insert(String(key.1)) }
            }
        }
    }

    @Test(arguments: kinds)
    func `every key that the reader asks for is in the schema`(_ kind: Kind) throws {
        let text = try schema(kind.name)
        let missing = try asked(by: kind.readers).filter { !text.contains("\"\($0)\":{") }
        #expect(missing.sorted() == [])
    }

    @Test(arguments: kinds)
    func `a file with every key passes schema and reader`(_ kind: Kind) throws {
        let missing = try asked(by: kind.readers).filter { key in
            kind.everything.firstRange(of: key + ":") == nil
        }
        #expect(missing.sorted() == [], "the example has every key")
        let board = try TemporaryBoard.withSettings()
        try board.write("content/\(kind.name).yml", kind.everything + "\n")
        let report = try board.run("check")
        #expect(report.ending != .exit(65), "\(report.outputText)")
        #expect(!report.outputText.contains("[unknown-key]"), "\(report.outputText)")
        #expect(try refused(kind.everything, kind) == [])
    }

    @Test(arguments: kinds)
    func `a key that the reader does not know is refused by both`(_ kind: Kind) throws {
        let text = kind.everything + "\nother-key: 1"
        let board = try TemporaryBoard.withSettings()
        try board.write("content/\(kind.name).yml", text + "\n")
        #expect(try board.run("check").outputText.contains("unknown key 'other-key'"))
        #expect(try refused(text, kind).count == 1)
    }

    @Test(arguments: [
        ("code: T1", "code: 幸福"), ("code: T1\n", ""), ("since: 2026年10月", "since: 十月"),
        ("profile: urban", "profile: rural"), ("missing-record: warning", "missing-record: bad"),
        ("missing-record: warning", "unmasked-phone: off"), ("[zh-Hans, en]", "[zh-Hans, fr]"),
        ("other-share: 5%", "other-share: 5"), ("2028-01-22", "1月22日"), ("180d", "半年"),
        ("address: 示例路1号", "address: 12"), ("as-of: 2026年11月20日", "as-of: 今天"),
    ])
    func `what the reader of settings refuses, the schema does`(_ old: String, _ new: String) throws
    {
        let kind = Self.kinds[0]
        let text = kind.everything.replacing(old, with: new)
        #expect(text != kind.everything)
        let board = try TemporaryBoard.withSettings()
        try board.write("content/board.yml", text + "\n")
        #expect(try board.run("check").ending == .exit(65))
        #expect(try refused(text, kind).count == 1)
    }

    @Test(arguments: [
        ("every: month", "every: week"), ("code: finance.extra", "code: money.extra"),
        ("due: 5wd", "due: 5"), ("type: money, required", "type: cash, required"),
        ("choices: [一, 二]", "mask: true"), (", reason: 示例", ""),
        ("severity: warning", "severity: bad"),
        ("profiles: [urban]", "profiles: [rural]"), ("key: e, ", ""),
    ])
    func `what the reader of catalogues refuses, the schema does`(
        _ old: String, _ new: String
    ) throws {
        let kind = Self.kinds[1]
        let text = kind.everything.replacing(old, with: new)
        #expect(text != kind.everything)
        let board = try TemporaryBoard.withSettings()
        try board.write("content/catalogue.yml", text + "\n")
        #expect(try board.run("check").ending == .exit(65))
        #expect(try refused(text, kind).count == 1)
    }

    private func refused(_ text: String, _ kind: Kind) throws -> [String] {
        let folder = try TemporaryBoard()
        try folder.write("\(kind.name).schema.json", Array(try schema(kind.name).utf8))
        let document = SchemaDocument(name: "x", yaml: Array(text.utf8), schema: kind.name)
        return try SchemaDocument.refused([document], by: folder.folder)
    }
}
