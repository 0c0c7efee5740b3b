import Catalogue
import Testing

struct ContentLinksGlanceTests {
    private func mayLead(_ body: String, countingImages: Bool = true) -> Bool {
        let bytes = Array(body.utf8)
        return ContentLinks.mayLeadToFile(
            bytes, 0..<bytes.count, countingImages: countingImages)
    }

    @Test(
        arguments: [
            "文字", "[记录](a.md)", "[记录](../a.md#b)", "[网站](https://example.org/)", "[标题](#b)",
        ])
    func `a body leads to no file`(_ body: String) {
        #expect(!mayLead(body))
    }

    @Test(
        arguments: [
            "[表](a.csv)", "[表](<a b.csv>)", "[表][1]\n\n[1]: a.csv", "[![照片](a.jpg)](a.pdf)",
            "\\![照片](a.jpg)", "!\\[照片](a.jpg)", "![照片](a.jpg) [表](a.csv)",
        ])
    func `a body may link to a file`(_ body: String) {
        #expect(mayLead(body))
        #expect(mayLead(body, countingImages: false))
    }

    @Test(arguments: ["![照片](a.jpg)", "文字 ![](a.jpg)\n\n![照片](b.jpg \"题\")"])
    func `images count only when they are asked for`(_ body: String) {
        #expect(mayLead(body))
        #expect(!mayLead(body, countingImages: false))
    }
}
