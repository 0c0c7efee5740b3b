import Boards
import Catalogue
import Testing
import Values

struct PublicationTests {
    private func publication(
        _ more: String = "", item: String = "F01", published: String = "2026-11-05",
        on today: String
    ) throws -> Publication {
        let entry = try #require(
            SampleBoard([
                "finance/a.md": """
                ---
                item: \(item)
                title: 账
                period: 2026-10
                date: 2026-11-04
                published: \(published)
                \(more)
                ---

                """
            ]).entries.first)
        return Publication(of: entry.notice, asOf: try Day.parse(Text(today)), .builtIn)
    }

    @Test(arguments: [
        ("2026-11-05", true, 6), ("2026-11-06", true, 5), ("2026-11-09", true, 2),
        ("2026-11-10", true, 1), ("2026-11-11", false, 0), ("2027-01-01", false, 0),
    ])
    func `five days for objections end with the fifth after publication`(
        today: String, isOpen: Bool, daysLeft: Int
    ) throws {
        let publication = try publication(on: today)
        #expect(publication.objectionUntil == Day(year: 2026, month: 11, day: 10))
        #expect(publication.isOpen == isOpen)
        #expect(publication.daysLeft == daysLeft)
    }

    @Test(arguments: [
        ("2026-11-20", true, 1), ("2026-11-21", false, 0), ("2026-11-11", true, 10),
    ])
    func `a day that the record gives goes before the item's`(
        today: String, isOpen: Bool, daysLeft: Int
    ) throws {
        let publication = try publication("until: 2026-11-20", on: today)
        #expect(publication.objectionUntil == Day(year: 2026, month: 11, day: 20))
        #expect(publication.isOpen == isOpen)
        #expect(publication.daysLeft == daysLeft)
    }

    @Test func `a withdrawn record takes no objection`() throws {
        let publication = try publication("status: withdrawn\nreason: 写错", on: "2026-11-06")
        #expect(publication.objectionUntil == Day(year: 2026, month: 11, day: 10))
        #expect(!publication.isOpen)
        #expect(publication.daysLeft == 0)
    }

    @Test func `a draft takes no objection`() throws {
        #expect(try !publication("status: draft", on: "2026-11-06").isOpen)
    }

    @Test func `an item without objection days has no window`() throws {
        let publication = try publication(item: "S01", on: "2026-11-06")
        #expect(publication.objectionUntil == nil)
        #expect(!publication.isOpen)
        #expect(publication.daysLeft == 0)
    }

    @Test func `a window may reach over the end of the year`() throws {
        let publication = try publication(published: "2026-12-30", on: "2026-12-31")
        #expect(publication.objectionUntil == Day(year: 2027, month: 1, day: 4))
        #expect(publication.daysLeft == 5)
    }

    @Test func `working days go round the holidays`() throws {
        // Monday 28 September is the first, 1 to 7 October are off, Saturday 10 is worked.
        let publication = try publication(
            item: "P04", published: "2026-09-25", on: "2026-10-09")
        #expect(publication.objectionUntil == Day(year: 2026, month: 10, day: 9))
        #expect(publication.daysLeft == 1)
    }

    @Test func `working days of a year without holidays make no window`() throws {
        let publication = try publication(
            item: "P04", published: "2026-12-30", on: "2026-12-31")
        #expect(publication.objectionUntil == nil)
        #expect(!publication.isOpen)
    }
}
