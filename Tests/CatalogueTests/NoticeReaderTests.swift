import Catalogue
import Diagnostics
import Records
import TestSupport
import Testing
import Values

struct NoticeReaderTests {
    private static let fields = [
        "money", "integer", "decimal", "percent", "date", "period", "flag", "text", "paragraph",
        "phone", "person", "list", "record",
    ]

    /// A board whose item F99 has a field of each type, named as the type.
    private func value(_ type: String, _ text: String) throws -> LocatedValue {
        let fields = Self.fields.map { "      - {key: a-\($0), type: \($0)}\n" }.joined()
        let board = MarkedBoard([
            MarkedFile(
                "content/catalogue.yml",
                "items:\n  - code: finance.all\n    no: F99\n    name: 全\n    fields:\n" + fields
                    + "      - {key: a-choice, type: choice, choices: [甲, 乙]}\n"),
            MarkedFile(
                "content/finance/a.md", "---\nitem: F99\na-\(type): \(text)\n---\n"),
        ])
        let notice = try #require(board.notices.first)
        let item = try #require(notice.item)
        let index = try #require(item.layout.index(of: Text("a-" + type)))
        return notice.values[index]
    }

    @Test(arguments: [
        ("money", "1.25万元", "1250000"), ("money", "￥１，２５０.5", "125050"),
        ("money", "人民币壹仟贰佰伍拾元整", "125000"), ("money", "-80", "-8000"),
        ("integer", "1,200", "1200"), ("decimal", "3.50", "3.50"), ("percent", "60.7%", "0.607"),
        ("date", "2026年10月8日", "2026-10-08"), ("date", "2026/10/8", "2026-10-08"),
        ("period", "2026年第四季度", "2026-Q4"), ("period", "2026年上半年", "2026-H1"),
        ("flag", "是", "true"), ("flag", "no", "false"), ("text", "  路灯  ", "路灯"),
        ("paragraph", "\"路灯，已修\"", "路灯，已修"), ("phone", "0571-8000 0000", "0571-8000 0000"),
        ("person", "张某某", "张某某"), ("list", "[甲, 乙]", "甲|乙"), ("list", "甲", "甲"),
        ("list", "[]", "blank"), ("record", "SL01-F01-2026-10", "SL01-F01-2026-10"),
        ("choice", "甲", "甲"), ("choice", "丙", "unreadable"), ("money", "约5", "unreadable"),
        ("money", "", "blank"), ("money", "~", "blank"), ("text", "\"\"", "blank"),
        ("text", "\"~\"", "~"), ("text", "true", "true"), ("text", "2026", "2026"),
    ])
    func `a value reads as its type`(type: String, text: String, expected: String) throws {
        #expect(try value(type, text).value.shown == expected)
    }

    @Test func `a value, a blank and an absent field have their places`() throws {
        let text = "---\nitem: F01\n标题: 十月\n摘要:\n---\n"
        let notice = try #require(MarkedBoard(text).notices.first)
        func part(_ range: SourceRange) -> String {
            String(decoding: Array(text.utf8)[range.offsets], as: UTF8.self)
        }
        #expect(part(notice[.title].range) == "十月")
        #expect(notice[.title].isGiven)
        #expect(part(notice[.summary].range) == "摘要")
        #expect(!notice[.period].isGiven)
        #expect(part(notice.span(.period).range) == "---")
        #expect(part(notice.span(.title).range) == "十月")
    }

    @Test func `what was not read has no values`() throws {
        let notice = try #require(MarkedBoard("正文\n").notices.first)
        #expect(!notice.isReadable)
        #expect(notice.values.isEmpty && notice.item == nil && notice.faults.isEmpty)
        #expect(notice.text(.title) == nil && notice.status == .published && !notice.isNil)
    }

    @Test func `without an item only the common fields are read`() throws {
        let notice = try #require(
            MarkedBoard("---\ntitle: 十月\nperiod: 2026-10\n---\n").notices.first)
        #expect(notice.values.count == CommonField.allCases.count)
        #expect(notice.text(.title) == "十月")
        #expect(notice.period?.description == "2026-10")
    }

    @Test(arguments: [("draft", RecordStatus.draft), ("已撤回", .withdrawn), ("已公开", .published)])
    func `a status reads in both languages`(text: String, status: RecordStatus) throws {
        let notice = try #require(MarkedBoard("---\n状态: \(text)\n---\n").notices.first)
        #expect(notice.status == status)
    }

    @Test func `a misspelt field is not blank, so that nothing counts it as its default`() throws {
        let board = MarkedBoard(
            "---\nitem: F01\nentries:\n  - {date: 2026-10-09, expanse: 5}\n上月结于: 5\n---\n")
        let notice = try #require(board.notices.first)
        let layout = try #require(notice.item?.layout)
        let opening = try #require(layout.index(of: "opening-balance"))
        #expect(notice.values[opening].value.shown == "unreadable")
        let entries = try #require(layout.index(of: "entries"))
        guard case .table(let table) = notice.values[entries].value,
            case .table(let type) = layout.fields[entries].type
        else {
            Issue.record("the entries were not read")
            return
        }
        let expense = try #require(type.layout.index(of: "expense"))
        let income = try #require(type.layout.index(of: "income"))
        #expect(table.cell(row: 0, column: expense).value.shown == "unreadable")
        #expect(table.cell(row: 0, column: income).value.shown == "blank")
    }
}

extension FieldValue {
    /// The value as a text for tests; amounts in fen.
    fileprivate var shown: String {
        switch self {
        case .blank: "blank"
        case .unreadable: "unreadable"
        case .text(let text): text.string
        case .integer(let integer): String(integer)
        case .decimal(let decimal): decimal.description
        case .money(let money): String(money.fen)
        case .date(let day): day.description
        case .period(let period): period.description
        case .flag(let flag): String(flag)
        case .list(let texts): texts.map(\.text.string).joined(separator: "|")
        case .table(let table): "\(table.rowCount) rows"
        }
    }
}
