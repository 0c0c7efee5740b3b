import Boards
import Catalogue
import Diagnostics
import Testing

struct SeveritySettingsReaderTests {
    private static let choices = (
        english: "choose one of: error, warning, remark, note, off",
        chinese: "只能填：error（错误）、warning（警告）、remark（提示）、note（说明）、off（关闭）"
    )
    private static let catalogue = CatalogueReader.catalogue(withBoardFile: nil).0

    @Test func `a rule that there is not names its neighbour`() {
        expect(
            SettingsFinding(
                "unknown-key", "there is no rule 'vague-sumary'", "没有“vague-sumary”这条规则",
                hint: ("did you mean 'vague-summary'?", "是不是“vague-summary”？")),
            in: "rules: {«vague-sumary»: error}")
    }

    @Test func `a rule like none has no hint`() {
        expect(
            SettingsFinding("unknown-key", "there is no rule '全部'", "没有“全部”这条规则"),
            in: "rules: {«全部»: off}")
    }

    @Test(arguments: ["rules: {vague-summary: «fatal»}", "rules: {vague-summary: {F01: «fatal»}}"])
    func `a severity is one of five words`(text: String) {
        expect(
            SettingsFinding(
                "not-a-choice", "'fatal' is not a severity", "“fatal”不是严重程度",
                hint: Self.choices),
            in: text)
    }

    @Test(arguments: [
        ("rules: {«vague-summary»: }", "vague-summary"),
        ("rules: {vague-summary: {«finance.monthly-ledger»: }}", "finance.monthly-ledger"),
    ])
    func `a severity that is not given is missed`(text: String, name: String) {
        expect(
            SettingsFinding(
                "required-field", "'\(name)' has no severity", "“\(name)”没有写严重程度",
                hint: Self.choices),
            in: text)
    }

    @Test(arguments: [
        ("rules: {vague-summary: «[error]»}", "vague-summary"),
        ("rules: {vague-summary: {F01: «{a: error}»}}", "F01"),
    ])
    func `a severity is a single value`(text: String, name: String) {
        expect(
            SettingsFinding(
                "wrong-type", "'\(name)' is not a single value", "“\(name)”应当是一个值",
                hint: Self.choices),
            in: text)
    }

    @Test(arguments: ["off", "[vague-summary]"])
    func `rules without severities are refused`(value: String) {
        expect(
            SettingsFinding(
                "wrong-type", "'rules' gives no severities by rule", "“rules”没有写成“规则: 严重程度”",
                hint: ("write {late-publication: error}", "写成 {late-publication: error} 的样子")),
            in: "rules: «\(value)»")
    }

    @Test func `a rule given twice is reported, and an item given twice`() {
        expect(
            SettingsFinding("duplicate-key", "'F01' is given twice", "“F01”写了两次"),
            SettingsFinding(
                "duplicate-key", "'vague-summary' is given twice", "“vague-summary”写了两次"),
            in: "rules:\n  vague-summary: {F01: off, «F01»: error}\n  «vague-summary»: off")
    }

    @Test(arguments: ["unmasked-phone: «off»", "unmasked-phone: {residency.inquiry: «off»}"])
    func `a rule that protects people cannot be turned off`(text: String) {
        expect(
            SettingsFinding(
                "not-a-choice", "'unmasked-phone' protects people and cannot be turned off",
                "“unmasked-phone”保护个人信息，不能关闭"),
            in: "rules: {\(text)}")
    }

    @Test func `an item that the catalogue has not is reported`() {
        expect(
            SettingsFinding(
                "unknown-item", "the catalogue has no item 'finance.monthly-leger'",
                "公开目录里没有“finance.monthly-leger”这个事项",
                hint: ("did you mean 'finance.monthly-ledger'?", "是不是“finance.monthly-ledger”？")),
            in: "rules: {vague-summary: {«finance.monthly-leger»: off}}",
            catalogue: Self.catalogue)
    }

    @Test(arguments: ["finance.monthly-ledger", "F01"])
    func `an item is named by code or by number`(name: String) throws {
        let (settings, findings) = MarkedSettings.read(
            MarkedSettings.completed("rules: {vague-summary: {\(name): off}}"),
            catalogue: Self.catalogue)
        #expect(findings.isEmpty)
        let severities = try #require(settings).severities
        #expect(
            severities.applied(to: finding("vague-summary", .warning, "finance.monthly-ledger"))
                == nil)
        #expect(
            severities.applied(to: finding("vague-summary", .warning, "finance.aid-fund")) != nil)
    }

    private func finding(_ rule: RuleID, _ severity: Severity, _ item: String?) -> Diagnostic {
        let file = SourceFile(path: "content/finance/a.md", bytes: [])
        return Diagnostic(
            rule: rule, severity: severity, message: Message(verbatim: "x"), span: file.span(0, 0),
            item: item)
    }
}
