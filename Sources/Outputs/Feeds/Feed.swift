import Boards
import Catalogue
import Pages
import Records
import Values

/// What a feed tells of: the newest publications of a board, or of one of its columns.
struct Feed: Sendable {
    /// So many entries a feed has at most.
    static let limit = 50

    /// The site in the feed's language.
    let site: Site
    private let column: Column?

    /// Every feed of a site: the board's, then one for each column.
    static func all(of sites: [Site]) -> [Feed] {
        sites.flatMap { site in
            [Feed(site: site, column: nil)]
                + Column.allCases.map { Feed(site: site, column: $0) }
        }
    }

    /// Its title.
    var title: String { column.map(site.feedTitle(of:)) ?? site.name }

    /// Its name for all time.
    var id: String { NameUUID.urn(of: "\(site.board.settings.code)/\(folder)feed") }

    /// The page that it belongs to.
    var page: SitePath { SitePath(folder + "index.html") }

    /// The address of a file of this feed.
    func path(_ name: String) -> SitePath { SitePath(folder + name) }

    /// Its entries, newest publication first.
    var entries: [FeedEntry] {
        let entries = site.board.entries.lazy
            .filter { column == nil || $0.item?.column == column }
            .compactMap { FeedEntry($0, of: site) }
        return Array(entries.prefix(Self.limit))
    }

    /// The day of its last change: of an entry's, or the first that the board accounts for.
    static func changed(_ entries: [FeedEntry], of site: Site) -> Day {
        entries.map(\.changed).max() ?? site.board.settings.since.firstDay
    }

    private var folder: String { site.folder + (column.map { $0.rawValue + "/" } ?? "") }

    private init(site: Site, column: Column?) {
        self.site = site
        self.column = column
    }
}

/// A publication as a feed tells of it.
struct FeedEntry {
    /// Its name for all time, which follows from the board's code and its address.
    let id: String
    /// Its page.
    let page: SitePath
    /// Its title; that of a withdrawn one says so.
    let title: String
    /// The language of title and summary.
    let language: String
    /// Who published it, where that is not the board's own issuer.
    let issuer: String?
    /// What it says in a sentence; nothing for a list of residents.
    let summary: String?
    /// The day of its publication.
    let published: Day
    /// The day of its publication, or of a later correction.
    let changed: Day
    /// What it belongs to: codes, and names for people.
    let categories: [(code: String, name: String)]

    /// An entry for a record; nil for one without a day of publication.
    init?(_ entry: RegisteredNotice, of site: Site) {
        let notice = entry.notice
        guard let published = notice.day(.published), let item = entry.item else { return nil }
        let settings = site.board.settings
        page = SitePath(site.folder + entry.address + ".html")
        id = NameUUID.urn(of: "\(settings.code)/\(page.text)")
        let own = (notice.text(.title) ?? entry.number).string
        title = entry.isShown ? own : "[\(site.strings[.withdrawn])] \(own)"
        language = settings.languages.first ?? "zh-Hans"
        issuer = notice.text(.issuer)?.string
        summary = Self.summary(of: entry)
        self.published = published
        changed = notice.changed ?? published
        categories = [
            (item.column.rawValue, site.name(of: item.column)),
            (item.code, item.name.text(in: site.strings.language)),
        ]
    }

    /// A feed is read where nothing is taken down again, so it has nothing of lists of residents.
    private static func summary(of entry: RegisteredNotice) -> String? {
        let notice = entry.notice
        if !entry.isShown { return notice.text(.reason)?.string }
        if !entry.isIndexed { return nil }
        return (notice.text(.summary) ?? (notice.isNil ? notice.text(.reason) : nil))?.string
    }
}
