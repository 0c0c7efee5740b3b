/// How a page that grows from year to year is parted: the newest years on the first page, each
/// earlier one on a page of its own, so that no page grows without end.
struct YearParts {
    /// The years of the first page, the newest first; at least one where there is any.
    let first: [Int]
    /// The years that have pages of their own, the newest first.
    let earlier: [Int]

    /// Parts years, given the newest first, by how much each holds; the first page holds `limit`
    /// at most, but for its first year.
    init(_ years: [(year: Int, count: Int)], limit: Int) {
        var held = 0
        let end = years.indices.first { index in
            held += years[index].count
            return held > limit && index > years.startIndex
        }
        first = years[..<(end ?? years.endIndex)].map(\.year)
        earlier = years[(end ?? years.endIndex)...].map(\.year)
    }

    /// The address of a page: of the first when `year` is nil.
    static func path(_ name: String, year: Int?) -> String {
        year.map { "\(name)-\($0).html" } ?? name + ".html"
    }
}
