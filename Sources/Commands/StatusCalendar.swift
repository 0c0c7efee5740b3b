import Boards
import Catalogue
import Diagnostics
import Pages
import Records
import Values

/// `status` for the office's calendar: an iCalendar file of all-day events with reminders.
struct StatusCalendar {
    /// An event of one day.
    private struct Event {
        /// What it is about; the same in every calendar that tells of it, so that it moves.
        let name: String
        let day: Day
        let summary: Message
        let details: [Message]
        let item: Item
        let page: String?
        let reminders: [Reminder]
        let isCertain: Bool
    }

    /// When a calendar reminds of an event, from the beginning of its day: at nine in the morning.
    private enum Reminder: String {
        case onTheDay = "PT9H"
        case dayBefore = "-PT15H"
        case threeDaysBefore = "-P2DT15H"
        case fiveDaysBefore = "-P4DT15H"
    }

    private let settings: BoardSettings
    private let today: Day
    private let language: MessageLanguage
    private let events: [Event]

    /// What `status` lists, and the due days of the coming year in place of those of a month.
    init(
        _ status: BoardStatus, _ forecast: DueForecast, of settings: BoardSettings,
        asOf today: Day, language: MessageLanguage
    ) {
        self.settings = settings
        self.today = today
        self.language = language
        let listed = status.lists.flatMap { topic, lines in
            lines.compactMap { Self.event(topic, $0, asOf: today) }
        }
        events = listed + forecast.lines.map(Self.event(_:))
    }

    /// The file.
    var bytes: [UInt8] {
        let name = settings.name.text(in: language.rawValue)
        let title = Message(en: "\(name): what is due", zh: "\(name)：待办").text(in: language)
        var writer = CalendarWriter()
        writer.component("VCALENDAR") { writer in
            writer.property("VERSION", "2.0")
            writer.text("PRODID", "-//noticeboard//status//EN")
            writer.property("CALSCALE", "GREGORIAN")
            writer.property("METHOD", "PUBLISH")
            for key in ["NAME", "X-WR-CALNAME"] { writer.text(key, VisibleText.masked(title)) }
            writer.property("REFRESH-INTERVAL;VALUE=DURATION", "P1D")
            writer.property("X-PUBLISHED-TTL", "P1D")
            for event in events { write(event, &writer) }
        }
        return writer.bytes
    }

    private func write(_ event: Event, _ writer: inout CalendarWriter) {
        let summary = VisibleText.masked(event.summary.text(in: language))
        writer.component("VEVENT") { writer in
            writer.text("UID", "\(settings.code)-\(event.name)@noticeboard")
            writer.property("DTSTAMP", "\(Self.plain(today))T000000Z")
            // A calendar that is imported again takes what is newer.
            writer.property("SEQUENCE", String(max(0, today.number)))
            writer.property("DTSTART;VALUE=DATE", Self.plain(event.day))
            if let next = event.day.adding(days: 1) {
                writer.property("DTEND;VALUE=DATE", Self.plain(next))
            }
            writer.text("SUMMARY", summary)
            let details = event.details.map { VisibleText.masked($0.text(in: language)) }
            writer.text("DESCRIPTION", details.joined(separator: "\n"))
            writer.text("CATEGORIES", event.item.column.name.text(in: language))
            writer.property("STATUS", event.isCertain ? "CONFIRMED" : "TENTATIVE")
            writer.property("TRANSP", "TRANSPARENT")
            if let base = settings.baseURL, let page = event.page {
                writer.property("URL", base + SitePath(page).encoded)
            }
            for reminder in event.reminders {
                writer.component("VALARM") { writer in
                    writer.property("ACTION", "DISPLAY")
                    writer.text("DESCRIPTION", summary)
                    writer.property("TRIGGER", reminder.rawValue)
                }
            }
        }
    }

    private static func plain(_ day: Day) -> String { day.description.replacing("-", with: "") }
}

// MARK: Events

extension StatusCalendar {
    /// A period of the coming year.
    private static func event(_ line: DueForecast.Line) -> Event {
        let what = name(of: line.item, line.period)
        let draft =
            line.entry == nil
            ? Message(verbatim: "") : Message(en: " (a draft is there)", zh: "（有草稿）")
        var details = [term(line.day)] + place(line.item, line.entry)
        if let year = line.uncertainYear {
            let note = Message(
                en: "not before this day: the holidays of \(year) are not known yet; add them to "
                    + "'holidays' in board.yml",
                zh: "不早于这一天：\(year)年的节假日还不知道，公布后写进 board.yml 的“holidays”")
            details = [note] + details.dropFirst()
        }
        return Event(
            name: due(line.item, line.period.description), day: line.day,
            summary: Message(
                en: "due: \(what.english)\(draft.english)",
                zh: "到期：\(what.chinese)\(draft.chinese)"),
            details: details, item: line.item, page: itemPage(line.item),
            reminders: line.uncertainYear == nil
                ? [.fiveDaysBefore, .onTheDay] : [.fiveDaysBefore],
            isCertain: line.uncertainYear == nil)
    }

