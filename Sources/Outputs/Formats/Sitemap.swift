import Boards
import Pages
import Values

/// `sitemap.xml`: every page that search engines may list (sitemaps.org, protocol 0.9).
///
/// The protocol wants whole addresses, so there is none without a `base-url`. Beyond 50,000 pages it
/// is an index of further files.
enum Sitemap: OutputFormat {
    /// So many addresses the protocol lets a file have.
    static let limit = 50_000

    static func files(of ground: OutputGround) -> [PlannedFile] {
        guard let base = ground.board.settings.baseURL else { return [] }
        let pages = ground.pages.filter(\.isIndexed)
        if pages.count <= limit {
            return [PlannedFile(SitePath("sitemap.xml")) { bytes(of: pages[...], base) }]
        }
        let starts = Array(stride(from: 0, to: pages.count, by: limit))
        let parts = starts.enumerated().map { number, start in
            PlannedFile(SitePath("sitemap-\(number + 1).xml")) {
                bytes(of: pages[start..<min(start + limit, pages.count)], base)
            }
        }
        return [PlannedFile(SitePath("sitemap.xml")) { index(of: parts.map(\.path), base) }] + parts
    }

    private static let namespace = [
        (name: "xmlns", value: "http://www.sitemaps.org/schemas/sitemap/0.9")
    ]

    private static func bytes(of pages: ArraySlice<Page>, _ base: String) -> [UInt8] {
        var xml = XMLWriter()
        xml.element("urlset", namespace) { xml in
            for page in pages {
                xml.element("url") { xml in
                    xml.element("loc", text: base + page.path.encoded)
                    if let day = page.changed { xml.element("lastmod", text: day.description) }
                }
            }
        }
        return xml.bytes
    }

    private static func index(of paths: [String], _ base: String) -> [UInt8] {
        var xml = XMLWriter()
        xml.element("sitemapindex", namespace) { xml in
            for path in paths { xml.element("sitemap") { $0.element("loc", text: base + path) } }
        }
        return xml.bytes
    }
}
