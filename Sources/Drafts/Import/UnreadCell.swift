import Catalogue
import Diagnostics
import Sheets
import Values

/// The finding on a cell that cannot be read exactly.
struct UnreadCell {
    let finding: Diagnostic

    init(_ fault: CellFault, _ field: Field, _ cell: SheetCell, _ span: SourceSpan, _ item: Item) {
        let label = field.label
        let all = cell.shown.string
        let shown = all.count > 40 ? all.prefix(39) + "…" : all
        let words = Self.words(for: field.type)
        let reason = fault.reason
        finding = Diagnostic(
            rule: Self.isPlaceholder(fault) ? "placeholder" : "wrong-type", severity: .error,
            message: Message(
                en: "'\(label.english)' is '\(shown)', not \(words.english): \(reason.english)",
                zh: "“\(label.chinese)”的“\(shown)”不能当作\(words.chinese)：\(reason.chinese)"),
            span: span, hint: fault.hint, item: item.code)
    }

    private static func isPlaceholder(_ fault: CellFault) -> Bool {
        if case .value(.placeholder) = fault { true } else { false }
    }

    private static func words(for type: FieldType) -> Message {
        switch type {
        case .money: Message(en: "an exact amount", zh: "准确的金额")
        case .date: Message(en: "an exact date", zh: "准确的日期")
        case .integer, .decimal: Message(en: "an exact number", zh: "准确的数字")
        case .percent: Message(en: "an exact percentage", zh: "准确的百分数")
        case .text, .paragraph, .choice, .person, .phone, .record, .list, .period, .flag, .table:
            Message(en: "the words as they were written", zh: "原来写的内容")
        }
    }
}
