import Boards
import Catalogue
import Diagnostics
import Values

/// `status` for people: a heading for each topic, then lines whose columns stand in line in a
/// terminal.
struct StatusTable {
    /// Lines of one topic that are shown; the number of the others is said.
    private static let lineLimit = 20

    private let status: BoardStatus
    private let title: String
    private let language: MessageLanguage

    init(
        _ status: BoardStatus, of board: LocalizedText, asOf today: Day, language: MessageLanguage
    ) {
        self.status = status
        self.language = language
        let name = VisibleText.masked(board.text(in: language.rawValue))
        title = Message(en: "\(name) on \(today)", zh: "\(name)，\(today.chinese)").text(
            in: language)
    }

    /// The whole text.
    var text: String {
        var lines = [title, ""]
        for (topic, list) in status.lists {
            let heading = topic.heading.text(in: language)
            if list.isEmpty {
                lines.append(Message(en: "\(heading): none", zh: "\(heading)：无").text(in: language))
                continue
            }
            lines.append(
                Message(en: "\(heading): \(list.count)", zh: "\(heading)：\(list.count) 项")
                    .text(in: language))
            lines += Self.aligned(list.prefix(Self.lineLimit).map { cells($0, topic) })
            let rest = list.count - Self.lineLimit
            if rest > 0 {
                lines.append(
                    Message(en: "  … and \(rest) more", zh: "  ……另有 \(rest) 项").text(in: language))
            }
        }
        return (lines + ["", rate.text(in: language)]).joined(separator: "\n") + "\n"
    }

    private var rate: Message {
        let onTime = status.onTime
        guard let permille = onTime.permille else {
            return Message(en: "on time: nothing was due yet", zh: "按时公开率：还没有到期的")
        }
        let percent = "\(permille / 10).\(permille % 10)%"
        return Message(
            en: "on time: \(percent) (\(onTime.inTime) of \(onTime.due))",
            zh: "按时公开率：\(percent)（应公开 \(onTime.due) 期，按时 \(onTime.inTime) 期）")
    }

    private func cells(_ line: BoardStatus.Line, _ topic: BoardStatus.Topic) -> [String] {
        let isPeriod = line.period != nil
        let name =
            isPeriod
            ? line.item.name.text(in: language.rawValue)
            : line.entry?.notice.text(.title)?.string ?? line.item.name.text(in: language.rawValue)
        let key = line.period?.description ?? line.entry?.key ?? ""
        var last = topic.days(line.days).text(in: language)
        if isPeriod, line.entry != nil {
            last += Message(en: ", a draft is there", zh: "，有草稿").text(in: language)
        }
        return [line.item.number, key, line.day.description, last, VisibleText.masked(name)]
    }

    /// Rows with every column as wide as its widest cell.
    private static func aligned(_ rows: [[String]]) -> [String] {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            rows.map { DisplayWidth.of($0[column]) }.max() ?? 0
        }
        return rows.map { row in
            let padded = row.enumerated().map { column, cell in
                column + 1 == row.count
                    ? cell
                    : cell + String(repeating: " ", count: widths[column] - DisplayWidth.of(cell))
            }
            return "  " + padded.joined(separator: "  ")
        }
    }
}

extension BoardStatus.Topic {
    fileprivate var heading: Message {
        switch self {
        case .missing: Message(en: "overdue", zh: "逾期未公开")
        case .dueNext: Message(en: "due next", zh: "即将到期")
        case .unanswered: Message(en: "unanswered", zh: "待答复")
        case .objections: Message(en: "open to objection", zh: "公示期内")
        case .takeDown: Message(en: "may be taken down", zh: "可以撤下")
        case .shortDisplay: Message(en: "taken down too early", zh: "提前撤下")
        case .late: Message(en: "published late", zh: "迟公开")
        }
    }

    /// What the number of days of a line means.
    fileprivate func days(_ days: Int) -> Message {
        let count = Self.english(days.magnitude)
        switch self {
        case .missing: return Message(en: "\(count) overdue", zh: "逾期\(days)天")
        case .late: return Message(en: "\(count) late", zh: "晚\(days)天")
        case .shortDisplay: return Message(en: "\(count) too early", zh: "少\(days)天")
        case .unanswered where days < 0:
            return Message(en: "\(count) overdue", zh: "逾期\(-days)天")
        case .takeDown where days <= 0: return Message(en: "now", zh: "现在")
        case .dueNext, .unanswered, .objections, .takeDown:
            return days == 0
                ? Message(en: "today", zh: "今天") : Message(en: "\(count) left", zh: "还有\(days)天")
        }
    }

    private static func english(_ count: UInt) -> String { count == 1 ? "1 day" : "\(count) days" }
}
