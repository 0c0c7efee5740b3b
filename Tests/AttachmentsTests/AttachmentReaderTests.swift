import Attachments
import TestSupport
import Testing

struct AttachmentReaderTests {
    /// The first bytes of a file of some kind.
    struct Start: CustomTestStringConvertible, Sendable {
        let name: String
        let bytes: [UInt8]
        let reason: UnreadableAttachment

        var testDescription: String { name }
    }

    private static let starts = [
        Start(
            name: "an old Word file", bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1],
            reason: .oldOffice),
        Start(
            name: "a workbook with a password",
            bytes: [0xD0, 0xCF, 0x11, 0xE0]
                + Array("EncryptedPackage".utf8).flatMap { [$0, 0] as [UInt8] },
            reason: .encrypted),
        Start(name: "a PNG", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], reason: .picture),
        Start(name: "a JPEG", bytes: [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10], reason: .picture),
        Start(name: "a film", bytes: [0, 0, 0, 32] + "ftypmp42".utf8, reason: .picture),
        Start(name: "a RAR", bytes: "Rar!".utf8 + [0x1A, 0x07], reason: .archive),
        Start(name: "a 7z", bytes: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], reason: .archive),
        Start(name: "a gzip", bytes: [0x1F, 0x8B, 8, 0], reason: .archive),
        Start(name: "rich text", bytes: Array("{\\rtf1 1101}".utf8), reason: .unknownKind),
        Start(name: "noise", bytes: [1, 0, 2, 0, 0xFE, 0xFF, 0xC0], reason: .unknownKind),
        Start(
            name: "a mail", bytes: Array("Content-Transfer-Encoding: base64\n\nMTEw".utf8),
            reason: .unknownKind),
        Start(
            name: "a ZIP of other files", bytes: StoredPackage([("a.txt", "a")]).bytes,
            reason: .archive),
        Start(
            name: "a workbook of records",
            bytes: StoredPackage([("xl/workbook.bin", "a")]).bytes, reason: .oldOffice),
        Start(
            name: "a ZIP with a password",
            bytes: StoredPackage([("word/document.xml", "a")], flags: 1).bytes, reason: .encrypted),
    ]

    @Test(arguments: starts)
    func `what cannot be read says why`(_ start: Start) {
        let file = ReadFile(start.bytes)
        #expect(file.unread == start.reason)
        #expect(file.pieces == [])
    }

    @Test func `an empty file has nothing to search`() {
        let file = ReadFile("", named: "a.pdf")
        #expect(file.unread == nil)
        #expect(file.pieces == [])
    }

    @Test func `a kind is told by the content, not by the name`() {
        let word = StoredPackage.word("<w:p><w:r><w:t>正文</w:t></w:r></w:p>")
        #expect(ReadFile(word, named: "a.csv").pieces == ["paragraph 1: 正文"])
    }

    @Test func `a CSV has lines and columns`() {
        let file = ReadFile("姓名,号码\n\n张某某,\"1\n2\"\n李某某,3\n", named: "名单.CSV")
        #expect(
            file.pieces == [
                "line 1, column 1: 姓名", "line 1, column 2: 号码", "line 3, column 1: 张某某",
                "line 3, column 2: 1\n2", "line 5, column 1: 李某某", "line 5, column 2: 3",
            ])
        #expect(file.chinesePieces.first == "第 1 行第 1 列：姓名")
    }

    @Test func `other texts have lines`() {
        #expect(
            ReadFile("# 一\n\n二", named: "a.md").pieces == ["line 1: # 一", "line 3: 二"])
    }

    @Test func `GB18030 and UTF-16 are read`() {
        let national = MarkedFile("a.csv", "姓名,号码", as: .gb18030).raw
        let units = Array("姓名".utf16)
        let wide: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(
            ReadFile(national, named: "a.csv").pieces == [
                "line 1, column 1: 姓名", "line 1, column 2: 号码",
            ])
        #expect(ReadFile(wide).pieces == ["line 1: 姓名"])
    }

    @Test func `a PDF has pages`() {
        let file = ReadFile(Array("%PDF-1.4".utf8)) { _ throws(UnreadableAttachment) in
            Array("一\n\u{0C}二\n\u{0C}".utf8)
        }
        #expect(file.pieces == ["page 1: 一\n", "page 2: 二\n"])
        #expect(file.unread == nil)
    }

    @Test func `a page without text is said, and the others are read`() {
        let file = ReadFile(Array("%PDF-1.4".utf8)) { _ throws(UnreadableAttachment) in
            Array("一\u{0C}\n\u{0C}".utf8)
        }
        #expect(file.pieces == ["page 1: 一"])
        #expect(file.unread == .textlessPage(2))
    }

    @Test func `a PDF without the program that reads it is not read`() {
        #expect(ReadFile("%PDF-1.4").unread == .missingPDFReader)
    }
}
