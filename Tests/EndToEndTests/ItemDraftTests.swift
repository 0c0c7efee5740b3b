import Catalogue
import Diagnostics
import Drafts
import Foundation
import Records
import TestSupport
import Testing
import Values

/// A draft of every item: nothing but blanks is found in it, and with the blanks filled in, nothing.
struct ItemDraftTests {
    private static let catalogue = CatalogueReader.catalogue(withBoardFile: nil).0
    private static let numbers = catalogue.items.map(\.number)

    private func read(_ bytes: [UInt8], of item: Item, named name: String) -> Notice {
        let path = "content/\(item.column.rawValue)/\(name)"
        let folder = ExampleBoard.folder(ofItem: item.number)
        let record = Record(
            DecodedFile(path: path, raw: bytes), column: item.column,
            known: Self.catalogue.knownKeys)
        return NoticeReader.read(record, catalogue: Self.catalogue) { table in
            let file = folder.appending(path: String(table.split(separator: "/").last ?? ""))
            guard let data = try? Data(contentsOf: file) else { return nil }
            return DecodedFile(path: table, raw: [UInt8](data))
        }
    }

    private func draft(of item: Item, like good: Notice, _ names: KeyNames) throws -> Draft {
        let today = try #require(try? Day.parse("2026-11-20"))
        let maker = DraftMaker(
            register: Register([], boardCode: "T1"), paths: [], clocks: .builtIn, today: today,
            names: names)
        let occasion = good.period.map(Occasion.period) ?? good.day(.date).map(Occasion.day)
        return maker.draft(of: item, try #require(occasion))
    }

    private func sample(_ number: String) throws -> (Item, Notice) {
        let item = try #require(Self.catalogue.item(Text(number)))
        let file = ExampleBoard.folder(ofItem: number).appending(path: "good.md")
        return (item, read([UInt8](try Data(contentsOf: file)), of: item, named: "good.md"))
    }

    @Test(arguments: numbers, [MessageLanguage.chinese, .english])
    func `only blanks are found in a draft`(_ number: String, language: MessageLanguage) throws {
        let (item, good) = try sample(number)
        let draft = try draft(of: item, like: good, KeyNames(language))
        let notice = read(Array(draft.text.string.utf8), of: item, named: "draft.md")
        #expect(notice.recordFaults.isEmpty)
        #expect(notice.item === item)
        #expect(notice.status == .draft)
        for fault in notice.faults {
            if case .missing = fault { continue }
            Issue.record("\(fault)")
        }
    }

    @Test(arguments: numbers, [MessageLanguage.chinese, .english])
    func `nothing is found in a draft that is filled in`(
        _ number: String, language: MessageLanguage
    ) throws {
        let (item, good) = try sample(number)
        let names = KeyNames(language)
        let draft = try draft(of: item, like: good, names)
        let body = String(decoding: good.source.bytes[good.body.offsets], as: UTF8.self)
        let text = RecordText(
            FilledDraft(draft.text, from: good, item, names).parts, body: body)
        let board = try TemporaryBoard()
        try board.write("content/board.yml", ExampleBoard.settings())
        for file in PackageFolder.files(below: ExampleBoard.folder(ofItem: number))
        where !["good.md", "bad.md", "bad.stdout", "bad.zh.stdout"].contains(file) {
            let source = ExampleBoard.folder(ofItem: number).appending(path: file)
            let bytes = [UInt8](try Data(contentsOf: source))
            try board.write("content/\(item.column.rawValue)/\(item.slug)/\(file)", bytes)
        }
        try board.write(draft.path, text.string)
        let result = try board.run("check", "--strict")
        #expect(result.outputText == "")
        #expect(result.errorText == "1 record: no findings\n")
    }

    @Test func `of every item new makes a draft that lacks nothing but values`() throws {
        let board = try TemporaryBoard()
        try board.write("content/board.yml", ExampleBoard.settings())
        for number in Self.numbers {
            let result = try board.run("new", number, "--lang", "zh")
            #expect(result.ending == .exit(0), "\(number): \(result.errorText)")
        }
        let found = try board.run("check", "--lang", "zh").outputText
        let rules = Set(found.matches(of: #/\[([a-z-]+)\]\n/#).map { String($0.1) })
        #expect(rules.subtracting(["required-field", "check-failed", "missing-record"]) == [])
        #expect(rules.contains("required-field"))
    }
}

/// A draft's parts with the values of a finished record.
struct FilledDraft {
    private(set) var parts: [RecordText.Part] = []
    private let good: Notice
    private let names: KeyNames

    init(_ text: RecordText, from good: Notice, _ item: Item, _ names: KeyNames) {
        self.good = good
        self.names = names
        var isUsed = Set<Int>()
        for part in text.parts {
            guard case .entry(let entry) = part,
                let index = item.layout.index(of: Text(entry.key))
            else {
                parts.append(part)
                continue
            }
            if index == CommonField.status.rawValue { continue }
            isUsed.insert(index)
            parts.append(.entry(filled(index, item.layout, or: entry)))
        }
        for index in item.layout.fields.indices where !isUsed.contains(index) {
            if let entry = filled(index, item.layout) { parts.append(.entry(entry)) }
        }
    }

    private func filled(
        _ index: Int, _ layout: FieldLayout, or entry: RecordText.Entry
    ) -> RecordText.Entry {
        filled(index, layout) ?? entry
    }

    private func filled(_ index: Int, _ layout: FieldLayout) -> RecordText.Entry? {
        let field = layout.fields[index]
        let key = names.key(of: field, in: layout)
        let value = good.values[index].value
        if case .table(let table) = value, case .table(let type) = field.type {
            let rows = (0..<table.rowCount).map { row in
                type.columns.enumerated().compactMap { column, cell -> RecordText.Cell? in
                    let value = table.cell(row: row, column: column).value
                    guard !value.isBlank,
                        let text = RecordText.Value(value, of: cell.type, names)
                    else { return nil }
                    return RecordText.Cell(names.key(of: cell, in: type.layout), text)
                }
            }
            return RecordText.Entry(key, .table(rows))
        }
        guard !value.isBlank, let text = RecordText.Value(value, of: field.type, names) else {
            return nil
        }
        return RecordText.Entry(key, text)
    }
}
