import Diagnostics
import Records
import Values

/// Reads `rules:` of `board.yml`: a severity for a rule, or for a rule item by item.
struct SeveritySettingsReader {
    let tree: FieldTree
    let knownRules: [String]
    private(set) var findings: [Diagnostic] = []

    init(tree: FieldTree, knownRules: [String]) {
        self.tree = tree
        self.knownRules = knownRules
    }

    mutating func read(_ node: Int) -> SeveritySettings {
        var entries: [(Int, Int)] = []
        tree.forEachEntry(of: node) { entries.append(($0, $1)) }
        var changes: [SeveritySettings.Change] = []
        for (key, value) in entries {
            let rule = tree.text(of: key).string
            guard knownRules.contains(rule) else {
                let near = NearMiss.nearest(to: rule, among: knownRules)
                report(
                    "unknown-key", Message(en: "there is no rule '\(rule)'", zh: "没有“\(rule)”这条规则"),
                    at: key,
                    hint: near.map { Message(en: "did you mean '\($0)'?", zh: "是不是“\($0)”？") })
                continue
            }
            if tree[value].kind == .mapping {
                var inner: [(Int, Int)] = []
                tree.forEachEntry(of: value) { inner.append(($0, $1)) }
                for (item, severity) in inner {
                    append(&changes, rule, tree.text(of: item).string, severity)
                }
            } else {
                append(&changes, rule, nil, value)
            }
        }
        return SeveritySettings(changes)
    }

    private mutating func append(
        _ changes: inout [SeveritySettings.Change], _ rule: String, _ item: String?, _ node: Int
    ) {
        let word = tree.text(of: node).string
        let severity = Severity(rawValue: word)
        guard severity != nil || word == "off" else {
            report(
                "not-a-choice",
                Message(en: "'\(word)' is not a severity", zh: "“\(word)”不是严重程度"), at: node,
                hint: Message(
                    en: "choose one of: error, warning, note, off",
                    zh: "只能填：error（错误）、warning（警告）、note（说明）、off（关闭）"))
            return
        }
        changes.append(SeveritySettings.Change(rule: RuleID(rule), item: item, severity: severity))
    }

    private mutating func report(_ rule: RuleID, _ message: Message, at node: Int, hint: Message?) {
        findings.append(
            Diagnostic(
                rule: rule, severity: .error, message: message, span: tree.span(of: node),
                hint: hint))
    }
}
