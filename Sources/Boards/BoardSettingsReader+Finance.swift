import Catalogue
import Diagnostics
import Records
import Values

/// `finance`: `{limits: [1000, 5000], cash-limit: 1000, banned: [招待费], other-share: 5%}`.
extension BoardSettingsReader {
    /// What the board says of its money; the standard where it says nothing.
    mutating func finance() -> FinanceSettings {
        let standard = FinanceSettings.standard
        guard let node = mapping.node("finance") else { return standard }
        guard mapping.tree[node].kind == .mapping else {
            mapping.report(
                "wrong-type",
                Message(
                    en: "'finance' gives no settings by name", zh: "“finance”没有写成“名称: 内容”"),
                at: node,
                hint: Message(
                    en: "write {limits: [1000, 5000], cash-limit: 1000}",
                    zh: "写成 {limits: [1000, 5000], cash-limit: 1000} 的样子"))
            return standard
        }
        var inner = StrictMapping(mapping.tree, node)
        let limits = amounts("limits", in: &inner)
        let cashLimit = amounts("cash-limit", in: &inner)?.first
        let banned = inner.texts("banned")?.filter { !$0.isBlank }
        let otherShare = share("other-share", in: &inner)
        mapping.add(inner.finish())
        return FinanceSettings(
            limits: limits ?? standard.limits, cashLimit: cashLimit ?? standard.cashLimit,
            bannedCategories: banned ?? standard.bannedCategories,
            otherShare: otherShare ?? standard.otherShare)
    }

    /// Amounts above zero; nil where none is given.
    private mutating func amounts(_ key: String, in inner: inout StrictMapping) -> [Money]? {
        guard let node = inner.node(key), let texts = inner.texts(key) else { return nil }
        let places = mapping.tree.items(of: node).filter { mapping.tree[$0].kind == .scalar }
        return zip(places, texts).compactMap { place, text in
            do throws(ValueFault) {
                let amount = try Money.parse(text)
                if amount > .zero { return amount }
                mapping.report(
                    "wrong-type",
                    Message(
                        en: "'\(key)' is \(amount), not above zero", zh: "“\(key)”是\(amount)，应当大于零"),
                    at: place)
            } catch {
                reportUnreadable(
                    text, key, error, not: Message(en: "an amount in yuan", zh: "金额"),
                    as: Message(en: "1000", zh: "1000"), at: place)
            }
            return nil
        }
    }

    /// A percentage from 0 to 100, in hundredths of a percent; more decimals are cut off.
    private mutating func share(_ key: String, in inner: inout StrictMapping) -> Int64? {
        guard let node = inner.node(key), let text = inner.text(key) else { return nil }
        let example = Message(en: "5%", zh: "5%")
        do throws(ValueFault) {
            let share = try ExactDecimal.parsePercent(text)
            if let hundredths = Self.hundredths(of: share) { return hundredths }
            reportUnreadable(
                text, key, .form, not: Message(en: "between 0% and 100%", zh: "0%到100%之间的百分数"),
                as: example, at: node)
        } catch {
            reportUnreadable(
                text, key, error, not: Message(en: "a percentage", zh: "百分数"), as: example,
                at: node)
        }
        return nil
    }

    private static func hundredths(of share: ExactDecimal) -> Int64? {
        var whole = share.mantissa
        var scale = share.scale
        while scale > 4 {
            whole /= 10
            scale -= 1
        }
        while scale < 4 {
            guard whole.magnitude <= 10_000 else { return nil }
            whole *= 10
            scale += 1
        }
        return (0...10_000).contains(whole) ? whole : nil
    }
}
