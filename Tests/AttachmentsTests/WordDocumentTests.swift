import Attachments
import TestSupport
import Testing

struct WordDocumentTests {
    private func pieces(_ body: String, _ more: [(name: String, text: String)] = []) -> [String] {
        ReadFile(StoredPackage.word(body, more)).pieces
    }

    @Test func `the runs of a paragraph are joined`() {
        let body = "<w:p><w:r><w:t>11010519</w:t></w:r><w:r><w:t>491231002X</w:t></w:r></w:p>"
        #expect(pieces(body) == ["paragraph 1: 11010519491231002X"])
    }

    @Test func `a line break parts, and the place of a picture is no text`() {
        let body = """
            <w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>\
            <wp:posOffset>914400</wp:posOffset><w:r><w:t>丙</w:t></w:r></w:p>
            """
        #expect(pieces(body) == ["paragraph 1: 甲\n乙丙"])
    }

    @Test func `tracked deletions are read by themselves`() {
        let body = """
            <w:p><w:r><w:t>电话</w:t></w:r><w:del><w:r><w:delText>138</w:delText></w:r>\
            <w:r><w:delText>0000</w:delText></w:r></w:del><w:r><w:t>无</w:t></w:r></w:p>
            """
        #expect(
            pieces(body) == ["paragraph 1: 电话无", "tracked deletions, paragraph 1: 1380000"])
    }

    @Test func `cells of tables have their row and column`() {
        let cell = "<w:tc><w:p><w:r><w:t>"
        let end = "</w:t></w:r></w:p></w:tc>"
        let wide = "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>"
        let body =
            "<w:tbl><w:tr>\(cell)甲\(end)\(cell)乙\(end)</w:tr>"
            + "<w:tr>\(wide)丙\(end)\(cell)丁\(end)</w:tr></w:tbl><w:p><w:r><w:t>戊</w:t></w:r></w:p>"
        #expect(
            pieces(body) == [
                "table 1, row 1, column 1: 甲", "table 1, row 1, column 2: 乙",
                "table 1, row 2, column 1: 丙", "table 1, row 2, column 3: 丁", "paragraph 5: 戊",
            ])
    }

    @Test func `a text box is read once, though it is written twice`() {
        let box = "<w:txbxContent><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:txbxContent>"
        let body = """
            <w:p><w:r><w:t>乙</w:t></w:r><mc:AlternateContent><mc:Choice>\(box)</mc:Choice>\
            <mc:Fallback>\(box)</mc:Fallback></mc:AlternateContent><w:r><w:t>丙</w:t></w:r></w:p>
            """
        #expect(pieces(body) == ["paragraph 2: 甲", "paragraph 3: 乙丙"])
    }

    @Test func `headers, footers, notes, comments and properties are read`() {
        let names = ["header1", "footer1", "footnotes", "comments"]
        let parts = names.map { name in
            (
                name: "word/\(name).xml",
                text: StoredPackage.wordPart("x", "<w:p><w:r><w:t>\(name)</w:t></w:r></w:p>")
            )
        }
        let custom = ("docProps/custom.xml", "<p><property><v>甲</v></property></p>")
        #expect(
            pieces("", parts + [custom]) == [
                "the header, paragraph 1: header1", "the footer, paragraph 1: footer1",
                "the footnotes, paragraph 1: footnotes", "the comments, paragraph 1: comments",
                "the document properties: 甲",
            ])
    }

    @Test func `an embedded workbook is read, and what cannot be read is said`() {
        let bytes = StoredPackage.word(
            "",
            [
                ("word/embeddings/a.csv", "甲,乙"),
                ("word/embeddings/oleObject1.bin", "\u{1}\u{0}"),
            ])
        let file = ReadFile(bytes)
        #expect(
            file.pieces == [
                "the embedded 'a.csv', line 1, column 1: 甲",
                "the embedded 'a.csv', line 1, column 2: 乙",
            ])
        #expect(file.unread == .embedded("oleObject1.bin"))
    }

    @Test func `slides and their notes are read in order`() {
        let slide = "<p:sld xmlns:p=\"p\" xmlns:a=\"a\"><a:p><a:r><a:t>"
        let end = "</a:t></a:r></a:p></p:sld>"
        let bytes = StoredPackage([
            ("ppt/presentation.xml", "<p/>"), ("ppt/slides/slide10.xml", slide + "乙" + end),
            ("ppt/slides/slide2.xml", slide + "甲" + end),
            ("ppt/notesSlides/notesSlide1.xml", slide + "丙" + end),
        ]).bytes
        #expect(
            ReadFile(bytes).pieces == [
                "slide 2, paragraph 1: 甲", "slide 10, paragraph 1: 乙",
                "the notes of slide 1, paragraph 1: 丙",
            ])
    }
}
