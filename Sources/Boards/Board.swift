package import Catalogue
package import Diagnostics
package import Records
package import Values

/// A board without errors: settings, catalogue, and everything that is public.
///
/// It cannot be made while there is an error, so a wrong figure cannot be published.
package struct Board: Sendable {
    /// Who publishes, and how.
    package let settings: BoardSettings
    /// The catalogue.
    package let catalogue: Catalogue
    /// Today, for objection windows and due days.
    package let asOf: Day
    /// The public records of every catalogue item, in catalogue order; empty ones too.
    package let series: [Series]
    /// What became of every period of every periodic item.
    package let coverage: Coverage
    /// Free pages, sorted by path.
    package let pages: [FreePage]
    /// Where links and attachments lead.
    package let links: ContentLinks

    /// Every public record: published and withdrawn ones, newest publication first, then by
    /// address.
    package let entries: [RegisteredNotice]

    /// Makes a board of what was checked; nil while a finding is an error.
    package init?(
        settings: BoardSettings, catalogue: Catalogue, register: Register, pages: [FreePage],
        paths: Set<String>, asOf: Day, coverage: Coverage, findings: [Diagnostic]
    ) {
        guard findings.allSatisfy({ $0.severity != .error }) else { return nil }
        self.settings = settings
        self.catalogue = catalogue
        self.asOf = asOf
        self.pages = pages
        self.coverage = coverage
        links = ContentLinks(register: register, paths: paths)
        entries = register.entries
            .filter { $0.notice.status != .draft && !$0.address.isEmpty }
            .map { (day: $0.notice.day(.published), entry: $0) }
            .sorted { left, right in
                if let mine = left.day, let theirs = right.day, mine != theirs {
                    return mine > theirs
                }
                return left.entry.address < right.entry.address
            }
            .map(\.entry)
        var byItem: [String: [RegisteredNotice]] = [:]
        for entry in entries { byItem[entry.item?.code ?? "", default: []].append(entry) }
        series = catalogue.items.map { Series(item: $0, entries: byItem[$0.code] ?? []) }
    }

    /// The clocks, with the board's own holidays.
    package var clocks: Clocks { settings.clocks }

    /// The series of one column, in catalogue order.
    package func series(of column: Column) -> [Series] {
        series.filter { $0.item.column == column }
    }
}
