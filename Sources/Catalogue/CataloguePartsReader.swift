import Diagnostics
import Records
import Values

/// Reads the items of one catalogue file.
struct CataloguePartsReader {
    private let tree: FieldTree
    private(set) var findings: [Diagnostic] = []

    /// The items of a file, in its order, and what is wrong with it.
    static func read(_ file: DecodedFile) -> ([ItemParts], [Diagnostic]) {
        let yaml = YAMLFile(file)
        guard yaml.findings.isEmpty else { return ([], yaml.warnings + yaml.findings) }
        if yaml.tree.isEmpty { return ([], yaml.warnings) }
        var reader = CataloguePartsReader(tree: yaml.tree)
        var root = StrictMapping(yaml.tree, 0)
        let nodes = root.items("items")
        let items = nodes.compactMap { reader.item($0) }
        return (items, yaml.warnings + root.finish() + reader.findings)
    }

    private init(tree: FieldTree) {
        self.tree = tree
    }

    private mutating func open(
        _ node: Int, _ what: Message, hint: Message
    ) -> StrictMapping? {
        guard tree[node].kind == .mapping else {
            report("wrong-type", what, at: node, hint: hint)
            return nil
        }
        return StrictMapping(tree, node)
    }

    private mutating func item(_ node: Int) -> ItemParts? {
        guard
            var mapping = open(
                node, Message(en: "this is not an item", zh: "这里应当是一个事项"),
                hint: Message(
                    en: "write '- code: <column>.<name>', and its other parts below",
                    zh: "写成“- code: 栏目.名称”，其他内容写在下面"))
        else { return nil }
        let findingCount = findings.count
        let code = mapping.requiredText("code")
        var parts = ItemParts(code: code?.string ?? "", span: tree.span(of: node))
        parts.number = mapping.text("no")?.string
        parts.name = localized("name", &mapping)
        parts.frequency = frequency(&mapping)
        readTerms(of: &parts, &mapping)
        parts.basis = localized("basis", &mapping)
        parts.isMandatory = mapping.flag("mandatory")
        parts.profiles = profiles(&mapping)
        if mapping.node("fields") != nil {
            parts.fields = mapping.items("fields").compactMap { field($0, mayBeTable: true) }
        }
        if mapping.node("checks") != nil {
            parts.checks = mapping.items("checks").compactMap { check($0) }
        }
        parts.omissionReason = omissionReason(&mapping)
        // What is given and does not read is not missing too.
        if parts.name == nil, mapping.node("name") != nil {
            parts.name = LocalizedText([.init(language: "en", text: parts.code)])
        }
        findings += mapping.finish()
        // Formulas over fields with mistakes of their own would only repeat them.
        if findings.count > findingCount { parts = parts.withoutFormulas }
        return code == nil ? nil : parts
    }

    /// Why an item is taken off; nil for one that stays.
    private func omissionReason(_ mapping: inout StrictMapping) -> String? {
        if mapping.flag("omit") == true { return mapping.requiredText("reason")?.string }
        if let reason = mapping.node("reason") {
            mapping.report(
                "unknown-key",
                Message(
                    en: "'reason' goes with 'omit: true'", zh: "“reason”要和“omit: true”一起写"),
                at: reason)
        }
        return nil
    }

    private mutating func localized(_ key: String, _ mapping: inout StrictMapping) -> LocalizedText?
    {
        guard let node = mapping.node(key) else { return nil }
        let (text, more) = LocalizedTextReader.read(tree, node, key: key)
        findings += more
        return text
    }

    private mutating func frequency(_ mapping: inout StrictMapping) -> Frequency? {
        guard let node = mapping.node("every"), let text = mapping.text("every") else { return nil }
        switch text.string {
        case "month": return .every(.month)
        case "quarter": return .every(.quarter)
        case "half-year": return .every(.halfYear)
        case "year": return .every(.year)
        case "standing": return .standing
        default:
            report(
                "not-a-choice",
                Message(en: "'\(text)' is not a frequency", zh: "“\(text)”不是公开频次"), at: node,
                hint: Message(
                    en: "choose one of: month, quarter, half-year, year, standing",
                    zh: "只能填：month（月）、quarter（季度）、half-year（半年）、year（年）、"
                        + "standing（长期）"))
            return nil
        }
    }

    private mutating func profiles(_ mapping: inout StrictMapping) -> [Profile]? {
        guard let node = mapping.node("profiles"), let names = mapping.texts("profiles") else {
            return nil
        }
        return names.compactMap { name in
            if let profile = Profile(rawValue: name.string) { return profile }
            let known = Profile.allCases.map(\.rawValue).joined(separator: ", ")
            report(
                "not-a-choice",
                Message(en: "'\(name)' is not a profile", zh: "“\(name)”不是社区类型"), at: node,
                hint: Message(en: "choose from: \(known)", zh: "可选：\(known)"))
            return nil
        }
    }

    private mutating func term(_ key: String, _ mapping: inout StrictMapping) -> Term? {
        guard let node = mapping.node(key), let text = mapping.text(key) else { return nil }
        if let term = try? Term.parse(text) { return term }
        report(
            "wrong-type",
            Message(en: "'\(text)' is not a number of days", zh: "“\(text)”不是天数"), at: node,
            hint: Message(
                en: "write 10d for days, 5wd for working days",
                zh: "写成 10d（10 天）或 5wd（5 个工作日）的样子"))
        return nil
    }

