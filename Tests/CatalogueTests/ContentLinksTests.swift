import Catalogue
import TestSupport
import Testing

struct ContentLinksTests {
    private var links: ContentLinks {
        let board = MarkedBoard([
            MarkedFile(
                "content/residency/2026/a.md",
                "---\nitem: R19\ntitle: 质询\ndate: 2026-10-08\npublished: 2026-10-09\n---\n"),
            MarkedFile(
                "content/residency/2026/b.md",
                "---\nitem: R19\ntitle: 质询\ndate: 2026-10-09\nstatus: draft\n---\n"),
        ])
        return ContentLinks(
            register: board.register,
            paths: [
                "content/residency/2026/a.md", "content/residency/2026/b.md",
                "content/residency/2026/图 1.png", "content/residency/2026/50%25.png",
                "content/residency/2026/表#1.csv", "content/pages/ask.md", "content/README.md",
            ])
    }

    /// What a target leads to, in a word and its path.
    private func outcome(_ target: String) -> String {
        switch links.resolve(target, from: "content/residency/2026/a.md") {
        case .external: "external"
        case .fragment(let name): "fragment \(name)"
        case .record(let entry, let fragment): "record \(entry.address) \(fragment)"
        case .page(let path, let fragment): "page \(path) \(fragment)"
        case .file(let path): "file \(path)"
        case .missing(let path): "missing \(path)"
        }
    }

    @Test(arguments: [
        ("#一", "fragment 一"), ("#", "fragment "), ("?a=1", "fragment "),
        ("a.md", "record residency/inquiry/2026-10-08 "),
        ("./a.md#二", "record residency/inquiry/2026-10-08 二"),
        ("/residency/2026/a.md", "record residency/inquiry/2026-10-08 "),
        ("../inquiry/2026-10-08.html", "record residency/inquiry/2026-10-08 "),
        ("2026-10-08.html#x", "record residency/inquiry/2026-10-08 x"),
        ("../../pages/ask.md#x", "page content/pages/ask.md x"),
        ("图 1.png", "file content/residency/2026/图 1.png"),
        ("%E5%9B%BE%201.png", "file content/residency/2026/图 1.png"),
        ("50%25.png", "file content/residency/2026/50%25.png"),
        ("表#1.csv", "file content/residency/2026/表#1.csv"),
        ("表%231.csv", "file content/residency/2026/表#1.csv"),
        ("../../README.md", "file content/README.md"),
        ("b.md", "missing content/residency/2026/b.md"), ("c.md", "missing c.md"),
        ("../../../board.yml", "missing ../../../board.yml"), ("..", "missing .."),
        ("https://example.org/a.md", "external"), ("mailto:a@example.org", "external"),
        ("//example.org", "external"), ("tel:12345", "external"),
        ("C:a.md", "missing C:a.md"),
    ])
    func `a target leads somewhere`(target: String, expected: String) {
        #expect(outcome(target) == expected)
    }
}
