import Diagnostics
import Records
import Testing

struct YAMLReaderTests {
    private func expectFault(
        _ problem: YAMLProblem, _ marked: String, _ location: SourceLocation = #_sourceLocation
    ) {
        let text = Marked("---\n" + marked + "\n---\n")
        let faults = record(bytes: text.bytes).faults
        guard case .yaml(let fault)? = faults.first, faults.count == 1 else {
            Issue.record("\(faults)", sourceLocation: location)
            return
        }
        #expect(fault.problem == problem, sourceLocation: location)
        let shown = String(decoding: text.bytes[fault.range.offsets], as: UTF8.self)
        #expect(
            [fault.range.offsets] == text.ranges, "it points at '\(shown)'",
            sourceLocation: location)
        #expect(!fault.message.english.isEmpty && !fault.message.chinese.isEmpty)
    }

    @Test(arguments: [
        "a: «&x» 1", "a: «&x»\n  b: 1", "a: [«&x» 1]", "«&x» a: 1", "a: «&» 1", "摘要: «&示例» 某事",
    ])
    func `an anchor is refused`(yaml: String) {
        expectFault(.notAllowed(.anchor), yaml)
    }

    @Test(arguments: ["a: «*x»", "a: [1, «*x» ]", "摘要: «*重要*» 某事", "a: «**重要**»"])
    func `an alias is refused`(yaml: String) {
        expectFault(.notAllowed(.alias), yaml)
    }

    @Test(arguments: ["a: «!!int» 1", "a: «!x»\n  b: 1", "a: «!<x>» 1", "摘要: «!重要»"])
    func `a tag is refused`(yaml: String) {
        expectFault(.notAllowed(.tag), yaml)
    }

    @Test(arguments: [
        "«%YAML 1.2»", "«%TAG ! tag:x,2026:»\na: 1", "\n# x\n«%foo»\na: 1", "a: 1\n«%foo bar»",
    ])
    func `a directive is refused`(yaml: String) {
        expectFault(.notAllowed(.directive), yaml)
    }

    @Test(arguments: ["a: 1\n«...»", "a: 1\n«...»\nb: 2", "a: 1\n«---» b", "«---» a"])
    func `a further document is refused`(yaml: String) {
        expectFault(.notAllowed(.furtherDocument), yaml)
    }

    @Test(arguments: [
        "a: 1\n«\t»b: 2", "a:\n«\t»b: 2", "a:\n  -«\t»b: 2\n    c: 3", "a:\n  - 1\n«\t»- 2",
    ])
    func `a tab as indentation is named`(yaml: String) {
        expectFault(.broken(.tab), yaml)
    }

    @Test(arguments: [
        "«标题:»示例", "a: 1\n«标题:»示例\nb: 2", "«标题:»示例\n摘要: 甲", "a: 1\n«标题:»示例",
        "a:\n  - «日期:»2026\n    支出: 1", "a:\n  - 日期: 1\n    «支出:»100\n    收入: 0",
        "a: {«日期:»2026-10-09, 支出: 1}", "a: {日期: 1, «支出:»100}",
    ])
    func `a missing blank after a colon is found`(yaml: String) {
        expectFault(.broken(.missingSpaceAfterColon), yaml)
    }

    @Test(arguments: [
        "摘要: 收入«:» 5000", "a: 1\n摘要: 收入«:» 5000\nb: 2", "a:\n  - 摘要: 收入«:» 5000",
        "摘要：收入«:» 5000",
    ])
    func `a second colon is pointed at`(yaml: String) {
        expectFault(.broken(.colonInValue), yaml)
    }

    @Test(arguments: [
        "a: 1\n  «b»: 2", "a: 1\nb: 2\n  «c»: 3",
        "a:\n    b: 1\n  «c»: 2", "a:\n  - b: 1\n     «c»: 2", "a:\n  - b: 1\n   «c»: 2",
        "a: \"x\"\n  «b»: 2", "收支明细：\n  - 日期：1\n     «支出»: 2",
    ])
    func `a wrong indentation is pointed at where the line begins`(yaml: String) {
        expectFault(.broken(.indentation), yaml)
    }

    @Test(arguments: [
        "a: 1\n«标题 示例»\nb: 2", "«标题 示例»\n期间: 2026", "«标题 示例»\n期间：2026", "a: 1\n«标题 示例»",
        "a:\n  - b: 1\n    «支出 100»\n    c: 1",
    ])
    func `a line without a colon is named`(yaml: String) {
        expectFault(.broken(.missingColon), yaml)
    }

    @Test(arguments: ["a: «\"»x", "a: «'»x\nb: 1", "a: [«\"»x, y]\nb: 2", "a: «\"»x\nb: 'y'"])
    func `an open quotation mark is pointed at`(yaml: String) {
        expectFault(.broken(.unclosedQuote), yaml)
    }

    @Test(arguments: [
        "a: «[»x, y", "a: «[»x, y\nb: 1", "a: «{»x: 1\nb: 2", "审核人：«［»赵某，吴某\n标题：甲",
        "a:\n  - «{»b: 1\n  - {b: 2}",
    ])
    func `an open bracket is pointed at`(yaml: String) {
        expectFault(.broken(.unclosedFlow), yaml)
    }

    @Test(arguments: ["a: x\nb: «]»", "a: [x«}»", "a: {x: 1«]»", "a: [x]«]»", "审核人：［赵某«｝»"])
    func `a stray bracket is pointed at`(yaml: String) {
        expectFault(.broken(.strayClose), yaml)
    }

    @Test(arguments: ["a: [\"x\" «y»]", "a: {b: \"x\" «c»: 1}"])
    func `a missing comma is pointed at`(yaml: String) {
        expectFault(.broken(.missingComma), yaml)
    }

    @Test(arguments: ["a: «-» x", "a: 1\n«-» x", "a: x\n«-» b: 1"])
    func `a list mark out of place is pointed at`(yaml: String) {
        expectFault(.broken(.listMark), yaml)
    }

    @Test(arguments: ["a: 1«\u{1}»", "a: «\u{0}»x", "标题: 示例«\u{7F}»", "标题: 甲\n摘要: 乙«\u{8F}»"])
    func `a control character is pointed at`(yaml: String) {
        expectFault(.broken(.controlCharacter), yaml)
    }

    @Test(arguments: ["a: \"x«\\q»\"", "a: \"x«\\u»12\""])
    func `an escape that means nothing is pointed at`(yaml: String) {
        expectFault(.broken(.escape), yaml)
    }

    @Test(arguments: ["a: «@»x", "a: «`»x", "a: [«,»x]", "a: [b,«,» c]", "a: «?» b"])
    func `a character that begins no value is pointed at`(yaml: String) {
        expectFault(.broken(.startCharacter), yaml)
    }

    @Test(arguments: ["a: \"x\" «y»", "a: 'x'«y»", "a: [x] «y z»\nb: 1"])
    func `text after a quotation mark is pointed at`(yaml: String) {
        expectFault(.broken(.afterQuote), yaml)
    }

    @Test(arguments: ["a: «>50元»", "a: «|x»\nb: 1", "a: «|0»\n  x"])
    func `text after a block mark is pointed at`(yaml: String) {
        expectFault(.broken(.blockMark), yaml)
    }

    @Test(arguments: ["«-» a", "«x»", "«[»a, b]", "«\"x\"»", "«|»\n  x", "«~»"])
    func `the root must be a mapping`(yaml: String) {
        expectFault(.notAMapping, yaml)
    }

    @Test(arguments: [
        "? «[»a]\n: b", "? «a»: b\n: c", "«:» a", "a:\n  b: 1\n  «:» c", "a: {«:» b}",
    ])
    func `a key must be a text`(yaml: String) {
        expectFault(.notAKey, yaml)
    }
}
