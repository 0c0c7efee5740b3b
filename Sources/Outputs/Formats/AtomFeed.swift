import Boards
import Pages

/// `feed.atom` of the board and of each column: Atom 1.0 (RFC 4287).
///
/// Without a `base-url` its links are relative to the feed, which Atom allows.
enum AtomFeed: OutputFormat {
    static func files(of ground: OutputGround) -> [PlannedFile] {
        Feed.all(of: ground.sites).map { feed in
            PlannedFile(feed.path("feed.atom")) { bytes(of: feed) }
        }
    }

    private static func bytes(of feed: Feed) -> [UInt8] {
        let site = feed.site
        let settings = site.board.settings
        let entries = feed.entries
        let path = feed.path("feed.atom")
        let attributes = [
            (name: "xmlns", value: "http://www.w3.org/2005/Atom"),
            (name: "xml:lang", value: site.strings.language),
        ]
        var xml = XMLWriter()
        xml.element("feed", attributes) { xml in
            xml.element("id", text: feed.id)
            xml.element("title", text: feed.title)
            let changed = Feed.changed(entries, of: site)
            xml.element("updated", text: settings.midnight(of: changed))
            xml.element("author") { $0.element("name", text: site.issuer) }
            if let base = settings.baseURL {
                link("self", "application/atom+xml", base + path.encoded, to: &xml)
            }
            link("alternate", "text/html", address(of: feed.page, path, settings), to: &xml)
            xml.element("generator", text: "noticeboard")
            for entry in entries {
                xml.element("entry") { write(entry, path, site, to: &$0) }
            }
        }
        return xml.bytes
    }

    private static func write(
        _ entry: FeedEntry, _ path: SitePath, _ site: Site, to xml: inout XMLWriter
    ) {
        let settings = site.board.settings
        let language =
            entry.language == site.strings.language
            ? [] : [(name: "xml:lang", value: entry.language)]
        xml.element("id", text: entry.id)
        xml.element("title", language, text: entry.title)
        link("alternate", "text/html", address(of: entry.page, path, settings), to: &xml)
        xml.element("published", text: settings.midnight(of: entry.published))
        xml.element("updated", text: settings.midnight(of: entry.changed))
        if let issuer = entry.issuer {
            xml.element("author") { $0.element("name", text: issuer) }
        }
        for category in entry.categories {
            xml.element(
                "category",
                [(name: "term", value: category.code), (name: "label", value: category.name)])
        }
        if let summary = entry.summary { xml.element("summary", language, text: summary) }
    }

    private static func link(
        _ relation: String, _ type: String, _ address: String, to xml: inout XMLWriter
    ) {
        xml.element(
            "link",
            [
                (name: "rel", value: relation), (name: "type", value: type),
                (name: "href", value: address),
            ])
    }

    private static func address(
        of page: SitePath, _ feed: SitePath, _ settings: BoardSettings
    ) -> String {
        settings.baseURL.map { $0 + page.encoded } ?? feed.link(to: page)
    }
}
