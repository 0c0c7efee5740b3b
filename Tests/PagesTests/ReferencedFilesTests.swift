import Pages
import Testing

struct ReferencedFilesTests {
    private func record(_ body: String, status: String = "published") -> String {
        """
        ---
        item: R04
        title: 决定
        date: 2026-01-08
        published: 2026-01-09
        status: \(status)
        reason: 说明
        ---

        \(body)
        """
    }

    private func files(_ body: String, status: String = "published") throws -> [String] {
        let board = InMemoryBoard([
            "residency/d.md": record(body, status: status), "residency/a b.txt": "x",
            "residency/plan.svg": "<svg/>", "residency/unused.txt": "x",
        ])
        return ReferencedFiles.of(try #require(board.board()))
    }

    @Test(arguments: [
        "![位置](plan.svg)", "[图](plan.svg \"图\")", "[图][1]\n\n[1]: plan.svg",
        "[图](<plan.svg>)", "[图](./plan.svg)", "[图](\nplan.svg)", "[![位置](plan.svg)](d.md)",
        "[图](/residency/plan.svg)", "[图](pl&#97;n.svg)", "[图](plan.svg#a)",
    ])
    func `a file that a body leads to is found however it is written`(body: String) throws {
        #expect(try files(body) == ["content/residency/plan.svg"])
    }

    @Test func `an encoded name is found`() throws {
        #expect(try files("[文](a%20b.txt)") == ["content/residency/a b.txt"])
    }

    @Test(arguments: [
        "没有链接", "[x](d.md)", "[x](https://example.org/plan.svg)", "`plan.svg`", "[x](#plan.svg)",
    ])
    func `a file that nothing leads to stays at home`(body: String) throws {
        #expect(try files(body).isEmpty)
    }

    @Test func `what only a withdrawn record leads to is not published`() throws {
        #expect(try files("![位置](plan.svg)", status: "withdrawn").isEmpty)
    }
}
