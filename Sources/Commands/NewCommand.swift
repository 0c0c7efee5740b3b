import ArgumentParser
import Boards
import Catalogue
import Diagnostics
import Drafts
import Values

/// `noticeboard new`: a record to be filled in, or one for all that is due; prints the paths.
struct NewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Lay out a record to be filled in. 建一份待填的记录。")

    @Argument(help: "The item's number or code (F01). 事项编号。")
    var item: String?

    @Option(help: "The period (2026-10); by default the one that is due. 期间，不写则为该公开的那一期。")
    var period: String?

    @Option(help: "The day it was decided or completed; by default today. 成文日期，不写则为今天。")
    var date: String?

    @Option(help: "The title. 标题。")
    var title: String?

    @Option(
        help: ArgumentHelp(
            "The file to write, - for standard output. 写到哪个文件，- 表示显示在屏幕上。",
            valueName: "file"))
    var output: String?

    @ArgumentParser.Flag(help: "Lay out all records that are due. 把该公开的都建好。")
    var due = false

    @Option(help: "With --due: due within so many days. 配合 --due：几天内到期的也建。")
    var within = 15

    @OptionGroup var place: BoardPlace

    func validate() throws {
        let language = place.language
        if due != (item == nil) {
            throw ValidationError(
                (due
                    ? Message(en: "--due takes no item", zh: "写了 --due 就不用写事项")
                    : Message(
                        en: "name an item, such as F01, or write --due",
                        zh: "请写事项编号，例如 F01；或者写 --due"))
                    .text(in: language))
        }
        if due, [period, date, title, output].contains(where: { $0 != nil }) {
            throw ValidationError(
                Message(
                    en: "--due takes none of --period, --date, --title, --output",
                    zh: "写了 --due 就不能再写 --period、--date、--title、--output"
                ).text(in: language))
        }
        if !(0...3660).contains(within) {
            throw ValidationError(
                Message(en: "--within is not between 0 and 3660", zh: "--within 要在 0 到 3660 之间")
                    .text(in: language))
        }
    }

    func run() async throws {
        try await WorldErrors.reported(in: place.language) {
            let desk = DraftDesk(try await Pipeline(place: place).read(), at: place)
            if let item {
                try desk.lay(
                    try desk.request(item: item, period: period, date: date), title: title,
                    output: output)
            } else {
                try desk.layDue(within: within)
            }
        }
    }
}
