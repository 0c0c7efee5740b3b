import Catalogue
import Diagnostics
import Drafts
import Values

/// What `new --due` says of the periods that it made no draft of.
struct LeftOutList {
    /// The lines, one for each record that is there, one for each day on which others are due.
    let lines: [Message]

    /// So many names fit into a line of 80 columns.
    private static let namesInLine = 5

    init(
        _ all: [WantedPeriods.LeftOut], within days: Int, shown: (String) -> String
    ) {
        var lines: [Message] = []
        var later: [(name: String, due: Day)] = []
        var unknown: [String] = []
        for each in all {
            let name = "\(each.item.number) \(each.period)"
            switch each.reason {
            case .hasDraft(let path):
                lines.append(
                    Message(
                        en: "left out: \(name) has a draft: \(shown(path))",
                        zh: "没有建：\(name) 已有草稿：\(shown(path))"))
            case .isWithdrawn(let path):
                lines.append(
                    Message(
                        en: "left out: \(name) was withdrawn: \(shown(path))",
                        zh: "没有建：\(name) 已撤回：\(shown(path))"))
            case .notYetDue(let due): later.append((name, due))
            case .noCalendar: unknown.append(name)
            }
        }
        if !later.isEmpty {
            lines.append(
                Message(
                    en: "left out, not due within \(days) days: \(later.count)",
                    zh: "没有建，\(days) 天内不到期的 \(later.count) 份："))
            lines += Self.byDay(later)
        }
        if !unknown.isEmpty {
            lines.append(
                Message(
                    en: "left out, since the holidays that its due day depends on are not known: "
                        + unknown.joined(separator: ", "),
                    zh: "没有建，因为不知道放假安排，算不出期限：" + unknown.joined(separator: "、")))
        }
        self.lines = lines
    }

    /// A line for each due day, the nearest first; of many names some lines.
    private static func byDay(_ later: [(name: String, due: Day)]) -> [Message] {
        Dictionary(grouping: later, by: \.due).sorted { $0.key < $1.key }
            .flatMap { due, records in
                stride(from: 0, to: records.count, by: namesInLine).map { start in
                    let names = records[start...].prefix(namesInLine).map(\.name)
                    let day = start == 0 ? due.description : String(repeating: " ", count: 10)
                    return Message(
                        en: "  \(day)  " + names.joined(separator: ", "),
                        zh: "  \(day)  " + names.joined(separator: "、"))
                }
            }
    }
}
