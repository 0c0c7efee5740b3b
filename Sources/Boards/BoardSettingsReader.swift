import Catalogue
package import Diagnostics
package import Records
import Values

/// Reads `content/board.yml`.
package struct BoardSettingsReader {
    /// Languages that the program can write pages in.
    package static let knownLanguages = ["zh-Hans", "en"]

    private var mapping: StrictMapping
    private let knownRules: [String]

    /// Reads the file; nil with findings when something that is required is missing.
    package static func read(_ file: DecodedFile, knownRules: [String]) -> (
        BoardSettings?, [Diagnostic]
    ) {
        let yaml = YAMLFile(file)
        guard yaml.findings.isEmpty else { return (nil, yaml.findings) }
        var reader = BoardSettingsReader(
            mapping: StrictMapping(yaml.tree, 0), knownRules: knownRules)
        let settings = reader.settings()
        let findings = reader.mapping.finish()
        let hasError = findings.contains { $0.severity == .error }
        return (hasError ? nil : settings, findings)
    }

    private mutating func settings() -> BoardSettings? {
        let name = localized("name", isRequired: true)
        let code = code()
        let contacts = contacts()
        let since = since()
        let issuer = localized("issuer", isRequired: false)
        let address = mapping.text("address")?.string
        let languages = languages()
        let baseURL = baseURL()
        let timeZone = mapping.text("time-zone")?.string ?? "Asia/Shanghai"
        let asOf = asOf()
        let severities = severities()
        // Read by later steps; here only their names are known.
        for key in ["holidays", "boards", "profile", "retain"] { _ = mapping.node(key) }
        guard let name, let code, let contacts, let since else { return nil }
        return BoardSettings(
            name: name, code: code, contacts: contacts, since: since, issuer: issuer,
            address: address, languages: languages, baseURL: baseURL, timeZone: timeZone,
            asOf: asOf, severities: severities)
    }

    private mutating func localized(_ key: String, isRequired: Bool) -> LocalizedText? {
        let node = isRequired ? mapping.requiredNode(key) : mapping.node(key)
        guard let node else { return nil }
        let (text, findings) = LocalizedTextReader.read(mapping.tree, node, key: key)
        mapping.add(findings)
        return text
    }

    private mutating func code() -> String? {
        guard let node = mapping.requiredNode("code"), let text = mapping.text("code") else {
            return nil
        }
        let code = text.string
        let isPlain = code.utf8.allSatisfy { byte in
            (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
                || byte == UInt8(ascii: "-")
        }
        if isPlain { return code }
        mapping.report(
            "wrong-type",
            Message(
                en: "the code '\(code)' has other characters than letters, digits and hyphens",
                zh: "代码“\(code)”只能用英文字母、数字和连字符"),
            at: node)
        return nil
    }

    private mutating func contacts() -> [Contact]? {
        guard let node = mapping.requiredNode("contact") else { return nil }
        var nodes: [Int] = [node]
        if mapping.tree[node].kind == .sequence {
            nodes = []
            mapping.tree.forEachItem(of: node) { nodes.append($0) }
        }
        let count = mapping.findings.count
        let contacts = nodes.compactMap { contact($0) }
        if contacts.isEmpty {
            guard mapping.findings.count == count else { return nil }
            mapping.report(
                "required-field",
                Message(en: "'contact' has no telephone number", zh: "“contact”里没有监督电话"), at: node)
            return nil
        }
        return contacts
    }

    private mutating func contact(_ node: Int) -> Contact? {
        if mapping.tree[node].kind == .mapping {
            var inner = StrictMapping(mapping.tree, node)
            let name = inner.text("name")?.string
            let place = inner.requiredNode("phone")
            let number = inner.text("phone")
            let hours = inner.text("hours")?.string
            mapping.add(inner.finish())
            guard let number, let checked = phone(number, at: place ?? node) else { return nil }
            return Contact(name: name, phone: checked, hours: hours)
        }
        guard mapping.tree[node].kind == .scalar else { return nil }
        return phone(mapping.tree.text(of: node), at: node).map {
            Contact(name: nil, phone: $0, hours: nil)
        }
    }

    private mutating func phone(_ text: Text, at node: Int) -> String? {
        if (try? PhoneNumber.parse(text)) != nil { return text.string }
        mapping.report(
            "wrong-type",
            Message(en: "'\(text)' is not a telephone number", zh: "“\(text)”不是电话号码"), at: node,
            hint: Message(en: "write it as 0571-8000 0000", zh: "写成 0571-8000 0000 的样子"))
        return nil
    }

    private mutating func since() -> Period? {
        guard let node = mapping.requiredNode("since"), let text = mapping.text("since") else {
            return nil
        }
        if let period = try? Period.parse(text) { return period }
        mapping.report(
            "wrong-type",
            Message(en: "'\(text)' is not a period", zh: "“\(text)”不是期间"), at: node,
            hint: Message(en: "write it as 2026-01", zh: "写成 2026-01 的样子"))
        return nil
    }

    private mutating func asOf() -> Day? {
        guard let node = mapping.node("as-of"), let text = mapping.text("as-of") else { return nil }
        if let day = try? Day.parse(text) { return day }
        mapping.report(
            "wrong-type", Message(en: "'\(text)' is not a date", zh: "“\(text)”不是日期"), at: node,
            hint: Message(en: "write it as 2026-11-20", zh: "写成 2026-11-20 的样子"))
        return nil
    }

    private mutating func languages() -> [String] {
        guard let node = mapping.node("languages"), let texts = mapping.texts("languages"),
            !texts.isEmpty
        else { return ["zh-Hans"] }
        let names = texts.map(\.string)
        for name in names where !Self.knownLanguages.contains(name) {
            mapping.report(
                "not-a-choice",
                Message(
                    en: "the program has no language '\(name)'", zh: "程序里没有“\(name)”这种语言"),
                at: node,
                hint: Message(
                    en: "choose of: \(Self.knownLanguages.joined(separator: ", "))",
                    zh: "可选：\(Self.knownLanguages.joined(separator: "、"))"))
        }
        return names.enumerated().filter { names.firstIndex(of: $0.element) == $0.offset }
            .map(\.element)
    }

    private mutating func baseURL() -> String? {
        guard let node = mapping.node("base-url"), let text = mapping.text("base-url")?.string
        else {
            return nil
        }
        if text.hasPrefix("https://") || text.hasPrefix("http://") {
            return text.hasSuffix("/") ? text : text + "/"
        }
        mapping.report(
            "wrong-type",
            Message(en: "'\(text)' is not a web address", zh: "“\(text)”不是网址"), at: node,
            hint: Message(en: "begin it with https://", zh: "网址以 https:// 开头"))
        return nil
    }

    private mutating func severities() -> SeveritySettings {
        guard let node = mapping.node("rules") else { return SeveritySettings() }
        var reader = SeveritySettingsReader(tree: mapping.tree, knownRules: knownRules)
        let settings = reader.read(node)
        mapping.add(reader.findings)
        return settings
    }
}
