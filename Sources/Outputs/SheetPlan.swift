package import Boards
package import Catalogue
package import Pages
import Traditional
import Values

/// The few files that sheets are printed from: one page, the styles, and the pictures of bodies.
package struct SheetPlan: Sendable {
    /// The files, each path once.
    package let files: [PlannedFile]
    /// The page to print, relative to the folder of the files.
    package let page: String
    /// The records in the order of their sheets, with their digests.
    package let records: [(entry: RegisteredNotice, digest: String)]

    private static let pictures = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"]

    /// Plans the sheets of some public records in one of the board's languages.
    ///
    /// `style` is CSS that goes over the style of sheets, the last that their page links. `read` and `fileSize` are those of
    /// `SitePlan`. Throws `MissingDictionary` like it.
    package init(
        of entries: [RegisteredNotice], named name: (SiteStrings) -> String, language: String,
        style: [UInt8], _ board: Board, bodies: BodyDocuments, templates: SiteTemplates,
        fileSize: @escaping @Sendable (String) -> Int?,
        read: @escaping @Sendable (String) throws -> [UInt8]
    ) throws {
        let supply = PageSupply(
            plainStyle: try templates.plainStyle(), digest: RecordDigest.text(of:_:),
            symbol: { AddressCode($0)?.symbol })
        let sites = Site.all(
            of: board, bodies: bodies, strings: templates.strings, fileSize: fileSize,
            supply: supply)
        guard let site = sites.first(where: { $0.strings.language == language }) ?? sites.first
        else { preconditionFailure("a board has at least one language") }
        let page = PrintedSheets.page(of: site, entries, named: name(site.strings))
        let ground = OutputGround(
            board: board, bodies: bodies, sites: sites, pages: [page], templates: templates,
            traditional: try TraditionalPhrases.wording(of: board, templates), read: read)
        var seen: Set<String> = []
        let planned =
            HTMLPages.files(of: ground)
            + Assets.files(of: ground).filter { !$0.path.hasSuffix(".js") }
            + Attachments.files(of: ground).filter { file in
                Self.pictures.contains { file.path.lowercased().hasSuffix($0) }
            }
        files = planned.filter { seen.insert($0.path).inserted }.map { file in
            guard file.path == "assets/sheets.css" else { return file }
            return PlannedFile(SitePath(file.path)) { try file.bytes() + style }
        }
        self.page = page.path.text
        records = PrintedSheets.ordered(entries, of: site)
            .map { ($0, RecordDigest.text(of: site, $0)) }
    }
}
