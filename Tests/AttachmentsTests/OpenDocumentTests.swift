import Attachments
import TestSupport
import Testing

struct OpenDocumentTests {
    private func pieces(_ body: String, _ manifest: String = "<m/>") -> ReadFile {
        let content = """
            <o:document-content xmlns:o="o" xmlns:table="t" xmlns:text="x" xmlns:office="o">\
            <o:body>\(body)</o:body></o:document-content>
            """
        return ReadFile(
            StoredPackage([
                ("mimetype", "application/vnd.oasis"), ("META-INF/manifest.xml", manifest),
                ("content.xml", content),
                ("meta.xml", "<o:meta xmlns:o=\"o\"><o:title>题</o:title></o:meta>"),
            ]).bytes)
    }

    @Test func `cells have their place, repeated ones counted`() {
        let file = pieces(
            """
            <table:table table:name="名单"><table:table-row table:number-rows-repeated="3"/>\
            <table:table-row><table:table-cell table:number-columns-repeated="2"/>\
            <table:table-cell><text:p>甲<text:span>乙</text:span></text:p>\
            <office:annotation><text:p>丙</text:p></office:annotation></table:table-cell>\
            <table:table-cell office:value="1.10105194912310E+017"><text:p>1E+17</text:p>\
            </table:table-cell></table:table-row></table:table>
            """)
        #expect(
            file.pieces == [
                "sheet '名单', cell C4: 甲乙", "sheet '名单', comment on C4: 丙",
                "sheet '名单', cell D4: 110105194912310000", "sheet '名单', cell D4: 1E+17",
                "the document properties: 题",
            ])
    }

    @Test func `paragraphs are counted`() {
        #expect(
            pieces("<text:p>甲</text:p><text:h>乙</text:h>").pieces == [
                "paragraph 1: 甲", "paragraph 2: 乙", "the document properties: 题",
            ])
    }

    @Test func `one with a password is not read`() {
        #expect(pieces("", "<m><encryption-data/></m>").unread == .encrypted)
    }

    @Test func `the pages of an OFD are read, and one without text is said`() {
        let page = """
            <ofd:Page xmlns:ofd="o"><ofd:TextObject><ofd:TextCode>1101</ofd:TextCode>\
            <ofd:TextCode>05</ofd:TextCode></ofd:TextObject></ofd:Page>
            """
        let file = ReadFile(
            StoredPackage([
                ("OFD.xml", "<ofd:OFD xmlns:ofd=\"o\"><ofd:Author>甲</ofd:Author></ofd:OFD>"),
                ("Doc_0/Pages/Page_0/Content.xml", page),
                ("Doc_0/Pages/Page_1/Content.xml", "<ofd:Page xmlns:ofd=\"o\"/>"),
            ]).bytes)
        #expect(file.pieces == ["part 'OFD.xml': 甲", "page 1: 110105"])
        #expect(file.unread == .textlessPage(2))
    }
}
