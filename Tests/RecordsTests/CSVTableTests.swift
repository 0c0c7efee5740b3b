import Diagnostics
import Records
import Testing
import Values

struct CSVTableTests {
    private func table(_ text: String) -> CSVTable {
        CSVTable(SourceFile(path: "a.csv", bytes: Array(text.utf8)))
    }

    private func rows(_ table: CSVTable) -> [[String]] {
        (0..<table.rowCount).map { table.row($0).map(\.text.string) }
    }

    @Test(arguments: [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r1,2", [["a", "b"], ["1", "2"]]), ("a\tb\n1\t2,5", [["a", "b"], ["1", "2,5"]]),
        ("a,b\tc\n1,2", [["a", "b\tc"], ["1", "2"]]),
        ("\"a,b\"\tc\n1\t2", [["a,b", "c"], ["1", "2"]]),
        ("日期,支出\n2026-10-09,\"1,250.00\"", [["日期", "支出"], ["2026-10-09", "1,250.00"]]),
        ("\"a \"\"b\"\" c\",\"\"\n\"\"\"\",x", [["a \"b\" c", ""], ["\"", "x"]]),
        ("\"a\nb\",c\n", [["a\nb", "c"]]), ("\"a\r\nb\",c", [["a\r\nb", "c"]]),
        (" a , \"b\" ,　c　\n", [["a", "b", "c"]]), ("a,\n,b", [["a", ""], ["", "b"]]),
        ("a,b,c\n1\n1,2,3,4\n", [["a", "b", "c"], ["1"], ["1", "2", "3", "4"]]),
        ("\n\na\n\r\n,,\n \nb\n\n", [["a"], ["b"]]), ("", []), ("\n\n", []), (",,,\n,,\n", []),
        ("\t\t\n", []), ("a\"b,c\"", [["a\"b", "c\""]]), ("\"a\"b,c", [["ab", "c"]]),
        ("\"a\" b \"c\",d", [["a b \"c\"", "d"]]), ("\"\",a", [["", "a"]]),
    ])
    func `a table is read cell by cell`(text: String, expected: [[String]]) {
        let table = table(text)
        #expect(rows(table) == expected)
        #expect(table.unclosedQuote == nil)
    }

    @Test(arguments: [
        "«a»,«b»\n«1»,«»\n", " «a» ,«\"b \"\"\"» \r\n«\"x\ny\"z» ,«甲»",
        "«\"a\"»,«\"b\"»\n\n\n«»,«c»",
    ])
    func `a cell knows where it stands`(marked: String) {
        let text = Marked(marked)
        let table = CSVTable(SourceFile(path: "a.csv", bytes: text.bytes))
        let ranges = (0..<table.rowCount).flatMap { table.row($0).map(\.range.offsets) }
        #expect(ranges == text.ranges)
    }

    @Test(arguments: [
        ("a,«\"»b\nc,d\n", [["a", "b\nc,d"]]), ("a\n«\"»", [["a"]]),
        ("a\n«\"»x\"\"", [["a"], ["x\""]]),
        ("a\n«\"»x\"\"\"\"\n", [["a"], ["x\"\""]]),
    ])
    func `a quotation mark that nothing closes takes the rest`(marked: String, expected: [[String]])
    {
        let text = Marked(marked)
        let table = CSVTable(SourceFile(path: "a.csv", bytes: text.bytes))
        #expect(rows(table) == expected)
        #expect(table.unclosedQuote.map { [$0.offsets] } == text.ranges)
    }

    @Test func `GB18030 and marks are the decoder's`() {
        let raw: [UInt8] = [
            0xC8, 0xD5, 0xC6, 0xDA, 0x2C, 0xD6, 0xA7, 0xB3, 0xF6, 0x0D, 0x0A, 0x31, 0x2C, 0x32,
        ]
        #expect(
            rows(CSVTable(DecodedFile(path: "a", raw: raw).source)) == [["日期", "支出"], ["1", "2"]])
        let marked: [UInt8] = [0xEF, 0xBB, 0xBF, 0x61, 0x2C, 0x62]
        #expect(rows(CSVTable(DecodedFile(path: "a", raw: marked).source)) == [["a", "b"]])
    }

    @Test func `no row is wider than the limit`() {
        let line = Array(repeating: "a", count: 3000).joined(separator: ",")
        let table = table(line + "\n" + String(repeating: ",", count: 3000) + "\nb,c\n")
        #expect(table.rowCount == 2)
        #expect(table.row(0).count == CSVTable.columnLimit)
        #expect(table.row(1).map(\.text.string) == ["b", "c"])
    }
}