    /// A line of `status`; nil for what the coming year has already.
    ///
    /// What is overdue stands on today, where whoever looks into the calendar sees it.
    private static func event(
        _ topic: BoardStatus.Topic, _ line: BoardStatus.Line, asOf today: Day
    ) -> Event? {
        let isOver = line.day < today
        guard let (kind, prefix, reminders) = nature(of: topic, line, isOver: isOver) else {
            return nil
        }
        let title = title(of: line)
        let key = line.period?.description ?? key(of: line.entry)
        let isOnToday = isOver && [.missing, .unanswered, .takeDown].contains(topic)
        return Event(
            name: "\(kind)-\(line.item.code)-\(key)", day: isOnToday ? today : line.day,
            summary: Message(
                en: "\(prefix.english): \(title.english)",
                zh: "\(prefix.chinese)：\(title.chinese)"),
            details: [term(line.day)] + place(line.item, line.entry), item: line.item,
            page: page(of: line), reminders: reminders, isCertain: true)
    }

    /// What a line is in a calendar: a word for its name there, how it begins, when to remind.
    private static func nature(
        of topic: BoardStatus.Topic, _ line: BoardStatus.Line, isOver: Bool
    ) -> (kind: String, prefix: Message, reminders: [Reminder])? {
        let days = abs(line.days)
        let count = "\(days) \(days == 1 ? "day" : "days")"
        switch topic {
        case .dueNext: return nil
        case .missing:
            let prefix = Message(en: "\(count) overdue", zh: "逾期\(days)天未公开")
            return ("due", prefix, [.onTheDay])
        case .unanswered where isOver:
            let prefix = Message(en: "answer \(count) overdue", zh: "逾期\(days)天未答复")
            return ("answer", prefix, [.onTheDay])
        case .unanswered:
            let prefix = Message(en: "answer due", zh: "答复期限")
            return ("answer", prefix, [.threeDaysBefore, .onTheDay])
        case .objections:
            let prefix = Message(en: "last day for objections", zh: "异议截止")
            return ("objection", prefix, [.dayBefore])
        case .takeDown:
            return ("display", Message(en: "may be taken down", zh: "可以撤下"), [.onTheDay])
        case .shortDisplay:
            return ("short", Message(en: "taken down \(count) early", zh: "提前\(days)天撤下"), [])
        case .late:
            return ("late", Message(en: "published \(count) late", zh: "迟\(days)天公开"), [])
        }
    }

    private static func due(_ item: Item, _ key: String) -> String { "due-\(item.code)-\(key)" }

    private static func name(of item: Item, _ period: Period) -> Message {
        Message(
            en: "\(item.number) \(item.name.text(in: "en")), \(period.english)",
            zh: "\(item.number) \(item.name.text(in: "zh-Hans"))，\(period.chinese)")
    }

    private static func title(of line: BoardStatus.Line) -> Message {
        if let period = line.period { return name(of: line.item, period) }
        guard let title = line.entry?.notice.text(.title)?.string else {
            return Message(
                en: "\(line.item.number) \(line.item.name.text(in: "en"))",
                zh: "\(line.item.number) \(line.item.name.text(in: "zh-Hans"))")
        }
        return Message(verbatim: title)
    }

    private static func term(_ day: Day) -> Message {
        Message(en: "last day: \(day.english)", zh: "期限：\(day.chinese)")
    }

    /// Item and file.
    private static func place(_ item: Item, _ entry: RegisteredNotice?) -> [Message] {
        var lines = [
            Message(
                en: "item: \(item.number) \(item.name.text(in: "en"))",
                zh: "事项：\(item.number) \(item.name.text(in: "zh-Hans"))")
        ]
        if let path = entry?.notice.source.path {
            lines.append(Message(en: "file: \(path)", zh: "文件：\(path)"))
        }
        return lines
    }

    /// A record's key; for one that has none yet, a number that follows from its file.
    private static func key(of entry: RegisteredNotice?) -> String {
        guard let entry else { return "" }
        if !entry.key.isEmpty { return entry.key }
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in entry.notice.source.path.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        return "file-" + String(hash, radix: 16)
    }

    private static func page(of line: BoardStatus.Line) -> String {
        guard let entry = line.entry, entry.notice.status == .published, !entry.address.isEmpty
        else { return itemPage(line.item) }
        return entry.address + ".html"
    }

    private static func itemPage(_ item: Item) -> String {
        "\(item.column.rawValue)/\(item.slug)/index.html"
    }
}

extension Column {
    /// Its name for people.
    fileprivate var name: Message {
        switch self {
        case .party: Message(en: "Party affairs", zh: "党务公开")
        case .residency: Message(en: "Residents’ affairs", zh: "居务公开")
        case .finance: Message(en: "Finance", zh: "财务公开")
        case .service: Message(en: "Services", zh: "服务公开")
        }
    }
}
