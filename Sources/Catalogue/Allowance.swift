/// What a record may let through by name of its rule: the field `allow`.
///
/// Its values are personal numbers, perhaps: nothing shows them, and no rule looks for any in them.
package enum Allowance {
    /// The rules whose findings on one value can be let through: they judge by form, and may err.
    package static let rules = [
        "unmasked-id-number", "unmasked-phone", "unmasked-bank-card", "unmasked-person",
        "mask-mismatch", "personal-attachment", "minor-in-list", "home-address", "personal-column",
        "unmasked-travel-document", "private-plate", "private-contact", "health-beside-name",
        "lost-mask", "vague-summary", "possible-double-entry", "possible-splitting",
    ]

    static let table = TableType(
        columns: [
            Field(
                key: "rule", name: LocalizedText(zh: "规则", en: "rule"), type: .choice(rules),
                requirement: .always),
            Field(
                key: "value", name: LocalizedText(zh: "值", en: "value"), type: .text,
                requirement: .always),
            Field(
                key: "reason", name: LocalizedText(zh: "理由", en: "reason"), type: .text,
                requirement: .always),
        ], isPersonal: false, checks: [])
}
