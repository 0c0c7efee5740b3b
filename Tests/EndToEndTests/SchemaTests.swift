import Catalogue
import Diagnostics
import Foundation
import TestSupport
import Testing

/// `schema`: JSON Schemas that take every sound record, and refuse what `check` would refuse too.
struct SchemaTests {
    /// A folder with every schema of the built-in catalogue, in a language.
    private static let folders = ["en", "zh"].map { language in
        Result<TemporaryBoard, any Error> {
            let folder = try TemporaryBoard()
            let result = try ProgramRun(
                "schema", "--output", "new/schemas", "--lang", language, folder: folder.folder
            ).result()
            try #require(result.ending == .exit(0), "\(result.errorText)")
            return folder
        }
    }

    private func schemas(_ language: String = "en") throws -> URL {
        let python = PackageFolder.root.appending(path: ".build/python/bin/python").path
        try #require(FileManager.default.fileExists(atPath: python), "make setup-tests installs it")
        let folder = try Self.folders[language == "en" ? 0 : 1].get()
        return folder.folder.appending(path: "new/schemas")
    }

    private func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: PackageFolder.root.appending(path: path)))
    }

    @Test func `every record of the sample board keeps to the schemas`() throws {
        let content = PackageFolder.root.appending(path: "content")
        let paths = PackageFolder.files(below: content, withSuffix: ".md")
            .filter { !$0.hasPrefix("pages/") }
        #expect(paths.count > 200)
        var documents = try paths.map { path in
            SchemaDocument(name: path, record: try bytes("content/" + path))
        }
        documents.append(
            SchemaDocument(name: "board", yaml: try bytes("content/board.yml"), schema: "board"))
        #expect(try SchemaDocument.refused(documents, by: try schemas()) == [])
    }

    @Test(arguments: ["en", "zh"])
    func `every item's sound record keeps to the schema of records and to its own`(
        _ language: String
    ) throws {
        let catalogue = CatalogueReader.catalogue(withBoardFile: nil).0
        let documents = try catalogue.items.flatMap { item in
            let record = try bytes("Tests/Fixtures/items/\(item.number)/good.md")
            return [
                SchemaDocument(name: item.number, record: record),
                SchemaDocument(name: item.code, record: record, schema: item.code),
            ]
        }
        #expect(documents.count == 100)
        #expect(try SchemaDocument.refused(documents, by: try schemas(language)) == [])
    }

    @Test func `the built-in catalogue keeps to the schema of catalogues`() throws {
        let documents = try ["party", "residency", "finance", "service"].map { column in
            let path = "Sources/Catalogue/BuiltIn/\(column).yml"
            return SchemaDocument(name: column, yaml: try bytes(path), schema: "catalogue")
        }
        let printed = try ProgramRun("catalogue").result().output
        let own = SchemaDocument(name: "printed", yaml: printed, schema: "catalogue")
        #expect(try SchemaDocument.refused(documents + [own], by: try schemas()) == [])
    }

    /// A ledger with other words in one place, and whether that is a fault.
    struct Change: CustomTestStringConvertible, Sendable {
        let old: String
        let new: String
        let isRefused: Bool

        init(_ old: String, _ new: String, isRefused: Bool) {
            self.old = old
            self.new = new
            self.isRefused = isRefused
        }

        var testDescription: String { "\(old) → \(new)" }

        /// The ledger with it.
        var text: String { old.isEmpty ? ledger : ledger.replacing(old, with: new) }
    }

    private static let ledger = """
        ---
        事项: F01
        标题: 2026年10月收支逐笔公开
        期间: 2026年10月
        公开日期: 2026年11月9日
        上月结余: 1,000.00
        收支明细:
          - 日期: 2026-10-28
            凭证号: 记-002
            科目: 慰问支出
            摘要: 重阳节慰问老人36人，每人50元
            支出: 800.00
        收入合计: 0
        支出合计: 800.00
        本月结余: 200.00
        制表人: 沈某
        ---

        """

    private static let changes = [
        Change("", "", isRefused: false),
        Change("本月结余", "本月节余", isRefused: true),
        Change("本月结余", "closing-balance", isRefused: false),
        Change("本月结余: 200.00\n", "", isRefused: true),
        Change("本月结余: 200.00", "本月结余:", isRefused: true),
        Change("1,000.00", "人民币壹仟元整", isRefused: false),
        Change("1,000.00", "￥１，０００．００", isRefused: false),
        Change("1,000.00", "0.1万元", isRefused: false),
        Change("1,000.00", "约1000", isRefused: true),
        Change("1,000.00", "XX", isRefused: true),
        Change("支出: 800.00\n", "支出: 800余元\n", isRefused: true),
        Change("2026年11月9日", "2026/11/9", isRefused: false),
        Change("2026年11月9日", "２０２６－１１－０９", isRefused: false),
        Change("2026年11月9日", "11月9日", isRefused: true),
        Change("期间: 2026年10月", "期间: 2026年10月份", isRefused: false),
        Change("期间: 2026年10月", "期间: 十月", isRefused: true),
        Change("事项: F01", "事项: F99", isRefused: true),
        Change("事项: F01", "item: finance.monthly-ledger", isRefused: false),
        Change("标题: 2026年10月收支逐笔公开", "标题: {zh-Hans: 账, en: Ledger, of October}", isRefused: false),
        Change("标题: 2026年10月收支逐笔公开", "标题: [账]", isRefused: true),
        Change("公开日期: 2026年11月9日\n", "", isRefused: true),
        Change("公开日期: 2026年11月9日\n", "状态: 草稿\n", isRefused: false),
        Change("公开日期: 2026年11月9日", "公开日期: 2026-11-09\n状态: 已撤回", isRefused: true),
        Change("公开日期: 2026年11月9日", "公开日期: 2026-11-09\n状态: 已撤回\n理由: 写错了", isRefused: false),
        Change("公开日期: 2026年11月9日", "公开日期: 2026-11-09\n状态: 完成", isRefused: true),
        Change("摘要: 重阳", "说明: 重阳", isRefused: true),
        Change("    摘要: 重阳节慰问老人36人，每人50元\n", "", isRefused: true),
        Change("收支明细:\n  - 日期: 2026-10-28", "收支明细: {file: a.csv}\n附件:\n  - 文件: x", isRefused: true),
    ]

    /// What the two schemas refuse of the ledger with each change; worked out once, in one run.
    private static let refusedChanges = Result<[String], any Error> {
        let documents = changes.enumerated().flatMap { index, change in
            ["records", "finance.monthly-ledger"].map { schema in
                SchemaDocument(
                    name: "\(index)/\(schema)", record: Array(change.text.utf8), schema: schema)
            }
        }
        let folder = try folders[0].get().folder.appending(path: "new/schemas")
        return try SchemaDocument.refused(documents, by: folder)
    }

    @Test(arguments: changes.indices)
    func `a ledger is taken or refused as check does`(_ index: Int) throws {
        let change = Self.changes[index]
        #expect(change.old.isEmpty || change.text != Self.ledger)
        let refused = try Self.refusedChanges.get().filter { $0.hasPrefix("\(index)/") }
        #expect(refused.count == (change.isRefused ? 2 : 0), "\(change): \(refused)")
    }

    @Test func `a nil return needs no fields of its own, and a table may be a file`() throws {
        let records = [
            "nil":
                "item: F01\ntitle: 账\nperiod: 2026-10\npublished: 2026-11-09\nnil: 是\nreason: 无\n",
            "file": Self.ledger.replacing(#/(?s)收支明细:.*?收入合计/#, with: "收支明细: {文件: 账.csv}\n收入合计")
                .replacing("---\n", with: ""),
        ]
        let documents = records.map { name, text in
            SchemaDocument(name: name, record: Array("---\n\(text)---\n".utf8))
        }
        #expect(try SchemaDocument.refused(documents, by: try schemas()) == [])
    }

    @Test(arguments: [
        [
            "--check-metaschema", "board.schema.json", "catalogue.schema.json",
            "records.schema.json",
        ],
        ["--schemafile", "board.schema.json", "/content/board.yml"],
        ["--schemafile", "catalogue.schema.json", "/Sources/Catalogue/BuiltIn/finance.yml"],
    ])
    func `the command that the guide names takes them`(_ arguments: [String]) throws {
        let root = PackageFolder.root.path
        let result = try ProgramRun(
            arguments: arguments.map { $0.hasPrefix("/") ? root + $0 : $0 },
            folder: try schemas(), program: root + "/.build/python/bin/check-jsonschema"
        ).result()
        #expect(result.ending == .exit(0), "\(result.outputText)\(result.errorText)")
    }

    @Test func `one schema is printed by its name`() throws {
        for name in ["board", "catalogue", "F01", "finance.monthly-ledger"] {
            let result = try ProgramRun("schema", name).result()
            #expect(result.ending == .exit(0))
            #expect(
                result.outputText.hasPrefix("{\n  \"$schema\":\"http://json-schema.org/draft-07"))
        }
        #expect(
            try ProgramRun("schema", "F01").result().output
                == ProgramRun("schema", "finance.monthly-ledger").result().output)
    }

    @Test func `an item that there is not is a wrong use`() throws {
        let result = try ProgramRun("schema", "F0l", "--lang", "zh").result()
        #expect(result.ending == .exit(64))
        #expect(result.errorText.hasPrefix("错误：公开目录里没有“F0l”这个事项；是不是“F01”？\n"))
    }

    @Test func `a board's own items and profile are in its schemas`() throws {
        let board = try TemporaryBoard.withSettings()
        try board.write("content/board.yml", TemporaryBoard.settings + "profile: party-only\n")
        try board.write(
            "content/catalogue.yml",
            "items:\n  - {code: party.extra, no: P99, name: {zh-Hans: 另一项}, fields: [{key: a, name: {zh-Hans: 甲}, type: money}]}\n"
        )
        let text = try board.run("schema").outputText
        #expect(text.contains("\"P99\""))
        #expect(text.contains("\"甲\""))
        #expect(!text.contains("\"F01\""))
        try board.write("content/catalogue.yml", "items: 1\n")
        #expect(try board.run("schema").ending == .exit(65))
    }

    @Test func `only the keys of the session's language are offered`() throws {
        let chinese = try ProgramRun("schema", "F01", "--lang", "zh").result().outputText
        let english = try ProgramRun("schema", "F01").result().outputText
        let hidden = #/"(?<key>[^"]+)":\{"allOf":\[[^\]]*\],"doNotSuggest":true\}/#
        let inChinese = Set(chinese.matches(of: hidden).map { String($0.output.key) })
        let inEnglish = Set(english.matches(of: hidden).map { String($0.output.key) })
        #expect(inChinese.contains("closing-balance"))
        #expect(!inChinese.contains("本月结余"))
        #expect(inEnglish.contains("本月结余"))
        #expect(!inEnglish.contains("closing-balance"))
    }
}
