package import Catalogue
package import Values

/// How long what a record shows of residents stays: `retain` in `board.yml`.
package struct Retention: Sendable {
    /// The term of every item that has none of its own; nil for no end.
    package let general: Term?
    /// The terms of single items, by code.
    package let byItem: [String: Term]

    /// Makes a retention; by default there is no end.
    package init(general: Term? = nil, byItem: [String: Term] = [:]) {
        self.general = general
        self.byItem = byItem
    }

    /// How long an item's personal rows stay after their window; nil for no end.
    package func term(of item: Item) -> Term? { byItem[item.code] ?? general }
}

extension Board {
    /// Whether what a record shows of residents is to be taken down: its window, or without one its
    /// publication, lies further back than `retain` says (Personal Information Protection Law,
    /// article 47).
    ///
    /// Only records of items with a table about residents are concerned. Without a calendar for
    /// the working days that are asked for, they are taken down: in doubt for the residents.
    package func withholds(_ entry: RegisteredNotice) -> Bool {
        guard let item = entry.item, item.isPersonal, let term = settings.retention.term(of: item),
            let from = clocks.objectionEnd(of: entry.notice).day ?? entry.notice.day(.published)
        else { return false }
        guard let last = clocks.end(of: term, after: from).day else { return true }
        return last < asOf
    }
}
