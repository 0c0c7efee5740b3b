import Printing
import Testing

struct PrintedPageTests {
    @Test func `pages have their sizes in millimetres and their words`() {
        let pages = PrintedPage.all(
            in: Array(
                """
                <doc>
                  <page width="594.959960" height="841.919980">
                    <word xMin="1" yMin="2" xMax="3" yMax="4">索引号：</word>
                    <word xMin="1" yMin="2" xMax="3" yMax="4">SL01</word>
                  </page>
                  <page width="1191.12" height="841.92">
                  </page>
                </doc>
                """.utf8))
        #expect(
            pages == [
                PrintedPage(width: 210, height: 297, text: "索引号：SL01"),
                PrintedPage(width: 420, height: 297, text: ""),
            ])
    }

    @Test func `what is of another form gives no page`() {
        #expect(PrintedPage.all(in: Array("<page width=x>\n<word \n</page>".utf8)) == [])
    }
}
