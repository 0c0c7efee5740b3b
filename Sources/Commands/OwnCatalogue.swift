import ArgumentParser
import Boards
import Catalogue
import Diagnostics
import Glibc
import Records
import Rules
import Values

/// The built-in catalogue as a board changes it, for commands that print from it; a folder without
/// a board has the built-in one.
enum OwnCatalogue {
    /// Reads it; what is wrong with `catalogue.yml` is printed on standard error, and an error ends
    /// the command.
    static func read(board: String, language: MessageLanguage) throws -> Catalogue {
        let (catalogue, findings) = CatalogueReader.catalogue(
            withBoardFile: try file("catalogue.yml", of: board))
        Standard.error(
            TextFormat(palette: .plain).bytes(
                of: Findings(DiagnosticOrder.sorted(findings), records: 0, language: language)))
        if findings.contains(where: { $0.severity == .error }) {
            throw ExitStatus.unreadableBoard
        }
        return catalogue
    }

    /// The items of it that a board's profile has; all of them where `board.yml` cannot be read,
    /// which `check` says.
    static func limited(_ catalogue: Catalogue, toProfileOf board: String) throws -> Catalogue {
        guard let file = try file("board.yml", of: board) else { return catalogue }
        let (settings, _) = BoardSettingsReader.read(file, knownRules: Rulebook.knownNames)
        return catalogue.limited(to: settings?.profile)
    }

    /// The numbers of the built-in items, for the shell.
    static let completion = CompletionKind.custom { _, _, _ in
        CatalogueReader.catalogue(withBoardFile: nil).0.items.map(\.number)
    }

    private static func file(_ name: String, of board: String) throws -> DecodedFile? {
        let path = board + "/content/" + name
        guard access(path, F_OK) == 0 else { return nil }
        return DecodedFile(path: "content/" + name, raw: try ContentFolder.read(path))
    }
}
