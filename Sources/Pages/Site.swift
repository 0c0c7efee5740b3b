package import Boards
package import Catalogue
import Diagnostics
package import Records
import Templates
package import Values

/// A board's site in one of its languages: what all its pages share.
package struct Site: Sendable {
    /// The board.
    package let board: Board
    /// What the program writes, in this site's language.
    package let strings: SiteStrings
    /// Folder of this language with `/` at its end; empty for the first.
    package let folder: String
    /// What every template may ask for.
    let furniture: TemplateValue
    /// The board's name.
    package let name: String
    /// Who publishes.
    package let issuer: String
    /// All languages of the site, this one too.
    let languages: [SiteLanguage]
    /// The strings of every language that the program knows, this one first, with its folder;
    /// the folder of a language that the board does not have is this one's.
    let wordings: [(strings: SiteStrings, folder: String)]
    /// Size of a file of the content in bytes; nil when it cannot be told.
    let fileSize: @Sendable (String) -> Int?
    /// What pages cannot make themselves.
    let supply: PageSupply

    /// Folder of the data files that this language's pages lead to: its own, but Traditional Chinese
    /// shares those of Simplified.
    var dataFolder: String {
        guard strings.language == "zh-Hant" else { return folder }
        return languages.first { $0.code == "zh-Hans" }?.folder ?? folder
    }

    /// Whether names are marked as what no reader's program and no step of ours may translate.
    var marksNames: Bool { strings.language != board.settings.contentLanguage }

    /// The parsed bodies of the records.
    let bodies: BodyDocuments

    private let byNumber: [Text: RegisteredNotice]
    private let referrers: Referrers

    /// The site in each of the board's languages; `strings` are those of all known languages.
    package static func all(
        of board: Board, bodies: BodyDocuments, strings: [SiteStrings],
        fileSize: @escaping @Sendable (String) -> Int?, supply: PageSupply = PageSupply()
    ) -> [Site] {
        let own = board.settings.languages.compactMap { language in
            strings.first { $0.language == language }
        }
        // Traditional Chinese is made of Simplified, and only where a board asks for it.
        let others = strings.filter { strings in
            strings.language != "zh-Hant"
                && !board.settings.languages.contains(strings.language)
        }
        var byNumber: [Text: RegisteredNotice] = [:]
        byNumber.reserveCapacity(board.entries.count)
        for entry in board.entries where byNumber[entry.number] == nil {
            byNumber[entry.number] = entry
        }
        let referrers = Referrers(of: board, byNumber)
        let languages = own.enumerated().map { index, strings in
            SiteLanguage(
                code: strings.language, name: strings[.languageName],
                folder: index == 0 ? "" : strings.language + "/")
        }
        return zip(own, languages).map { strings, language in
            let known = zip(own, languages).map { ($0, $1.folder) }
            let first = known.filter { $0.0.language == language.code }
            let rest = known.filter { $0.0.language != language.code }
            return Site(
                board, strings, language, languages,
                wordings: first + rest + others.map { ($0, language.folder) }, byNumber,
                referrers, bodies, fileSize, supply)
        }
    }

    private init(
        _ board: Board, _ strings: SiteStrings, _ language: SiteLanguage,
        _ languages: [SiteLanguage],
        wordings: [(strings: SiteStrings, folder: String)],
        _ byNumber: [Text: RegisteredNotice],
        _ referrers: Referrers,
        _ bodies: BodyDocuments,
        _ fileSize: @escaping @Sendable (String) -> Int?,
        _ supply: PageSupply
    ) {
        self.board = board
        self.strings = strings
        self.languages = languages
        self.wordings = wordings
        self.byNumber = byNumber
        self.referrers = referrers
        self.bodies = bodies
        self.fileSize = fileSize
        self.supply = supply
        folder = language.folder
        name = board.settings.name.text(in: strings.language)
        issuer = board.settings.issuer.text(in: strings.language)
        furniture = .object(
            Furniture.value(board, strings, name: name, issuer: issuer, languages: languages))
    }

    /// The public record that a `record` field names: by number, by address, or by a path from the
    /// record's own file or page.
    package func record(_ reference: Text, from notice: Notice) -> RegisteredNotice? {
        Referrers.record(reference, from: notice, of: board, byNumber)
    }

    /// The public records that name a record in a field or a cell, newest first.
    func referrers(of entry: RegisteredNotice) -> [RegisteredNotice] { referrers[entry] }

    /// The language attribute of what records say; absent where it is the page's own language.
    var contentLanguage: TemplateValue {
        guard case .object(let furniture) = furniture else { return .absent }
        return furniture["contentLang"] ?? .absent
    }

    /// A text of the catalogue in this language; marked with its own where it is another.
    func shown(_ text: LocalizedText) -> TemplateValue {
        if text.isWritten(in: strings.language) {
            return .text(text.text(in: strings.language))
        }
        let wording = text.text(in: strings.language)
        let language = text.variants.first { $0.text == wording }?.language ?? "zh-Hans"
        var html = InlineHTML()
        html.markup("<span lang=\"")
        html.text(language)
        html.markup("\">")
        html.text(wording)
        html.markup("</span>")
        return html.value
    }

    /// Whether the board's issuer has a wording in this language.
    var hasOwnIssuer: Bool {
        board.settings.issuer.isWritten(in: strings.language)
    }

    /// Name of a column.
    package func name(of column: Column) -> String {
        switch column {
        case .party: strings[.columnParty]
        case .residency: strings[.columnResidency]
        case .finance: strings[.columnFinance]
        case .service: strings[.columnService]
        }
    }

    /// One sentence on what a column is for.
    func lead(of column: Column) -> String {
        switch column {
        case .party: strings[.columnPartyLead]
        case .residency: strings[.columnResidencyLead]
        case .finance: strings[.columnFinanceLead]
        case .service: strings[.columnServiceLead]
        }
    }
}

/// A language of the site.
struct SiteLanguage: Sendable {
    /// BCP 47 tag.
    let code: String
    /// Its own name for itself.
    let name: String
    /// Its folder with `/` at its end; empty for the first.
    let folder: String
}

extension Site {
    /// The title of a column's feed: the board's name and the column's.
    package func feedTitle(of column: Column) -> String { "\(name) - \(self.name(of: column))" }
}
