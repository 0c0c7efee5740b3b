import Catalogue
import TestSupport
import Testing
import Values

struct TableFileReaderTests {
    private func table(_ csv: String, as encoding: MarkedFile.Encoding = .utf8) throws -> TableValue
    {
        let board = MarkedBoard([
            MarkedFile("content/finance/a.md", "---\nitem: F06\nreceipts: {file: a.csv}\n---\n"),
            MarkedFile("content/finance/a.csv", csv, as: encoding),
        ])
        let notice = try #require(board.notices.first)
        let index = try #require(notice.item?.layout.index(of: "receipts"))
        guard case .table(let table) = notice.values[index].value else {
            throw NotATable()
        }
        return table
    }

    private struct NotATable: Error {}

    private func texts(_ table: TableValue) -> [String] {
        table.cells.map { cell in
            switch cell.value {
            case .blank: "-"
            case .unreadable: "!"
            case .text(let text): text.string
            case .date(let day): day.description
            case .money(let money): String(money.fen)
            default: "?"
            }
        }
    }

    @Test(arguments: [
        "日期,捐款人,金额\n2026-10-09,不具名,\"1,250.00\"\n",
        "amount,date,donor\r\n\"1,250.00\",2026/10/9,不具名\r\n",
        "日期\t捐款人\t金额\n2026年10月9日\t不具名\t1250\n\n",
        "日期,,捐款人,金额,\n2026-10-09,,不具名,1250,\n",
    ])
    func `columns are found by their heads`(csv: String) throws {
        #expect(texts(try table(csv)) == ["2026-10-09", "不具名", "125000"])
        #expect(texts(try table(csv, as: .gb18030)) == ["2026-10-09", "不具名", "125000"])
        #expect(
            texts(try table(csv, as: .utf8WithByteOrderMark)) == ["2026-10-09", "不具名", "125000"])
    }

    @Test func `a row may be short`() throws {
        let read = try table("日期,捐款人,金额\n2026-10-09\n2026-10-10,赵某,5\n")
        #expect(texts(read) == ["2026-10-09", "-", "-", "2026-10-10", "赵某", "500"])
    }

    @Test func `a row that is too long cannot be trusted`() throws {
        let read = try table("日期,捐款人,金额\n2026-10-09,赵某,1,250.00\n2026-10-10,赵某,5,\n")
        #expect(texts(read) == ["!", "!", "!", "2026-10-10", "赵某", "500"])
    }

    @Test func `a column that the head lacks is known, a misspelt one does not count as lacking`()
        throws
    {
        let read = try table("日期,捐款\n2026-10-09,赵某\n")
        #expect(read.head?.absentColumns == [2])
        #expect(texts(read) == ["2026-10-09", "!", "-"])
    }
}
