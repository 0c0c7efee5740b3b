import Boards
import Catalogue
import Templates

/// A period of an item as the coverage page marks it: a sign, its words, a class, the record.
///
/// Each state has a sign of its own, so that the table reads without colour.
struct CoverageMark {
    /// The kinds of marks, in the order of the legend.
    enum Kind: CaseIterable {
        case onTime, late, nilReturn, missing, notYetDue, open, withdrawn, undetermined

        /// The sign.
        var sign: String {
            switch self {
            case .onTime: "✓"
            case .late: "△"
            case .nilReturn: "〇"
            case .missing: "✗"
            case .notYetDue: "·"
            case .open: "…"
            case .withdrawn: "–"
            case .undetermined: "?"
            }
        }

        /// The class of its cells, beside `mark`.
        var style: String {
            switch self {
            case .onTime: "on-time"
            case .late: "late"
            case .nilReturn: "nil"
            case .missing: "missing"
            case .notYetDue, .open: "to-come"
            case .withdrawn, .undetermined: "other"
            }
        }

        /// Its words.
        var text: PageText {
            switch self {
            case .onTime: .stateOnTime
            case .late: .stateLate
            case .nilReturn: .nil
            case .missing: .stateMissing
            case .notYetDue: .stateNotYetDue
            case .open: .stateOpen
            case .withdrawn: .withdrawn
            case .undetermined: .stateUndetermined
            }
        }

        /// What stands for a state of the coverage.
        init(_ state: Coverage.State) {
            switch state {
            case .onTime: self = .onTime
            case .late: self = .late
            case .nilReturn: self = .nilReturn
            case .withdrawn: self = .withdrawn
            case .missing: self = .missing
            case .notYetDue: self = .notYetDue
            case .open: self = .open
            case .undetermined: self = .undetermined
            }
        }
    }

    /// For templates, a cell with `class`, `sign`, `word` and `href`; nothing in it where the item
    /// has no such period.
    ///
    /// A draft is not public and has no link.
    static func value(_ cell: Coverage.Cell?, on page: SitePath, of site: Site) -> TemplateValue {
        guard let cell else { return nothing }
        let kind = Kind(cell.state)
        var href = TemplateValue.absent
        if let entry = cell.entry, entry.notice.status != .draft, !entry.address.isEmpty {
            href = .text(page.link(to: SitePath(site.folder + entry.address + ".html")))
        }
        let isLate = cell.daysLate > 0 && kind != .missing
        let days = isLate ? String(cell.daysLate) : ""
        return .object([
            "class": .text(kind.style), "sign": .text(kind.sign + days),
            "word": .text(words(kind, days: cell.daysLate, site.strings)), "href": href,
        ])
    }

    private static let nothing = TemplateValue.object([
        "class": .text("blank"), "sign": .absent, "word": .absent, "href": .absent,
    ])

    private static func words(_ kind: Kind, days: Int, _ strings: SiteStrings) -> String {
        guard days > 0 else { return strings[kind.text] }
        let key: PageText =
            switch kind {
            case .missing: .stateMissingDays
            case .nilReturn: .stateNilDays
            case .onTime, .late, .notYetDue, .open, .withdrawn, .undetermined: .stateLateDays
            }
        return strings.filled(key, ("n", String(days)))
    }

    /// The legend: every mark with its words.
    static func legend(_ strings: SiteStrings) -> TemplateValue {
        .list(
            Kind.allCases.map { kind in
                .object([
                    "class": .text(kind.style), "sign": .text(kind.sign),
                    "word": .text(strings[kind.text]),
                ])
            })
    }
}
