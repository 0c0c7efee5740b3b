import Catalogue
package import Diagnostics
import Values

/// A full name stands where the item says to mask.
///
/// Looked at are fields and columns of type `person` with `mask: true`. A name is masked when it
/// cannot be read from what stands there: 张某, 张某某, 张\*, 欧阳\*\*, 居民甲, 不具名.
///
/// 中文：要求打码的姓名写了全名。
///
/// 事项目录里标了 `mask: true` 的姓名要隐去名字。请写成 张\*、张某某 的样子，或者写“不具名”。
///
/// ```bad
/// item: R19
/// asker: «陈晓明»
/// ```
///
/// ```good
/// item: R19
/// asker: 陈某某
/// ```
package enum UnmaskedPerson: Rule {
    package static let id: RuleID = "unmasked-person"
    package static let severity = Severity.warning

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        guard let item = notice.item, !notice.values.isEmpty else { return [] }
        var found: [Diagnostic] = []
        for (index, field) in item.layout.fields.enumerated() where field.isMaskedName {
            let value = notice.values[index]
            if isFull(value.value) {
                found.append(full(field, at: notice.source.span(value.range), notice))
            }
        }
        for table in subject.tables {
            for (column, field) in table.type.columns.enumerated() where field.isMaskedName {
                for row in 0..<table.value.rowCount {
                    let cell = table.value.cell(row: row, column: column)
                    if isFull(cell.value) {
                        found.append(full(field, at: table.value.span(cell.range), notice))
                    }
                }
            }
        }
        return found
    }

    private static func isFull(_ value: FieldValue) -> Bool {
        guard case .text(let text) = value, let name = try? PersonName.parse(text) else {
            return false
        }
        return !name.isMasked
    }

    private static func full(
        _ field: Field, at span: SourceSpan, _ notice: Notice
    ) -> Diagnostic {
        finding(
            Message(
                en: "'\(field.label.english)' gives a full name, and the item says to mask it",
                zh: "“\(field.label.chinese)”写了全名，这个事项要求打码"),
            at: span, of: notice,
            hint: Message(
                en: "write the surname with 某某 or an asterisk", zh: "只写姓，名字用“某某”或星号代替"))
    }
}

extension Field {
    fileprivate var isMaskedName: Bool {
        if case .person(mask: true) = type { true } else { false }
    }
}
