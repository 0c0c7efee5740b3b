import Catalogue
import Diagnostics
import Drafts
import Sheets
import TestSupport
import Testing
import Values

struct TableReaderTests {
    private static let catalogue = CatalogueReader.catalogue(withBoardFile: nil).0

    /// The ledger of October 2026 with one entry: its date and its expense as they are written.
    private func read(date: String, expense: String, unit: String = "元") throws -> ImportedTable {
        let text = """
            单位：\(unit)
            日期\t凭证号\t科目\t摘要\t支出\t经手人\t审批人
            \(date)\t记-001\t办公费\tA4纸4箱\t\(expense)\t钱某\t王某

            """
        return try read(Array(text.utf8))
    }

    private func read(_ bytes: [UInt8], item name: String = "F01") throws -> ImportedTable {
        let item = try #require(Self.catalogue.item(Text(name)))
        let period = try Period.parse("2026-10")
        let file = try Spreadsheet(path: "账.csv", bytes)
        let mappings = try SheetChoice(file, for: item, period).mappings(sheet: nil, wishes: [])
        return TableReader.read(try #require(mappings.values.first), for: item, period)
    }

    private func values(_ table: ImportedTable, _ key: String) -> [String?] {
        let column = table.mapping.table.columns.firstIndex { $0.key == key } ?? 0
        return table.rows.map { $0.values[column]?.text }
    }

    @Test(
        arguments: [
            "2026-10-08", "2026/10/8", "2026年10月8日", "2026.10.8", "20261008", "10.8", "10.08",
            "10-8", "10/8", "10月8日", "10月8号", "8日", "１０月８日", "２０２６－１０－０８",
        ])
    func `a date is read in every form that says which day`(_ text: String) throws {
        let table = try read(date: text, expense: "96")
        #expect(table.findings.map(\.message.english) == [])
        #expect(values(table, "date") == ["2026-10-08"])
    }

    @Test(
        arguments: [
            "10.1", "10.3", "8", "46303", "10月", "26/10/8", "10.32", "国庆", "约10月8日", "13.8",
        ])
    func `a date that does not is a finding`(_ text: String) throws {
        let table = try read(date: text, expense: "96")
        #expect(table.findings.count == 1)
        #expect(values(table, "date") == [nil])
    }

    @Test func `where zeros are kept 10.1 is the first`() throws {
        let text = "日期,凭证号,科目,摘要,支出\n10.1,1,a,b,1\n10.10,2,a,b,1\n"
        let table = try read(Array(text.utf8))
        #expect(values(table, "date") == ["2026-10-01", "2026-10-10"])
    }

    /// An amount as it is written, in a unit, and what a record says.
    struct Amount: CustomTestStringConvertible, Sendable {
        let written: String
        let unit: String
        let read: String?

        init(_ written: String, _ read: String?, unit: String = "元") {
            self.written = written
            self.unit = unit
            self.read = read
        }

        var testDescription: String { "\(written) \(unit)" }
    }

    @Test(
        arguments: [
            Amount("1,250.00", "1,250.00"), Amount("￥1250", "1,250.00"),
            Amount("１２５０．５", "1,250.50"),
            Amount("1250元", "1,250.00"), Amount("-80", "-80.00"), Amount("-", nil),
            Amount("—", nil),
            Amount("/", nil), Amount("0", nil), Amount("0.12345", "1,234.50", unit: "万元"),
            Amount("0.5", "500.00", unit: "千元"), Amount("1250元", "1,250.00", unit: "万元"),
        ])
    func `an amount is read exactly`(_ amount: Amount) throws {
        let table = try read(date: "10-08", expense: amount.written, unit: amount.unit)
        #expect(table.findings.map(\.message.english) == [])
        #expect(values(table, "expense") == [amount.read])
    }

    @Test(
        arguments: [
            Amount("约100", nil), Amount("12.345", nil), Amount("XX", nil), Amount("1,25", nil),
            Amount("5}0", nil), Amount("十几元", nil), Amount("0.1234567", nil, unit: "万元"),
            Amount("〃", nil), Amount("(80)", nil), Amount("l00", nil),
        ])
    func `an amount that cannot be is a finding`(_ amount: Amount) throws {
        let table = try read(date: "10-08", expense: amount.written, unit: amount.unit)
        #expect(table.findings.count == 1)
        #expect(values(table, "expense") == [nil])
    }

    @Test func `a post in a column of words is no signature`() throws {
        let text = "日期,凭证号,科目,摘要,支出,经手人\n10-08,,会计,A4纸4箱,,钱某\n制表：沈某,,,,,\n"
        let table = try read(Array(text.utf8))
        #expect(table.rows.map(\.number) == [2])
        #expect(table.others.map(\.number) == [3])
    }

    @Test func `a head that is repeated on a page is no entry`() throws {
        let head = "日期,凭证号,科目,摘要,支出\n"
        let text = head + "10-08,1,a,b,1\n过次页,,,,1\n" + head + "承前页,,,,1\n10-09,2,a,b,2\n合计,,,,3\n"
        let table = try read(Array(text.utf8))
        #expect(table.rows.map(\.number) == [2, 6])
        #expect(table.findings.map(\.message.english) == [])
    }

    @Test(arguments: 0..<200)
    func `random changes never crash`(_ seed: Int) throws {
        let text =
            "2026年10月,单位：元\n月,日,凭证号,科目,摘要,收/支,金额,余额\n10,8,记-1,a,b,收,5.00,5\n"
            + ",9,记-2,a,b,支,1.2,3.8\n合计,,,,,,,3.8\n制表：沈某\n"
        var bytes = Array(text.utf8)
        let marks = Array("0.,-:/\"\n\t；（）年月元E9".utf8)
        var state = UInt64(seed &+ 1) &* 0x9E37_79B9_7F4A_7C15
        for _ in 0..<12 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let place = Int(state >> 33) % bytes.count
            bytes[place] = marks[Int(state >> 40) % marks.count]
        }
        let table = try? read(bytes)
        #expect((table?.rows.count ?? 0) <= 40)
    }
}
