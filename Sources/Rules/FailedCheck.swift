import Catalogue
import Diagnostics
import Values

/// A check that failed, put into words for whoever has to mend it.
struct FailedCheck {
    let result: CheckResult
    let failure: FormulaFailure
    let notice: Notice
    /// The record one period earlier, where there is one.
    let previous: Notice?

    private var formula: BoundFormula { result.check.formula }
    private var comparison: FormulaComparison { formula.comparisons[failure.comparison] }

    /// The finding: at the first operand that stands in this record.
    var diagnostic: Diagnostic {
        let wording = FailedCheckWording(item: notice.item)
        let first = formula.operands.indices.first { place(of: $0) != nil }
        return CheckFailed.finding(
            message(wording), at: first.flatMap(place(of:)) ?? notice.source.span(notice.opening),
            of: notice, severity: result.check.severity, label: label(at: first),
            notes: notes(besides: first, wording) + [wording.note(on: result.check)],
            hint: hint)
    }

    private func place(of operand: Int) -> SourceSpan? {
        notice.place(of: formula.operands[operand], row: result.row)
    }

    // MARK: The message

    private func message(_ wording: FailedCheckWording) -> Message {
        guard formula.isConjunction, !failure.isNegated else { return listing(wording) }
        let style = wording.style(of: comparison, in: formula)
        let left = side(comparison.leftOperand, comparison.left, failure.left, style, wording)
        let right = side(comparison.rightOperand, comparison.right, failure.right, style, wording)
        return wording.message(comparison.comparator, left, right)
            ?? listing(wording)
    }

    private func side(
        _ operand: Int?, _ range: Range<Int>, _ value: FormulaValue, _ style: FigureStyle,
        _ wording: FailedCheckWording
    ) -> FailedCheckWording.Side {
        if let operand, formula.operands[operand].isSingle {
            return .init(
                kind: .stated, name: wording.name(of: formula.operands[operand]), value: value,
                style: style)
        }
        let isConstant = !formula.operands.contains { range.contains($0.range.lowerBound) }
        return .init(
            kind: isConstant ? .constant : .reckoned,
            name: wording.quoted(range, of: formula), value: value, style: style)
    }

    /// All figures of a check whose failing no single comparison tells.
    private func listing(_ wording: FailedCheckWording) -> Message {
        var seen: Set<FormulaOperand.Reference> = []
        var parts: [Message] = []
        for operand in formula.operands where seen.insert(operand.reference).inserted {
            let value = notice.value(of: operand, row: result.row, after: previous)
            guard !value.isMissing else { continue }
            let style = wording.style(of: operand)
            let (name, text) = (wording.name(of: operand), style.text(of: value))
            parts.append(
                Message(
                    en: "\(name.english) is \(text.english)",
                    zh: "\(name.chinese)是\(text.chinese)"))
        }
        let whole = wording.quoted(0..<formula.text.utf8.count, of: formula)
        return Message(
            en: parts.map(\.english).joined(separator: " and ") + ", against \(whole.english)",
            zh: parts.map(\.chinese).joined(separator: "，") + "，不符合\(whole.chinese)")
    }

    // MARK: What stands beside it

    /// By how much the figure at the caret is off.
    private func label(at first: Int?) -> Message? {
        guard let first, formula.isConjunction, !failure.isNegated,
            comparison.comparator == .equal, let difference = failure.difference,
            !difference.isZero
        else { return nil }
        let isTooMuch: Bool
        if first == comparison.leftOperand {
            isTooMuch = !difference.isNegative
        } else if first == comparison.rightOperand {
            isTooMuch = difference.isNegative
        } else {
            return nil
        }
        if case .day = failure.left {
            let days = difference.magnitude
            return isTooMuch
                ? Message(en: "\(days) days too late", zh: "晚了\(days)天")
                : Message(en: "\(days) days too early", zh: "早了\(days)天")
        }
        let style = FailedCheckWording(item: notice.item).style(of: comparison, in: formula)
        let text = style.text(of: .number(difference.magnitude)).english
        return isTooMuch
            ? Message(en: "\(text) too much", zh: "多了\(text)")
            : Message(en: "\(text) too little", zh: "少了\(text)")
    }

    /// Where the stated figures stand that the caret is not at.
    private func notes(besides first: Int?, _ wording: FailedCheckWording) -> [DiagnosticNote] {
        [comparison.leftOperand, comparison.rightOperand].compactMap { operand in
            guard let operand, operand != first, formula.operands[operand].isSingle else {
                return nil
            }
            // A formula may name one figure twice: `share <= 1 and share = held-by / out-of`.
            if let first, formula.operands[operand].reference == formula.operands[first].reference {
                return nil
            }
            let name = wording.name(of: formula.operands[operand])
            guard let span = place(of: operand) ?? previousPlace(of: operand) else { return nil }
            return DiagnosticNote(
                Message(en: "\(name.english) stands here", zh: "\(name.chinese)写在这里"), at: span)
        }
    }

    private func previousPlace(of operand: Int) -> SourceSpan? {
        guard case .previous(let field) = formula.operands[operand].reference, let previous,
            previous.values.indices.contains(field), previous.values[field].isGiven
        else { return nil }
        return previous.source.span(previous.values[field].range)
    }

    private var hint: Message? {
        guard comparison.comparator == .equal, formula.isConjunction, !failure.isNegated,
            FailedCheckWording(item: notice.item).style(of: comparison, in: formula) == .money,
            let difference = failure.difference?.units(decimals: 2)
        else { return nil }
        let search = MissingAmount(
            notice: notice, difference: difference, lastRow: result.row,
            isRowByRow: result.row != nil && !formula.isRunning)
        return search.hint(left: failure.left, right: failure.right, comparison: comparison)
    }
}

extension FormulaOperand {
    /// Whether it is one value that somebody wrote, and not a column or the rows of a table.
    fileprivate var isSingle: Bool {
        switch reference {
        case .field, .previous, .cell: true
        case .column, .rows: false
        }
    }
}
