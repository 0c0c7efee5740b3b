import Catalogue
import Diagnostics
import Rules
import TestSupport
import Testing

/// What a record lets through, of findings made up here at the marks of its files.
struct AllowancesTests {
    /// Files of a board; the first is the record that allows.
    private func parted(
        _ files: [MarkedFile], rule: RuleID = "unmasked-phone"
    ) -> (kept: [RuleID], reasons: [String]) {
        let board = MarkedBoard([CashBook.catalogue] + files)
        let findings = files.flatMap { file in
            let source = SourceFile(path: file.path, bytes: file.raw)
            return file.marks.map { mark in
                Diagnostic(
                    rule: rule, severity: .error, message: Message(en: "x", zh: "x"),
                    span: source.span(mark))
            }
        }
        let result = Allowances(findings, in: board.register)
        return (result.findings.map(\.rule), result.allowed.map(\.reason))
    }

    private func record(_ allow: String, body: String, fields: String = "") -> MarkedFile {
        let own = (fields.isEmpty ? "" : fields + "\n") + "allow:\n" + allow
        return MarkedFile("content/residency/a.md", CashBook.talk(own, body: body))
    }

    @Test(arguments: [
        "1380000****", "138****1234", "'***********1'", "13800001234", "138＊＊＊＊1234",
    ])
    func `a value lets its own finding through, in masks too`(_ value: String) {
        let isWhole = value != "'***********1'"
        let result = parted([
            record("  - {rule: unmasked-phone, value: \(value), reason: 值班}", body: "«13800001234»")
        ])
        #expect(result.reasons == (isWhole ? ["值班"] : []))
        #expect(result.kept == (isWhole ? [] : ["unmasked-phone", "unused-allow"]))
    }

    @Test func `a masked value stands for the first that fits, wherever it is repeated`() {
        let result = parted([
            record(
                "  - {rule: unmasked-phone, value: 138****1234, reason: 值班}",
                body: "«13800001234» «13811111234» «13800001234»")
        ])
        #expect(result.kept == ["unmasked-phone"])
        #expect(result.reasons == ["值班", "值班"])
    }

    @Test func `masks alone fit nothing`() {
        let result = parted([
            record(
                "  - {rule: unmasked-phone, value: '***********', reason: 值班}",
                body: "«13800001234»")
        ])
        #expect(result.kept == ["unmasked-phone", "unused-allow"])
    }

    @Test func `it is for one rule and one record`() {
        let allow = "  - {rule: unmasked-phone, value: 13800001234, reason: 值班}"
        #expect(
            parted([record(allow, body: "«13800001234»")], rule: "unmasked-bank-card").kept
                == ["unmasked-bank-card", "unused-allow"])
        let other = MarkedFile("content/residency/b.md", CashBook.talk(body: "«13800001234»"))
        #expect(
            parted([record(allow, body: "13800001234"), other]).kept
                == ["unmasked-phone", "unused-allow"])
    }

    @Test func `it is for the tables beside the record too, in quotation marks or not`() {
        let ledger = MarkedFile(
            "content/finance/a.md",
            CashBook.record(
                fields: "total: 1\nallow: [{rule: unmasked-phone, value: 13800001234, reason: 值班}]",
                entries: "entries: {file: a.csv}"))
        let table = MarkedFile("content/finance/a.csv", "摘要,备注\n«\"13800001234\"»,«13800001234»\n")
        let result = parted([ledger, table])
        #expect(result.kept == [])
        #expect(result.reasons == ["值班", "值班"])
    }

    @Test(arguments: ["list.csv", "more/list.csv"])
    func `an attachment is let through by its name`(_ name: String) {
        let record = record(
            "  - {rule: personal-attachment, value: \(name), reason: 都是假名}", body: "",
            fields: "attachments: [{file: \(name)}]")
        let file = MarkedFile("content/residency/\(name)", "«13800001234»,«13811111234»\n")
        let result = parted([record, file], rule: "personal-attachment")
        #expect(result.kept == [])
        #expect(result.reasons == ["都是假名", "都是假名"])
    }

    @Test func `an attachment of another name stays`() {
        let record = record(
            "  - {rule: personal-attachment, value: b.csv, reason: 都是假名}", body: "",
            fields: "attachments: [{file: a.csv}]")
        let file = MarkedFile("content/residency/a.csv", "«13800001234»\n")
        #expect(
            parted([record, file], rule: "personal-attachment").kept
                == ["personal-attachment", "unused-allow"])
    }
}
