import Diagnostics
import Preview
import Testing

struct FindingsPageTests {
    private func page(
        _ build: PreviewBuild, _ language: MessageLanguage = .english, last: String? = nil
    ) -> String {
        let bytes = FindingsPage(of: build, in: language).bytes(last: last, version: "s-1")
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `an error has its place, message, line, caret, note and hint`() {
        let page = page(Samples.broken, last: "/-/last/a.html")
        for part in [
            "<html lang=\"en\">", "<h1>Not published yet</h1>", "3 records: 1 error, 1 warning",
            "<code>content/finance/a.md:2:5</code>", "line 2, character 5", "[wrong-type]",
            "支出: <mark>约1800元</mark> &lt;b&gt;", "aria-hidden=\"true\">支出: </span>",
            "^^^^^^^^ too much</span>", "see here", "Hint: write it as 1250.00",
            "href=\"/-/last/a.html\"", "<a href=\"?lang=zh-Hans\" lang=\"zh-Hans\">中文</a>",
            "data-version=\"s-1\"",
        ] {
            #expect(page.contains(part), "\(part)")
        }
    }

    @Test func `in Chinese it is Chinese`() {
        let page = page(Samples.broken, .chinese)
        for part in [
            "<html lang=\"zh-Hans\">", "<h1>还不能发布</h1>", "3 份记录：1 个错误，1 个警告",
            "第 2 行，第 5 个字", "看这里", "提示：写成 1250.00 的样子", "从这次预览开始就有错误",
            "<h2>错误 (1)</h2>", "<h2>警告 (1)</h2>",
        ] {
            #expect(page.contains(part), "\(part)")
        }
    }

    @Test(arguments: MessageLanguage.allCases)
    func `texts of the board cannot write HTML, and no personal number is shown`(
        _ language: MessageLanguage
    ) {
        let page = page(Samples.broken, language)
        #expect(!page.contains("<b>"))
        #expect(!page.contains("13800138000"))
    }

    @Test func `what the disk refused is said`() {
        let problem = Message(en: "cannot read <x>: no", zh: "读不了 <x>：没有权限")
        let build = PreviewBuild(broken: Samples.findings(), problem: problem)
        #expect(page(build).contains("cannot read &lt;x&gt;: no"))
        #expect(page(build, .chinese).contains("读不了 &lt;x&gt;：没有权限"))
    }

    @Test func `of very many findings the first are shown`() {
        let many = Array(repeating: Samples.error, count: FindingsPage.limit + 5)
        let build = PreviewBuild(broken: Findings(many, records: 1, language: .english))
        let page = page(build)
        #expect(page.contains("<p>and 5 more</p>"))
        #expect(page.split(separator: "<article").count == FindingsPage.limit + 1)
    }

    @Test func `without errors it leads back to the board`() {
        let build = PreviewBuild(findings: Samples.findings(Samples.warning), changedFiles: 0)
        #expect(page(build).contains("<h1>Findings</h1>"))
        #expect(page(build).contains("<a href=\"/\">Back to the board</a>"))
    }
}
