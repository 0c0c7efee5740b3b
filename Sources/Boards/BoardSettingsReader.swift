package import Catalogue
package import Diagnostics
package import Records
import Values

/// Reads `content/board.yml`.
package struct BoardSettingsReader {
    /// Languages that the program can write pages in.
    package static let knownLanguages = LocalizedText.knownLanguages

    var mapping: StrictMapping
    private let knownRules: [String]
    let catalogue: Catalogue?
    private let isKnownZone: (String) -> Bool

    /// Reads the file; nil with findings when something that is required is missing, or is wrong.
    ///
    /// Without a catalogue the items that `rules` names are taken as they are; `isKnownZone` says
    /// whether the tz database has a zone, where there is a database to ask.
    package static func read(
        _ file: DecodedFile, knownRules: [String], catalogue: Catalogue? = nil,
        isKnownZone: @escaping (String) -> Bool = { _ in true }
    ) -> (BoardSettings?, [Diagnostic]) {
        let yaml = YAMLFile(file)
        guard yaml.findings.isEmpty else { return (nil, yaml.warnings + yaml.findings) }
        var reader = BoardSettingsReader(
            mapping: StrictMapping(yaml.tree, 0), knownRules: knownRules, catalogue: catalogue,
            isKnownZone: isKnownZone)
        let settings = reader.settings()
        let findings = yaml.warnings + reader.mapping.finish()
        let hasError = findings.contains { $0.severity == .error }
        return (hasError ? nil : settings, findings)
    }

    private mutating func settings() -> BoardSettings? {
        let name = localized("name", isRequired: true)
        let code = code()
        let contacts = contacts()
        let start = since()
        let issuer = localized("issuer", isRequired: false)
        let address = Self.words("address", in: &mapping)
        let languages = languages()
        let baseURL = baseURL()
        let timeZone = timeZone()
        let asOf = asOf()
        let profile = profile()
        let severities = severities()
        let holidays = holidays()
        let finance = finance()
        let retention = retention()
        let surfaces = surfaces()
        guard let name, let code, let contacts, let start else { return nil }
        return BoardSettings(
            name: name, code: code, contacts: contacts, start: start, issuer: issuer,
            address: address, languages: languages, baseURL: baseURL, timeZone: timeZone,
            asOf: asOf, profile: profile, severities: severities, clocks: Clocks(holidays),
            finance: finance, retention: retention, surfaces: surfaces)
    }

    private mutating func code() -> String? {
        guard let node = mapping.requiredNode("code"), let text = mapping.text("code") else {
            return nil
        }
        if text.isBlank {
            reportMissing("code", at: node)
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

    private mutating func since() -> AccountingStart? {
        guard let node = mapping.requiredNode("since"), let text = mapping.text("since") else {
            return nil
        }
        do throws(ValueFault) {
            return AccountingStart(
                period: try Period.parse(text), span: mapping.tree.span(of: node))
        } catch {
            let example = Message(en: "2026-01", zh: "2026-01")
            reportUnreadable(
                text, "since", error, not: Message(en: "a period", zh: "期间"), as: example, at: node)
            return nil
        }
    }

    private mutating func asOf() -> Day? {
        guard let node = mapping.node("as-of"), let text = mapping.text("as-of") else { return nil }
        do throws(ValueFault) { return try Day.parse(text) } catch {
            let example = Message(en: "2026-11-20", zh: "2026-11-20")
            reportUnreadable(
                text, "as-of", error, not: Message(en: "a date", zh: "日期"), as: example, at: node)
            return nil
        }
    }

    private mutating func languages() -> [String] {
        let byDefault = ["zh-Hans"]
        guard let node = mapping.node("languages"), let texts = mapping.texts("languages") else {
            return byDefault
        }
        let places = mapping.tree.items(of: node).filter { mapping.tree[$0].kind == .scalar }
        let hint = Message(
            en: "choose one of: \(Self.knownLanguages.joined(separator: ", "))",
            zh: "可选：\(Self.knownLanguages.joined(separator: "、"))")
        if texts.isEmpty {
            mapping.report(
                "required-field",
                Message(en: "'languages' names no language", zh: "“languages”里没有写语言"), at: node,
                hint: hint)
        }
        var names: [String] = []
        for (place, text) in zip(places, texts) {
            let name = text.string
            if !Self.knownLanguages.contains(name) {
                mapping.report(
                    "not-a-choice",
                    Message(
                        en: "the program has no language '\(name)'", zh: "程序里没有“\(name)”这种语言"),
                    at: place, hint: hint)
            } else if !names.contains(name) {
                names.append(name)
            }
        }
        return names
    }

    private mutating func baseURL() -> String? {
        guard let node = mapping.node("base-url"), let text = mapping.text("base-url") else {
            return nil
        }
        let address = text.string
        if WebAddress.isSite(address) { return address.hasSuffix("/") ? address : address + "/" }
        reportUnreadable(
            text, "base-url", .form, not: Message(en: "a web address", zh: "网址"),
            as: Message(en: "https://example.org/board/", zh: "https://example.org/board/"),
            at: node)
        return nil
    }

    private mutating func timeZone() -> String {
        let byDefault = "Asia/Shanghai"
        guard let node = mapping.node("time-zone"), let text = mapping.text("time-zone") else {
            return byDefault
        }
        let name = text.string
        if TimeZoneName.isPlausible(name), isKnownZone(name) { return name }
        reportUnreadable(
            text, "time-zone", .form, not: Message(en: "a time zone", zh: "时区"),
            as: Message(en: byDefault, zh: byDefault), at: node)
        return byDefault
    }

    private mutating func profile() -> Profile? {
        guard let node = mapping.node("profile"), let text = mapping.text("profile") else {
            return nil
        }
        if let profile = Profile(rawValue: text.string) { return profile }
        mapping.report(
            "not-a-choice",
            Message(en: "there is no profile '\(text)'", zh: "没有“\(text)”这种社区类型"), at: node,
            hint: Message(
                en: "choose one of: urban, village-to-urban, party-only",
                zh: "可选：urban（城市社区）、village-to-urban（撤村建居社区）、party-only（只公开党务）"))
        return nil
    }

    /// The built-in holidays with the board's own.
    private mutating func holidays() -> HolidayCalendar {
        guard let node = mapping.node("holidays") else { return .builtIn }
        var reader = HolidaysReader(mapping.tree)
        let calendar = reader.calendar(node, changing: .builtIn)
        mapping.add(reader.findings)
        return calendar
    }

    private mutating func severities() -> SeveritySettings {
        guard let node = mapping.node("rules") else { return SeveritySettings() }
        var reader = SeveritySettingsReader(
            tree: mapping.tree, knownRules: knownRules, catalogue: catalogue)
        let settings = reader.read(node)
        mapping.add(reader.findings)
        return settings
    }
}
