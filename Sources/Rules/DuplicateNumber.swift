package import Catalogue
package import Diagnostics
import Values

/// Two records have one index number (索引号).
package enum DuplicateNumber: Rule {
    package static let id: RuleID = "duplicate-number"
    package static let severity = Severity.error

    package static func check(_ register: Register, _ context: RuleContext) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for entry in register.entries where !entry.number.isEmpty {
            guard let first = register.entry(number: entry.number),
                first.notice.source.path != entry.notice.source.path
            else { continue }
            // A number of its own is at fault before one that was made from item and period.
            let hasOwn = entry.notice.text(.number) != nil
            if !hasOwn, first.notice.text(.number) == nil { continue }
            found.append(
                finding(
                    Message(
                        en: "number '\(entry.number)' is taken", zh: "索引号“\(entry.number)”已被使用"),
                    at: entry.notice.span(.number), of: entry.notice,
                    notes: [
                        DiagnosticNote(
                            Message(en: "by this record", zh: "用在这份记录上"),
                            at: first.notice.span(.number))
                    ],
                    hint: hasOwn
                        ? Message(
                            en: "leave 'number' out; the program gives one",
                            zh: "可以不写“索引号”，由程序自动编号") : nil))
        }
        return found
    }
}
