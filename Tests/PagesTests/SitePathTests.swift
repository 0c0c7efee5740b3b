import Pages
import Testing

struct SitePathTests {
    @Test(arguments: [
        ("index.html", "assets/style.css", "assets/style.css"),
        (
            "finance/ledger/2026-10.html", "finance/ledger/2026-10-entries.csv",
            "2026-10-entries.csv"
        ),
        ("finance/ledger/2026-10.html", "finance/index.html", "../index.html"),
        ("finance/ledger/2026-10.html", "index.html", "../../index.html"),
        ("finance/ledger/2026-10.html", "residency/x/1.html", "../../residency/x/1.html"),
        ("en/finance/index.html", "assets/style.css", "../../assets/style.css"),
        ("finance/index.html", "finance-2/index.html", "../finance-2/index.html"),
        ("a/b.html", "a/b.html", "b.html"),
    ])
    func `a link leads from any page to any other`(from: String, to: String, link: String) {
        #expect(SitePath(from).link(to: SitePath(to)) == link)
    }

    @Test(arguments: [
        ("files/会议 记录#1.txt", "files/%E4%BC%9A%E8%AE%AE%20%E8%AE%B0%E5%BD%95%231.txt"),
        ("mailto:x.html", "mailto%3Ax.html"),
        ("100%.pdf", "100%25.pdf"),
        ("a\"b&c.pdf", "a%22b%26c.pdf"),
    ])
    func `a link is encoded and never reads as a scheme`(path: String, link: String) {
        #expect(SitePath("index.html").link(to: SitePath(path)) == link)
        #expect(SitePath(path).encoded == link)
    }

    @Test(arguments: [("index.html", ""), ("a/index.html", "../"), ("a/b/c.html", "../../")])
    func `the root lies as many folders up as a page lies deep`(path: String, prefix: String) {
        #expect(SitePath(path).rootPrefix == prefix)
    }
}
