import Boards
import Catalogue
import Diagnostics
import Glibc
import Outputs
import Pages
import Records
import Rules
import Values

/// A board that was read and not checked yet.
struct ReadBoard: Sendable {
    /// The files.
    let content: ContentFolder
    /// Settings, catalogue and templates.
    let ground: BoardGround
    /// Every file of the content, as `content/…`.
    let paths: Set<String>
    /// The records.
    let register: Register
    /// Today.
    let today: Day
    /// What became of every period of every periodic item.
    let coverage: Coverage
}

/// A board that was read and checked: every finding, and what to publish when none is an error.
struct CheckedBoard: Sendable {
    /// All findings, in file order.
    let findings: Findings
    /// What can be published; nil while there is an error.
    let sheet: PublishableBoard?
    /// Whether even its settings, catalogue or templates could not be read.
    let isUnreadable: Bool
}

/// A board without errors, with all that its pages are made of.
struct PublishableBoard: Sendable {
    /// The board.
    let board: Board
    /// The bodies of its records, parsed once for the rules and for the pages.
    let bodies: BodyDocuments
    /// The templates, its own over the built-in ones.
    let templates: SiteTemplates
    /// The files that its attachments are copied from.
    let content: ContentFolder
}

/// Settings, catalogue and templates of a board, which everything else needs.
struct BoardGround: Sendable {
    let settings: BoardSettings
    let catalogue: Catalogue
    let templates: SiteTemplates
    /// What was odd about the files, though they could be read.
    let warnings: [Diagnostic]
}

/// What keeps a board from being read at all.
struct UnreadableBoard: Error {
    let findings: [Diagnostic]
}

extension BoardGround {
    /// Lists a board's content; a folder without any is no board.
    static func content(of board: String) throws -> ContentFolder {
        do throws(ContentError) {
            return try ContentFolder(board: board)
        } catch {
            guard error.code == ENOENT else { throw error }
            throw UnreadableBoard(findings: [missingBoard])
        }
    }

    /// Reads `board.yml`, `catalogue.yml` and the board's own templates.
    init(_ content: ContentFolder) throws {
        guard content.paths.contains("content/board.yml") else {
            throw UnreadableBoard(findings: [Self.missingBoard])
        }
        let file = DecodedFile(
            path: "content/board.yml", raw: try content.read("content/board.yml"))
        var own: DecodedFile?
        if content.paths.contains("content/catalogue.yml") {
            own = DecodedFile(
                path: "content/catalogue.yml", raw: try content.read("content/catalogue.yml"))
        }
        let (catalogue, more) = CatalogueReader.catalogue(withBoardFile: own)
        let isWhole = more.allSatisfy { $0.severity != .error }
        let (settings, findings) = BoardSettingsReader.read(
            file, knownRules: Rulebook.knownNames, catalogue: isWhole ? catalogue : nil,
            isKnownZone: Clock.knows)
        let (templates, faults) = try Self.templates(of: content.board)
        let all = findings + more + faults
        guard let settings, let templates, all.allSatisfy({ $0.severity != .error }) else {
            throw UnreadableBoard(findings: all)
        }
        self.init(
            settings: settings, catalogue: catalogue.limited(to: settings.profile),
            templates: templates, warnings: all)
    }

    private static func templates(of board: String) throws -> (SiteTemplates?, [Diagnostic]) {
        let files = try TemplateFolder.read(board: board)
        do throws(TemplateFindings) {
            return (try SiteTemplates(overrides: files), [])
        } catch {
            return (nil, error.findings)
        }
    }

    private static let missingBoard = Diagnostic(
        rule: "required-field", severity: .error,
        message: Message(
            en: "the board has no file content/board.yml", zh: "没有 content/board.yml 这个文件"),
        span: SourceFile(path: "content/board.yml", bytes: []).span(0, 0),
        hint: Message(
            en: "run it in the board's folder, or name the folder with --board",
            zh: "请在公开栏的文件夹里运行，或用 --board 指明文件夹"))
}
