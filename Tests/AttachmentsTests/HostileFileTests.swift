import Attachments
import TestSupport
import Testing

/// Files that are made to do harm are refused.
struct HostileFileTests {
    private let paragraph = "<w:p><w:r><w:t>甲</w:t></w:r></w:p>"

    @Test func `a part that unpacks to far more than its size is refused`() {
        // 8 MiB of blanks in some kilobytes.
        let bomb = StoredPackage(
            [("word/document.xml", "<a/>")], claimedSize: 8 << 20)
        #expect(ReadFile(bomb.bytes).unread == .tooLarge)
    }

    @Test func `more than is unpacked is refused`() {
        let bomb = StoredPackage([("word/document.xml", "<a/>")], claimedSize: 0x7FFF_FFFF)
        #expect(ReadFile(bomb.bytes).unread == .tooLarge)
    }

    @Test func `a part that says another size is refused`() {
        let bytes = StoredPackage([("word/document.xml", "<a/>")], claimedSize: 9).bytes
        #expect(ReadFile(bytes).unread == .damaged)
    }

    @Test func `too many parts are refused`() {
        let parts = (0...4096).map { (name: "word/\($0).txt", text: "") }
        #expect(ReadFile(StoredPackage(parts).bytes).unread == .tooLarge)
    }

    @Test func `two parts of one name are refused`() {
        let part = (name: "word/document.xml", text: "<a/>")
        #expect(ReadFile(StoredPackage([part, part]).bytes).unread == .damaged)
    }

    @Test func `entities of a file's own are refused`() {
        let text = """
            <!DOCTYPE a [<!ENTITY a "甲甲甲甲"><!ENTITY b "&a;&a;&a;&a;">]><a>&b;</a>
            """
        #expect(
            ReadFile(StoredPackage([("word/document.xml", text)]).bytes).unread == .damaged)
    }

    @Test func `files from outside are refused`() {
        let text = "<!DOCTYPE a SYSTEM \"/etc/passwd\"><a/>"
        #expect(
            ReadFile(StoredPackage([("word/document.xml", text)]).bytes).unread == .damaged)
    }

    @Test func `elements too deep inside of each other are refused`() {
        let text = String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300)
        #expect(
            ReadFile(StoredPackage([("word/document.xml", text)]).bytes).unread == .damaged)
    }

    @Test func `a shared text that a great many cells show is refused`() {
        let long = String(repeating: "甲", count: 100_000)
        let cells = String(repeating: "<c t=\"s\"><v>0</v></c>", count: 1_000)
        let bytes = StoredPackage.workbook(
            [("名单", "visible", "<row>\(cells)</row>")],
            [("xl/sharedStrings.xml", "<sst><si><t>\(long)</t></si></sst>")])
        #expect(ReadFile(bytes).unread == .tooLarge)
    }

    @Test func `documents embedded ever deeper are refused`() {
        var bytes = StoredPackage.word(paragraph)
        for _ in 0..<4 {
            bytes =
                StoredPackage([
                    (name: "word/document.xml", bytes: Array("<a/>".utf8)),
                    (name: "word/embeddings/a.docx", bytes: bytes),
                ]).bytes
        }
        #expect(ReadFile(bytes).unread == .embedded("a.docx"))
    }

    @Test(arguments: Array(stride(from: 0, to: 700, by: 7)))
    func `a file that breaks off or has a wrong byte does no harm`(_ place: Int) {
        let whole = StoredPackage.workbook(
            [("名单", "visible", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")])
        let short = Array(whole.prefix(place))
        var wrong = whole
        wrong[min(place, whole.count - 1)] ^= 0xFF
        #expect(ReadFile(short).pieces.count <= 1 && ReadFile(wrong).pieces.count <= 8)
    }
}
