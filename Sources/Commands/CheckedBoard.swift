import Boards
import Catalogue
import Diagnostics
import Glibc
import Pages
import Records
import Rules
import Values

/// A board that was read and checked: every finding, and the board when none is an error.
struct CheckedBoard: Sendable {
    /// All findings, in file order.
    let findings: Findings
    /// The board; nil while there is an error.
    let board: Board?
    /// The bodies of its records, parsed once for the rules and for the pages.
    let bodies: BodyDocuments
    /// Whether even its settings or catalogue could not be read.
    let isUnreadable: Bool

    init(
        findings: Findings, board: Board?, bodies: BodyDocuments = BodyDocuments(),
        isUnreadable: Bool = false
    ) {
        self.bodies = bodies
        self.findings = findings
        self.board = board
        self.isUnreadable = isUnreadable
    }
}

/// Settings and catalogue of a board, which everything else needs.
struct BoardGround: Sendable {
    let settings: BoardSettings
    let catalogue: Catalogue
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

    /// Reads `board.yml` and `catalogue.yml`.
    init(_ content: ContentFolder) throws {
        guard content.paths.contains("content/board.yml") else {
            throw UnreadableBoard(findings: [Self.missingBoard])
        }
        let file = DecodedFile(
            path: "content/board.yml", raw: try content.read("content/board.yml"))
        let (settings, findings) = BoardSettingsReader.read(
            file, knownRules: Rulebook.knownNames)
        var own: DecodedFile?
        if content.paths.contains("content/catalogue.yml") {
            own = DecodedFile(
                path: "content/catalogue.yml", raw: try content.read("content/catalogue.yml"))
        }
        let (catalogue, more) = CatalogueReader.catalogue(withBoardFile: own)
        let all = findings + more
        guard let settings, all.allSatisfy({ $0.severity != .error }) else {
            throw UnreadableBoard(findings: all)
        }
        self.init(settings: settings, catalogue: catalogue)
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
