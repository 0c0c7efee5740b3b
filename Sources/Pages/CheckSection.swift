import Boards
import Catalogue
import Diagnostics
import Templates
import Values

/// What was checked in a record, in the reader's words: formula, figures, and whether it held.
///
/// Checks of rows are summed up, a line for each; a check that could not be run says why.
struct CheckSection {
    private let site: Site
    private let notice: Notice
    private let previous: Notice?
    private let item: Item
    private var held = 0
    private var failed = 0
    private var open = 0
    private var lines: [TemplateValue] = []

    /// The section as `lead` and `lines`; absent where nothing could be checked.
    static func value(
        _ site: Site, _ entry: RegisteredNotice, after previous: RegisteredNotice?
    ) -> TemplateValue {
        guard let item = entry.item, !entry.notice.isNil else { return .absent }
        var section = CheckSection(
            site: site, notice: entry.notice, previous: previous?.notice, item: item)
        section.collect()
        guard section.held + section.failed > 0 else { return .absent }
        return .object(["lead": .text(section.lead), "lines": .list(section.lines)])
    }

    private init(site: Site, notice: Notice, previous: Notice?, item: Item) {
        self.site = site
        self.notice = notice
        self.previous = previous
        self.item = item
    }

    private var strings: SiteStrings { site.strings }

    private var lead: String {
        let count = String(held + failed + open)
        if failed + open == 0 { return strings.filled(.checksAll, ("n", count)) }
        var parts = [strings.filled(.checksHeld, ("n", String(held)))]
        if failed > 0 { parts.append(strings.filled(.checksFailed, ("n", String(failed)))) }
        if open > 0 { parts.append(strings.filled(.checksOpen, ("n", String(open)))) }
        let joined = parts.joined(separator: strings[.limitSeparator])
        return strings.filled(.checksSome, ("n", count), ("parts", joined))
    }

    private mutating func collect() {
        var rows = RowTally()
        notice.forEachCheck(after: previous, clocks: site.board.clocks) { result in
            if result.row == nil {
                add(result)
            } else {
                if let ended = rows.add(result) { add(ended) }
            }
        }
        if let last = rows.current { add(last) }
    }

    private mutating func add(_ result: CheckResult) {
        let check = result.check
        switch result.outcome {
        case .holds:
            held += 1
            add(check, .held, figures: figures(of: check))
        case .fails:
            failed += 1
            add(check, .failed, figures: figures(of: check))
        case .notRun(let operand):
            open += 1
            add(check, .open, note: reason(check.formula.operands[operand]))
        case .cannotSay:
            open += 1
            add(check, .open, note: strings[.checkUnsaid])
        }
    }

    private mutating func add(_ tally: RowTally.Count) {
        guard tally.held + tally.failed > 0 else { return }
        var parts: [String] = []
        if tally.failed + tally.open == 0 {
            parts = [strings.filled(.checkRowsAll, ("n", String(tally.held)))]
        } else {
            parts = [strings.filled(.checkRowsHeld, ("n", String(tally.held)))]
            if tally.failed > 0 {
                parts.append(strings.filled(.checkRowsFailed, ("n", String(tally.failed))))
            }
            if tally.open > 0 {
                parts.append(strings.filled(.checkRowsOpen, ("n", String(tally.open))))
            }
        }
        if tally.failed > 0 { failed += 1 } else { held += 1 }
        let text = parts.joined(separator: strings[.limitSeparator])
        add(
            tally.check, tally.failed > 0 ? .failed : .held,
            note: strings.filled(.checkRows, ("text", text)))
    }

    private enum State {
        case held, failed, open
    }

    private mutating func add(
        _ check: Check, _ state: State, figures: String? = nil, note: String? = nil
    ) {
        let words: (PageText, String) =
            switch state {
            case .held: (.checkHeld, "is-held")
            case .failed: (.checkFailed, "is-failed")
            case .open: (.checkOpen, "is-not-run")
            }
        let wording = FormulaText(site: site, item: item)
        lines.append(
            .object([
                "class": .text(words.1), "state": .text(strings[words.0]),
                "formula": .text(wording.text(of: check.formula)),
                "figures": TemplateValue(figures), "note": TemplateValue(note),
            ]))
    }

    /// Why a check was not run: the field that is blank, or that there is nothing before.
    private func reason(_ operand: FormulaOperand) -> String {
        var name = FormulaText(site: site, item: item).fieldName(of: operand)
        switch operand.reference {
        case .previous where previous == nil: return strings[.checkNoPrevious]
        case .column(let table, _) where notice.values[table].value.isBlank:
            name = item.layout.fields[table].name.text(in: strings.language)
        case .field, .previous, .cell, .column, .rows: break
        }
        return strings.filled(.checkBlank, ("name", name))
    }

    /// The formula with its figures; nil where it is about words, or more than one comparison.
    private func figures(of check: Check) -> String? {
        guard let comparison = check.formula.onlyComparison,
            let sides = notice.sides(of: check, after: previous, clocks: site.board.clocks)
        else { return nil }
        let wording = FormulaText(site: site, item: item)
        return wording.figures(of: check.formula, comparison, sides) { operand in
            notice.value(of: operand, row: nil, after: previous)
        }
    }
}

/// The outcomes of one check in all rows.
private struct RowTally {
    struct Count {
        let check: Check
        var held = 0
        var failed = 0
        var open = 0
    }

    private(set) var current: Count?

    /// Counts a row; a check whose rows are all counted is handed back when the next begins.
    mutating func add(_ result: CheckResult) -> Count? {
        var ended: Count?
        if result.row == 0 {
            ended = current
            current = Count(check: result.check)
        }
        switch result.outcome {
        case .holds: current?.held += 1
        case .fails: current?.failed += 1
        case .notRun, .cannotSay: current?.open += 1
        }
        return ended
    }
}
