import Catalogue
package import Diagnostics
import Values

/// Who reviewed a record handled, approved, prepared or checked the money in it.
///
/// Names in `reviewed-by` are compared with the columns `handled-by` and `approved-by` of ledgers
/// and the fields `prepared-by` and `checked-by`. Two people may share a masked name such as 王某:
/// then it is only worth a look.
///
/// 中文：审核人自己经手、审批、制表或者复核了这份账。
///
/// 审核人的名字和明细里的经手人、审批人，以及制表人、复核人比对。写“王某”这样的，可能是两个人，只作提示。
///
/// ```bad
/// item: F01
/// reviewed-by: [赵某某, «沈某»]
/// prepared-by: 沈某
/// ```
///
/// ```good
/// item: F01
/// reviewed-by: [赵某某]
/// prepared-by: 沈某
/// ```
package enum ConflictingRoles: Rule {
    package static let id: RuleID = "conflicting-roles"
    package static let severity = Severity.warning

    private static let fields = ["prepared-by", "checked-by"].map { Text($0) }

    private struct Role {
        let field: Field
        let name: Text
        let span: SourceSpan
    }

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        guard case .list(let reviewers) = notice[.reviewedBy].value, let item = notice.item else {
            return []
        }
        return reviewers.compactMap { reviewer in
            role(of: reviewer.text, notice, item).map { conflict(reviewer, $0, notice) }
        }
    }

    private static func role(of name: Text, _ notice: Notice, _ item: Item) -> Role? {
        for key in fields {
            guard let index = item.layout.index(of: key),
                case .text(let other) = notice.values[index].value, other == name
            else { continue }
            let span = notice.source.span(notice.values[index].range)
            return Role(field: item.layout.fields[index], name: name, span: span)
        }
        for ledger in Ledger.all(in: notice) {
            guard case .table(let type) = item.layout.fields[ledger.field].type else { continue }
            for row in 0..<ledger.table.rowCount {
                for column in ledger.columns.roles where ledger.text(row, column) == name {
                    let cell = ledger.table.cell(row: row, column: column)
                    return Role(
                        field: type.columns[column], name: name,
                        span: ledger.table.span(cell.range))
                }
            }
        }
        return nil
    }

    private static func conflict(
        _ reviewer: LocatedText, _ role: Role, _ notice: Notice
    ) -> Diagnostic {
        let label = role.field.label
        let isMasked = (try? PersonName.parse(role.name))?.isMasked ?? false
        return finding(
            Message(
                en: "'\(role.name)' reviewed this record and is '\(label.english)' in it",
                zh: "“\(role.name)”既是审核人，又是“\(label.chinese)”"),
            at: notice.source.span(reviewer.range), of: notice,
            severity: isMasked ? .remark : severity,
            notes: [DiagnosticNote(Message(en: "named here", zh: "写在这里"), at: role.span)],
            hint: Message(
                en: "let another supervisor review the record", zh: "请换一位没有经手的人审核"))
    }
}
