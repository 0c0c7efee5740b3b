import Catalogue
package import Diagnostics
import Values

/// The entries of a ledger are not in the order of their days.
///
/// What counts is a table with vouchers; the first entry that is earlier than the one before it is
/// shown. A ledger with the newest entry first is in order too.
///
/// 中文：收支明细没有按日期先后排列。
///
/// 只看有凭证号的明细，指出第一笔日期倒退的。全部从新到旧排列的不算。补记以前的账，请在备注里说明。
///
/// ```bad
/// item: F01
/// entries:
///   - {date: 2026-10-08, voucher: 记-001, category: 拨款, summary: 街道拨付工作经费, income: 20000.00}
///   - {date: 2026-10-14, voucher: 记-002, category: 维修, summary: 修3号楼雨棚1处, expense: 5000.00, handled-by: 李某, approved-by: 王某}
///   - {date: «2026-10-09», voucher: 记-003, category: 维修, summary: 修门锁6把, expense: 800.00, handled-by: 李某, approved-by: 王某}
/// ```
///
/// ```good
/// item: F01
/// entries:
///   - {date: 2026-10-08, voucher: 记-001, category: 拨款, summary: 街道拨付工作经费, income: 20000.00}
///   - {date: 2026-10-09, voucher: 记-002, category: 维修, summary: 修门锁6把, expense: 800.00, handled-by: 李某, approved-by: 王某}
///   - {date: 2026-10-14, voucher: 记-003, category: 维修, summary: 修3号楼雨棚1处, expense: 5000.00, handled-by: 李某, approved-by: 王某}
/// ```
package enum EntryOrder: Rule {
    package static let id: RuleID = "entry-order"
    package static let severity = Severity.remark

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for table in subject.tables where table.type.voucherColumn != nil {
            guard let column = table.type.dateColumn,
                let step = firstStepBack(in: table.value, column)
            else { continue }
            let cell = table.value.cell(row: step.row, column: column)
            let earlier = table.value.cell(row: step.before, column: column)
            found.append(
                finding(
                    Message(
                        en: "\(step.day) comes after \(step.dayBefore)",
                        zh: "\(step.day.chinese)排在\(step.dayBefore.chinese)后面"),
                    at: table.value.span(cell.range), of: subject.notice,
                    notes: [
                        DiagnosticNote(
                            Message(en: "the entry before it", zh: "前一笔在这里"),
                            at: table.value.span(earlier.range))
                    ],
                    hint: Message(
                        en: "put the entries in the order of their days, or mend the day",
                        zh: "按日期先后排列；日期写错的，改正日期")))
        }
        return found
    }

    private struct StepBack {
        let row: Int
        let before: Int
        let day: Day
        let dayBefore: Day
    }

    /// The first row that goes back, in a table that also goes forward.
    private static func firstStepBack(in table: TableValue, _ column: Int) -> StepBack? {
        var previous: (row: Int, day: Day)?
        var back: StepBack?
        var goesForward = false
        for row in 0..<table.rowCount {
            guard case .date(let day) = table.cell(row: row, column: column).value else { continue }
            if let previous {
                if day > previous.day { goesForward = true }
                if day < previous.day, back == nil {
                    back = StepBack(
                        row: row, before: previous.row, day: day, dayBefore: previous.day)
                }
            }
            previous = (row, day)
        }
        return goesForward ? back : nil
    }
}
