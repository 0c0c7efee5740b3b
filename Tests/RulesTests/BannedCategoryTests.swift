import TestSupport
import Testing

struct BannedCategoryTests {
    private let settings = Purse.settings(banned: ["招待费", "礼品"])

    private func banned(_ word: String) -> MarkedFinding {
        .error(
            "banned-category", "this board spends nothing on '\(word)'", "本社区规定不得开支“\(word)”")
    }

    @Test func `a banned word in the category or the summary of a payment`() {
        expect(
            [banned("招待费"), banned("礼品")],
            in: Purse.board(
                [
                    "{date: 2026-10-08, category: «招待费», summary: 招待费3人, expense: 120.00}",
                    "{date: 2026-10-09, category: 办公, summary: «购礼品5份», expense: 250.00}",
                    "{date: 2026-10-10, category: 办公, summary: 购A4纸5包, expense: 120.00}",
                ], finance: settings))
    }

    @Test func `income is not spent, and nothing is banned unless the board says so`() {
        let row = "{date: 2026-10-08, category: 招待费, summary: 退回招待费3人, "
        expect([], in: Purse.board([row + "income: 120.00}"], finance: settings))
        expect([], in: Purse.board([row + "expense: 120.00}"]))
    }
}
