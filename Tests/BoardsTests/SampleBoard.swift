import Boards
import Catalogue
import Diagnostics
import Records
import TestSupport
import Testing
import Values

/// Records of a test as a board.
struct SampleBoard {
    /// The records with their numbers and addresses.
    let register: Register
    private let paths: Set<String>

    /// Makes a board of records by path below `content/`.
    init(_ files: [String: String]) {
        let marked = files.map { MarkedFile("content/" + $0.key, $0.value) }
        register = MarkedBoard(marked).register
        paths = Set(files.keys.map { "content/" + $0 })
    }

    /// The entries of the register, in file order.
    var entries: [RegisteredNotice] { register.entries }

    /// The board as of 2026-11-20, where these findings were made.
    func board(findings: [Diagnostic] = []) throws -> Board? {
        let catalogue = CatalogueReader.catalogue(withBoardFile: nil).0
        let settings = try MarkedSettings.settings("")
        let today = Day(year: 2026, month: 11, day: 20) ?? Day.earliest
        let coverage = Coverage(
            of: register, catalogue: catalogue, since: settings.since, asOf: today,
            clocks: settings.clocks)
        return Board(
            settings: settings, catalogue: catalogue, register: register, pages: [], paths: paths,
            asOf: today, coverage: coverage, findings: findings)
    }

    /// A decision of a day.
    static func decision(_ date: String, published: String, more: String = "") -> String {
        """
        ---
        item: R04
        title: 决定
        date: \(date)
        published: \(published)
        \(more)
        ---

        """
    }
}
