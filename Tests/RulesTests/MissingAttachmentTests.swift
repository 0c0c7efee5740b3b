import Diagnostics
import TestSupport
import Testing

struct MissingAttachmentTests {
    private let hint = Message(
        en: "put the file beside the record, and mind its exact name",
        zh: "把文件放在这份记录的旁边，并核对文件名")

    private func board(_ file: String) -> MarkedBoard {
        CashBook.board(
            MarkedFile("content/residency/a.md", CashBook.talk("附件:\n  - {文件: \(file), 名称: 签到表}")),
            MarkedFile("content/residency/签到表.pdf", ""),
            MarkedFile("content/residency/表#1.pdf", ""),
            MarkedFile("content/residency/scans/1.pdf", ""))
    }

    @Test(arguments: ["签到.pdf", "签到表.PDF", "../签到表.pdf", "https://example.org/a.pdf"])
    func `a file that is not there`(file: String) {
        expect(
            [
                .error(
                    "missing-attachment", "there is no file '\(file)'", "没有“\(file)”这个附件",
                    hint: hint)
            ],
            in: board("«\(file)»"))
    }

    @Test(arguments: ["签到表.pdf", "\"表#1.pdf\"", "scans/1.pdf", "./签到表.pdf", "../residency/签到表.pdf"])
    func `a file that is there`(file: String) {
        expect([], in: board(file))
    }

    @Test(arguments: ["b.csv", "../a.csv", "sub/a.csv"])
    func `a table that is not there`(file: String) {
        expect(
            [
                .error(
                    "missing-attachment",
                    "the table 'entries' should be in '\(file)', which is not there",
                    "“明细”应当在文件“\(file)”里，但没有这个文件", hint: hint)
            ],
            in: CashBook.board(
                MarkedFile(
                    "content/finance/2026-10.md",
                    CashBook.record(entries: "entries: {file: «\(file)»}")),
                MarkedFile("content/finance/a.csv", "日期,凭证号,科目\n2026-10-09,记-001,办公\n")))
    }

    @Test func `a table named in Chinese is found`() {
        expect(
            [],
            in: CashBook.board(
                MarkedFile(
                    "content/finance/2026-10.md", CashBook.record(entries: "明细：｛文件：账.csv｝")),
                MarkedFile("content/finance/账.csv", "日期,凭证号,科目\n2026-10-09,记-001,办公\n")))
    }
}
