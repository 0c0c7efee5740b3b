import Boards
import Diagnostics
import Pages

/// `feed.json` of the board and of each column: JSON Feed 1.1.
///
/// Its addresses must be whole, so without a `base-url` it has none.
enum JSONFeed: OutputFormat {
    static func files(of ground: OutputGround) -> [PlannedFile] {
        Feed.all(of: ground.sites).map { feed in
            PlannedFile(feed.path("feed.json")) { bytes(of: feed) }
        }
    }

    private static func bytes(of feed: Feed) -> [UInt8] {
        let site = feed.site
        let base = site.board.settings.baseURL
        var json = JSONWriter()
        json.object { json in
            json.member("version", "https://jsonfeed.org/version/1.1")
            json.member("title", feed.title)
            if let base {
                json.member("home_page_url", base + feed.page.encoded)
                json.member("feed_url", base + feed.path("feed.json").encoded)
            }
            json.member("language", site.strings.language)
            writeAuthor(site.issuer, to: &json)
            json.key("items")
            json.array { json in
                for entry in feed.entries {
                    json.line()
                    json.object { write(entry, site.board.settings, to: &$0) }
                }
            }
        }
        return json.file()
    }

    private static func write(
        _ entry: FeedEntry, _ settings: BoardSettings, to json: inout JSONWriter
    ) {
        json.member("id", entry.id)
        if let base = settings.baseURL { json.member("url", base + entry.page.encoded) }
        json.member("title", entry.title)
        // An item must have a content; where there is no summary, the title is all there is.
        json.member("content_text", entry.summary ?? entry.title)
        json.member("date_published", settings.midnight(of: entry.published))
        json.member("date_modified", settings.midnight(of: entry.changed))
        json.member("language", entry.language)
        if let issuer = entry.issuer { writeAuthor(issuer, to: &json) }
        json.key("tags")
        json.array { json in for category in entry.categories { json.string(category.name) } }
    }

    private static func writeAuthor(_ name: String, to json: inout JSONWriter) {
        json.key("authors")
        json.array { json in json.object { $0.member("name", name) } }
    }
}
