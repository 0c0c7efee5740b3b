package import Diagnostics
package import Records
import Values

/// Reads `{zh-Hans: …, en: …}`, or one text that counts as Chinese.
package enum LocalizedTextReader {
    /// Reads a node; nil with a finding when it is neither.
    package static func read(_ tree: FieldTree, _ node: Int, key: String) -> (
        LocalizedText?, [Diagnostic]
    ) {
        switch tree[node].kind {
        case .scalar:
            let text = tree.text(of: node).string
            return (LocalizedText([.init(language: "zh-Hans", text: text)]), [])
        case .mapping:
            var variants: [LocalizedText.Variant] = []
            tree.forEachEntry(of: node) { language, value in
                let key = tree.text(of: language).string
                if tree[value].kind == .blank, let last = variants.popLast() {
                    // YAML cuts `{en: Allowance, preliminary list}` at the comma; it is one text.
                    variants.append(.init(language: last.language, text: "\(last.text), \(key)"))
                } else if tree[value].kind == .scalar {
                    variants.append(.init(language: key, text: tree.text(of: value).string))
                }
            }
            if !variants.isEmpty { return (LocalizedText(variants), []) }
        case .blank, .sequence: break
        }
        let finding = Diagnostic(
            rule: "wrong-type", severity: .error,
            message: Message(en: "'\(key)' is not a text", zh: "“\(key)”应当是文字"),
            span: tree.span(of: node),
            hint: Message(
                en: "write one text, or {zh-Hans: …, en: …}", zh: "写一段文字，或者 {zh-Hans: …, en: …}"))
        return (nil, [finding])
    }
}
