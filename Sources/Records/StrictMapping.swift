package import Diagnostics
package import Values

/// Reads a mapping whose keys are all known, such as `board.yml`, and collects what is wrong.
///
/// Ask for every key, then call `finish`: keys that nobody asked for are reported.
package struct StrictMapping {
    /// The tree.
    package let tree: FieldTree
    /// The mapping's node.
    package let node: Int
    /// What was wrong so far.
    package private(set) var findings: [Diagnostic] = []

    private var entries: [(key: Int, value: Int)] = []
    private var asked: [String] = []

    /// Opens a mapping; a key given twice is reported as `duplicate-key`.
    package init(_ tree: FieldTree, _ node: Int) {
        self.tree = tree
        self.node = node
        var seen: [Text: Int] = [:]
        var doubled: [(Int, Int)] = []
        var entries: [(key: Int, value: Int)] = []
        tree.forEachEntry(of: node) { key, value in
            let text = tree.text(of: key)
            if let first = seen[text] {
                doubled.append((key, first))
            } else {
                seen[text] = key
                entries.append((key, value))
            }
        }
        self.entries = entries
        for (key, first) in doubled { reportDuplicate(key, first: first) }
    }

    /// The node of a key's value; nil when the key is absent or blank.
    package mutating func node(_ key: String) -> Int? {
        asked.append(key)
        let wanted = Text(key)
        guard let entry = entries.first(where: { tree.text(of: $0.key) == wanted }),
            tree[entry.value].kind != .blank
        else { return nil }
        return entry.value
    }

    /// The node of a key that must be there; its absence is reported as `required-field`.
    package mutating func requiredNode(_ key: String) -> Int? {
        if let node = node(key) { return node }
        let wanted = Text(key)
        let place = entries.first { tree.text(of: $0.key) == wanted }?.key
        report(
            "required-field",
            Message(en: "'\(key)' is missing", zh: "缺少“\(key)”"),
            at: place ?? firstNode,
            hint: place == nil
                ? Message(en: "add '\(key): …'", zh: "补上“\(key): …”")
                : Message(en: "write it after the colon", zh: "写在冒号后面"))
        return nil
    }

    /// The text of a scalar; another kind of value is reported as `wrong-type`.
    package mutating func text(_ key: String) -> Text? {
        node(key).flatMap { text(of: $0, key) }
    }

    /// The text of a scalar that must be there.
    package mutating func requiredText(_ key: String) -> Text? {
        requiredNode(key).flatMap { text(of: $0, key) }
    }

    /// The texts of a list; one scalar counts as a list of one.
    package mutating func texts(_ key: String) -> [Text]? {
        guard let node = node(key) else { return nil }
        guard tree[node].kind == .sequence else { return text(of: node, key).map { [$0] } }
        return tree.items(of: node).compactMap { text(of: $0, key) }
    }

    /// The items of a list; anything else is reported as `wrong-type`.
    package mutating func items(_ key: String) -> [Int] {
        guard let node = node(key) else { return [] }
        guard tree[node].kind == .sequence else {
            report(
                "wrong-type",
                Message(en: "'\(key)' is not a list", zh: "“\(key)”应当是列表"), at: node,
                hint: Message(
                    en: "write each on a line of its own that begins with '- '",
                    zh: "一条写一行，每行以“- ”开头"))
            return []
        }
        return tree.items(of: node)
    }

    /// `true` or `false`; anything else is reported as `wrong-type`.
    package mutating func flag(_ key: String) -> Bool? {
        guard let node = node(key), let text = text(of: node, key) else { return nil }
        if text.equals("true") || text.equals("yes") || text.equals("是") { return true }
        if text.equals("false") || text.equals("no") || text.equals("否") { return false }
        report(
            "wrong-type",
            Message(
                en: "'\(key)' is '\(text)', not true or false",
                zh: "“\(key)”是“\(text)”，只能填“是”或“否”"),
            at: node)
        return nil
    }

    /// Adds a finding at a node.
    package mutating func report(
        _ rule: RuleID, _ message: Message, at node: Int, hint: Message? = nil
    ) {
        let isInside = !tree.isEmpty
        findings.append(
            Diagnostic(
                rule: rule, severity: .error, message: message,
                span: isInside ? tree.span(of: node) : tree.source.span(0, 0), hint: hint))
    }

    /// Adds findings that were made elsewhere.
    package mutating func add(_ more: [Diagnostic]) {
        findings.append(contentsOf: more)
    }

    /// Reports every key that was not asked for as `unknown-key`, then returns all findings.
    package mutating func finish() -> [Diagnostic] {
        for entry in entries {
            let text = tree.text(of: entry.key).string
            guard !asked.contains(text) else { continue }
            let near = NearMiss.nearest(to: text, among: asked)
            report(
                "unknown-key", Message(en: "unknown key '\(text)'", zh: "不认识的名称“\(text)”"),
                at: entry.key,
                hint: near.map { Message(en: "did you mean '\($0)'?", zh: "是不是“\($0)”？") })
        }
        return findings
    }

    private var firstNode: Int { tree.isEmpty ? 0 : node }

    private mutating func text(of node: Int, _ key: String) -> Text? {
        if tree[node].kind == .scalar { return tree.text(of: node) }
        if tree[node].kind == .blank { return nil }
        report(
            "wrong-type",
            Message(en: "'\(key)' is not a single value", zh: "“\(key)”应当是一个值"), at: node,
            hint: Message(en: "write one value after the colon", zh: "在冒号后面只写一个值"))
        return nil
    }

    private mutating func reportDuplicate(_ key: Int, first: Int) {
        let text = tree.text(of: key).string
        findings.append(
            Diagnostic(
                rule: "duplicate-key", severity: .error,
                message: Message(en: "'\(text)' is given twice", zh: "“\(text)”写了两次"),
                span: tree.span(of: key),
                notes: [
                    DiagnosticNote(
                        Message(en: "first given here", zh: "第一次写在这里"), at: tree.span(of: first))
                ]))
    }
}
