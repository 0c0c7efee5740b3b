import Catalogue
package import Diagnostics
import Values

extension Rulebook {
    /// What the privacy rules say of the board's own settings: `board.yml`, `catalogue.yml`.
    ///
    /// A telephone may stand where a key says so.
    package static func findings(onSettings source: SourceFile) -> [Diagnostic] {
        personal(
            PersonalPlace.matches(in: source).filter { place in
                place.match.kind != .mobile || !FieldPlaces.isTelephoneLine(place)
            })
    }

    /// What the privacy rules say of a free page's source.
    static func personalFindings(onPage source: SourceFile) -> [Diagnostic] {
        let details = PrivatePlace.all(in: source)
        return personal(PersonalPlace.matches(in: source))
            + UnmaskedTravelDocument.findings(details, item: nil)
            + PrivatePlate.findings(details, item: nil)
            + PrivateContact.findings(details, item: nil)
    }

    private static func personal(_ places: [PersonalPlace]) -> [Diagnostic] {
        if places.isEmpty { return [] }
        return UnmaskedIDNumber.findings(places, item: nil)
            + UnmaskedPhone.findings(places, item: nil)
            + UnmaskedBankCard.findings(places, item: nil)
    }
}
