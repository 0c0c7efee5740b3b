import ArgumentParser
import Boards
import Catalogue
import Diagnostics
import Drafts
import Values

/// Where drafts of one board are laid out and written.
struct DraftDesk {
    /// What a draft is wanted of.
    struct Request {
        let item: Item
        let occasion: Occasion
        /// The draft that is there already, where nobody has typed anything into it.
        var draft: Notice?
    }

    private let board: ReadBoard
    private let place: BoardPlace
    private let maker: DraftMaker
    private let periods: WantedPeriods
    private var language: MessageLanguage { place.language }

    init(_ board: ReadBoard, at place: BoardPlace) {
        self.board = board
        self.place = place
        let settings = board.ground.settings
        maker = DraftMaker(
            register: board.register, paths: board.paths, clocks: settings.clocks,
            today: board.today, names: KeyNames(place.language))
        periods = WantedPeriods(board.coverage, since: settings.since, today: board.today)
    }

    // MARK: One

    /// What the arguments ask for; wrong usage where they do not fit the item, or where there is a
    /// record already.
    ///
    /// `mayReplace` is asked about the path of a draft that is there and that nobody has touched.
    func request(
        item name: String, period: String?, date: String?,
        mayReplace: ((String) -> Bool)? = nil
    ) throws -> Request {
        let item = try board.ground.catalogue.item(named: name, language)
        guard let length = item.periodLength else {
            if period != nil {
                throw usage(
                    Message(
                        en: "\(item.number) has no periods; write --date instead of --period",
                        zh: "\(item.number) 不按期公开，请写 --date，不写 --period"))
            }
            return Request(item: item, occasion: .day(try day(date)))
        }
        if date != nil {
            throw usage(
                Message(
                    en:
                        "\(item.number) goes by \(length.english); write --period instead of --date",
                    zh: "\(item.number) 按\(length.chinese)公开，请写 --period，不写 --date"))
        }
        let chosen = try self.period(period, of: item, length)
        guard let notice = board.register.entry(of: item, chosen)?.notice else {
            return Request(item: item, occasion: .period(chosen))
        }
        let path = shown(notice.source.path)
        let there = Message(
            en: "\(item.number) has a record for \(chosen) already: \(path)",
            zh: "\(item.number) \(chosen.chinese)已经有一份了：\(path)")
        guard let mayReplace, notice.status == .draft else { throw usage(there) }
        guard maker.isUntouched(notice, of: item, .period(chosen)) else {
            throw usage(Self.touched(there))
        }
        guard mayReplace(path) else { throw usage(there) }
        return Request(item: item, occasion: .period(chosen), draft: notice)
    }

    private static func touched(_ there: Message) -> Message {
        Message(
            en: "\(there.english); it is a draft with something in it: fill in the rest there, or "
                + "move it away and import again",
            zh: "\(there.chinese)；这份草稿里已经写了内容：请接着填，或者先把它移走，再导入")
    }

    private func day(_ text: String?) throws -> Day {
        guard let text else { return board.today }
        if let day = try? Day.parse(Text(text)) { return day }
        throw usage(
            Message(
                en: "--date '\(text)' is not a date; write it as 2026-11-20",
                zh: "--date 的“\(text)”不是日期，写成 2026-11-20 的样子"))
    }

    private func period(
        _ text: String?, of item: Item, _ length: PeriodLength
    ) throws -> Period {
        let proposed =
            periods.next(of: item) ?? Period(length, containing: board.today)
        guard let text else { return proposed }
        if let period = try? Period.parse(Text(text)), period.length == length { return period }
        throw usage(
            Message(
                en: "\(item.number) goes by \(length.english); write --period as \(proposed)",
                zh: "\(item.number) 按\(length.chinese)公开，--period 写成 \(proposed) 的样子"))
    }

    private func usage(_ message: Message) -> ValidationError {
        ValidationError(message.text(in: language))
    }

    /// Writes one draft and prints its path.
    func lay(_ request: Request, title: String?, output: String?) throws {
        let draft = maker.draft(of: request.item, request.occasion, title: title)
        if output == "-" {
            Standard.output(Array(draft.text.string.utf8))
            return
        }
        let path = output ?? shown(draft.path)
        try NewFile.write(draft.text.string, to: path)
        Standard.output(Array((path + "\n").utf8))
        sayOthers(than: request)
        sayNext()
    }

    private func sayOthers(than request: Request) {
        let others = periods.missing(of: request.item).filter { .period($0) != request.occasion }
        if others.isEmpty { return }
        let list = others.map(\.description)
        say(
            Message(
                en: "\(request.item.number) lacks other periods too: "
                    + list.joined(separator: ", "),
                zh: "\(request.item.number) 还缺这些期：" + list.joined(separator: "、")))
    }

    // MARK: All that is due

    /// Writes a draft of all that is due, prints their paths, and says what was left out.
    func layDue(within days: Int) throws {
        let (wanted, leftOut) = periods.due(within: days)
        for each in wanted {
            let draft = maker.draft(of: each.item, .period(each.period))
            let path = shown(draft.path)
            try NewFile.write(draft.text.string, to: path)
            Standard.output(Array((path + "\n").utf8))
        }
        for line in LeftOutList(leftOut, within: days, shown: shown).lines { say(line) }
        if wanted.isEmpty {
            say(
                Message(
                    en: "nothing is due within \(days) days", zh: "\(days) 天内没有要建的"))
        } else {
            say(
                Message(
                    en: "drafts laid out: \(wanted.count)", zh: "建好草稿 \(wanted.count) 份"))
            sayNext()
        }
    }

    // MARK: Words

    /// What to do now; and where an unfinished draft stops the whole site, how to let it wait.
    private func sayNext() {
        say(
            Message(
                en: "fill it in, then run: noticeboard check",
                zh: "下一步：用记事本打开填好，再运行 noticeboard check"))
        let severities = board.ground.settings.severities
        let stops = ["required-field", "check-failed"].contains { rule in
            severities.severity(of: RuleID(rule), usually: .error, item: nil, inDraft: true)
                == .error
        }
        if stops {
            say(
                Message(
                    en: "until it is filled in, the site cannot be built; to let drafts wait, add "
                        + "to content/board.yml: rules: {required-field: {draft: warning}, "
                        + "check-failed: {draft: warning}}",
                    zh: "填完以前网站不能生成；想让没填完的草稿先放着，在 content/board.yml 里加一行："
                        + "rules: {required-field: {draft: warning}, "
                        + "check-failed: {draft: warning}}"))
        }
    }

    private func say(_ message: Message) { Standard.error(message.text(in: language)) }

    private func shown(_ path: String) -> String { place.shown(path) }
}

extension PeriodLength {
    /// What it is called in `every`.
    fileprivate var english: String {
        switch self {
        case .month: "month"
        case .quarter: "quarter"
        case .halfYear: "half-year"
        case .year: "year"
        }
    }

    fileprivate var chinese: String {
        switch self {
        case .month: "月"
        case .quarter: "季度"
        case .halfYear: "半年"
        case .year: "年"
        }
    }
}
