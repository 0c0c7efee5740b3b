import Catalogue
import Diagnostics
import Records
import Values

/// Reads `rules:` of `board.yml`: a severity for a rule, or for a rule item by item, where `draft`
/// stands for the drafts of all items.
struct SeveritySettingsReader {
    /// The rules that keep personal numbers off the board; no board turns them off.
    static let privacyRules: Set<String> = [
        "unmasked-id-number", "unmasked-phone", "unmasked-bank-card", "unmasked-person",
        "unmasked-travel-document", "mask-mismatch", "personal-attachment",
    ]

    private let tree: FieldTree
    private let knownRules: [String]
    private let catalogue: Catalogue?
    private(set) var findings: [Diagnostic] = []
    private var changes: [SeveritySettings.Change] = []

    init(tree: FieldTree, knownRules: [String], catalogue: Catalogue?) {
        self.tree = tree
        self.knownRules = knownRules
        self.catalogue = catalogue
    }

    mutating func read(_ node: Int) -> SeveritySettings {
        guard tree[node].kind == .mapping else {
            report(
                "wrong-type",
                Message(en: "'rules' gives no severities by rule", zh: "“rules”没有写成“规则: 严重程度”"),
                at: node,
                hint: Message(
                    en: "write {late-publication: error}", zh: "写成 {late-publication: error} 的样子"))
            return SeveritySettings()
        }
        for (key, value) in entries(of: node) {
            let rule = tree.text(of: key).string
            guard knownRules.contains(rule) else {
                let near = NearMiss.nearest(to: rule, among: knownRules)
                report(
                    "unknown-key", Message(en: "there is no rule '\(rule)'", zh: "没有“\(rule)”这条规则"),
                    at: key, hint: near.map(Self.didYouMean))
                continue
            }
            guard tree[value].kind == .mapping else {
                append(rule, .board, value, named: key)
                continue
            }
            for (name, severity) in entries(of: value) {
                if let scope = scope(name) { append(rule, scope, severity, named: name) }
            }
        }
        return SeveritySettings(changes)
    }

    /// The entries of a mapping; one given twice is reported, and the first counts.
    private mutating func entries(of node: Int) -> [(key: Int, value: Int)] {
        findings += StrictMapping(tree, node).findings
        var seen: Set<Text> = []
        var entries: [(key: Int, value: Int)] = []
        tree.forEachEntry(of: node) { key, value in
            if seen.insert(tree.text(of: key)).inserted { entries.append((key, value)) }
        }
        return entries
    }

    /// What a key is for; nil with a finding when the catalogue has no such item.
    private mutating func scope(_ key: Int) -> SeveritySettings.Scope? {
        tree.text(of: key).equals("draft") ? .drafts : item(key).map { .item($0) }
    }

    /// The code of the item that a key names by code or number; nil with a finding when there is none.
    private mutating func item(_ key: Int) -> String? {
        let name = tree.text(of: key)
        guard let catalogue else { return name.string }
        if let item = catalogue.item(name) { return item.code }
        let omitted = catalogue.omissions.first {
            name == Text($0.item.code) || name == Text($0.item.number)
        }
        if let omitted { return omitted.item.code }
        report(
            "unknown-item",
            Message(en: "the catalogue has no item '\(name)'", zh: "公开目录里没有“\(name)”这个事项"), at: key,
            hint: catalogue.nearestItem(to: name.string).map(Self.didYouMean))
        return nil
    }

    private mutating func append(
        _ rule: String, _ scope: SeveritySettings.Scope, _ node: Int, named key: Int
    ) {
        let choices = Message(
            en: "choose one of: error, warning, remark, note, off",
            zh: "只能填：error（错误）、warning（警告）、remark（提示）、note（说明）、off（关闭）")
        let name = tree.text(of: key).string
        switch tree[node].kind {
        case .scalar: break
        case .blank:
            return report(
                "required-field",
                Message(en: "'\(name)' has no severity", zh: "“\(name)”没有写严重程度"), at: key,
                hint: choices)
        case .sequence, .mapping:
            return report(
                "wrong-type",
                Message(en: "'\(name)' is not a single value", zh: "“\(name)”应当是一个值"), at: node,
                hint: choices)
        }
        let word = tree.text(of: node).string
        let severity = Severity(rawValue: word)
        if severity == nil, word != "off" {
            return report(
                "not-a-choice",
                Message(en: "'\(word)' is not a severity", zh: "“\(word)”不是严重程度"), at: node,
                hint: choices)
        }
        if severity == nil, Self.privacyRules.contains(rule) {
            return report(
                "not-a-choice",
                Message(
                    en: "'\(rule)' protects people and cannot be turned off",
                    zh: "“\(rule)”保护个人信息，不能关闭"),
                at: node)
        }
        changes.append(
            SeveritySettings.Change(rule: RuleID(rule), for: scope, severity: severity))
    }

    private static func didYouMean(_ name: String) -> Message {
        Message(en: "did you mean '\(name)'?", zh: "是不是“\(name)”？")
    }

    private mutating func report(
        _ rule: RuleID, _ message: Message, at node: Int, hint: Message? = nil
    ) {
        findings.append(
            Diagnostic(
                rule: rule, severity: .error, message: message, span: tree.span(of: node),
                hint: hint))
    }
}
