import Boards
import Catalogue
import Templates
import Values

/// Every correction and every withdrawal of the board, newest first.
///
/// The newest years are on `corrections.html`, earlier ones on `corrections-2024.html` and so on,
/// once there are many. A withdrawal has no day of its own: it counts from the record's newest
/// correction, else from its publication.
package enum CorrectionsPage: PageType {
    package static let template = "pages/corrections"

    /// Lines on the first page at most, the newest year's aside: about 300 bytes of HTML each.
    private static let lineLimit = 100
    private static let name = "corrections"

    private struct Line {
        let day: Day
        let entry: RegisteredNotice
        /// What was corrected; nil for a withdrawal.
        let correction: Correction?
    }

    package static func pages(of site: Site) -> [Page] {
        let lines = lines(of: site.board)
        var years: [(year: Int, count: Int)] = []
        for line in lines {
            if years.last?.year == line.day.year {
                years[years.count - 1].count += 1
            } else {
                years.append((line.day.year, 1))
            }
        }
        let parts = YearParts(years, limit: lineLimit)
        return ([nil] + parts.earlier).map { year in
            let shown = lines.filter { line in
                year.map { $0 == line.day.year } ?? parts.first.contains(line.day.year)
            }
            return Page(site, YearParts.path(name, year: year), template: template) {
                value(shown, all: lines, parts, year, site)
            }
        }
    }

    private static func lines(of board: Board) -> [Line] {
        var lines: [Line] = []
        for entry in board.entries {
            let corrections = Correction.all(of: entry.notice)
            if entry.notice.status == .withdrawn,
                let day = corrections.first?.day ?? entry.notice.day(.published)
            {
                lines.append(Line(day: day, entry: entry, correction: nil))
            }
            lines += corrections.map { Line(day: $0.day, entry: entry, correction: $0) }
        }
        return lines.enumerated().sorted { left, right in
            left.element.day == right.element.day
                ? left.offset < right.offset : left.element.day > right.element.day
        }.map(\.element)
    }

    private static func value(
        _ lines: [Line], all: [Line], _ parts: YearParts, _ year: Int?, _ site: Site
    ) -> TemplateObject {
        let strings = site.strings
        let title = year.map { strings.filled(.changesOfYear, ("n", String($0))) }
        let steps: [PageFrame.Step] =
            year == nil ? [] : [(.text(strings[.changes]), name + ".html")]
        var pairs = PageFrame(site, at: .elsewhere, below: steps).pairs(
            path: YearParts.path(name, year: year), title: .text(title ?? strings[.changes]),
            meta: [
                ("ColumnName", .text(strings[.changes])),
                ("ColumnType", .text(strings[.columnType])),
            ])
        let withdrawals = all.count { $0.correction == nil }
        let lead = strings.filled(
            .changesLead, ("n", String(all.count - withdrawals)), ("m", String(withdrawals)))
        pairs.append(("lead", .text(all.isEmpty ? strings[.changesNone] : lead)))
        pairs.append(
            (
                "changes",
                lines.isEmpty
                    ? .absent : .object(["entries": .list(lines.map { entry($0, site) })])
            ))
        let earlier = parts.earlier.map { year in
            TemplateValue.object([
                "path": .text(YearParts.path(name, year: year)),
                "name": .text(strings.filled(.changesOfYear, ("n", String(year)))),
            ])
        }
        pairs.append(
            ("earlier", earlier.isEmpty ? .absent : .object(["years": .list(earlier)])))
        return TemplateObject(pairs)
    }

    private static func entry(_ line: Line, _ site: Site) -> TemplateValue {
        let notice = line.entry.notice
        let isWithdrawal = line.correction == nil
        return .object([
            "day": TemplateValue(line.day, in: site.strings),
            "title": NoticeLine(site: site).title(of: line.entry),
            "path": .text(SitePath(line.entry.address).encoded + ".html"),
            "item": line.entry.item.map { site.shown($0.name) } ?? .absent,
            "kind": .text(site.strings[isWithdrawal ? .withdrawn : .correction]),
            "class": .text(isWithdrawal ? "is-withdrawn" : "is-corrected"),
            "text": line.correction.map { TemplateValue($0.text) } ?? .absent,
            "reason": isWithdrawal ? TemplateValue(notice.text(.reason)) : .absent,
        ])
    }
}
