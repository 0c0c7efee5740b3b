import Diagnostics
import Records
import Testing

struct RecordTests {
    @Test(arguments: [
        ("---\ntitle: x\n---\nbody\n", "body\n"), ("\u{FEFF}---\ntitle: x\n---\nbody", "body"),
        ("---\r\ntitle: x\r\n---\r\nbody\r\n", "body\r\n"),
        ("\n \r\n\n---\ntitle: x\n---\nbody", "body"),
        ("--- \t\ntitle: x\n---  \nbody", "body"), ("---　\ntitle: x\n---　\nbody", "body"),
        ("---\ntitle: x\n---", ""), ("---\ntitle: x\n---\n", ""), ("---\n---\nbody", "body"),
        ("---\n\n# note\n---\n\nbody\n---\n", "\nbody\n---\n"),
        ("---\na: |\n  x\n  ---\n  y\n---\nbody", "body"),
    ])
    func `a front matter is fenced`(file: String, body: String) {
        let record = record(bytes: Array(file.utf8))
        #expect(record.faults.isEmpty)
        #expect(record.isReadable)
        let text = String(decoding: record.source.bytes[record.body.offsets], as: UTF8.self)
        #expect(text == body)
        let opening = record.source.bytes[record.opening.offsets]
        #expect(opening.elementsEqual("---".utf8))
    }

    @Test(arguments: [
        "«»", "\n\n«»", "«# 标题»\n正文", "«title: x»  \n---\n", "«----»\ntitle: x\n----\n",
        "«--- x»\ntitle: x\n---\n", "«--»", "«－－－»\n标题：甲\n－－－", "  «x»\r\n",
    ])
    func `a missing front matter is said at the first line`(file: String) {
        let text = Marked(file)
        let record = record(bytes: text.bytes)
        guard case .frontMatterMissing(let range)? = record.faults.first, record.faults.count == 1
        else {
            Issue.record("\(record.faults)")
            return
        }
        #expect([range.offsets] == text.ranges)
        #expect(record.fields.isEmpty)
        #expect(!record.isReadable)
        #expect(record.body.offsets == 0..<text.bytes.count)
    }

    @Test(arguments: [
        "«---»", "«---»\n", "«---»\ntitle: x\n", "\n«---»\ntitle: x\n ---\nbody",
        "«---»\na: 1\n----",
    ])
    func `an unclosed front matter is said at its opening`(file: String) {
        let text = Marked(file)
        let record = record(bytes: text.bytes)
        guard case .frontMatterUnclosed(let range)? = record.faults.first, record.faults.count == 1
        else {
            Issue.record("\(record.faults)")
            return
        }
        #expect([range.offsets] == text.ranges)
        #expect(record.opening == range)
        #expect(record.body.isEmpty)
        #expect(!record.isReadable)
    }

    @Test(arguments: [
        ("---\ntitle: x\n---\nbody", "body"), ("---\n标题：甲\n---\nbody", "body"),
        ("---\r\ntitle: x\r\n---\r\nbody", "body"), ("# x\ny", "# x\ny"), ("", ""),
        ("---\nfoo\n---\nbar", "---\nfoo\n---\nbar"), ("---\nfoo: x\nbar", "---\nfoo: x\nbar"),
        ("---\n- a\n- b\n---\nc", "---\n- a\n- b\n---\nc"), ("---\n---\nc", "---\n---\nc"),
        ("---\n[a]: /x\n---\nc", "---\n[a]: /x\n---\nc"),
        ("---\na: [\n---\nc", "---\na: [\n---\nc"),
        ("---\n# x\n\n---\nc", "---\n# x\n\n---\nc"), ("***\n---\n___", "***\n---\n___"),
    ])
    func `the body of any file leaves out a front matter that reads`(file: String, body: String) {
        let source = SourceFile(path: "a.md", bytes: Array(file.utf8))
        let text = String(decoding: source.bytes[Record.body(of: source)], as: UTF8.self)
        #expect(text == body)
    }

    @Test func `a file in GB18030 is read and said`() {
        // 标题：甲 in GB18030.
        let raw =
            Array("---\n".utf8) + [0xB1, 0xEA, 0xCC, 0xE2, 0xA3, 0xBA, 0xBC, 0xD7]
            + Array("\n---\n".utf8)
        let record = record(bytes: raw)
        guard case .gb18030? = record.faults.first else {
            Issue.record("\(record.faults)")
            return
        }
        #expect(record.isReadable)
        #expect(outline(record.fields) == "{标题=甲}")
    }

    @Test func `unknown bytes are not read at all`() {
        let record = record(
            bytes: Array("---\ntitle: \u{4E00}\u{4E8C}\u{4E09}".utf8) + [0xFF, 0x0A])
        guard case .unknownEncoding(let range)? = record.faults.first, record.faults.count == 1
        else {
            Issue.record("\(record.faults)")
            return
        }
        #expect(range.offsets == 20..<21)
        #expect(record.fields.isEmpty)
    }

    @Test func `a file beyond the limit is not read`() {
        let body = [UInt8](repeating: 0x61, count: Record.sizeLimit)
        let record = record(bytes: Array("---\na: 1\n---\n".utf8) + body)
        guard case .tooLarge(let bytes, let limit)? = record.faults.first else {
            Issue.record("\(record.faults)")
            return
        }
        #expect(bytes == Record.sizeLimit + 13)
        #expect(limit == Record.sizeLimit)
        #expect(record.fields.isEmpty && !record.isReadable)
    }

    @Test func `a front matter of more than a mebibyte is refused at its beginning`() {
        let long = String(repeating: "# x\n", count: (1 << 18) + 1)
        guard case .yaml(let fault)? = record(long).faults.first else {
            Issue.record("it was read")
            return
        }
        #expect(fault.problem == .tooLong(limit: 1 << 20))
        #expect(fault.range == SourceRange(start: 4, end: 4))
        #expect(fault.message.english == "the fields are longer than 1024 KiB")
    }
}
