import Boards
import Catalogue
import Diagnostics
import Outputs
import Printing

/// What every layout of some records takes, counted on real pages, and how it fits the board.
struct PrintPlan {
    /// One layout that was printed to be counted.
    struct Trial {
        let layout: SheetLayout
        let pages: [PrintedPage]
        let records: [PrintedRecord]
        let wall: WallPlan

        /// The paper, in square centimetres.
        var area: Int { pages.reduce(0) { $0 + $1.width * $1.height } / 100 }
    }

    /// The trials, the least paper first.
    let trials: [Trial]
    /// The trial to take: the first that hangs all, in the order of `SheetLayout.all`, which is that of
    /// reading; else the one that hangs most.
    let chosen: Trial
    let entries: [RegisteredNotice]
    let surfaces: [Surface]
    let words: [String]
    let columns: ColumnList?
    /// Whether codes have an address to lead to.
    let hasAddress: Bool

    init(_ printer: SheetPrinter, words: [String], columns: ColumnList?) async throws {
        let board = printer.sheet.board
        let surfaces = board.settings.surfaces
        var trials: [Trial] = []
        var entries: [RegisteredNotice] = []
        for layout in SheetLayout.all {
            let printed = try await printer.print(layout, styles: [])
            entries = printed.plan.records.map(\.entry)
            guard let pages = printed.pages,
                let records = PrintedRecord.all(printed.plan.records.map(\.digest), on: pages)
            else { throw UncountedSheets() }
            let candidates = zip(entries, records).map { entry, record in
                WallPlan.Candidate(rank: Self.rank(of: entry, on: board), pages: record.pages)
            }
            let wall = WallPlan(candidates, pages: pages, on: surfaces)
            trials.append(Trial(layout: layout, pages: pages, records: records, wall: wall))
        }
        let most = trials.map(\.wall.placed.count).max() ?? 0
        let fitting = trials.filter { $0.wall.placed.count == most }
        guard let first = fitting.first, let least = fitting.min(by: { $0.area < $1.area }) else {
            preconditionFailure("there is a layout")
        }
        chosen = most == entries.count ? first : least
        self.trials = trials.enumerated()
            .sorted { ($0.element.area, $0.offset) < ($1.element.area, $1.offset) }
            .map(\.element)
        self.entries = entries
        self.surfaces = surfaces
        self.words = words
        self.columns = columns
        hasAddress = board.settings.baseURL != nil
    }

    private static func rank(of entry: RegisteredNotice, on board: Board) -> Int {
        if Publication(of: entry.notice, asOf: board.asOf, board.clocks).isOpen { return 0 }
        return entry.item?.isMandatory == true ? 1 : 2
    }
}

/// Pages that could not be counted: `pdftotext` is not there, or could not read them.
struct UncountedSheets: Error {
    /// What to do now.
    let message = Message(
        en: "cannot count the sheets; a plan needs pdftotext: apt install poppler-utils",
        zh: "数不出要几张纸；--plan 要用 pdftotext，请安装：apt install poppler-utils")
}
