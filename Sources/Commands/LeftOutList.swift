import Catalogue
import Diagnostics
import Drafts
import Values

/// What `new --due` says of the periods that it made no draft of.
struct LeftOutList {
    /// The lines, one for each record that is there, one for all that are not due.
    let lines: [Message]

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
            let list = later.map { "\($0.name) (\($0.due))" }
            lines.append(
                Message(
                    en: "left out, not due within \(days) days: " + list.joined(separator: ", "),
                    zh: "没有建，\(days) 天内不到期："
                        + later.map { "\($0.name)（\($0.due)）" }.joined(separator: "、")))
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
}
