import Catalogue
import Diagnostics
import Records
import Values

/// `retain`: `180d`, or `{residency.allowance-review: 180d, default: 1000d}`.
extension BoardSettingsReader {
    /// How long personal rows stay; without an end where the board says nothing.
    mutating func retention() -> Retention {
        guard let node = mapping.node("retain") else { return Retention() }
        guard mapping.tree[node].kind == .mapping else {
            return Retention(general: mapping.text("retain").flatMap { term($0, at: node) })
        }
        mapping.add(StrictMapping(mapping.tree, node).findings)
        var entries: [(key: Int, value: Int)] = []
        mapping.tree.forEachEntry(of: node) { entries.append(($0, $1)) }
        var general: Term?
        var byItem: [String: Term] = [:]
        for entry in entries {
            let name = mapping.tree.text(of: entry.key)
            guard mapping.tree[entry.value].kind == .scalar else {
                reportUnreadableTerm(name, at: entry.value)
                continue
            }
            let term = term(mapping.tree.text(of: entry.value), at: entry.value)
            if name == Text("default") {
                general = term
            } else if let code = itemCode(name, at: entry.key) {
                byItem[code] = term
            }
        }
        return Retention(general: general, byItem: byItem)
    }

    private mutating func term(_ text: Text, at node: Int) -> Term? {
        do throws(ValueFault) { return try Term.parse(text) } catch {
            reportUnreadable(
                text, "retain", error, not: Message(en: "a length of time", zh: "期限"),
                as: Message(en: "180d", zh: "180d"), at: node)
            return nil
        }
    }

    private mutating func reportUnreadableTerm(_ name: Text, at node: Int) {
        mapping.report(
            "wrong-type",
            Message(
                en: "'\(name)' under 'retain' is no length of time", zh: "“retain”里的“\(name)”不是期限"),
            at: node, hint: Message(en: "write 180d", zh: "写成 180d 的样子"))
    }

    /// The code of an item named by code or number; nil with a finding when there is none.
    private mutating func itemCode(_ name: Text, at node: Int) -> String? {
        guard let catalogue else { return name.string }
        if let item = catalogue.item(name) { return item.code }
        let omitted = catalogue.omissions.first {
            name == Text($0.item.code) || name == Text($0.item.number)
        }
        if let omitted { return omitted.item.code }
        mapping.report(
            "unknown-item",
            Message(en: "the catalogue has no item '\(name)'", zh: "公开目录里没有“\(name)”这个事项"),
            at: node)
        return nil
    }
}
