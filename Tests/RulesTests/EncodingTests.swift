import TestSupport
import Testing

struct EncodingTests {
    @Test func `a record in GB18030 is read with a warning at its start`() {
        expect(
            [
                .warning(
                    "encoding", "the file is in GB18030, not UTF-8", "文件是 GB18030 编码，不是 UTF-8")
            ],
            in: CashBook.board(
                MarkedFile(
                    "content/finance/a.md", "«»" + CashBook.record(), as: .gb18030)))
    }

    @Test func `what a record in GB18030 says is checked`() {
        expect(
            [
                .warning(
                    "encoding", "the file is in GB18030, not UTF-8", "文件是 GB18030 编码，不是 UTF-8"),
                .error(
                    "wrong-type",
                    "'total' is '约一百', not an amount in yuan: a figure is never approximate",
                    "“合计”的“约一百”不是金额：数目不能是约数"),
            ],
            in: CashBook.board(
                MarkedFile(
                    "content/finance/a.md", "«»" + CashBook.record(fields: "合计: «约一百»"),
                    as: .gb18030)))
    }

    @Test func `a byte-order mark is no fault`() {
        expect(
            [],
            in: CashBook.board(
                MarkedFile("content/finance/a.md", CashBook.record(), as: .utf8WithByteOrderMark)))
    }

    @Test func `a broken byte is an error there, and nothing else of the file is looked at`() {
        let start = Array("---\nitem: F99\ntitle: 现金账".utf8)
        let rest = Array("»账本账本\nwrong: 1\n".utf8)
        expect(
            [
                .error(
                    "encoding", "the file is not UTF-8 from here on", "文件从这里起不是 UTF-8 编码，读不出来")
            ],
            in: CashBook.board(
                MarkedFile("content/finance/a.md", bytes: start + [0xC2, 0xAB, 0xE8] + rest)))
    }

    @Test func `a table in GB18030 is read with a warning in the table`() {
        expect(
            [
                .warning(
                    "encoding", "the file is in GB18030, not UTF-8", "文件是 GB18030 编码，不是 UTF-8")
            ],
            in: CashBook.board(
                csv: "«»日期,凭证号,科目\n2026-10-09,记-001,办公\n", as: .gb18030))
    }

    @Test func `a table that is neither is one error`() {
        expect(
            [
                .error(
                    "encoding", "the file is not UTF-8 from here on", "文件从这里起不是 UTF-8 编码，读不出来")
            ],
            in: CashBook.board(
                MarkedFile(
                    "content/finance/2026-10.md",
                    CashBook.record(entries: "entries: {file: a.csv}")),
                MarkedFile(
                    "content/finance/a.csv",
                    bytes: Array("日期,凭证号,科目\n".utf8) + [0xC2, 0xAB, 0xE8, 0xC2, 0xBB]
                        + Array("办公办公\n".utf8))))
    }

    @Test(arguments: [
        ("content/pages/a.md", MarkedFile.Encoding.gb18030)
    ])
    func `a free page in GB18030 is warned of`(path: String, encoding: MarkedFile.Encoding) {
        expect(
            [
                .warning(
                    "encoding", "the file is in GB18030, not UTF-8", "文件是 GB18030 编码，不是 UTF-8")
            ],
            in: MarkedBoard([MarkedFile(path, "«»# 关于本栏\n", as: encoding)]))
    }
}
