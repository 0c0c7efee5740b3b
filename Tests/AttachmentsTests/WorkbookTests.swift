import Attachments
import TestSupport
import Testing

struct WorkbookTests {
    private func pieces(
        _ inside: String, state: String = "visible", _ more: [(name: String, text: String)] = []
    ) -> [String] {
        ReadFile(StoredPackage.workbook([("名单", state, inside)], more)).pieces
    }

    /// A cell as a sheet stores it, and the text that it shows.
    struct Stored: CustomTestStringConvertible, Sendable {
        let cell: String
        let text: String

        init(_ cell: String, _ text: String) {
            self.cell = cell
            self.text = text
        }

        var testDescription: String { cell }
    }

    @Test(
        arguments: [
            Stored("<c r=\"B7\" t=\"s\"><v>1</v></c>", "丙丁"),
            Stored("<c r=\"B7\" t=\"inlineStr\"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>", "甲乙"),
            Stored("<c r=\"B7\" t=\"str\"><f>A1</f><v>甲</v></c>", "甲"),
            Stored("<c r=\"B7\"><v>13800001111</v></c>", "13800001111"),
            Stored("<c r=\"B7\"><v>1.1010519491231E+17</v></c>", "110105194912310000"),
            Stored("<c r=\"B7\"><v>1.25E-3</v></c>", "1.25E-3"),
            Stored("<c r=\"B7\"><f>\"甲\"&amp;A1</f></c>", "\"甲\"&A1"),
        ])
    func `a cell shows what it stores`(_ stored: Stored) {
        let strings = (
            name: "xl/sharedStrings.xml",
            text: "<sst><si><t>一</t></si><si><r><t>丙</t></r><r><t>丁</t></r>"
                + "<rPh><t>X</t></rPh></si></sst>"
        )
        #expect(
            pieces("<sheetData><row r=\"7\">\(stored.cell)</row></sheetData>", [strings])
                .filter { $0.hasPrefix("sheet") } == ["sheet '名单', cell B7: \(stored.text)"])
    }

    @Test func `a shared text that no cell shows is read too`() {
        let strings = "<sst><si><t>甲</t></si><si><t>乙</t></si></sst>"
        #expect(
            pieces(
                "<row r=\"1\"><c t=\"s\"><v>1</v></c></row>", [("xl/sharedStrings.xml", strings)])
                == ["sheet '名单', cell A1: 乙", "part 'xl/sharedStrings.xml': 甲"])
    }

    @Test(arguments: ["hidden", "veryHidden"])
    func `a hidden sheet is read and called hidden`(_ state: String) {
        let file = ReadFile(
            StoredPackage.workbook([("名单", state, "<row r=\"2\"><c><v>5</v></c></row>")]))
        #expect(file.pieces == ["sheet '名单' (hidden), cell A2: 5"])
        #expect(file.chinesePieces == ["“名单”表（隐藏）A2 格：5"])
    }

    @Test func `hidden rows and columns are read and called hidden`() {
        let inside = """
            <cols><col min="2" max="3" hidden="1"/></cols><sheetData>
            <row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c><c r="D1"><v>3</v></c></row>
            <row r="2" hidden="1"><c r="A2"><v>4</v></c></row></sheetData>
            """
        #expect(
            pieces(inside) == [
                "sheet '名单', cell A1: 1", "sheet '名单', cell C1 (hidden): 2",
                "sheet '名单', cell D1: 3", "sheet '名单', cell A2 (hidden): 4",
            ])
    }

    @Test func `headers, lists of choices and names are read`() {
        let inside = """
            <sheetData/><dataValidations><dataValidation><formula1>"甲,乙"</formula1>\
            </dataValidation></dataValidations>\
            <hyperlinks><hyperlink ref="A1" display="丙"/></hyperlinks>\
            <headerFooter><oddHeader>&amp;C丁</oddHeader></headerFooter>
            """
        #expect(
            pieces(inside) == [
                "sheet '名单', outside of the cells: \"甲,乙\"", "sheet '名单', outside of the cells: 丙",
                "sheet '名单', outside of the cells: &C丁",
            ])
    }

    @Test func `comments are read, and threads but once`() {
        let relations = """
            <Relationships><Relationship Id="rId1" Target="../comments1.xml"/>\
            <Relationship Id="rId2" Target="../threadedComments/threadedComment1.xml"/>\
            <Relationship Id="rId3" Target="/xl/drawings/drawing1.xml"/></Relationships>
            """
        let comments = """
            <comments><commentList><comment ref="B7"><text><r><t>甲</t></r></text></comment>\
            <comment ref="C1"><text><t>[Threaded comment] 乙</t></text></comment></commentList>\
            </comments>
            """
        let threads = "<T><threadedComment ref=\"C1\"><text>乙</text></threadedComment></T>"
        let runs = "<a:r><a:t>丙</a:t></a:r><a:r><a:t>丁</a:t></a:r>"
        let drawing = "<d xmlns:a=\"a\"><a:p>\(runs)</a:p></d>"
        let found = pieces(
            "<sheetData/>",
            [
                ("xl/worksheets/_rels/sheet1.xml.rels", relations),
                ("xl/comments1.xml", comments),
                ("xl/threadedComments/threadedComment1.xml", threads),
                ("xl/drawings/drawing1.xml", drawing),
            ])
        #expect(
            found == [
                "sheet '名单', comment on C1: 乙", "sheet '名单', comment on B7: 甲",
                "sheet '名单', outside of the cells: 丙丁",
            ])
    }

    @Test func `what has no place on a sheet is read too`() {
        let found = pieces(
            "<sheetData/>",
            [
                (
                    "xl/pivotCache/pivotCacheRecords1.xml",
                    "<pivotCacheRecords><r><s v=\"甲\"/></r></pivotCacheRecords>"
                ),
                ("docProps/core.xml", "<p xmlns:dc=\"d\"><dc:creator>乙</dc:creator></p>"),
                (
                    "xl/worksheets/_rels/sheet9.xml.rels",
                    "<R><Relationship Id=\"r\" TargetMode=\"External\" Target=\"tel:1\"/></R>"
                ),
            ])
        #expect(
            found == [
                "part 'xl/pivotCache/pivotCacheRecords1.xml': 甲", "the document properties: 乙",
                "part 'xl/worksheets/_rels/sheet9.xml.rels': tel:1",
            ])
    }
}