    private mutating func readTerms(of parts: inout ItemParts, _ mapping: inout StrictMapping) {
        parts.due = term("due", &mapping)
        parts.dueFrom = dueStart(&mapping)
        parts.objection = term("objection", &mapping)
        parts.display = term("display", &mapping)
    }

    private mutating func dueStart(_ mapping: inout StrictMapping) -> DueStart? {
        guard let node = mapping.node("due-from"), let text = mapping.text("due-from") else {
            return nil
        }
        if let start = DueStart(rawValue: text.string) { return start }
        report(
            "not-a-choice",
            Message(
                en: "'\(text)' is not where a due day counts from", zh: "“\(text)”不是期限的起算点"),
            at: node,
            hint: Message(
                en: "choose one of: end, start (of the period)",
                zh: "只能填：end（期末起算）、start（期初起算）"))
        return nil
    }

    private mutating func field(_ node: Int, mayBeTable: Bool) -> FieldParts? {
        guard
            var mapping = open(
                node, Message(en: "this is not a field", zh: "这里应当是一个字段"),
                hint: Message(
                    en: "write '- {key: note, name: {zh-Hans: 备注}, type: text}'",
                    zh: "写成“- {key: note, name: {zh-Hans: 备注}, type: text}”的样子"))
        else { return nil }
        let key = mapping.requiredText("key")?.string
        let name = localized("name", &mapping)
        let type = type(&mapping, mayBeTable: mayBeTable)
        let requirement = requirement(&mapping)
        let defaultValue = mapping.text("default")
        findings += mapping.finish()
        guard let key, let type else { return nil }
        return FieldParts(
            key: key, name: name ?? LocalizedText([.init(language: "en", text: key)]), type: type,
            requirement: requirement, defaultValue: defaultValue, span: tree.span(of: node))
    }

    private mutating func type(_ mapping: inout StrictMapping, mayBeTable: Bool)
        -> FieldTypeParts?
    {
        guard let node = mapping.requiredNode("type"), let name = mapping.text("type") else {
            return nil
        }
        switch name.string {
        case "choice":
            let choices = mapping.texts("choices")?.map(\.string) ?? []
            if choices.isEmpty { _ = mapping.requiredNode("choices") }
            return .plain(.choice(choices))
        case "person": return .plain(.person(mask: mapping.flag("mask") ?? false))
        case "table" where mayBeTable:
            let isPersonal = mapping.flag("personal") ?? false
            let columns = mapping.items("columns").compactMap { field($0, mayBeTable: false) }
            if columns.isEmpty { _ = mapping.requiredNode("columns") }
            let checks = mapping.items("checks").compactMap { check($0) }
            return .table(columns: columns, isPersonal: isPersonal, checks: checks)
        default:
            if let type = Self.plainTypes[name.string] { return .plain(type) }
            // Of a type that is not known, nobody can say which keys it has.
            for key in ["choices", "mask", "columns", "personal", "checks"] {
                _ = mapping.node(key)
            }
            let names = Self.plainTypes.keys.sorted() + ["choice", "person", "table"]
            report(
                "not-a-choice",
                Message(en: "'\(name)' is not a type here", zh: "“\(name)”不是这里能用的类型"), at: node,
                hint: Message(
                    en: "choose one of: \(names.joined(separator: ", "))",
                    zh: "只能填：\(names.joined(separator: "、"))"))
            return nil
        }
    }

    /// The types without parts of their own, by their names in the catalogue.
    static let plainTypes: [String: FieldType] = [
        "text": .text, "paragraph": .paragraph, "integer": .integer, "decimal": .decimal,
        "percent": .percent, "money": .money, "date": .date, "period": .period, "flag": .flag,
        "phone": .phone, "list": .list, "record": .record,
    ]

    private mutating func requirement(_ mapping: inout StrictMapping) -> RequirementParts {
        guard let node = mapping.node("required"), let text = mapping.text("required") else {
            return .never
        }
        if text.equals("true") { return .always }
        if text.equals("false") { return .never }
        return .when(text, tree.span(of: node))
    }

    private mutating func check(_ node: Int) -> CheckParts? {
        if tree[node].kind == .scalar {
            return CheckParts(
                text: tree.text(of: node), severity: .error, span: tree.span(of: node))
        }
        guard
            var mapping = open(
                node, Message(en: "this is not a formula", zh: "这里应当是一条公式"),
                hint: Message(
                    en: "write '- a + b = c', or '- {check: a + b = c, severity: warning}'",
                    zh: "写成“- a + b = c”，或者“- {check: a + b = c, severity: warning}”"))
        else { return nil }
        let place = mapping.node("check") ?? node
        let text = mapping.requiredText("check")
        var severity = Severity.error
        if let word = mapping.text("severity"), let given = Severity(rawValue: word.string) {
            severity = given
        } else if let wrong = mapping.node("severity") {
            mapping.report(
                "not-a-choice",
                Message(en: "this is not a severity", zh: "这不是严重程度"), at: wrong,
                hint: Message(
                    en: "choose one of: error, warning, remark, note",
                    zh: "只能填：error（错误）、warning（警告）、remark（提示）、note（说明）"))
        }
        findings += mapping.finish()
        return text.map { CheckParts(text: $0, severity: severity, span: tree.span(of: place)) }
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
