import Diagnostics
import Preview
import Testing

struct PreviewSiteTests {
    private let folder: TemporaryFolder
    private let good = Showing(Samples.good, session: "s")
    private let broken = Showing(Samples.good, session: "s").followed(by: Samples.broken)
    private static let policy = "<meta content=\"default-src 'none'; style-src 'sha256-x'\">"

    init() throws {
        folder = try TemporaryFolder()
        try folder.make("site/finance/assets")
        try folder.write("site/index.html", "<html><body>home</BODY></html>")
        try folder.write("site/404.html", "<html>\(Self.policy)<body>gone</body></html>")
        try folder.write("site/finance/index.html", "<body>finance</body>")
        try folder.write("site/finance/财.html", "plain")
        try folder.write("site/finance/a.csv", "1,2")
        try folder.write("secret.txt", "secret")
        try folder.link("site/out.html", to: "../secret.txt")
    }

    private func reply(_ target: String, _ showing: Showing, host: String = "localhost:8000")
        throws -> PreviewSite.Reply
    {
        let site = PreviewSite(
            folder: SiteFolder(folder.path + "/site"), hosts: AllowedHosts(port: 8000),
            language: .chinese)
        let head = try RequestHead(Array("GET \(target) HTTP/1.1\r\nHost: \(host)\r\n\r\n".utf8))
        return site.reply(to: head, local: "127.0.0.1", showing: showing)
    }

    private func answer(_ target: String, _ showing: Showing, host: String = "localhost:8000")
        throws -> Answer
    {
        guard case .answer(let answer) = try reply(target, showing, host: host) else {
            Issue.record("events for \(target)")
            return Answer(.crowded)
        }
        return answer
    }

    @Test func `a page comes with the script before the end of its body, a table as it is`() throws
    {
        let page = try answer("/?x=1", good)
        #expect(page.status == .ok)
        #expect(
            page.text
                == "<html><body>home<script src=\"/-/reload.js\" data-version=\"s-1\" defer>"
                + "</script>\n</BODY></html>")
        let table = try answer("/finance/a.csv", good)
        #expect(table.text == "1,2")
        #expect(table.value(of: "Content-Type") == "text/csv; charset=utf-8")
        #expect(try answer("/finance/%E8%B4%A2.html", good).text.hasPrefix("plain<script"))
    }

    @Test func `an address that is not there gets the board's own page, which lets the script in`()
        throws
    {
        for target in ["/nothing.html", "/finance/nothing", "/finance/assets/"] {
            let page = try answer(target, good)
            #expect(page.status == .notFound)
            #expect(
                page.text.contains("default-src 'none'; script-src 'self'; connect-src 'self'; "))
            #expect(page.text.contains("gone<script"))
            #expect(page.value(of: "Content-Security-Policy") == nil)
        }
        #expect(try answer("/nothing.png", good).text == "404 Not Found\n")
    }

    @Test func `a folder without its slash leads to the folder`() throws {
        let answer = try answer("/finance?x=1", good)
        #expect(answer.status == .found)
        #expect(answer.value(of: "Location") == "/finance/?x=1")
    }

    @Test(arguments: [
        "/../secret.txt", "/%2e%2e/secret.txt", "/out.html", "/..%2fsecret.txt", "/a%00", "//etc",
        "/-/last/../../secret.txt", "/-/last/%2e%2e/secret.txt", "/-/nothing", "/-/events/", "/-",
    ])
    func `nothing outside of the site is handed out`(_ target: String) throws {
        for showing in [good, broken] {
            let answer = try answer(target, showing)
            #expect(answer.status == .notFound || answer.text.contains("nb-findings"))
            #expect(!answer.text.contains("secret"))
        }
    }

    @Test func `who asks by another name is sent away`() throws {
        for target in ["/", "/-/events", "/-/findings", "/nothing"] {
            #expect(try answer(target, good, host: "evil.example:8000").status == .misdirected)
        }
        #expect(try answer("http://evil.example:8000/", good).status == .misdirected)
        #expect(try answer("http://localhost:8000/", good).status == .ok)
    }

    @Test func `with errors every page is the findings, and other files are the last good ones`()
        throws
    {
        for target in ["/", "/finance/", "/finance/index.html", "/nothing", "/finance"] {
            let page = try answer(target, broken)
            #expect(page.status == .unavailable)
            #expect(page.text.contains("<h1>还不能发布</h1>"), "\(target)")
        }
        #expect(try answer("/finance/a.csv", broken).text == "1,2")
        #expect(try answer("/?lang=en", broken).text.contains("<h1>Not published yet</h1>"))
        #expect(try answer("/finance/", broken).text.contains("href=\"/-/last/finance/\""))
        #expect(try answer("/nothing", broken).text.contains("href=\"/-/last/\""))
    }

    @Test func `the last good site can be looked at, with a way back to the findings`() throws {
        let page = try answer("/-/last/finance/", broken)
        #expect(page.status == .ok)
        #expect(page.text.contains("finance<link rel=\"stylesheet\" href=\"/-/preview.css\">"))
        #expect(page.text.contains("<a href=\"/finance/\">这是上次没有错误的网站"))
        #expect(try answer("/-/last", broken).value(of: "Location") == "/-/last/")
        #expect(try answer("/-/last/finance", broken).value(of: "Location") == "/-/last/finance/")
        #expect(try answer("/-/last/finance/", good).value(of: "Location") == "/finance/")
        let never = Showing(Samples.broken, session: "s")
        #expect(try answer("/-/last/finance/", never).status == .unavailable)
        #expect(try answer("/", never).text.contains("还没有可以看的网站"))
    }

    @Test func `warnings are counted on the pages`() throws {
        let build = PreviewBuild(
            findings: Samples.findings(Samples.warning), changedFiles: 1)
        let page = try answer("/", good.followed(by: build))
        #expect(page.text.contains("<a href=\"/-/findings\">1 个警告</a>"))
        #expect(try answer("/-/findings", good.followed(by: build)).text.contains("太笼统"))
    }

    @Test func `the preview's own files have their types`() throws {
        let script = try answer("/-/reload.js", good)
        #expect(script.value(of: "Content-Type") == "text/javascript; charset=utf-8")
        #expect(script.text.contains("EventSource('/-/events')"))
        #expect(
            try answer("/-/preview.css", good).value(of: "Content-Type")
                == "text/css; charset=utf-8")
        #expect(try reply("/-/events", good) == .events)
    }

    @Test func `every answer says its length, and that it is not to be kept or guessed`() throws {
        let answer = try answer("/finance/a.csv", good)
        let whole = String(decoding: answer.bytes(isHead: false, keepsAlive: true), as: UTF8.self)
        #expect(whole.hasPrefix("HTTP/1.1 200 OK\r\n") && whole.hasSuffix("\r\n\r\n1,2"))
        for field in [
            "Content-Length: 3", "Cache-Control: no-store", "X-Content-Type-Options: nosniff",
            "Connection: keep-alive", "Cross-Origin-Resource-Policy: same-origin",
        ] {
            #expect(whole.contains("\r\n\(field)\r\n"))
        }
        let head = String(decoding: answer.bytes(isHead: true, keepsAlive: false), as: UTF8.self)
        #expect(head.contains("\r\nContent-Length: 3\r\n") && head.hasSuffix("\r\n\r\n"))
        #expect(head.contains("\r\nConnection: close\r\n"))
    }
}
