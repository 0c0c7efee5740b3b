/// A place in a body's HTML that the page's options fill.
struct Gap {
    /// What belongs into it; links and headings by their index.
    enum Content {
        case target(Int)
        case headingStart(Int)
        case headingEnd(Int)
        case tableStart
        /// The name of a table, by the heading that it stands below.
        case tableName(heading: Int)
        case columnScope
        case tableEnd
        case alignment(PipeTable.Alignment)
    }

    /// Offset in the HTML that has the gaps.
    let offset: Int

    /// What belongs into it.
    let content: Content
}
