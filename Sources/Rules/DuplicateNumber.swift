package import Catalogue
package import Diagnostics
import Values

/// Two records have one index number (索引号).
///
/// The later one in file order is at fault; where one of the two has its number from item and
/// period, the one that was written by hand is. Leave `number` out, and the program gives one.
///
/// 中文：两份记录用了同一个索引号。
///
/// 按文件顺序，后面的一份算重复；其中一份的号是自动编的，就算手写的那一份重复。可以不写“索
/// 引号”，程序会自动编一个不重复的。
///
/// ```bad content/residency/first.md
/// item: R04
/// number: SL01-2026-008
/// ```
///
/// ```bad content/residency/second.md
/// item: R19
/// number: «SL01-2026-008»
/// ```
///
/// ```good
/// item: R04
/// number: SL01-2026-008
/// ```
package enum DuplicateNumber: Rule {
    package static let id: RuleID = "duplicate-number"
    package static let severity = Severity.error

    package static func check(_ register: Register, _ context: RuleContext) -> [Diagnostic] {
        let written = register.entries.filter { $0.notice.text(.number) != nil }
        if written.isEmpty { return [] }
        var holders: [Text: RegisteredNotice] = [:]
        for entry in register.entries where entry.notice.text(.number) == nil {
            holders[entry.number] = entry
        }
        return written.compactMap { entry in
            guard let other = holders[entry.number] else {
                holders[entry.number] = entry
                return nil
            }
            return taken(entry, by: other)
        }
    }

    private static func taken(
        _ entry: RegisteredNotice, by other: RegisteredNotice
    ) -> Diagnostic {
        finding(
            Message(
                en: "another record has the number '\(entry.number)' already",
                zh: "索引号“\(entry.number)”已经用在另一份记录上"),
            at: entry.notice.span(.number), of: entry.notice,
            notes: [
                DiagnosticNote(
                    Message(en: "the other record", zh: "另一份记录在这里"),
                    at: other.notice.span(.number))
            ],
            hint: Message(
                en: "leave 'number' out; the program gives one", zh: "可以不写“索引号”，由程序自动编号"))
    }
}
