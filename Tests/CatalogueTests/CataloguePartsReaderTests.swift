import Diagnostics
import TestSupport
import Testing

/// Every kind of mistake in a board's catalogue has its place.
struct CataloguePartsReaderTests {
    private func expectOne(
        _ finding: MarkedFinding, _ text: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        expect(
            [finding], in: MarkedBoard([MarkedFile("content/catalogue.yml", text)]),
            sourceLocation: sourceLocation)
    }

    private func item(_ parts: String) -> String {
        """
        items:
          - code: service.library
            no: S77
            name: 图书室
            \(parts)

        """
    }

    private func field(_ field: String) -> String { item("fields:\n      - \(field)") }

    @Test func `YAML that cannot be read`() {
        expectOne(
            .error("front-matter-syntax", "this bracket is never closed", "这个括号没有配对的另一半"),
            "items: «[»a\n")
    }

    @Test func `an unknown key of the file, an item, a field`() {
        expectOne(
            .error("unknown-key", "unknown key 'item'", "不认识的名称“item”"),
            "«item»: []\n")
        expectOne(
            .error("unknown-key", "unknown key 'dew'", "不认识的名称“dew”"), item("«dew»: 5d"))
        expectOne(
            .error("unknown-key", "unknown key 'colour'", "不认识的名称“colour”"),
            field("{key: a, type: text, «colour»: red}"))
    }

    @Test func `what is no list, item or field`() {
        expectOne(
            .error("wrong-type", "'items' is not a list", "“items”应当是列表"), "items: «5»\n")
        expectOne(
            .error("wrong-type", "this is not an item", "这里应当是一个事项"), "items:\n  - «F01»\n")
        expectOne(.error("wrong-type", "this is not a field", "这里应当是一个字段"), field("«books»"))
        expectOne(
            .error("wrong-type", "'name' is not a text", "“name”应当是文字"),
            item("").replacing("name: 图书室", with: "name: «[a]»"))
    }

    @Test func `what is missing`() {
        expectOne(
            .error("required-field", "'code' is missing", "缺少“code”"),
            "items:\n  - «no: S77\n    name: 图书室»\n")
        expectOne(
            .error("required-field", "'key' is missing", "缺少“key”"), field("«{type: text}»"))
        expectOne(
            .error("required-field", "'type' is missing", "缺少“type”"), field("«{key: a}»"))
        expectOne(
            .error("required-field", "'choices' is missing", "缺少“choices”"),
            field("«{key: a, type: choice}»"))
        expectOne(
            .error("required-field", "'columns' is missing", "缺少“columns”"),
            field("«{key: a, type: table}»"))
        expectOne(
            .error("required-field", "'reason' is missing", "缺少“reason”"),
            "items:\n  - «{code: finance.aid-fund, omit: true}»\n")
    }

    @Test func `a reason without an omission`() {
        expectOne(
            .error("unknown-key", "'reason' goes with 'omit: true'", "“reason”要和“omit: true”一起写"),
            item("reason: «不设»"))
    }

    @Test func `a word that is no frequency, type or severity`() {
        expectOne(
            .error("not-a-choice", "'week' is not a frequency", "“week”不是公开频次"),
            item("every: «week»"))
        expectOne(
            .error("not-a-choice", "'colour' is not a type here", "“colour”不是这里能用的类型"),
            field("{key: a, type: «colour»}"))
        expectOne(
            .error("not-a-choice", "this is not a severity", "这不是严重程度"),
            item(
                "fields:\n      - {key: a, type: money}\n    checks:\n      - {check: a > 0, severity: «bad»}"
            ))
    }

    @Test func `a table inside a table`() {
        expectOne(
            .error("not-a-choice", "'table' is not a type here", "“table”不是这里能用的类型"),
            field(
                "{key: a, type: table, columns: [{key: c, type: text}, {key: b, type: «table», columns: [{key: c, type: text}]}]}"
            ))
    }

    @Test func `what is no number of days or no flag`() {
        expectOne(
            .error("wrong-type", "'soon' is not a number of days", "“soon”不是天数"),
            item("due: «soon»"))
        expectOne(
            .error(
                "wrong-type", "'mandatory' is 'perhaps', not true or false",
                "“mandatory”是“perhaps”，只能填“是”或“否”"), item("mandatory: «perhaps»"))
    }

    @Test func `a due day counts from the end or the start of a period`() {
        expectOne(
            .error(
                "not-a-choice", "'middle' is not where a due day counts from",
                "“middle”不是期限的起算点",
                hint: Message(
                    en: "choose one of: end, start (of the period)",
                    zh: "只能填：end（期末起算）、start（期初起算）")),
            item("due-from: «middle»"))
    }

    @Test func `an item twice, a number twice`() {
        expectOne(
            .error(
                "duplicate-key", "item 'service.library' is given twice", "事项“service.library”写了两次"),
            item("") + "  - «code: service.library»\n")
        expectOne(
            .error(
                "duplicate-number", "number F01 is taken by finance.monthly-ledger",
                "编号 F01 已被 finance.monthly-ledger 使用",
                notes: ["catalogue/finance.yml:4:5: the other item"]),
            "items:\n  - «{code: service.library, no: F01, name: 图书室}»\n")
    }

    @Test func `a byte that is not UTF-8`() {
        expect(
            [.error("encoding", "the file is not UTF-8", "文件不是 UTF-8 编码")],
            in: MarkedBoard([
                MarkedFile(
                    "content/catalogue.yml",
                    bytes: Array("items: []\n# 目录目录".utf8) + [0xC2, 0xAB, 0xE8, 0xC2, 0xBB]
                        + Array("\n".utf8))
            ]))
    }
}
