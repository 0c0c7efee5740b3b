import Diagnostics
import Testing

struct TextFormatTests {
    @Test func `what was let through follows, a line each, without the line of the file`() {
        let text = written(
            [plainWarning()], as: TextFormat(palette: .plain), allowed: [allowedPhone()],
            extras: .allowed)
        #expect(
            text.hasSuffix(
                "\n\nb.md:1:1: let through: the office's own, 138******34 [unmasked-phone]\n"))
        let chinese = written(
            [], as: TextFormat(palette: .plain), language: .chinese, allowed: [allowedPhone()],
            extras: .allowed)
        #expect(chinese == "b.md:1:1: 放行: the office's own, 138******34 [unmasked-phone]\n")
        #expect(written([], as: TextFormat(palette: .plain), allowed: [allowedPhone()]) == "")
    }

    private let plain = TextFormat(palette: .plain)

    @Test func `the example of the contract is written to the letter`() {
        #expect(
            written([contractFinding()], as: plain) == """
                content/finance/2026-10.md:12:18: error: closing balance is 118,220.10 \
                but 118,120.10 follows [check-failed]
                   |
                12 | closing-balance: 118,220.10
                   |                  ^^^^^^^^^^ 100.00 too much
                content/catalogue.yml:31:9: note: opening-balance + \
                total-income - total-expense = closing-balance
                hint: entry 记-007 on line 31 has that amount

                """)
    }

    @Test func `the same is written in Chinese`() {
        #expect(
            written([contractFinding()], as: plain, language: .chinese) == """
                content/finance/2026-10.md:12:18: 错误: 本月结余写的是 118,220.10，\
                按收支算应为 118,120.10 [check-failed]
                   |
                12 | closing-balance: 118,220.10
                   |                  ^^^^^^^^^^ 多了 100.00
                content/catalogue.yml:31:9: 说明: opening-balance + \
                total-income - total-expense = closing-balance
                提示: 第 31 行的 记-007 正好是这个数

                """)
    }

    private func blank(_ key: String, _ severity: Severity, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            rule: "required-field", severity: severity,
            message: Message(en: "'\(key)' is missing", zh: "没有填“\(key)”"), span: span,
            hint: Message(en: "write it", zh: "写上"),
            blank: Message(en: "'\(key)'", zh: "“\(key)”"))
    }

    private func blanks(_ severity: Severity) -> [Diagnostic] {
        [
            blank("a", severity, at: marked("d.md", "«a»:\nb:\n")),
            plainWarning(at: marked("d.md", "a«:»\nb:\n")),
            blank("b", severity, at: marked("d.md", "a:\n«b»:\n")),
            blank("c", severity, at: marked("d.md", "«a»:\nb:\n")),
            blank("a", severity, at: marked("e.md", "«a»:\n")),
        ]
    }

    @Test func `the blanks of a draft that may wait are one block`() {
        let expected = """
            d.md:1:1: warning: 'a' is missing [required-field]
              |
            1 | a:
              | ^
            note: 2 more blanks in this draft: 'b' (line 2), 'c'
            hint: write it

            d.md:1:2: warning: nothing is said [vague-summary]
              |
            1 | a:
              |  ^

            e.md:1:1: warning: 'a' is missing [required-field]
              |
            1 | a:
              | ^
            hint: write it

            """
        #expect(written(blanks(.warning), as: plain) == expected)
        let chinese = written(blanks(.warning), as: plain, language: .chinese)
        #expect(chinese.contains("\n说明: 这份草稿还有 2 处没有填：“b”（第 2 行）、“c”\n提示: 写上\n"))
    }

    @Test func `a blank that is an error has its own line`() {
        let lines = written(blanks(.error), as: plain).split(separator: "\n")
        #expect(lines.count { $0.hasSuffix("is missing [required-field]") } == 4)
    }

    @Test(arguments: ["json", "sarif", "github"])
    func `programs get every blank`(format: String) throws {
        let text = written(
            blanks(.warning), as: try #require(DiagnosticFormats.format(named: format)))
        for key in ["'a'", "'b'", "'c'"] { #expect(text.contains("\(key) is missing"), "\(key)") }
    }

    @Test func `a blank line stands between findings and none at the end`() {
        #expect(
            written([plainWarning(), plainWarning()], as: plain, language: .chinese) == """
                a.md:1:3: 警告: nothing is said [vague-summary]
                  |
                1 | abc
                  |   ^

                a.md:1:3: 警告: nothing is said [vague-summary]
                  |
                1 | abc
                  |   ^

                """)
    }

    @Test func `no findings are no bytes`() {
        #expect(plain.bytes(of: Findings([], records: 3, language: .english)) == [])
    }

    @Test func `a source without text has no excerpt`() {
        let finding = plainWarning(at: SourceFile(path: "content/finance", bytes: []).span(0, 0))
        #expect(
            written([finding], as: plain)
                == "content/finance:1:1: warning: nothing is said [vague-summary]\n")
    }

    @Test func `a note on the whole has no place`() {
        let finding = Diagnostic(
            rule: "no-calendar", severity: .note, message: Message(verbatim: "m"),
            span: SourceFile(path: "a.md", bytes: []).span(0, 0),
            notes: [DiagnosticNote(Message(verbatim: "n"))])
        #expect(written([finding], as: plain) == "a.md:1:1: note: m [no-calendar]\nnote: n\n")
    }

    @Test func `colours are for terminals`() {
        let finding = Diagnostic(
            rule: "r", severity: .warning, message: Message(verbatim: "m"),
            span: marked("a.md", "a«b»"), label: Message(verbatim: "l"),
            notes: [DiagnosticNote(Message(verbatim: "n"))], hint: Message(verbatim: "h"))
        let text = written([finding], as: TextFormat(palette: .ansi))
        #expect(
            text.replacing("\u{1B}", with: "␛") == """
                ␛[1ma.md:1:2:␛[0m ␛[1;33mwarning:␛[0m m [r]
                  |
                1 | ab
                  |  ␛[32m^ l␛[0m
                ␛[1;36mnote:␛[0m n
                ␛[1;36mhint:␛[0m h

                """)
    }

    @Test func `no escape sequence of a file, a path or a message comes through`() {
        let span = marked("a\u{1B}[2J\n.md", "«\u{1B}]0;x\u{7}»\u{202E}")
        let text = written([plainWarning("'\u{1B}[31m\n\u{9B}1m'", at: span)], as: plain)
        #expect(
            text == """
                a␛[2J␊.md:1:1: warning: '␛[31m␊\u{FFFD}1m' [vague-summary]
                  |
                1 | ␛]0;x␇\u{FFFD}
                  | ^^^^^^

                """)
    }

    @Test func `two texts of one path are told apart`() {
        let findings = [
            plainWarning(at: marked("a.md", "«one»")),
            plainWarning(at: marked("a.md", "\n«other»")),
        ]
        let text = written(findings, as: plain)
        #expect(text.contains("a.md:1:1") && text.contains("1 | one"))
        #expect(text.contains("a.md:2:1") && text.contains("2 | other"))
    }

    @Test(arguments: 0..<40)
    func `no awkward input steers the terminal`(_ seed: UInt64) {
        let text = written(awkwardFindings(seed: seed), as: plain)
        let isHarmless = text.unicodeScalars.allSatisfy { $0 == "\n" || VisibleText.of($0) == $0 }
        #expect(isHarmless)
    }
}
