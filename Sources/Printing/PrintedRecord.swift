/// A record and the pages of a PDF that it is on.
package struct PrintedRecord: Equatable, Sendable {
    /// Index of the record among those that were printed.
    package let index: Int
    /// Its pages, from 0.
    package let pages: ClosedRange<Int>

    /// Makes one.
    package init(index: Int, pages: ClosedRange<Int>) {
        self.index = index
        self.pages = pages
    }

    /// Finds records by their digests, each of which stands at the head and at the end of its record.
    ///
    /// Nil when one of them is nowhere.
    package static func all(
        _ digests: [String], on pages: [PrintedPage]
    ) -> [PrintedRecord]? {
        var found: [PrintedRecord] = []
        for (index, digest) in digests.enumerated() {
            let holding = pages.indices.filter { pages[$0].text.contains(digest) }
            guard let first = holding.first, let last = holding.last else { return nil }
            found.append(PrintedRecord(index: index, pages: first...last))
        }
        return found
    }
}
