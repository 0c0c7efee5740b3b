import Diagnostics
import Values

extension Rule {
    /// The findings of a rule on personal numbers in clear: one for each number that it has a message
    /// for, all with the same hint.
    static func findings(
        _ places: [PersonalPlace], item: String?, hint: Message,
        message: (PersonalMatch) -> Message?
    ) -> [Diagnostic] {
        places.compactMap { place in
            message(place.match).map { finding($0, at: place.span, item: item, hint: hint) }
        }
    }
}
