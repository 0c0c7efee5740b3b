import Catalogue
package import Diagnostics
import Values

/// A promise says neither how much nor by when, or its limit leaves that open.
///
/// Looks at items whose name is `promise` or `promises` (`party.promises`, `service.promise`, and
/// those of a board's own catalogue), in their fields and tables. A `limit` must give a number with
/// a unit, a date, or a word as definite as 当场 or 每天; where there is none, the `standard` must.
/// Of `promise` and `measure` one must. A limit with 尽快, 及时, 适当, 酌情, 原则上 or 一般 is open
/// even beside a number; 一般事项 is a class and is not meant. Ordinary guides are not looked at.
/// Source: what is promised is measurable and leaves nothing to chance (具体化、规范化原则).
///
/// 中文：承诺里没有数量也没有日期，或者时限里用了弹性的说法。
///
/// 只看名称为 `promise`、`promises` 的事项。服务时限（没有时限的看服务标准）要有数量、日期，或者“当场”“每天”这样确定的词；
/// 承诺内容和兑现标准一起看，其中要有。时限里不能有“尽快”“及时”“适当”“酌情”“原则上”“一般”，旁边有数字也不行；
/// “一般事项”说的是类别，不算。写清楚多少、几天、到哪一天，居民才能对照检查。
///
/// ```bad
/// item: S02
/// promises:
///   - no: 1
///     content: 开居住证明
///     standard: 热情服务
///     procedure: 说明用途，核对证件，盖章
///     limit: «尽快办理»
///     breach: 当面道歉，上门补办
///     supervisor: 居务监督委员会
///     hotline: 0571-8000 0002
/// ```
///
/// ```good
/// item: S02
/// promises:
///   - no: 1
///     content: 开居住证明
///     standard: 材料齐全一次办好
///     procedure: 说明用途，核对证件，盖章
///     limit: 当场办结，要上门核实的1个工作日
///     breach: 当面道歉，上门补办
///     supervisor: 居务监督委员会
///     hotline: 0571-8000 0002
/// ```
package enum VaguePromise: Rule {
    package static let id: RuleID = "vague-promise"
    package static let severity = Severity.warning

    /// What is said, and what it is held by.
    private static let pairs = [("promise", "measure"), ("standard", "limit")]
    private static let limit = "limit"

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        guard let item = notice.item, isOfPromises(item) else { return [] }
        var found = findings(in: notice) { key in
            guard let index = item.layout.index(of: Text(key)) else { return nil }
            let value = notice.values[index]
            return part(value.value, item.layout.fields[index], notice.source.span(value.range))
        }
        for table in subject.tables {
            for row in 0..<table.value.rowCount {
                found += findings(in: notice) { key in
                    guard let column = table.type.layout.index(of: Text(key)) else { return nil }
                    let cell = table.value.cell(row: row, column: column)
                    return part(
                        cell.value, table.type.columns[column], table.value.span(cell.range))
                }
            }
        }
        return found
    }

    private struct Part {
        let label: Message
        let text: Text
        let span: SourceSpan
    }

    private static func isOfPromises(_ item: Item) -> Bool {
        let slug = item.slug
        guard slug.hasSuffix("promise") || slug.hasSuffix("promises") else { return false }
        return slug.split(separator: "-").last.map { $0 == "promise" || $0 == "promises" } ?? false
    }

    private static func part(_ value: FieldValue, _ field: Field, _ span: SourceSpan) -> Part? {
        guard case .text(let text) = value else { return nil }
        return Part(label: field.label, text: text, span: span)
    }

    private static func findings(
        in notice: Notice, _ part: (_ key: String) -> Part?
    ) -> [Diagnostic] {
        pairs.compactMap { first, second in
            let parts = [part(first), part(second)].compactMap { $0 }
            guard let last = parts.last else { return nil }
            guard second == limit else {
                let isDefinite = parts.contains { Definite.isDefinite($0.text) }
                return isDefinite ? nil : vague(last, notice)
            }
            if let held = part(limit), let word = Definite.elasticWord(held.text) {
                return elastic(word, held, notice)
            }
            return Definite.isDefinite(last.text) ? nil : vague(last, notice)
        }
    }

    private static func elastic(_ word: String, _ part: Part, _ notice: Notice) -> Diagnostic {
        let shown = Shortened.text(part.text)
        return finding(
            Message(
                en: "'\(word)' leaves '\(part.label.english)' open: '\(shown)'",
                zh: "“\(part.label.chinese)”写的是“\(shown)”，“\(word)”没有说死期限"),
            at: part.span, of: notice,
            hint: Message(en: "say in how many working days", zh: "写明几个工作日"))
    }

    private static func vague(_ part: Part, _ notice: Notice) -> Diagnostic {
        finding(
            Message(
                en: "'\(Shortened.text(part.text))' gives no number and no date to check it by",
                zh: "“\(Shortened.text(part.text))”没有数量也没有日期，无法检验"),
            at: part.span, of: notice,
            hint: Message(
                en: "say how many, how often or by when", zh: "写明数量、次数或者完成的日期"))
    }
}
