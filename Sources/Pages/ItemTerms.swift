import Catalogue
import Values

/// When an item is published, in words.
enum ItemTerms {
    /// How often.
    static func frequency(of item: Item) -> PageText {
        switch item.frequency {
        case .every(.month): .everyMonth
        case .every(.quarter): .everyQuarter
        case .every(.halfYear): .everyHalfYear
        case .every(.year): .everyYear
        case .standing: .standing
        case .asItHappens: .asItHappens
        }
    }

    /// How long after the period, or after the decision.
    static func due(of item: Item, _ strings: SiteStrings) -> String {
        guard let due = item.due else { return strings[.dueOpen] }
        let key: PageText = item.periodLength == nil ? .dueAfterDate : .dueAfterPeriod
        return strings.filled(key, ("n", strings.words(due)))
    }
}
