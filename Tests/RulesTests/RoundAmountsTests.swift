import TestSupport
import Testing

struct RoundAmountsTests {
    private func rows(_ count: Int, last: String = "") -> [String] {
        let round = (1...count).map {
            "{date: 2026-10-08, category: 办公, expense: \($0)00.00}"
        }
        return last.isEmpty ? round : round + ["{date: 2026-10-08, expense: \(last)}"]
    }

    @Test func `more than 8 amounts, all whole hundreds`() {
        var rows = rows(9)
        rows[0] = "«\(rows[0])»"
        expect(
            [.remark("round-amounts", "all 9 amounts are whole hundreds", "9笔金额全是整百元")],
            in: Purse.board(rows))
    }

    @Test func `8 amounts may all be round, and one odd figure clears the rest`() {
        expect([], in: Purse.board(rows(8)))
        expect([], in: Purse.board(rows(9, last: "96.00")))
    }
}
