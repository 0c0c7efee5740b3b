package import Boards
import Catalogue
package import Pages
import Traditional

/// Every file of a board's site, in every language, each made when it is asked for.
package struct SitePlan: Sendable {
    /// The files, by format in the order of `OutputFormats`, then in the format's own; no path twice.
    package let files: [PlannedFile]
    /// The paths that end like those of compressed forms.
    let packed: Set<String>

    /// Plans a site.
    ///
    /// `read` gives the bytes of a file of the content by its path under the board (`content/…`);
    /// it may be called from any thread, as may `fileSize`, which tells its size, nil for none.
    /// Throws `MissingDictionary` when the board asks for Traditional Chinese and OpenCC is not
    /// installed.
    package init(
        _ board: Board, bodies: BodyDocuments = BodyDocuments(), templates: SiteTemplates,
        fileSize: @escaping @Sendable (String) -> Int?,
        read: @escaping @Sendable (String) throws -> [UInt8]
    ) throws {
        let digests = SharedValues<Int, String>()
        let codes = SharedValues<String, AddressCode?>()
        let supply = PageSupply(
            plainStyle: try templates.plainStyle(),
            digest: { site, entry in
                digests.value(of: entry.index) { RecordDigest.text(of: site, entry) }
            },
            symbol: { address in codes.value(of: address) { AddressCode(address) }?.symbol })
        let sites = Site.all(
            of: board, bodies: bodies, strings: templates.strings, fileSize: fileSize,
            supply: supply)
        let pages = sites.flatMap { site in PageTypes.all.flatMap { $0.pages(of: site) } }
        let ground = OutputGround(
            board: board, bodies: bodies, sites: sites, pages: pages, templates: templates,
            traditional: try TraditionalPhrases.wording(of: board, templates), read: read)
        var seen: Set<String> = []
        files = OutputFormats.all
            .flatMap { $0.files(of: ground) }
            .filter { seen.insert($0.path).inserted }
        packed = seen.filter { path in
            Compression.allCases.contains { path.hasSuffix($0.suffix) }
        }
    }
}

/// What every output format is given.
struct OutputGround: Sendable {
    /// The board.
    let board: Board
    /// The parsed bodies of its records.
    let bodies: BodyDocuments
    /// Its site in each language, the first at the root.
    let sites: [Site]
    /// The pages of every language.
    let pages: [Page]
    /// Templates, strings and assets.
    let templates: SiteTemplates
    /// What writes Traditional Chinese; nil where the board does not ask for it.
    let traditional: TraditionalWording?
    /// Reads a file of the content.
    let read: @Sendable (String) throws -> [UInt8]

    /// A finished file of a site that is no page, such as a feed, in the site's characters.
    ///
    /// Only Chinese characters change: what is around them may be any format in UTF-8.
    func finished(_ bytes: [UInt8], of site: Site) -> [UInt8] {
        guard let traditional, site.strings.language == "zh-Hant" else { return bytes }
        return traditional.converted(bytes)
    }
}

/// A kind of file that a site has. A new one is a file in `Formats/` and a line in the list.
protocol OutputFormat: Sendable {
    /// All files of this kind, in a given order.
    static func files(of ground: OutputGround) -> [PlannedFile]
}

/// Every kind of file there is.
enum OutputFormats {
    /// The list.
    static let all: [any OutputFormat.Type] = [
        DataPackage.self, RecordsJSON.self, HTMLPages.self, SearchIndex.self, TableCSV.self,
        AtomFeed.self, JSONFeed.self, Sitemap.self, Assets.self, Attachments.self,
    ]
}
