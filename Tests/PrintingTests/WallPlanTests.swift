import Boards
import Printing
import Testing

struct WallPlanTests {
    private static let portrait = PrintedPage(width: 210, height: 297, text: "")
    private static let across = PrintedPage(width: 297, height: 210, text: "")

    private func surface(_ width: Int, _ height: Int) -> Surface {
        Surface(name: "栏", size: Surface.Size(width: width, height: height))
    }

    private func candidates(_ ranks: [Int]) -> [WallPlan.Candidate] {
        ranks.enumerated().map { WallPlan.Candidate(rank: $1, pages: $0...$0) }
    }

    @Test func `sheets hang in rows with a gap between them`() {
        // Three of 210 mm with two gaps of 10 mm need 650 mm.
        let pages = Array(repeating: Self.portrait, count: 3)
        let wide = WallPlan(candidates([2, 2, 2]), pages: pages, on: [surface(650, 297)])
        #expect(wide.hung == [[0, 1, 2]])
        #expect(wide.left == [])
        let narrow = WallPlan(candidates([2, 2, 2]), pages: pages, on: [surface(649, 297)])
        #expect(narrow.left.count == 2)
    }

    @Test func `where not all fits room is kept for a sheet of codes`() {
        let pages = Array(repeating: Self.portrait, count: 3)
        let plan = WallPlan(candidates([2, 2, 2]), pages: pages, on: [surface(430, 297)])
        #expect(plan.keepsRoomForCodes)
        #expect(plan.placed == [0])
        #expect(plan.left == [1, 2])
    }

    @Test func `what is open to objection hangs before the rest`() {
        let pages = Array(repeating: Self.portrait, count: 3)
        let plan = WallPlan(candidates([2, 1, 0]), pages: pages, on: [surface(430, 297)])
        #expect(plan.placed == [2])
    }

    @Test func `a record hangs whole or not at all`() {
        let candidates = [
            WallPlan.Candidate(rank: 0, pages: 0...2), WallPlan.Candidate(rank: 2, pages: 3...3),
        ]
        let pages = Array(repeating: Self.portrait, count: 4)
        let plan = WallPlan(candidates, pages: pages, on: [surface(430, 297)])
        #expect(plan.placed == [1])
        #expect(plan.hung == [[3]])
    }

    @Test func `records that share a page hang together`() {
        let candidates = [
            WallPlan.Candidate(rank: 2, pages: 0...1), WallPlan.Candidate(rank: 0, pages: 1...1),
        ]
        let pages = Array(repeating: Self.portrait, count: 2)
        let plan = WallPlan(candidates, pages: pages, on: [surface(430, 297)])
        #expect(plan.placed == [0, 1])
        #expect(plan.hung == [[0, 1]])
    }

    @Test func `a sheet that is too wide for one board goes to the next`() {
        let surfaces = [surface(250, 297), Surface(name: "无尺寸", size: nil), surface(300, 210)]
        let plan = WallPlan(candidates([2]), pages: [Self.across], on: surfaces)
        #expect(plan.hung == [[], [], [0]])
    }

    @Test func `without boards nothing hangs`() {
        let plan = WallPlan(candidates([2]), pages: [Self.portrait], on: [])
        #expect(plan.hung == [])
        #expect(plan.left == [0])
    }
}
