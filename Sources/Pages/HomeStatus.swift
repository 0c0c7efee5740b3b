import Boards
import Catalogue
import Templates
import Values

/// How the board stands, on its first page: what is overdue, which questions have no answer, how
/// much was in time.
enum HomeStatus {
    /// Lines of a list at most; the coverage page has all.
    private static let lineLimit = 5

    /// For `parts/status`, `isCalm`, `sentence`, `overdue`, `unanswered`.
    static func value(_ site: Site) -> TemplateValue {
        let status = BoardStatus(of: site.board)
        let (overdue, open) = (status[.missing], status[.unanswered])
        return .object([
            "isCalm": .flag(overdue.isEmpty && open.isEmpty),
            "sentence": .text(OnTimeText.sentence(status.onTime, site.strings)),
            "overdue": list(overdue, .overdueCount, site) { period($0, site) },
            "unanswered": list(open, .unansweredCount, site) { question($0, site) },
        ])
    }

    private static func list(
        _ lines: [BoardStatus.Line], _ title: PageText, _ site: Site,
        line: (BoardStatus.Line) -> TemplateValue
    ) -> TemplateValue {
        guard !lines.isEmpty else { return .absent }
        let rest = lines.count - lineLimit
        return .object([
            "heading": .text(site.strings.filled(title, ("n", String(lines.count)))),
            "lines": .list(lines.prefix(lineLimit).map(line)),
            "more": rest > 0
                ? .text(site.strings.filled(.andMore, ("n", String(rest)))) : .absent,
        ])
    }

    /// A period that nothing was published for.
    private static func period(_ line: BoardStatus.Line, _ site: Site) -> TemplateValue {
        .object([
            "name": site.shown(line.item.name),
            "path": .text(SitePath(line.item.folder + "index.html").encoded),
            "what": TemplateValue(line.period.map { site.strings.words($0) }),
            "state": .text(site.strings.filled(.overdueDays, ("n", String(line.days)))),
        ])
    }

    /// A question without an answer; the days are those to its last day.
    private static func question(_ line: BoardStatus.Line, _ site: Site) -> TemplateValue {
        let isOver = line.days < 0
        let key: PageText = isOver ? .answerDaysOver : .answerDaysLeft
        return .object([
            "name": line.entry.map { NoticeLine(site: site).title(of: $0) } ?? .absent,
            "path": .text(SitePath(line.entry?.address ?? "").encoded + ".html"),
            "what": site.shown(line.item.name),
            "state": .text(site.strings.filled(key, ("n", String(abs(line.days))))),
        ])
    }
}
