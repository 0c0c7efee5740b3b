import Catalogue
package import Diagnostics
import Values

/// A row of a list is about someone under 18.
///
/// Told by a birth date or month, by an age, or by an identity number in the row, at the day of
/// publication, or by a school together with a class or grade. Looked at are tables about residents
/// and tables of bodies with a column of names. Source: 个人信息保护法 articles 28 and 31 and the
/// provinces' rules on social assistance, which ask to protect minors when lists are published.
///
/// 中文：名单里有一行写的是未满18岁的人。
///
/// 按出生年月、年龄、身份证号推算到公开那天；同时写了学校和年级、班级的也算。
/// 未成年人不要逐人列出，请只写人数，或者写“张某某”和救助项目。
///
/// ```bad
/// item: P04
/// persons:
///   - {name: «李某», sex: 女, born: 2012-03, applied: 2026-01-08}
/// ```
///
/// ```good
/// item: P04
/// persons:
///   - {name: 李某, sex: 女, born: 1990-03, applied: 2026-01-08}
/// ```
package enum MinorInList: Rule {
    package static let id: RuleID = "minor-in-list"
    package static let severity = Severity.warning

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let today = subject.notice.day(.published) ?? context.asOf
        PersonRow.forEach(in: subject, context) { row in
            guard let place = row.start, isMinor(row, on: today, subject.personal) else { return }
            found.append(
                finding(
                    Message(
                        en: "this row is about someone under 18", zh: "这一行写的是未满18岁的人"),
                    at: row.source.span(place.range.lowerBound, place.range.upperBound),
                    of: subject.notice,
                    hint: Message(
                        en: "give the number of children only, without rows about them",
                        zh: "未成年人请只写人数，不要逐人列出")))
        }
        return found
    }

    private static func isMinor(
        _ row: PersonRow, on today: Day, _ personal: [PersonalPlace]
    ) -> Bool {
        for cell in row.cells {
            if cell.role.contains(.birth),
                let birth = birth(cell.text), isUnder18(birth, on: today)
            {
                return true
            }
            if cell.role.contains(.age),
                let age = age(cell.text), age < 18
            {
                return true
            }
            if schools.isMet(by: cell.text),
                row.cells.contains(where: { classes.isMet(by: $0.text) })
            {
                return true
            }
        }
        guard !personal.isEmpty, let first = row.cells.first, let last = row.cells.last else {
            return false
        }
        let range = first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)
        return personal.contains { place in
            guard let birth = place.match.birth, place.source.path == row.source.path,
                range.contains(place.match.range.lowerBound)
            else { return false }
            return isUnder18((birth.year, birth.month, birth.day), on: today)
        }
    }

    /// A birth date, or the first day of a birth month.
    private static func birth(_ text: Text) -> (Int, Int, Int)? {
        if let day = try? Day.parse(text) { return (day.year, day.month, day.day) }
        guard let period = try? Period.parse(text), period.length == .month else { return nil }
        return (period.year, period.firstMonth, 1)
    }

    private static func isUnder18(_ birth: (Int, Int, Int), on today: Day) -> Bool {
        (birth.0 + 18, birth.1, birth.2) > (today.year, today.month, today.day)
    }

    private static func age(_ text: Text) -> Int? {
        let digits = FullWidth.normalized(text).withBytes { bytes in
            Array(bytes.prefix { $0 &- 0x30 < 10 })
        }
        guard (1...3).contains(digits.count) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private static let schools = TextSearch(["小学", "中学", "初中", "高中", "幼儿园", "学校", "一中", "二中"])

    private static let classes = TextSearch(["年级", "班", "初一", "初二", "初三", "高一", "高二", "高三"])
}
