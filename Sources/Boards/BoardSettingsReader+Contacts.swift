import Diagnostics
import Records
import Values

/// `contact`: a telephone number, `{name: …, phone: …, hours: …}`, or a list of these.
extension BoardSettingsReader {
    /// The contacts, at least one; nil with a finding.
    mutating func contacts() -> [Contact]? {
        guard let node = mapping.requiredNode("contact") else { return nil }
        let count = mapping.findings.count
        let contacts = mapping.tree.items(of: node).compactMap { contact($0) }
        if !contacts.isEmpty { return contacts }
        if mapping.findings.count == count {
            mapping.report(
                "required-field",
                Message(en: "'contact' has no telephone number", zh: "“contact”里没有监督电话"), at: node)
        }
        return nil
    }

    private mutating func contact(_ node: Int) -> Contact? {
        switch mapping.tree[node].kind {
        case .blank: return nil
        case .scalar:
            let text = mapping.tree.text(of: node)
            return phone(text, "contact", at: node).map {
                Contact(name: nil, phone: $0, hours: nil)
            }
        case .mapping:
            var inner = StrictMapping(mapping.tree, node)
            let name = Self.words("name", in: &inner)
            let place = inner.requiredNode("phone")
            let number = inner.text("phone")
            let hours = inner.text("hours").flatMap { $0.isBlank ? nil : $0.string }
            mapping.add(inner.finish())
            if let number, number.isBlank { reportMissing("phone", at: place ?? node) }
            guard let number, let checked = phone(number, "phone", at: place ?? node) else {
                return nil
            }
            return Contact(name: name, phone: checked, hours: hours)
        case .sequence:
            mapping.report(
                "wrong-type",
                Message(en: "this contact is a list, not one contact", zh: "这个联系方式是列表，只能写一个"),
                at: node,
                hint: Message(
                    en: "write a number, or {name: …, phone: …, hours: …}",
                    zh: "写一个号码，或者 {name: …, phone: …, hours: …}"))
            return nil
        }
    }

    private mutating func phone(_ text: Text, _ key: String, at node: Int) -> String? {
        if text.isBlank { return nil }
        do throws(ValueFault) {
            _ = try PhoneNumber.parse(text)
            return text.string
        } catch {
            reportUnreadable(
                text, key, error, not: Message(en: "a telephone number", zh: "电话号码"),
                as: Message(en: "0571-8000 0000", zh: "0571-8000 0000"), at: node)
            return nil
        }
    }
}
