import Catalogue
import Diagnostics
import Values

/// The words for a failed check: what its parts are called, and what is wrong between them.
struct FailedCheckWording {
    /// What one side of a comparison is.
    enum SideKind {
        /// A field, or a cell, that the record states.
        case stated
        /// Something that is reckoned.
        case reckoned
        /// A figure of the catalogue.
        case constant
    }

    /// One side of a comparison.
    struct Side {
        let kind: SideKind
        let name: Message
        let value: FormulaValue
        let style: FigureStyle

        var text: Message { style.text(of: value) }
    }

    let item: Item?

    /// The formula, as a note where the board's catalogue has it.
    func note(on check: Check) -> DiagnosticNote {
        let formula = check.formula
        let all = 0..<formula.text.utf8.count
        let isOwn = check.span.file.path.hasPrefix("content/")
        return DiagnosticNote(
            Message(en: formula.text, zh: formula.chinese(of: all) { name(of: $0).chinese }),
            at: isOwn ? check.span : nil)
    }

    /// What an operand is called.
    func name(of operand: FormulaOperand) -> Message {
        guard let field = item?.field(of: operand) else {
            return Message(en: operand.name, zh: operand.name)
        }
        let english =
            field.name.variants.first { $0.language == "en" }?.text
            ?? String(field.key.map { $0 == "-" ? " " : $0 })
        let chinese = field.name.text(in: "zh-Hans")
        if case .previous = operand.reference {
            return Message(en: "the previous \(english)", zh: "上期的\(chinese)")
        }
        return Message(en: english, zh: chinese)
    }

    /// A part of a formula in quotation marks.
    func quoted(_ range: Range<Int>, of formula: BoundFormula) -> Message {
        Message(
            en: "'\(formula.written(of: range))'",
            zh: "“\(formula.chinese(of: range) { name(of: $0).chinese })”")
    }

    /// How the figures of a comparison are written.
    func style(of comparison: FormulaComparison, in formula: BoundFormula) -> FigureStyle {
        for side in [comparison.leftOperand, comparison.rightOperand] {
            if let side, style(of: formula.operands[side]) == .percent { return .percent }
        }
        let isMoney = comparison.operands.contains { style(of: formula.operands[$0]) == .money }
        return isMoney ? .money : .plain
    }

    /// How an operand's figure is written.
    func style(of operand: FormulaOperand) -> FigureStyle {
        if case .rows = operand.reference { return .plain }
        return switch item?.field(of: operand).type {
        case .money: .money
        case .percent: .percent
        default: .plain
        }
    }

    /// What is wrong between two sides; nil where one sentence cannot say it.
    func message(_ comparator: FormulaComparator, _ left: Side, _ right: Side) -> Message? {
        if case .flag = left.value { return nil }
        switch comparator {
        case .equal: return unequal(left, right)
        case .unequal: return equal(left, right)
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            return disordered(comparator, left, right)
        }
    }

    private func unequal(_ left: Side, _ right: Side) -> Message {
        let (mine, theirs) = (left.text, right.text)
        switch (left.kind, right.kind) {
        case (.stated, .reckoned):
            return Message(
                en: "\(left.name.english) is \(mine.english) but \(theirs.english) follows",
                zh: "\(left.name.chinese)写的是\(mine.chinese)，算出来应是\(theirs.chinese)")
        case (.reckoned, .stated), (.constant, .stated):
            return unequal(right, left)
        case (_, .constant):
            return Message(
                en: "\(left.name.english) is \(mine.english) but must be \(theirs.english)",
                zh: "\(left.name.chinese)是\(mine.chinese)，应是\(theirs.chinese)")
        default:
            return Message(
                en: "\(left.name.english) is \(mine.english) but \(right.name.english) is "
                    + theirs.english,
                zh: "\(left.name.chinese)是\(mine.chinese)，\(right.name.chinese)却是\(theirs.chinese)")
        }
    }

    private func equal(_ left: Side, _ right: Side) -> Message {
        let text = left.text
        if right.kind == .constant {
            return Message(
                en: "\(left.name.english) is \(text.english), which it must not be",
                zh: "\(left.name.chinese)不能是\(text.chinese)")
        }
        return Message(
            en: "\(left.name.english) and \(right.name.english) are both \(text.english)",
            zh: "\(left.name.chinese)和\(right.name.chinese)都是\(text.chinese)")
    }

    private func disordered(
        _ comparator: FormulaComparator, _ left: Side, _ right: Side
    ) -> Message {
        let word = Self.word(for: comparator, isDay: left.value.isDay)
        let (mine, theirs) = (left.text, right.text)
        if right.kind == .constant {
            return Message(
                en: "\(left.name.english) is \(mine.english), \(word.english) \(theirs.english)",
                zh: "\(left.name.chinese)是\(mine.chinese)，\(word.chinese)\(theirs.chinese)")
        }
        return Message(
            en: "\(left.name.english) is \(mine.english), \(word.english) "
                + "\(right.name.english), \(theirs.english)",
            zh: "\(left.name.chinese)是\(mine.chinese)，\(word.chinese)\(right.name.chinese)"
                + "（\(theirs.chinese)）")
    }

    /// What a comparison that does not hold says.
    private static func word(for comparator: FormulaComparator, isDay: Bool) -> Message {
        switch comparator {
        case .less:
            isDay
                ? Message(en: "not before", zh: "不早于") : Message(en: "not less than", zh: "不小于")
        case .lessOrEqual:
            isDay ? Message(en: "after", zh: "晚于") : Message(en: "more than", zh: "大于")
        case .greater:
            isDay
                ? Message(en: "not after", zh: "不晚于") : Message(en: "not more than", zh: "不大于")
        case .greaterOrEqual:
            isDay ? Message(en: "before", zh: "早于") : Message(en: "less than", zh: "小于")
        case .equal, .unequal: Message(en: "not", zh: "不是")
        }
    }
}
