import Catalogue
package import Diagnostics
import Values

/// A rank does not follow from the scores of its table.
///
/// Looks at tables with a column `score` and a column `rank`. The rank is one more than the number
/// of rows with a higher score, or of higher scores where equal ones are counted once; equal scores
/// share a rank. Said of nothing in a table where a score or a rank is missing or does not read.
///
/// 中文：名次和得分对不上。
///
/// 名次等于比它分高的单位数加一；得分相同的名次相同，并列以后接着排或者跳过去都行。
/// 得分或者名次没有填全的，补全以后再核对。
///
/// ```bad
/// item: P08
/// ranking:
///   - {unit: 第一支部, score: 86, rank: «1», grade: 称职}
///   - {unit: 第二支部, score: 89, rank: «2», grade: 称职}
/// deductions:
/// bonus-total: 0
/// ```
///
/// ```good
/// item: P08
/// ranking:
///   - {unit: 第一支部, score: 89, rank: 1, grade: 称职}
///   - {unit: 第二支部, score: 89, rank: 1, grade: 称职}
///   - {unit: 第三支部, score: 86, rank: 3, grade: 称职}
/// deductions:
/// bonus-total: 0
/// ```
package enum RankMismatch: Rule {
    package static let id: RuleID = "rank-mismatch"
    package static let severity = Severity.error

    private static let score = Text("score")
    private static let rank = Text("rank")

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        subject.tables.flatMap { table -> [Diagnostic] in
            guard let score = table.type.layout.index(of: score),
                let rank = table.type.layout.index(of: rank),
                let rows = rows(of: table.value, score: score, rank: rank)
            else { return [] }
            return findings(rows, in: table.value, of: subject.notice)
        }
    }

    private struct Row {
        let score: ExactDecimal
        let rank: Int64
        let range: SourceRange
    }

    /// The rows from the highest score to the lowest; nil where one has no score or no rank.
    private static func rows(of table: TableValue, score: Int, rank: Int) -> [Row]? {
        var rows: [Row] = []
        for index in 0..<table.rowCount {
            let cell = table.cell(row: index, column: rank)
            guard case .integer(let rank) = cell.value,
                let score = number(table.cell(row: index, column: score).value)
            else { return nil }
            rows.append(Row(score: score, rank: rank, range: cell.range))
        }
        return rows.sorted { $0.score > $1.score }
    }

    private static func number(_ value: FieldValue) -> ExactDecimal? {
        switch value {
        case .decimal(let decimal): decimal
        case .integer(let integer): ExactDecimal(integer)
        default: nil
        }
    }

    private static func findings(
        _ rows: [Row], in table: TableValue, of notice: Notice
    ) -> [Diagnostic] {
        var found: [Diagnostic] = []
        var higherRows: Int64 = 0
        var higherScores: Int64 = 0
        for (index, row) in rows.enumerated() {
            if index > 0, row.score < rows[index - 1].score {
                higherRows = Int64(index)
                higherScores += 1
            }
            if row.rank == higherRows + 1 || row.rank == higherScores + 1 { continue }
            found.append(
                finding(
                    Message(
                        en: "rank is \(row.rank) but \(higherRows + 1) follows from score "
                            + "\(row.score)",
                        zh: "名次写的是\(row.rank)，按得分\(row.score)应当是\(higherRows + 1)"),
                    at: table.span(row.range), of: notice,
                    hint: Message(
                        en: "mend the rank or the score", zh: "核对名次和得分，改正写错的那个")))
        }
        return found
    }
}
