import Diagnostics
import TestSupport
import Testing

struct MissingRecordTests {
    private func book(_ name: String, _ period: String, _ lines: String...) -> MarkedFile {
        MarkedFile(
            "content/finance/\(name).md",
            ClockBoard.book(period, lines.joined(separator: "\n")))
    }

    private func settings(_ since: String) -> MarkedFile {
        MarkedFile("content/board.yml", "since: \(since)\n")
    }

    private func missing(_ period: String, _ chinese: String, _ due: String, _ dueChinese: String)
        -> MarkedFinding
    {
        .error(
            "missing-record",
            "finance.cash-book for \(period) is not on the board; it was due on "
                + due, "缺少“现金账”\(chinese)的记录，期限是\(dueChinese)",
            hint: Message(
                en: "publish it, or a nil return: 'nil: true' with a 'reason'",
                zh: "请补上；确实没有内容的，写“本期无: 是”和“理由”"))
    }

    private var october: MarkedFinding {
        missing("2026-10", "2026年10月", "2026-11-10", "2026年11月10日")
    }

    @Test func `a due month without a record`() {
        expect(
            [october],
            in: ClockBoard.board(
                settings("«2026-09»"), book("a", "2026-09", "published: 2026-10-10")))
    }

    @Test func `an item that is not mandatory is a warning`() {
        let board = ClockBoard.board(
            settings("2026-07"), book("7", "2026-07", "published: 2026-08-10"),
            book("8", "2026-08", "published: 2026-09-10"),
            book("9", "2026-09", "published: 2026-10-10"),
            book("10", "2026-10", "published: 2026-11-10"))
        // 1 to 7 October are off, Saturday 10 October is worked.
        #expect(
            board.findings.map {
                "\($0.severity) \($0.rule) \($0.item ?? "") \($0.message.english)"
            }
                == [
                    "warning missing-record finance.stock finance.stock for 2026-Q3 is not on the "
                        + "board; it was due on 2026-10-20"
                ])
    }

    @Test func `several are sorted by item, then by period`() {
        let board = ClockBoard.board(settings("2026-07"), asOf: "2026-10-21")
        #expect(
            board.findings.map { $0.message.english.prefix { $0 != ";" } } == [
                "finance.cash-book for 2026-07 is not on the board",
                "finance.cash-book for 2026-08 is not on the board",
                "finance.cash-book for 2026-09 is not on the board",
                "finance.stock for 2026-Q3 is not on the board",
            ])
    }

    @Test func `a draft does not count, and is named`() {
        let board = ClockBoard.board(
            settings("2026-10"),
            MarkedFile(
                "content/finance/a.md", ClockBoard.book("2026-10", "status: draft")))
        let found = board.findings
        #expect(found.map(\.rule.description) == ["missing-record"])
        #expect(found.first?.notes.map(\.message.english) == ["a draft of it is here"])
        #expect(found.first?.notes.first?.span?.file.path == "content/finance/a.md")
    }

    @Test(arguments: ["status: withdrawn", "keywords: [无]"])
    func `a withdrawn record and a nil return count`(line: String) {
        expect(
            [],
            in: ClockBoard.board(
                settings("2026-10"), book("a", "2026-10", "published: 2026-11-10", line)))
    }

    @Test(arguments: ["2026-11-10", "2026-10-20"])
    func `until the due day nothing is missing`(asOf: String) {
        expect([], in: ClockBoard.board(settings("2026-10"), asOf: asOf))
    }

    @Test func `a record whose period does not read may be the one`() {
        let rules = ClockBoard.board(
            settings("2026-10"), book("a", "十月", "published: 2026-11-10")
        ).findings.map(\.rule.description)
        #expect(rules == ["wrong-type"])
    }

    @Test func `a record that does not read at all may be the one`() {
        let broken = MarkedFile("content/finance/2026-10.md", "---\nitem: [F99\n---\n")
        let rules = ClockBoard.board(settings("2026-10"), broken).findings
            .map(\.rule.description)
        #expect(rules == ["front-matter-syntax"])
    }

    @Test func `a board that says nothing of a first period misses nothing`() {
        expect([], in: ClockBoard.board())
    }
}
