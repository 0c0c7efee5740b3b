import Boards
import Catalogue
import Diagnostics
import Values

/// `status` for programs; docs/format.md has the members.
enum StatusJSON {
    /// The bytes, with a line feed at the end.
    static func bytes(of status: BoardStatus, asOf today: Day) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("version", 1)
            writer.member("asOf", today.description)
            for (topic, lines) in status.lists {
                writer.key(topic.rawValue)
                writer.array { writer in
                    for line in lines { write(line, topic, &writer) }
                }
            }
            writer.key("onTime")
            writer.object { writer in
                writer.member("due", status.onTime.due)
                writer.member("inTime", status.onTime.inTime)
                if let permille = status.onTime.permille {
                    writer.key("percent")
                    writer.number(tenths: permille)
                }
            }
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }

    private static func write(
        _ line: BoardStatus.Line, _ topic: BoardStatus.Topic, _ writer: inout JSONWriter
    ) {
        writer.object { writer in
            writer.member("item", line.item.code)
            writer.member("no", line.item.number)
            if let period = line.period { writer.member("period", period.description) }
            if let entry = line.entry {
                writer.member("file", masked(entry.notice.source.path))
                writer.member("number", masked(entry.number.string))
                if let title = entry.notice.text(.title) {
                    writer.member("title", masked(title.string))
                }
            }
            let (day, days) = names(topic)
            writer.member(day, line.day.description)
            writer.member(days, line.days)
        }
    }

    private static func masked(_ text: String) -> String { Redaction.personalDigits.masked(text) }

    private static func names(_ topic: BoardStatus.Topic) -> (day: String, days: String) {
        switch topic {
        case .missing, .late: ("due", "daysLate")
        case .dueNext, .unanswered: ("due", "daysLeft")
        case .objections: ("until", "daysLeft")
        case .takeDown: ("until", "daysLeft")
        case .shortDisplay: ("until", "daysShort")
        }
    }
}
