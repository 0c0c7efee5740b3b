package import Boards

/// Which records hang on which board, and which have no room.
package struct WallPlan: Sendable {
    /// A record that is to hang.
    package struct Candidate: Sendable {
        /// How much it matters, the least first: 0 is open to objection, 1 must be shown, 2 is the rest.
        package let rank: Int
        /// Its pages, from 0.
        package let pages: ClosedRange<Int>

        /// Makes a candidate.
        package init(rank: Int, pages: ClosedRange<Int>) {
            self.rank = rank
            self.pages = pages
        }
    }

    /// The pages on each surface, in the order of the surfaces; surfaces without a size have none.
    package let hung: [[Int]]
    /// Indices of the candidates that hang whole, ascending.
    package let placed: [Int]
    /// Indices of those that do not, ascending.
    package let left: [Int]
    /// Whether room for a sheet with codes was kept.
    package let keepsRoomForCodes: Bool

    /// Between two sheets, in millimetres: room for a pin or a strip of tape.
    private static let gap = 10

    /// Hangs the pages of records on surfaces, in rows from the top, nothing turned.
    ///
    /// Records that share a page hang together. Where not all find room, that of an A4 sheet is kept
    /// for the codes of the others. Of two orders, that by rank and that by rank and height, the one
    /// counts that hangs more records.
    package init(_ candidates: [Candidate], pages: [PrintedPage], on surfaces: [Surface]) {
        let groups = Self.groups(candidates)
        let whole = Self.best(groups, pages, surfaces, keepsRoom: false)
        let isWhole = whole.placed.count == groups.count
        let chosen = isWhole ? whole : Self.best(groups, pages, surfaces, keepsRoom: true)
        hung = chosen.wall.map { $0.pages.sorted() }
        let members = chosen.placed.flatMap { groups[$0].members }.sorted()
        placed = members
        left = candidates.indices.filter { !members.contains($0) }
        keepsRoomForCodes = !isWhole
    }

    private struct Group {
        var members: [Int]
        var rank: Int
        var pages: ClosedRange<Int>
    }

    private static func groups(_ candidates: [Candidate]) -> [Group] {
        var groups: [Group] = []
        for (index, candidate) in candidates.enumerated() {
            if let last = groups.last, last.pages.overlaps(candidate.pages) {
                groups[groups.count - 1] = Group(
                    members: last.members + [index], rank: min(last.rank, candidate.rank),
                    pages: min(
                        last.pages.lowerBound, candidate.pages.lowerBound)...max(
                            last.pages.upperBound, candidate.pages.upperBound))
            } else {
                groups.append(
                    Group(members: [index], rank: candidate.rank, pages: candidate.pages))
            }
        }
        return groups
    }

    private typealias Hanging = (wall: [Wall], placed: [Int])

    private static func best(
        _ groups: [Group], _ pages: [PrintedPage], _ surfaces: [Surface], keepsRoom: Bool
    ) -> Hanging {
        let byRank = groups.indices.sorted { (groups[$0].rank, $0) < (groups[$1].rank, $1) }
        let byHeight = groups.indices.sorted {
            let mine = pages[groups[$0].pages.lowerBound].height
            let theirs = pages[groups[$1].pages.lowerBound].height
            return (groups[$0].rank, -mine, $0) < (groups[$1].rank, -theirs, $1)
        }
        let tries = [byRank, byHeight].map { order in
            hang(order, groups, pages, surfaces, keepsRoom)
        }
        return tries[1].placed.count > tries[0].placed.count ? tries[1] : tries[0]
    }

    private static func hang(
        _ order: [Int], _ groups: [Group], _ pages: [PrintedPage], _ surfaces: [Surface],
        _ keepsRoom: Bool
    ) -> Hanging {
        var walls = surfaces.map { Wall($0.size ?? Surface.Size(width: 0, height: 0), gap: gap) }
        if keepsRoom {
            _ = walls.indices.first { walls[$0].add(Paper.a4.width, Paper.a4.height, page: nil) }
        }
        var placed: [Int] = []
        for index in order {
            let before = walls
            let fits = groups[index].pages.allSatisfy { page in
                walls.indices.contains {
                    walls[$0].add(pages[page].width, pages[page].height, page: page)
                }
            }
            if fits { placed.append(index) } else { walls = before }
        }
        return (walls, placed)
    }
}

/// A surface that is being filled with rows of sheets.
private struct Wall {
    private struct Row {
        let height: Int
        var used: Int
    }

    private let size: Surface.Size
    private let gap: Int
    private var rows: [Row] = []
    private var usedHeight = 0
    private(set) var pages: [Int] = []

    init(_ size: Surface.Size, gap: Int) {
        self.size = size
        self.gap = gap
    }

    /// Hangs a sheet where there is room for it; a page without a number is kept room.
    mutating func add(_ width: Int, _ height: Int, page: Int?) -> Bool {
        let fitting = rows.indices.filter {
            rows[$0].height >= height && rows[$0].used + width <= size.width
        }
        if let row = fitting.min(by: { rows[$0].height < rows[$1].height }) {
            rows[row].used += width + gap
        } else {
            guard width <= size.width, usedHeight + height <= size.height else { return false }
            rows.append(Row(height: height, used: width + gap))
            usedHeight += height + gap
        }
        if let page { pages.append(page) }
        return true
    }
}
