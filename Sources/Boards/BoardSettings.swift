package import Catalogue
package import Diagnostics
package import Values

/// Someone who takes supervision calls.
package struct Contact: Sendable, Hashable {
    /// Who or what answers; nil when the settings give only a number.
    package let name: String?
    /// Telephone number as it is shown.
    package let phone: String
    /// When it is answered, as text.
    package let hours: String?

    /// Makes a contact.
    package init(name: String?, phone: String, hours: String?) {
        self.name = name
        self.phone = phone
        self.hours = hours
    }
}

/// Who publishes, and how: `content/board.yml`.
package struct BoardSettings: Sendable {
    /// Name of the board.
    package let name: LocalizedText
    /// Code that index numbers begin with: letters, digits, hyphens.
    package let code: String
    /// Supervision telephones, at least one.
    package let contacts: [Contact]
    /// First period to account for, with its place.
    package let start: AccountingStart
    /// Who publishes; the board's name when not given.
    package let issuer: LocalizedText
    /// Where it is.
    package let address: String?
    /// Languages of the site, the first at its root; BCP 47 tags.
    package let languages: [String]
    /// Address of the site, with `/` at its end, where one is given.
    package let baseURL: String?
    /// Name in the tz database.
    package let timeZone: String
    /// Today, pinned for a demonstration or an archived board.
    package let asOf: Day?
    /// What kind of community it is for; nil for all items of the catalogue.
    package let profile: Profile?
    /// Changed severities.
    package let severities: SeveritySettings
    /// What the checks of money go by.
    package let finance: FinanceSettings
    /// How long what records show of residents stays.
    package let retention: Retention
    /// The boards on the wall, in the order of the settings.
    package let surfaces: [Surface]
    /// Due days and windows, with the board's own holidays.
    package let clocks: Clocks

    /// What records and pages are written in: the first language, Simplified Chinese for
    /// Traditional, which is made of it.
    package var contentLanguage: String {
        guard let first = languages.first, first != "zh-Hant" else { return "zh-Hans" }
        return first
    }

    /// Whether pages in a language show the content in that language.
    package func showsContent(in language: String) -> Bool {
        language == contentLanguage || language == "zh-Hant" && contentLanguage == "zh-Hans"
    }

    /// First period to account for.
    package var since: Period { start.period }

    /// Makes settings.
    package init(
        name: LocalizedText, code: String, contacts: [Contact], start: AccountingStart,
        issuer: LocalizedText?, address: String?, languages: [String], baseURL: String?,
        timeZone: String, asOf: Day?, profile: Profile?, severities: SeveritySettings,
        clocks: Clocks, finance: FinanceSettings = .standard,
        retention: Retention = Retention(), surfaces: [Surface] = []
    ) {
        self.name = name
        self.code = code
        self.contacts = contacts
        self.start = start
        self.issuer = issuer ?? name
        self.address = address
        self.languages = languages
        self.baseURL = baseURL
        self.timeZone = timeZone
        self.asOf = asOf
        self.profile = profile
        self.severities = severities
        self.clocks = clocks
        self.finance = finance
        self.retention = retention
        self.surfaces = surfaces
    }
}

/// What `rules:` in `board.yml` says: other severities, for the board, for drafts or for one item.
package struct SeveritySettings: Sendable {
    /// What a change is for.
    package enum Scope: Sendable, Hashable {
        /// Every record.
        case board
        /// Records that are drafts, with their tables.
        case drafts
        /// The records of the item with a code.
        case item(String)
    }

    /// A rule's new severity; nil turns it off.
    package struct Change: Sendable {
        let rule: RuleID
        let scope: Scope
        let severity: Severity?

        /// Makes a change.
        package init(rule: RuleID, for scope: Scope, severity: Severity?) {
            self.rule = rule
            self.scope = scope
            self.severity = severity
        }
    }

    private let changes: [Change]

    /// Makes settings; a change for drafts goes before one for their item, and that before one for
    /// all.
    package init(_ changes: [Change] = []) {
        self.changes = changes
    }

    /// The finding with its severity as the board wants it; nil when the board turned it off.
    package func applied(to finding: Diagnostic, inDraft: Bool = false) -> Diagnostic? {
        let severity = severity(
            of: finding.rule, usually: finding.severity, item: finding.item, inDraft: inDraft)
        if severity == finding.severity { return finding }
        guard let severity else { return nil }
        return finding.with(severity: severity)
    }

    /// What a rule's findings weigh that usually weigh this much; nil when the board turned it off.
    package func severity(
        of rule: RuleID, usually severity: Severity, item: String?, inDraft: Bool
    ) -> Severity? {
        let mine = changes.filter { $0.rule == rule }
        var scopes = [Scope.board]
        if let item { scopes.insert(.item(item), at: 0) }
        if inDraft { scopes.insert(.drafts, at: 0) }
        let change = scopes.lazy.compactMap { scope in mine.first { $0.scope == scope } }.first
        guard let change else { return severity }
        return change.severity
    }
}
