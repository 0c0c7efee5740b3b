import Boards
import Catalogue
import Testing
import Values

struct BoardStatusTests {
    private func status(
        _ files: [String: String], since: String = "2026-12", asOf: String = "2026-11-20"
    ) throws -> BoardStatus {
        let sample = SampleBoard(files)
        let today = try Day.parse(Text(asOf))
        let coverage = Coverage(
            of: sample.register, catalogue: CatalogueReader.catalogue(withBoardFile: nil).0,
            since: try Period.parse(Text(since)), asOf: today, clocks: .builtIn)
        return BoardStatus(of: sample.register, coverage, asOf: today, clocks: .builtIn)
    }

    private func lines(_ topic: BoardStatus.Topic, _ status: BoardStatus) -> [String] {
        let list = status.lists.first { $0.topic == topic }
        return (list?.lines ?? []).map { line in
            let key = line.period?.description ?? line.entry?.key ?? ""
            return "\(line.item.number) \(key) \(line.day) \(line.days)"
        }
    }

    private func ledger(_ period: String, _ more: String) -> String {
        "---\nitem: F01\ntitle: 账\nperiod: \(period)\nnil: true\nreason: 无\n\(more)\n---\n"
    }

    @Test func `every topic has a list, in order`() throws {
        #expect(try status([:]).lists.map(\.topic) == BoardStatus.Topic.allCases)
    }

    @Test func `what is missing and what comes next`() throws {
        let files = ["finance/a.md": ledger("2026-10", "status: draft")]
        let status = try status(files, since: "2026-10")
        #expect(lines(.missing, status).contains("F01 2026-10 2026-11-10 10"))
        #expect(lines(.dueNext, status).contains("F01 2026-11 2026-12-10 20"))
        let line = status.lists[0].lines.first { $0.item.number == "F01" }
        #expect(line?.entry != nil, "the draft")
    }

    @Test func `what comes later than a month is not next`() throws {
        let status = try status([:], since: "2026-11", asOf: "2026-11-08")
        #expect(!lines(.dueNext, status).contains { $0.hasPrefix("F01") })
        let later = try self.status([:], since: "2026-11", asOf: "2026-11-09")
        #expect(lines(.dueNext, later).contains("F01 2026-11 2026-12-10 31"))
    }

    @Test func `late records, the newest due day first`() throws {
        let status = try status([
            "finance/a.md": ledger("2026-08", "published: 2026-09-12"),
            "finance/b.md": ledger("2026-09", "published: 2026-10-11"),
            "finance/c.md": ledger("2026-10", "published: 2026-11-10"),
            "finance/d.md": ledger("2026-07", "published: 2026-11-10\nstatus: draft"),
        ])
        #expect(
            lines(.late, status) == ["F01 2026-09 2026-10-10 1", "F01 2026-08 2026-09-10 2"])
    }

    @Test func `windows that are open, questions and what hangs`() throws {
        let status = try status([
            "finance/a.md": ledger("2026-09", "published: 2026-10-09\nposted: 2026-10-22"),
            "finance/b.md": ledger("2026-10", "published: 2026-11-18\nposted: 2026-11-18"),
            "finance/c.md": ledger(
                "2026-08", "published: 2026-09-08\nposted: 2026-09-08\nremoved: 2026-10-01"),
            "residency/a.md":
                "---\nitem: R19\ntitle: 问\ndate: 2026-11-01\npublished: 2026-11-01\nkind: 点题公开\n"
                + "asked: 2026-11-01\n---\n",
            "residency/b.md":
                "---\nitem: R19\ntitle: 问\ndate: 2026-11-12\nstatus: draft\nkind: 公开质询\n"
                + "asked: 2026-11-12\n---\n",
        ])
        #expect(lines(.objections, status) == ["F01 2026-10 2026-11-23 3"])
        #expect(lines(.takeDown, status) == ["F01 2026-09 2026-11-21 1"])
        #expect(lines(.shortDisplay, status) == ["F01 2026-08 2026-10-08 7"])
        #expect(
            lines(.unanswered, status) == [
                "R19 2026-11-01 2026-11-11 -9", "R19 2026-11-12 2026-11-27 7",
            ])
    }

    @Test func `of a board only what is public counts`() throws {
        let question = "item: R19\ntitle: 问\nkind: 点题公开\nasked: 2026-11-12\ndate: 2026-11-12"
        let board = try SampleBoard([
            "residency/a.md": "---\n\(question)\npublished: 2026-11-13\n---\n",
            "residency/b.md": "---\n\(question)\nstatus: draft\n---\n",
            "residency/c.md":
                "---\n\(question)\npublished: 2026-11-13\nstatus: withdrawn\nreason: 撤\n---\n",
        ]).board()
        let status = BoardStatus(of: try #require(board))
        #expect(status[.unanswered].map { $0.entry?.address } == ["residency/inquiry/2026-11-12"])
        #expect(lines(.unanswered, status) == ["R19 2026-11-12 2026-11-22 2"])
    }

    @Test func `the rate counts what was due`() throws {
        let files = [
            "finance/a.md": ledger("2026-08", "published: 2026-09-12"),
            "finance/b.md": ledger("2026-09", "published: 2026-10-10"),
        ]
        let rate = try status(files, since: "2026-08").onTime
        #expect(rate.inTime == 1)
        #expect(rate.due > 3)
        #expect(try status([:]).onTime == BoardStatus.OnTime(inTime: 0, due: 0))
        #expect(BoardStatus.OnTime(inTime: 2, due: 3).permille == 666)
        #expect(BoardStatus.OnTime(inTime: 0, due: 0).permille == nil)
    }
}
