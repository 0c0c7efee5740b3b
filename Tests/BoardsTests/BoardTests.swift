import Boards
import Catalogue
import Diagnostics
import Records
import Testing

struct BoardTests {
    private func finding(_ severity: Severity) -> Diagnostic {
        Diagnostic(
            rule: "wrong-type", severity: severity, message: Message(verbatim: "x"),
            span: SourceFile(path: "content/a.md", bytes: []).span(0, 0))
    }

    @Test func `a board cannot be made while a finding is an error`() throws {
        let sample = SampleBoard([:])
        #expect(try sample.board(findings: [finding(.note), finding(.error)]) == nil)
        #expect(try sample.board(findings: [finding(.note), finding(.warning)]) != nil)
        #expect(try sample.board() != nil)
    }

    @Test func `entries are the newest publication first, and drafts stay at home`() throws {
        let sample = SampleBoard([
            "residency/a.md": SampleBoard.decision("2026-03-01", published: "2026-03-02"),
            "residency/b.md": SampleBoard.decision("2026-02-01", published: "2026-05-02"),
            "residency/c.md": SampleBoard.decision(
                "2026-06-01", published: "2026-06-02", more: "status: draft"),
            "residency/d.md": SampleBoard.decision(
                "2026-01-01", published: "2026-03-02", more: "status: withdrawn\nreason: 写错"),
        ])
        let board = try #require(try sample.board())
        #expect(
            board.entries.map(\.address) == [
                "residency/assembly-decision/2026-02-01",
                "residency/assembly-decision/2026-01-01",
                "residency/assembly-decision/2026-03-01",
            ])
    }

    @Test func `every item has a series, in the order of the catalogue`() throws {
        let sample = SampleBoard([
            "residency/a.md": SampleBoard.decision("2026-03-01", published: "2026-03-02")
        ])
        let board = try #require(try sample.board())
        #expect(board.series.map(\.item.code) == board.catalogue.items.map(\.code))
        #expect(board.series.filter { !$0.entries.isEmpty }.map(\.item.number) == ["R04"])
    }

    @Test(arguments: Column.allCases)
    func `a column has its own series only`(column: Column) throws {
        let board = try #require(try SampleBoard([:]).board())
        let series = board.series(of: column)
        #expect(!series.isEmpty)
        #expect(series.allSatisfy { $0.item.column == column })
        #expect(series.count == board.catalogue.items.count { $0.column == column })
    }

    @Test func `a draft is nothing that a link may lead to`() throws {
        let sample = SampleBoard([
            "residency/a.md": SampleBoard.decision(
                "2026-03-01", published: "2026-03-02", more: "status: draft"),
            "residency/b.md": SampleBoard.decision("2026-02-01", published: "2026-05-02"),
        ])
        let board = try #require(try sample.board())
        guard case .missing = board.links.resolve("a.md", from: "content/residency/b.md") else {
            Issue.record("the draft was found")
            return
        }
        guard case .record = board.links.resolve("b.md", from: "content/residency/a.md") else {
            Issue.record("the record was not found")
            return
        }
    }
}
