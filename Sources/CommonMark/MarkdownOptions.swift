/// How a page wants a body shown.
package struct MarkdownOptions: Sendable {
    /// How many levels headings go down; 1 on a page that has an `h1` of its own.
    ///
    /// The level stays between 1 and 6.
    package let headingShift: Int

    /// What every heading id begins with, so that none is one of the page's own ids.
    package let headingIDPrefix: String

    /// The accessible name of a scrolling frame around each table; nil for bare tables as GitHub's
    /// specification writes them.
    ///
    /// In a frame, head cells have a scope, and the table is named by the heading above it, since
    /// Markdown has no captions.
    package let tableLabel: String?

    /// Whether a cell's alignment is a class, `align-right`, rather than the attribute `align`, which
    /// GitHub's specification writes and HTML has dropped.
    package let alignsByClass: Bool

    /// The address that a page uses for a link; nil keeps the target as written.
    ///
    /// Not asked about unsafe targets; an unsafe answer is not taken.
    package let rewrite: (@Sendable (MarkdownLink) -> String?)?

    /// The options of a body that stands alone, where nothing else is said.
    package init(
        headingShift: Int = 0,
        headingIDPrefix: String = "h-",
        tableLabel: String? = nil,
        alignsByClass: Bool = false,
        rewrite: (@Sendable (MarkdownLink) -> String?)? = nil
    ) {
        self.headingShift = headingShift
        self.headingIDPrefix = headingIDPrefix
        self.tableLabel = tableLabel
        self.alignsByClass = alignsByClass
        self.rewrite = rewrite
    }
}
