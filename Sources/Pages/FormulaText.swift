import Catalogue
import Diagnostics
import Values

/// A formula of the catalogue in the page's language: with the names of fields, or with figures.
struct FormulaText {
    let site: Site
    let item: Item

    /// The formula as a sum that ends in its result: `opening + income − expense = closing`.
    func text(of formula: BoundFormula) -> String {
        guard let comparison = formula.onlyComparison else {
            return text(of: 0..<formula.text.utf8.count, in: formula)
        }
        let sides = (
            text(of: comparison.left, in: formula), text(of: comparison.right, in: formula)
        )
        return joined(sides, comparison)
    }

    /// The same with what is reckoned; nil where a side is neither a number nor a day.
    func figures(
        of formula: BoundFormula, _ comparison: FormulaComparison,
        _ sides: (left: FormulaValue, right: FormulaValue),
        value: (FormulaOperand) -> FormulaValue
    ) -> String? {
        guard isFigure(sides.left), isFigure(sides.right) else { return nil }
        let style = style(of: comparison, in: formula)
        func text(_ range: Range<Int>, _ whole: FormulaValue) -> String {
            let inside = formula.operands.filter { range.contains($0.range.lowerBound) }
            let isSingle = inside.count < 2 && !isDay(whole)
            if isSingle || inside.contains(where: \.isMany) { return style.text(of: whole, site) }
            return spelled(range, in: formula) {
                self.style(of: $0).text(of: value($0), site)
            }
        }
        let pair = (text(comparison.left, sides.left), text(comparison.right, sides.right))
        return joined(pair, comparison)
    }

    /// What a field is called, without the period that it is of.
    func fieldName(of operand: FormulaOperand) -> String {
        item.field(of: operand).name.text(in: site.strings.language)
    }

    private func name(of operand: FormulaOperand) -> String {
        let name = fieldName(of: operand)
        guard case .previous = operand.reference else { return name }
        return site.strings.filled(.checkPrevious, ("name", name))
    }

    private func text(of range: Range<Int>, in formula: BoundFormula) -> String {
        spelled(range, in: formula) { name(of: $0) }
    }

    private func spelled(
        _ range: Range<Int>, in formula: BoundFormula, _ name: (FormulaOperand) -> String
    ) -> String {
        site.strings.language.hasPrefix("zh")
            ? formula.chinese(of: range, naming: name) : formula.english(of: range, naming: name)
    }

    /// Both sides; what is reckoned stands before the field that states it.
    private func joined(_ sides: (String, String), _ comparison: FormulaComparison) -> String {
        let isTurned =
            comparison.comparator == .equal && comparison.leftOperand != nil
            && comparison.rightOperand == nil
        let (first, second) = isTurned ? (sides.1, sides.0) : sides
        return first + " " + comparison.comparator.sign + " " + second
    }

    private func isFigure(_ value: FormulaValue) -> Bool {
        switch value {
        case .number, .day: true
        case .absent, .faulty, .text, .period, .flag: false
        }
    }

    private func isDay(_ value: FormulaValue) -> Bool {
        if case .day = value { true } else { false }
    }

    private func style(of comparison: FormulaComparison, in formula: BoundFormula) -> FigureText {
        let styles = comparison.operands.map { style(of: formula.operands[$0]) }
        let isPercent = [comparison.leftOperand, comparison.rightOperand].contains { side in
            side.map { style(of: formula.operands[$0]) == .percent } ?? false
        }
        if isPercent { return .percent }
        return styles.contains(.money) ? .money : .plain
    }

    private func style(of operand: FormulaOperand) -> FigureText {
        if case .rows = operand.reference { return .plain }
        return switch item.field(of: operand).type {
        case .money: .money
        case .percent: .percent
        default: .plain
        }
    }
}

/// How a figure of a formula is written on a page.
private enum FigureText {
    case money, percent, plain

    func text(of value: FormulaValue, _ site: Site) -> String {
        switch value {
        case .number(let number): text(of: number)
        case .day(let day): Day(number: Int(day)).map { site.strings.words($0) } ?? ""
        case .absent, .faulty, .text, .period, .flag: ""
        }
    }

    private func text(of number: ExactNumber) -> String {
        switch self {
        case .money:
            if let fen = number.units(decimals: 2), ExactNumber(fen: fen) == number {
                return Money(fen: fen).description
            }
        case .percent:
            if let units = number.units(decimals: Int(number.decimals)),
                let decimal = ExactDecimal(mantissa: units, scale: number.decimals)
            {
                return decimal.percent
            }
        case .plain:
            if let integer = number.integer { return integer.grouped }
        }
        return number.description
    }
}

extension FormulaOperand {
    /// Whether it is many cells, or rows, that are counted or added up.
    fileprivate var isMany: Bool {
        switch reference {
        case .rows, .column: true
        case .field, .previous, .cell: false
        }
    }
}

extension FormulaComparator {
    /// How it is printed.
    fileprivate var sign: String {
        switch self {
        case .equal: "="
        case .unequal: "≠"
        case .less: "<"
        case .lessOrEqual: "≤"
        case .greater: ">"
        case .greaterOrEqual: "≥"
        }
    }
}
