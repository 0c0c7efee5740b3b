import ArgumentParser
import Boards
import Diagnostics

/// How `status` prints.
enum StatusFormat: String, CaseIterable, ExpressibleByArgument {
    case table, json, ics
}

/// `noticeboard status`: what is overdue, due next, late, open and unanswered, on standard output.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Print what is overdue, due next and open. 列出逾期、即将到期和公示中的事项。")

    @OptionGroup var place: BoardPlace

    @Option(help: "How it is printed: table, json or ics; default: table. 输出的格式，不写则为 table（表格）。")
    var format: StatusFormat?

    @Flag(help: "As a calendar to subscribe to, like --format ics. 输出日历文件，同 --format ics。")
    var ics = false

    @Option(
        help: ArgumentHelp(
            "The file to write instead of standard output. 写到这个文件，不写则直接显示。",
            valueName: "file"),
        completion: .file())
    var output: String?

    func validate() throws {
        guard ics, let format, format != .ics else { return }
        throw ValidationError(
            Message(
                en: "--ics and --format \(format.rawValue) ask for two formats; leave one out",
                zh: "--ics 和 --format \(format.rawValue) 是两种格式，只能写一个"
            ).text(in: place.language))
    }

    func run() async throws {
        try await WorldErrors.reported(in: place.language) {
            let bytes = bytes(of: try await Pipeline(place: place).read())
            if let output {
                try FileOutput.write(bytes, to: output)
            } else {
                Standard.output(bytes)
            }
        }
    }

    private func bytes(of read: ReadBoard) -> [UInt8] {
        let settings = read.ground.settings
        let status = BoardStatus(
            of: read.register, read.coverage, asOf: read.today, clocks: settings.clocks)
        switch ics ? .ics : format ?? .table {
        case .table:
            let table = StatusTable(
                status, of: settings.name, asOf: read.today, language: place.language)
            return Array(table.text.utf8)
        case .json: return StatusJSON.bytes(of: status, asOf: read.today)
        case .ics:
            let forecast = DueForecast(
                of: read.register, catalogue: read.ground.catalogue, since: settings.since,
                asOf: read.today, clocks: settings.clocks)
            return StatusCalendar(
                status, forecast, of: settings, asOf: read.today, language: place.language
            ).bytes
        }
    }
}
