import Attachments
import Diagnostics
import Sheets
import TestSupport
import Testing
import Values

struct SpreadsheetTests {
    private static let styles = (
        name: "xl/styles.xml",
        text: "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"4\"/>"
            + "</cellXfs></styleSheet>"
    )

    private func workbook(_ inside: String, _ more: [(name: String, text: String)] = []) throws
        -> Spreadsheet
    {
        try Spreadsheet(
            path: "账.xlsx",
            StoredPackage.workbook([("10月", "visible", inside)], [Self.styles] + more))
    }

    private func shown(_ file: Spreadsheet) -> [String] {
        file.sheets.flatMap { sheet in
            sheet.rows.flatMap { row in
                row.cells.map { "\(sheet.name(of: $0)) \($0.shown)" }
            }
        }
    }

    @Test(
        arguments: [
            ("<c r=\"B7\" t=\"inlineStr\"><is><t>甲</t></is></c>", "B7 甲"),
            ("<c r=\"B7\" t=\"str\"><f>A1</f><v>乙</v></c>", "B7 乙"),
            ("<c r=\"B7\" s=\"1\"><v>46303</v></c>", "B7 2026-10-08"),
            ("<c r=\"B7\" s=\"1\"><v>46303.75</v></c>", "B7 2026-10-08"),
            ("<c r=\"B7\" s=\"1\"><v>60</v></c>", "B7 60"),
            ("<c r=\"B7\" s=\"2\"><v>0.30000000000000004</v></c>", "B7 0.30"),
            ("<c r=\"B7\" t=\"e\"><f>A1</f><v>#REF!</v></c>", "B7 #REF!"),
            ("<c r=\"B7\"><f>SUM(A1)</f></c>", "B7 ="),
            ("<c r=\"B7\" t=\"b\"><v>1</v></c>", "B7 TRUE"),
            ("<c r=\"B7\" t=\"d\"><v>2026-10-08T00:00:00</v></c>", "B7 2026-10-08"),
        ])
    func `a cell shows what it holds`(_ cell: String, _ expected: String) throws {
        let file = try workbook("<sheetData><row r=\"7\">\(cell)</row></sheetData>")
        #expect(shown(file) == [expected])
    }

    @Test func `days may be counted from 1904`() throws {
        let parts = [
            (
                name: "xl/workbook.xml",
                text: "<workbook><workbookPr date1904=\"1\"/><sheets><sheet name=\"a\" id=\"r1\"/>"
                    + "</sheets></workbook>"
            ),
            (
                name: "xl/_rels/workbook.xml.rels",
                text: "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/s.xml\"/>"
                    + "</Relationships>"
            ),
            (
                name: "xl/worksheets/s.xml",
                text:
                    "<worksheet><row r=\"1\"><c r=\"A1\" s=\"1\"><v>44841</v></c></row></worksheet>"
            ), Self.styles,
        ]
        let file = try Spreadsheet(path: "a.xlsx", StoredPackage(parts).bytes)
        #expect(shown(file) == ["A1 2026-10-08"])
    }

    @Test func `a place in a sheet is the name of its cell`() throws {
        let file = try workbook(
            "<row r=\"3\"><c r=\"B3\"><v>5</v></c><c r=\"AA3\"><v>6</v></c></row>")
        let sheet = try #require(file.sheets.first)
        let cell = try #require(sheet.cell(row: 3, column: 27))
        let finding = Diagnostic(
            rule: "wrong-type", severity: .error, message: Message(verbatim: "x"),
            span: sheet.span(of: cell))
        let text = TextFormat(palette: .plain).bytes(
            of: Findings([finding], records: 1, language: .english))
        #expect(
            String(decoding: text, as: UTF8.self) == """
                账.xlsx[10月]!AA3: error: x [wrong-type]
                  |
                3 | 5 | 6
                  |     ^

                """)
    }

    @Test func `cells that are shown as one have the first one's value`() throws {
        let file = try workbook(
            "<row r=\"1\"><c r=\"A1\"><v>5</v></c></row><mergeCells><mergeCell ref=\"A1:B2\"/>"
                + "</mergeCells>")
        #expect(file.sheets.first?.shownCell(row: 2, column: 2)?.shown.string == "5")
    }

    // MARK: CSV

    @Test(
        arguments: [
            "标题\n日期,摘要\n1,\"a,b\"\n", "标题\n日期\t摘要\n1\ta,b\n", "标题\n日期;摘要\n1;a,b\n",
            "\u{FEFF}标题\r\n日期;摘要\r\n1;\"a,b\"\r\n",
        ])
    func `what parts most lines parts the cells`(_ text: String) throws {
        let file = try Spreadsheet(path: "a.csv", Array(text.utf8))
        #expect(shown(file) == ["A1 标题", "A2 日期", "B2 摘要", "A3 1", "B3 a,b"])
    }

    // MARK: Hostile files

    @Test(
        arguments: [
            ("xl/vbaProject.bin", UnreadableAttachment.macros), ("/etc/passwd", .damaged),
            ("../../a.xml", .damaged), ("xl\\a.xml", .damaged),
        ])
    func `a workbook with such a part is refused`(_ name: String, _ reason: UnreadableAttachment) {
        #expect(throws: reason) { try workbook("", [(name: name, text: "")]) }
    }

    @Test(
        arguments: [
            ([UInt8]("PK\u{3}\u{4}junk".utf8), UnreadableAttachment.damaged),
            ([0xD0, 0xCF, 0x11, 0xE0, 0, 0], .oldOffice),
            (Array("%PDF-1.7".utf8), .unknownKind),
            (StoredPackage.word("<w:p/>"), .unknownKind),
            ([0, 1, 2, 0xFF, 0xFE], .unknownKind),
            (Array("a,\"b\n".utf8), .damaged),
        ])
    func `a file of another kind is refused`(_ bytes: [UInt8], _ reason: UnreadableAttachment) {
        #expect(throws: reason) { try Spreadsheet(path: "a", bytes) }
    }

    @Test func `an entity of the file's own is refused`() {
        let sheet = "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet>&b;</worksheet>"
        let bytes = StoredPackage.workbook(
            [("a", "visible", "")], [(name: "xl/styles.xml", text: sheet)])
        #expect(throws: UnreadableAttachment.damaged) { try Spreadsheet(path: "a", bytes) }
    }

    @Test(arguments: ["<c r=\"A200000\"><v>1</v></c>", "<c r=\"AMK1\"><v>1</v></c>"])
    func `a cell beyond every sheet is refused`(_ cell: String) {
        #expect(throws: UnreadableAttachment.tooLarge) { try workbook("<row>\(cell)</row>") }
    }

    @Test func `two values of one cell are refused`() {
        let cell = "<c r=\"A1\"><v>1</v></c>"
        #expect(throws: UnreadableAttachment.damaged) {
            try workbook("<row r=\"1\">\(cell)\(cell)</row>")
        }
    }

    @Test(arguments: Array(stride(from: 0, to: 1400, by: 7)))
    func `a wrong byte does no harm`(_ place: Int) {
        var bytes = StoredPackage.workbook(
            [("10月", "visible", "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>1</v></c></row>")],
            [Self.styles])
        bytes[place % bytes.count] ^= UInt8(truncatingIfNeeded: 1 + place)
        let file = try? Spreadsheet(path: "a", bytes)
        #expect((file?.sheets.count ?? 0) <= 1)
    }
}
