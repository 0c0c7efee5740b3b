import Catalogue
import TestSupport
import Testing
import Values

struct RegisterTests {
    private func talk(_ date: String, _ more: String = "") -> String {
        "---\nitem: R19\ntitle: 质询\ndate: \(date)\n\(more)\n---\n"
    }

    private func register(_ files: (String, String)...) -> Register {
        MarkedBoard(files.map { MarkedFile("content/residency/\($0.0).md", $0.1) }).register
    }

    @Test func `a record of a period has its period as key`() throws {
        let register = MarkedBoard(
            "---\nitem: F01\ntitle: 账\nperiod: 2026年10月\n---\n", at: "content/finance/a.md"
        ).register
        let entry = try #require(register.entries.first)
        #expect(entry.key == "2026-10")
        #expect(entry.number == "SL01-F01-2026-10")
        #expect(entry.address == "finance/monthly-ledger/2026-10")
    }

    @Test func `any other has its date`() throws {
        let entry = try #require(register(("a", talk("2026年10月8日"))).entries.first)
        #expect(entry.key == "2026-10-08")
        #expect(entry.address == "residency/inquiry/2026-10-08")
    }

    @Test func `more on one day are numbered as they were published, then by path`() {
        let register = register(
            ("a", talk("2026-10-08", "published: 2026-10-12")),
            ("b", talk("2026-10-08", "published: 2026-10-10")),
            ("c", talk("2026-10-08", "published: 2026-10-12")))
        #expect(register.entries.map(\.key) == ["2026-10-08-2", "2026-10-08", "2026-10-08-3"])
        #expect(
            register.entries.map(\.number.string) == [
                "SL01-R19-2026-10-08-2", "SL01-R19-2026-10-08", "SL01-R19-2026-10-08-3",
            ])
    }

    @Test func `drafts and withdrawn records come last`() {
        let register = register(
            ("a", talk("2026-10-08", "status: draft")),
            ("b", talk("2026-10-08", "published: 2026-10-09\nstatus: withdrawn\nreason: 有误")),
            ("c", talk("2026-10-08", "published: 2026-10-30")))
        #expect(register.entries.map(\.key) == ["2026-10-08-3", "2026-10-08-2", "2026-10-08"])
    }

    @Test func `a number of its own is kept, the address is made`() throws {
        let register = register(("a", talk("2026-10-08", "number: 示公1号")))
        #expect(register.entry(number: "示公1号")?.address == "residency/inquiry/2026-10-08")
        #expect(register.entry(number: "SL01-R19-2026-10-08") == nil)
    }

    @Test func `a record is found by number, address and path`() {
        let register = register(("a", talk("2026-10-08")))
        #expect(register.entry(reference: "SL01-R19-2026-10-08") != nil)
        #expect(register.entry(reference: "residency/inquiry/2026-10-08.html") != nil)
        #expect(register.entry(address: "residency/inquiry/2026-10-08") != nil)
        #expect(register.entry(path: "content/residency/a.md") != nil)
        #expect(register.entry(address: "") == nil)
        #expect(register.entry(path: "content/residency/b.md") == nil)
    }

    @Test func `without a date there is no key, and such a record is known by its file`() {
        let register = register(("2026-10-08", talk("昨天")))
        #expect(register.entries.map(\.key) == [""])
        #expect(register.entries.map(\.address) == [""])
        #expect(register.hasNameless(like: "SL01-R19-2026-10-08"))
        #expect(!register.hasNameless(like: "SL01-R19-2026-10-09"))
    }
}
