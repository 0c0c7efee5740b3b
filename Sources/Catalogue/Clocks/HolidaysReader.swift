package import Diagnostics
package import Records
import Values

/// Reads `holidays:` of a board, and the built-in years, which are written in the same way.
///
/// A mapping gives years, `2028: {off: [2028-01-01, 2028-01-26..2028-02-01], work: [2028-01-22],
/// notice: …}` or `2028: [2028-01-01]`, in place of those that are known; a list gives days off
/// that are added to the years that they lie in.
package struct HolidaysReader {
    /// What is wrong with it.
    package private(set) var findings: [Diagnostic] = []
    private let tree: FieldTree

    /// Opens a tree.
    package init(_ tree: FieldTree) {
        self.tree = tree
    }

    /// A calendar as a node changes it.
    package mutating func calendar(
        _ node: Int, changing calendar: HolidayCalendar
    ) -> HolidayCalendar {
        switch tree[node].kind {
        case .mapping: calendar.replacing(years(node))
        case .sequence, .scalar: calendar.adding(off: days(node, year: nil).sorted())
        case .blank: calendar
        }
    }

    private mutating func years(_ node: Int) -> [Int: HolidayCalendar.Year] {
        findings += StrictMapping(tree, node).findings
        var entries: [(key: Int, value: Int)] = []
        tree.forEachEntry(of: node) { entries.append(($0, $1)) }
        var years: [Int: HolidayCalendar.Year] = [:]
        for (key, value) in entries {
            let text = tree.text(of: key)
            guard let period = try? Period.parse(text), period.length == .year else {
                report(
                    Message(en: "'\(text)' is not a year", zh: "“\(text)”不是年份"), at: key,
                    hint: Message(
                        en: "write 2028: {off: […], work: […]}",
                        zh: "写成 2028: {off: […], work: […]}"))
                continue
            }
            guard years[period.year] == nil else { continue }
            years[period.year] = year(value, period.year)
        }
        return years
    }

    private mutating func year(_ node: Int, _ year: Int) -> HolidayCalendar.Year {
        guard tree[node].kind == .mapping else {
            return HolidayCalendar.Year(off: days(node, year: year), work: [])
        }
        var mapping = StrictMapping(tree, node)
        let off = mapping.node("off").map { days($0, year: year) } ?? []
        let workNode = mapping.node("work")
        let work = workNode.map { days($0, year: year) } ?? []
        let notice = mapping.text("notice")?.string
        findings += mapping.finish()
        if let both = off.intersection(work).min(), let workNode {
            report(
                Message(
                    en: "\(both) is both a day off and a working day",
                    zh: "\(both.chinese)又放假又上班"), at: workNode)
        }
        return HolidayCalendar.Year(off: off, work: work, notice: notice)
    }

    /// The days of a list, or of one scalar.
    private mutating func days(_ node: Int, year: Int?) -> Set<Day> {
        let places = tree[node].kind == .blank ? [] : tree.items(of: node)
        var days: Set<Day> = []
        for place in places {
            guard tree[place].kind == .scalar, let range = range(tree.text(of: place)) else {
                report(
                    Message(
                        en: "this is not a date and not a range of dates",
                        zh: "这里应当是日期，或者起止日期"), at: place,
                    hint: Message(
                        en: "write 2028-01-01, or 2028-01-26..2028-02-01",
                        zh: "写成 2028-01-01，或 2028-01-26..2028-02-01"))
                continue
            }
            if let year, let other = [range.first, range.last].first(where: { $0.year != year }) {
                report(
                    Message(en: "\(other) is not in \(year)", zh: "\(other.chinese)不在\(year)年"),
                    at: place)
            }
            for offset in 0...range.last.days(since: range.first) {
                if let day = range.first.adding(days: offset) { days.insert(day) }
            }
        }
        return days
    }

    /// A day, or the days from one to another, at most a year.
    private func range(_ text: Text) -> (first: Day, last: Day)? {
        if let day = try? Day.parse(text) { return (day, day) }
        let string = text.string
        for separator in ["..", "至", "~", "～"] {
            let ends = string.split(separator: separator).map { try? Day.parse(Text(String($0))) }
            guard ends.count == 2, let first = ends[0], let last = ends[1] else { continue }
            return (0...366).contains(last.days(since: first)) ? (first, last) : nil
        }
        return nil
    }

    private mutating func report(_ message: Message, at node: Int, hint: Message? = nil) {
        findings.append(
            Diagnostic(
                rule: "wrong-type", severity: .error, message: message, span: tree.span(of: node),
                hint: hint))
    }
}
