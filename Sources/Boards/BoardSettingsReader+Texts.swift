import Catalogue
import Diagnostics
import Records
import Values

/// Texts of the settings, and what to say of one that does not read.
extension BoardSettingsReader {
    /// A text in one or more languages; nil when there is none, which is reported if it must be there.
    mutating func localized(_ key: String, isRequired: Bool) -> LocalizedText? {
        let node = isRequired ? mapping.requiredNode(key) : mapping.node(key)
        guard let node else { return nil }
        let (text, findings) = LocalizedTextReader.read(mapping.tree, node, key: key)
        mapping.add(findings)
        guard let text else { return nil }
        var wordings = [node]
        if mapping.tree[node].kind == .mapping {
            wordings = []
            mapping.tree.forEachEntry(of: node) { wordings.append($1) }
        }
        for wording in wordings { Self.reportNumber(key, at: wording, in: &mapping) }
        let variants = text.variants.filter { !Text($0.text).isBlank }
        if variants.isEmpty, isRequired { reportMissing(key, at: node) }
        return variants.isEmpty ? nil : LocalizedText(variants)
    }

    /// A text that is not blank; a number without quotation marks is reported as `wrong-type`.
    static func words(_ key: String, in mapping: inout StrictMapping) -> String? {
        guard let node = mapping.node(key), let text = mapping.text(key), !text.isBlank else {
            return nil
        }
        reportNumber(key, at: node, in: &mapping)
        return text.string
    }

    private static func reportNumber(_ key: String, at node: Int, in mapping: inout StrictMapping) {
        guard mapping.tree[node].kind == .scalar, !mapping.tree[node].isQuoted else { return }
        let text = mapping.tree.text(of: node)
        let isNumber = text.withBytes { bytes in
            bytes.contains { $0 >= 0x30 && $0 <= 0x39 }
                && bytes.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2C || $0 == 0x2E }
        }
        guard isNumber else { return }
        mapping.report(
            "wrong-type",
            Message(
                en: "'\(key)' is the number \(text), not a text", zh: "“\(key)”是数字 \(text)，应当是文字"),
            at: node,
            hint: Message(en: "if it is meant so, put it in quotation marks", zh: "确实如此的话，请加上引号"))
    }

    /// Reports a value in quotation marks with nothing in them, as `required-field`.
    mutating func reportMissing(_ key: String, at node: Int) {
        mapping.report(
            "required-field", Message(en: "'\(key)' is missing", zh: "缺少“\(key)”"), at: node,
            hint: Message(en: "write it between the quotation marks", zh: "写在引号里"))
    }

    /// Reports a value that does not read as what it should be.
    mutating func reportUnreadable(
        _ text: Text, _ key: String, _ fault: ValueFault, not kind: Message, as example: Message,
        at node: Int
    ) {
        if fault == .placeholder {
            mapping.report(
                "placeholder",
                Message(
                    en: "'\(text)' stands where '\(key)' should be",
                    zh: "“\(key)”里的“\(text)”是占位或残缺的内容"),
                at: node, hint: Message(en: "write the real value", zh: "请填写真实、完整的内容"))
            return
        }
        mapping.report(
            "wrong-type",
            Message(en: "'\(text)' is not \(kind.english)", zh: "“\(text)”不是\(kind.chinese)"),
            at: node,
            hint: Message(
                en: "write it as \(example.english)", zh: "写成 \(example.chinese) 的样子"))
    }
}
