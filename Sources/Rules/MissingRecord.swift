package import Catalogue
package import Diagnostics
import Records
import Values

/// A period is over, its due day has passed, and nothing is on the board for it.
///
/// Every period counts that begins on or after the first day of `since` in `board.yml`, which is
/// where the finding stands. A nil return counts as a record, and so does a withdrawn one; a draft
/// does not, and is named in a note. An item without `due` is missing from the day after the
/// period's end. A record whose period does not read may be the one that is missing, and hides it.
/// An error for items that are `mandatory`, else a warning.
///
/// 中文：到期应当公开的一期，栏里没有。
///
/// 从 `board.yml` 的 `since` 开始，每一期都要有记录。当期确实没有内容的，也要公开一份“本期无”，写明
/// 理由。草稿不算已公开。
///
/// ```bad board.yml
/// since: «2026-10»
/// as-of: 2026-11-06
/// ```
///
/// ```good board.yml
/// since: 2026-10
/// as-of: 2026-11-06
/// ```
///
/// ```good content/residency/2026-10.md
/// item: R18
/// period: 2026-10
/// published: 2026-11-05
/// nil: true
/// reason: 本月没有收到意见
/// ```
package enum MissingRecord: Rule {
    package static let id: RuleID = "missing-record"
    package static let severity = Severity.warning

    package static func check(_ register: Register, _ context: RuleContext) -> [Diagnostic] {
        guard let since = context.since, let coverage = context.coverage else { return [] }
        var unread = UnreadRecords(register)
        var found: [Diagnostic] = []
        for row in coverage.rows {
            let missing = row.cells.filter { $0.state == .missing }
            if missing.isEmpty || missing.count <= unread.withoutPeriod(row.item) { continue }
            for cell in missing where !unread.take(row.item, cell.period) {
                found.append(finding(cell, row.item, at: since.span))
            }
        }
        return found
    }

    private static func finding(
        _ cell: Coverage.Cell, _ item: Item, at span: SourceSpan
    ) -> Diagnostic {
        let due = cell.due.day ?? cell.period.lastDay
        let note = cell.entry.map { draft in
            DiagnosticNote(
                Message(en: "a draft of it is here", zh: "这里有一份草稿"),
                at: draft.notice.span(.status))
        }
        return Diagnostic(
            rule: id, severity: item.isMandatory ? .error : severity,
            message: Message(
                en: "\(item.code) for \(cell.period) is not on the board; it was due on \(due)",
                zh: "缺少“\(item.name.text(in: "zh-Hans"))”\(cell.period.chinese)的记录，"
                    + "期限是\(due.chinese)"),
            span: span, notes: note.map { [$0] } ?? [],
            hint: Message(
                en: "publish it, or a nil return: 'nil: true' with a 'reason'",
                zh: "请补上；确实没有内容的，写“本期无: 是”和“理由”"),
            item: item.code)
    }
}

/// Records that cannot be told apart from missing ones, for a fault of their own.
private struct UnreadRecords {
    private var counts: [String: Int] = [:]
    private var files: [(column: Column, name: String, folder: String)] = []

    init(_ register: Register) {
        for entry in register.entries {
            let notice = entry.notice
            guard let item = notice.item else {
                guard let column = notice.column else { continue }
                let parts = notice.source.path.split(separator: "/")
                let folder = parts.count > 1 ? String(parts[parts.count - 2]) : ""
                let name = parts.last.map { String($0.dropLast(3)) } ?? ""
                files.append((column, name, folder))
                continue
            }
            guard let length = item.periodLength, notice.status != .draft,
                notice.period?.length != length
            else { continue }
            counts[item.code, default: 0] += 1
        }
    }

    /// How many records of an item have no period that fits.
    func withoutPeriod(_ item: Item) -> Int { counts[item.code] ?? 0 }

    /// Takes a file without a readable item that is named as this record would be, once.
    mutating func take(_ item: Item, _ period: Period) -> Bool {
        if files.isEmpty { return false }
        let key = period.description
        let index = files.firstIndex { file in
            file.column == item.column && file.name.hasSuffix(key)
                && (file.folder == item.slug || file.folder == item.column.rawValue
                    || file.folder == item.number)
        }
        guard let index else { return false }
        files.remove(at: index)
        return true
    }
}
