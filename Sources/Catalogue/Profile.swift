import Records

/// What kind of community a board is for; it decides which items of the catalogue it has.
package enum Profile: String, Sendable, CaseIterable {
    /// A residents' committee of a town.
    case urban
    /// A community that was a village (撤村建居), with what is left of its collective economy.
    case villageToUrban = "village-to-urban"
    /// A party organisation that publishes its own affairs only.
    case partyOnly = "party-only"
}

extension Item {
    /// Whether a board of this kind publishes the item.
    package func isFor(_ profile: Profile) -> Bool {
        if profile == .partyOnly { return column == .party }
        return profiles.isEmpty || profiles.contains(profile)
    }
}

extension Catalogue {
    /// The items for a kind of community; nil stands for any, and changes nothing.
    package func limited(to profile: Profile?) -> Catalogue {
        guard let profile else { return self }
        return Catalogue(
            items: items.filter { $0.isFor(profile) },
            omissions: omissions.filter { $0.item.isFor(profile) })
    }
}
