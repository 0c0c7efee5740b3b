package import Catalogue
package import Diagnostics
import Values

/// Working days are asked for in a year whose holidays are not known.
///
/// The program knows the years that the State Council has announced; others are given by `holidays`
/// in `board.yml`. Until then due days and windows of that year cannot be counted, and nothing is
/// guessed. One finding for each record and year; at `since` for periods without a record.
///
/// 中文：要按工作日计算的那一年，还没有节假日安排。
///
/// 程序里有国务院办公厅已经公布的年份，其他年份写在 `board.yml` 的 `holidays` 里。没有安排就算不出期限，
/// 程序不猜。
///
/// ```bad
/// item: P04
/// date: 2021-06-01
/// published: «2021-06-01»
/// posted: 2021-06-01
/// ```
///
/// ```good
/// item: P04
/// date: 2026-06-01
/// published: 2026-06-01
/// posted: 2026-06-01
/// ```
package enum NoCalendar: Rule {
    package static let id: RuleID = "no-calendar"
    package static let severity = Severity.warning

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        guard let item = notice.item, notice.status == .published, notice.day(.published) != nil
        else { return [] }
        var years: [(year: Int, field: CommonField)] = []
        func ask(_ term: Term?, _ field: CommonField, _ end: (Notice) -> Clocks.End) {
            // Only working days need a calendar.
            guard term?.unit == .workingDays, case .noCalendar(let year) = end(notice),
                !years.contains(where: { $0.year == year })
            else { return }
            years.append((year, field))
        }
        ask(item.due, item.periodLength == nil ? .date : .period, context.clocks.due)
        ask(item.objection, .published, context.clocks.objectionEnd)
        if notice.day(.removed) != nil {
            let start: CommonField = notice.day(.posted) == nil ? .published : .posted
            ask(item.display, start, context.clocks.displayEnd)
        }
        let known = Set(years.map(\.year))
        return years.map { year, field in
            finding(message(year), at: notice.span(field), of: notice, hint: hint(year))
        } + inChecks(of: item, subject, context).filter { !known.contains($0.year) }.map(\.finding)
    }

    /// What the item's own checks ask for.
    private static func inChecks(
        of item: Item, _ subject: Subject, _ context: RuleContext
    ) -> [(year: Int, finding: Diagnostic)] {
        let checks = item.checks + item.tables.flatMap(\.type.checks)
        guard checks.contains(where: \.formula.countsWorkingDays) else { return [] }
        let notice = subject.notice
        var found: [(year: Int, finding: Diagnostic)] = []
        notice.forEachCheck(
            after: subject.register.previous(of: subject.entry)?.notice, clocks: context.clocks
        ) { result in
            guard case .cannotSay(.noCalendar(let year)) = result.outcome,
                !found.contains(where: { $0.year == year })
            else { return }
            let place = result.check.formula.operands.lazy
                .compactMap { notice.place(of: $0, row: result.row) }.first
            let span = place ?? notice.source.span(notice.opening)
            found.append((year, finding(message(year), at: span, of: notice, hint: hint(year))))
        }
        return found
    }

    package static func check(_ register: Register, _ context: RuleContext) -> [Diagnostic] {
        guard let since = context.since, let coverage = context.coverage else { return [] }
        var years: Set<Int> = []
        for cell in coverage.rows.flatMap(\.cells) where cell.state == .undetermined {
            guard case .noCalendar(let year) = cell.due,
                cell.entry?.notice.status ?? .draft == .draft
            else { continue }
            years.insert(year)
        }
        return years.sorted().map { year in
            Diagnostic(
                rule: id, severity: severity, message: message(year), span: since.span,
                hint: hint(year))
        }
    }

    private static func message(_ year: Int) -> Message {
        Message(
            en: "working days of \(year) are asked for, and the holidays of \(year) are not known",
            zh: "要数\(year)年的工作日，但还没有\(year)年的节假日安排")
    }

    private static func hint(_ year: Int) -> Message {
        Message(
            en: "add \(year) under 'holidays' in content/board.yml once it is announced",
            zh: "国务院办公厅公布后，把\(year)年写进 content/board.yml 的“holidays”")
    }
}
