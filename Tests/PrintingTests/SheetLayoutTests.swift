import Printing
import Testing

struct SheetLayoutTests {
    @Test(arguments: [(Paper.a4, "A4"), (.a3, "A3")])
    func `the style fixes the paper of every page`(paper: Paper, name: String) {
        let style = SheetLayout(paper: paper, isDense: false).style
        #expect(style.contains("@page { size: \(name); }"))
        #expect(style.contains("@page finance-wide { size: \(name) landscape; }"))
    }

    @Test func `there are four layouts, that which is read best first`() {
        #expect(SheetLayout.all.count == 4)
        #expect(SheetLayout.all.first == SheetLayout(paper: .a4, isDense: false))
    }
}
