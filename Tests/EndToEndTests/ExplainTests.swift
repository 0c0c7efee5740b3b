import TestSupport
import Testing

/// `noticeboard explain`.
struct ExplainTests {
    @Test func `a rule's page says what it means, with examples`() throws {
        let result = try ProgramRun("explain", "date-order").result()
        #expect(result.ending == .exit(0))
        #expect(
            result.outputText.hasPrefix(
                """
                # date-order

                Severity: error.

                Two dates of a record stand in the wrong order.

                """))
        #expect(
            result.outputText.hasSuffix(
                """
                Wrong:

                ```
                item: R04
                posted: 2026-10-16
                removed: 2026-10-06
                         ^^^^^^^^^^
                ```

                Right:

                ```
                item: R04
                posted: 2026-10-16
                removed: 2026-11-06
                ```

                """))
        #expect(result.errorText == "")
    }

    @Test func `in a Chinese session it is Chinese`() throws {
        let result = try ProgramRun(
            "explain", "encoding", environment: ["LC_ALL": "zh_CN.UTF-8"]
        ).result()
        #expect(
            result.outputText.hasPrefix(
                "# encoding\n\n严重程度：错误。\n\n记录或旁边的表格文件不是 UTF-8 编码。\n"))
        #expect(result.outputText.contains("错误写法：\n\n存成“Unicode”（UTF-16）的文件"))
    }

    @Test func `without a name all rules are listed, a line each`() throws {
        let lines = try ProgramRun("explain").result().outputText.split(separator: "\n")
        #expect(lines.count >= 25)
        let width = lines[0].prefix { $0 != " " }.count
        #expect(lines[0].hasPrefix("encoding") && width == 8)
        #expect(lines.contains { $0.hasPrefix("date-order ") && $0.hasSuffix(" wrong order") })
    }

    @Test func `a misspelt name is wrong usage, with the nearest one`() throws {
        let result = try ProgramRun("explain", "date-odrer").result()
        #expect(result.ending == .exit(64))
        #expect(
            result.errorText.hasPrefix(
                "Error: there is no rule 'date-odrer'; did you mean 'date-order'?\n"))
    }
}
