/// How records are laid on sheets: on which paper, and whether they share sheets.
package struct SheetLayout: Hashable, Sendable {
    /// The paper.
    package let paper: Paper
    /// Whether short records of one column share a sheet.
    package let isDense: Bool

    /// Makes a layout.
    package init(paper: Paper, isDense: Bool) {
        self.paper = paper
        self.isDense = isDense
    }

    /// Every layout there is, that which is read best first.
    package static let all = [false, true].flatMap { isDense in
        Paper.allCases.map { SheetLayout(paper: $0, isDense: isDense) }
    }

    /// The names of the pages that the style for print gives an orientation of their own.
    private static let widePages = [
        "wide", "party-wide", "residency-wide", "finance-wide", "service-wide",
    ]

    /// The CSS that goes over the style for print: it fixes the paper, which a reader's browser asks
    /// for in its dialog. The sizes of type on A3 are those that `print.css` has for wide paper.
    package var style: String {
        var style = "\n@page { size: \(paper.name); }\n"
        for page in Self.widePages {
            style += "@page \(page) { size: \(paper.name) landscape; }\n"
        }
        if paper == .a3 { style += ":root { --text: 16pt; --heading: 19pt; --title: 34pt; }\n" }
        return style
    }
}
