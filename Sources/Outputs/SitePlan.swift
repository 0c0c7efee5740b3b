package import Boards
package import Pages

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
    package init(
        _ board: Board, bodies: BodyDocuments = BodyDocuments(), templates: SiteTemplates,
        fileSize: @escaping @Sendable (String) -> Int?,
        read: @escaping @Sendable (String) throws -> [UInt8]
    ) throws {
        let supply = PageSupply(
            plainStyle: try templates.plainStyle(), symbol: AddressCode.symbol(_:))
        let sites = Site.all(
            of: board, bodies: bodies, strings: templates.strings, fileSize: fileSize,
            supply: supply)
        let ground = OutputGround(
            board: board, bodies: bodies, sites: sites, templates: templates, read: read)
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
    /// Templates, strings and assets.
    let templates: SiteTemplates
    /// Reads a file of the content.
    let read: @Sendable (String) throws -> [UInt8]
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
        HTMLPages.self, TableCSV.self, Assets.self, Attachments.self,
    ]
}
