package import Catalogue
package import Diagnostics
import Values

/// Masks of one person's number together show more of it than one of them may.
///
/// Partly masked identity numbers, mobiles and cards are joined by the name in the same row, or
/// before them in the same line, over the whole board. Together no more may be read than 10 digits of
/// an identity number or a card and 7 of a mobile; one identity number alone must not show more than
/// 10 either. Where digits of two contradict each other they are two people's; masked names such as
/// 张\* count as one person only where three digits or more agree.
///
/// 中文：同一个人的号码在几处打码的位置不一样，拼起来就看出了号码。
///
/// 按同一行里的姓名，把全栏打了码的身份证号、手机号、卡号放在一起比。拼起来身份证号、卡号超过10位，
/// 手机号超过7位，就会提示。请全栏只用一种打码方式，例如 3\*\*\*\*\*\*\*\*\*\*\*\*\*\*\*5；最好不写。
///
/// ```bad
/// item: S01
/// summary: 代办人张某某，身份证号«1101051949＊＊＊＊002X»
/// ```
///
/// ```bad
/// item: S01
/// summary: 代办人张三丰，身份证号110105＊＊＊＊＊＊＊＊002X
/// ---
/// 代办人张三丰，身份证号«＊＊＊＊＊＊19491231＊＊＊＊»
/// ```
///
/// ```good
/// item: S01
/// summary: 代办人张三丰，身份证号1＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊X
/// ---
/// 代办人张三丰，身份证号1＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊X
/// ```
package enum MaskMismatch: Rule {
    package static let id: RuleID = "mask-mismatch"
    package static let severity = Severity.error

    package static func check(_ register: Register, _ context: RuleContext) -> [Diagnostic] {
        var known: [Key: [Holder]] = [:]
        var found: [Diagnostic] = []
        for entry in register.entries {
            for holder in holders(in: entry.notice) {
                if let finding = tooMuch(holder) {
                    found.append(finding)
                    continue
                }
                guard let name = holder.name else { continue }
                let key = Key(name: name, kind: holder.number.kind)
                if let finding = mismatch(holder, known[key] ?? []) { found.append(finding) }
                // A name of many people is not followed without end.
                if known[key, default: []].count < 64 { known[key, default: []].append(holder) }
            }
        }
        return found
    }

    private struct Key: Hashable {
        let name: String
        let kind: PartialNumber.Kind
    }

    /// A partly masked number and whose it is.
    private struct Holder {
        let number: PartialNumber
        let name: String?
        let source: SourceFile
        let item: String?

        var span: SourceSpan { source.span(number.range.lowerBound, number.range.upperBound) }
    }

    private static func tooMuch(_ holder: Holder) -> Diagnostic? {
        let count = holder.number.shownCount
        guard holder.number.kind == .identityNumber, count > holder.number.kind.limit else {
            return nil
        }
        return finding(
            Message(
                en: "this mask leaves \(count) digits of an identity number to be read",
                zh: "身份证号打码后还能看到\(count)位"),
            at: holder.span, item: holder.item, hint: hint)
    }

    private static func mismatch(_ holder: Holder, _ others: [Holder]) -> Diagnostic? {
        for other in others {
            guard let joined = holder.number.shownCount(with: other.number),
                joined.all > holder.number.kind.limit,
                joined.all > max(holder.number.shownCount, other.number.shownCount),
                !isMasked(holder.name) || joined.shared >= 3
            else { continue }
            let (english, chinese) = words(holder.number.kind)
            return Diagnostic(
                rule: id, severity: severity,
                message: Message(
                    en: "with another mask of the same \(english) \(joined.all) digits can be read",
                    zh: "同一个\(chinese)两处打码的位置不同，拼起来能看到\(joined.all)位"),
                span: holder.span,
                notes: [
                    DiagnosticNote(Message(en: "the other mask", zh: "另一处在这里"), at: other.span)
                ], hint: hint, item: holder.item)
        }
        return nil
    }

    private static let hint = Message(
        en: "mask the same digits everywhere, or leave the number out", zh: "全栏统一遮同样的位数，最好不写号码")

    private static func words(_ kind: PartialNumber.Kind) -> (String, String) {
        switch kind {
        case .identityNumber: ("identity number", "身份证号")
        case .mobile: ("mobile number", "手机号")
        case .bankCard: ("card number", "卡号")
        }
    }

    private static func isMasked(_ name: String?) -> Bool {
        guard let name, let parsed = try? PersonName.parse(Text(name)) else { return true }
        return parsed.isMasked
    }

    private static func holders(in notice: Notice) -> [Holder] {
        let fields = FieldPlaces(notice)
        func holders(_ source: SourceFile) -> [Holder] {
            PartialNumber.all(in: source.bytes, source.bytes.indices).compactMap { number in
                // Emphasis inside of a number hides nothing of it: another rule speaks of it.
                if !PersonalScanner.matches(in: source.bytes, number.range).isEmpty { return nil }
                let name =
                    fields.name(besides: number.range.lowerBound, in: source)
                    ?? NameBefore.name(number.range.lowerBound, in: source.bytes)
                return Holder(number: number, name: name, source: source, item: notice.item?.code)
            }
        }
        var found = holders(notice.source)
        for value in notice.values {
            guard case .table(let table) = value.value, table.source.path != notice.source.path
            else { continue }
            found += holders(table.source)
        }
        return found
    }
}
