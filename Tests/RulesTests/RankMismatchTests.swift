import Diagnostics
import TestSupport
import Testing

struct RankMismatchTests {
    private func board(_ rows: (score: String, rank: String)...) -> MarkedBoard {
        MarkedBoard([
            MarkedFile(
                "content/catalogue.yml",
                """
                items:
                  - code: party.contest
                    no: P90
                    name: 评比
                    fields:
                      - key: ranking
                        name: 排名
                        type: table
                        columns:
                          - {key: score, name: 得分, type: decimal}
                          - {key: rank, name: 名次, type: integer}

                """),
            MarkedFile(
                "content/party/a.md",
                "---\nitem: P90\ntitle: 评比\ndate: 2026-01-08\npublished: 2026-01-09\nranking:\n"
                    + rows.map { "  - {得分: \($0.score), 名次: \($0.rank)}\n" }.joined() + "---\n"),
        ])
    }

    private func finding(_ rank: Int, _ score: String, _ right: Int) -> MarkedFinding {
        .error(
            "rank-mismatch", "rank is \(rank) but \(right) follows from score \(score)",
            "名次写的是\(rank)，按得分\(score)应当是\(right)")
    }

    @Test func `ranks that follow the scores, in any order of rows`() {
        expect([], in: board(("92.5", "2"), ("97", "1"), ("88", "3")))
    }

    @Test func `equal scores share a rank, and the next goes on or leaves a gap`() {
        expect([], in: board(("97", "1"), ("92.50", "2"), ("92.5", "2"), ("88", "4")))
        expect([], in: board(("97", "1"), ("92.5", "2"), ("92.5", "2"), ("88", "3")))
        expect(
            [finding(3, "92.5", 2)],
            in: board(("97", "1"), ("92.5", "2"), ("92.5", "«3»"), ("88", "4")))
    }

    @Test func `ranks the wrong way round are found both`() {
        expect(
            [finding(1, "88", 2), finding(2, "97", 1)], in: board(("88", "«1»"), ("97", "«2»")))
    }

    @Test func `a table with a gap is not ranked`() {
        expect([], in: board(("88", "1"), ("97", "")))
        expect([], in: board(("", "1"), ("97", "2")))
    }
}
