import Catalogue
package import Diagnostics

/// A figure, a date or a text does not agree with the others as the item demands.
///
/// Every check of the item is reckoned exactly, for the record and row after row; a division is
/// rounded to the decimals of the other side before it is compared. A check with a part that is
/// absent is not run, and a withdrawn record is not reckoned. The finding stands at the first figure
/// of the check; where one difference runs through a column of balances, only its first row is
/// named.
///
/// 中文：数字、日期或文字之间对不上。
///
/// 按事项规定的公式逐条、逐行精确核算，除法先按另一边的小数位数四舍五入再比较。公式里缺了哪一项就不算这一条，
/// 已撤回的记录不核算。问题标在公式的第一项；余额一路错下去时，只指出最先出错的那一行。
///
/// ```bad
/// item: F01
/// closing-balance: «118,220.10»
/// closing-in-words: 人民币壹拾壹万捌仟贰佰贰拾元壹角整
/// ```
///
/// ```good
/// item: F01
/// closing-balance: 118,120.10
/// closing-in-words: 人民币壹拾壹万捌仟壹佰贰拾元壹角整
/// ```
package enum CheckFailed: Rule {
    package static let id: RuleID = "check-failed"
    package static let severity = Severity.error

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        guard notice.status != .withdrawn else { return [] }
        let previous = subject.register.previous(of: subject.entry)?.notice
        var found: [Diagnostic] = []
        var last: Carried?
        notice.forEachCheck(after: previous, clocks: context.clocks) { result in
            switch result.outcome {
            case .holds, .notRun: last = nil
            case .fails(let failure):
                let carried = Carried(result, failure)
                defer { last = carried ?? last }
                if let carried, carried == last { return }
                let failed = FailedCheck(
                    result: result, failure: failure, notice: notice, previous: previous)
                found.append(failed.diagnostic)
            case .cannotSay(let reason):
                guard let message = message(for: reason) else { return }
                let failed = UnreckonedCheck(result: result, notice: notice)
                found.append(failed.diagnostic(message))
            }
        }
        return found
    }

    /// A difference that a running sum carries from row to row: one cause, one finding.
    private struct Carried: Equatable {
        let check: SourceSpan
        let difference: ExactNumber

        init?(_ result: CheckResult, _ failure: FormulaFailure) {
            guard result.check.formula.isRunning, let difference = failure.difference else {
                return nil
            }
            check = result.check.span
            self.difference = difference
        }

        static func == (left: Carried, right: Carried) -> Bool {
            left.difference == right.difference && left.check.range == right.check.range
                && left.check.file.path == right.check.file.path
        }
    }

    private static func message(for reason: FormulaReason) -> Message? {
        switch reason {
        case .overflow:
            Message(en: "the figures are too large to reckon with", zh: "数字太大，算不出来")
        case .divisionByZero:
            Message(en: "the check divides by zero", zh: "除数是0，算不出来")
        case .noCalendar, .typeMismatch: nil
        }
    }
}

/// A check that could not be reckoned though nothing is absent.
private struct UnreckonedCheck {
    let result: CheckResult
    let notice: Notice

    func diagnostic(_ message: Message) -> Diagnostic {
        let formula = result.check.formula
        let place = formula.operands.lazy.compactMap { notice.place(of: $0, row: result.row) }.first
        return CheckFailed.finding(
            message, at: place ?? notice.source.span(notice.opening), of: notice,
            severity: result.check.severity,
            notes: [FailedCheckWording(item: notice.item).note(on: result.check)])
    }
}
