package import Catalogue
package import Diagnostics
import Values

/// One payee stands twice in a ledger with the same day and the same amount.
///
/// What counts is a table with a day, a payee and an amount; rows without a payee are passed over,
/// and income is never taken for expense. Records of one item are compared with each other too. The
/// later row is at fault.
///
/// 中文：同一天、同一单位、同样金额的账记了两次。
///
/// 只比有日期、有往来单位、有金额的明细；同一事项的几份记录也互相比。确实是两笔的，请核对凭证后保留；
/// 记重了的，删去一笔并重算合计。
///
/// ```bad
/// item: F01
/// entries:
///   - {date: 2026-10-08, voucher: 记-001, category: 拨款, summary: 街道拨付工作经费, income: 20000.00}
///   - {date: 2026-10-14, voucher: 记-002, category: 维修, summary: 修3号楼门禁1套, payee: 示例五金店, expense: 2900.00, handled-by: 李某, approved-by: 王某}
///   - «{date: 2026-10-14, voucher: 记-003, category: 维修, summary: 修3号楼门禁1套, payee: 示例五金店, expense: 2900.00, handled-by: 李某, approved-by: 王某}»
/// ```
///
/// ```good
/// item: F01
/// entries:
///   - {date: 2026-10-08, voucher: 记-001, category: 拨款, summary: 街道拨付工作经费, income: 20000.00}
///   - {date: 2026-10-14, voucher: 记-002, category: 维修, summary: 修3号楼门禁1套, payee: 示例五金店, expense: 2900.00, handled-by: 李某, approved-by: 王某}
///   - {date: 2026-10-21, voucher: 记-003, category: 维修, summary: 修4号楼门禁1套, payee: 示例五金店, expense: 2900.00, handled-by: 李某, approved-by: 王某}
/// ```
package enum PossibleDoubleEntry: Rule {
    package static let id: RuleID = "possible-double-entry"
    package static let severity = Severity.warning

    private struct Key: Hashable {
        let field: Int
        let column: Int
        let day: Day
        let amount: Money
        let payee: Text
    }

    private struct Place {
        let notice: Int
        let span: SourceSpan
    }

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for ledger in Ledger.all(in: subject.notice) where ledger.columns.payee != nil {
            var first: [Key: Place] = [:]
            for row in crowdedRows(of: ledger) {
                compare(row, of: ledger, in: 0, with: &first, within: true, &found)
            }
        }
        return found
    }

    /// Rows outside their record's period, and those of items without one, may stand in another
    /// record of the item as well.
    package static func check(_ register: Register, _ context: RuleContext) -> [Diagnostic] {
        var strayDays: [ObjectIdentifier: Set<Day>] = [:]
        let ledgers = register.entries.flatMap { Ledger.all(in: $0.notice) }
            .filter { $0.columns.payee != nil }
        for ledger in ledgers {
            guard let item = ledger.notice.item else { continue }
            let period = item.periodLength == nil ? nil : ledger.notice.period
            for row in 0..<ledger.table.rowCount {
                guard let day = ledger.day(row), period?.contains(day) != true else { continue }
                strayDays[ObjectIdentifier(item), default: []].insert(day)
            }
        }
        if strayDays.isEmpty { return [] }
        var found: [Diagnostic] = []
        var seen: [ObjectIdentifier: [Key: Place]] = [:]
        for (index, ledger) in ledgers.enumerated() {
            guard let item = ledger.notice.item, let days = strayDays[ObjectIdentifier(item)]
            else { continue }
            for row in 0..<ledger.table.rowCount {
                guard let day = ledger.day(row), days.contains(day) else { continue }
                compare(
                    row, of: ledger, in: index,
                    with: &seen[ObjectIdentifier(item), default: [:]], within: false, &found)
            }
        }
        return found
    }

    /// Rows that share their day with another: in a ledger in order of days, with a neighbour.
    private static func crowdedRows(of ledger: Ledger) -> [Int] {
        let count = ledger.table.rowCount
        var rows: [Int] = []
        var previous: Day?
        for row in 0..<count {
            let day = ledger.day(row)
            if let day, let previous, day < previous { return Array(0..<count) }
            if day != nil, day == previous {
                if rows.last != row - 1 { rows.append(row - 1) }
                rows.append(row)
            }
            previous = day ?? previous
        }
        return rows
    }

    private static func compare(
        _ row: Int, of ledger: Ledger, in notice: Int, with first: inout [Key: Place],
        within: Bool, _ found: inout [Diagnostic]
    ) {
        guard let day = ledger.day(row), let payee = ledger.text(row, ledger.columns.payee),
            !payee.isEmpty
        else { return }
        for column in ledger.columns.amounts {
            guard let amount = ledger.amount(row, column) else { continue }
            let key = Key(
                field: ledger.field, column: column, day: day, amount: amount, payee: payee)
            guard let other = first[key] else {
                first[key] = Place(notice: notice, span: ledger.span(row: row))
                continue
            }
            if within || other.notice != notice {
                found.append(twice(key, at: ledger.span(row: row), other.span, ledger.notice))
            }
        }
    }

    private static func twice(
        _ key: Key, at span: SourceSpan, _ other: SourceSpan, _ notice: Notice
    ) -> Diagnostic {
        let payee = Shortened.text(key.payee)
        return finding(
            Message(
                en: "\(key.amount) on \(key.day), '\(payee)', is entered twice",
                zh: "\(key.day.chinese)“\(payee)”的\(key.amount)元记了两次"),
            at: span, of: notice,
            notes: [DiagnosticNote(Message(en: "the other entry", zh: "另一笔在这里"), at: other)],
            hint: Message(
                en: "remove one, or let it through with `allow:` and a reason",
                zh: "记重了就删去一笔；确实是两笔的，用“放行”写明理由"))
    }
}
