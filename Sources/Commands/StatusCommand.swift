import ArgumentParser
import Boards
import Diagnostics

/// How `status` prints.
enum StatusFormat: String, CaseIterable, ExpressibleByArgument {
    case table, json
}

/// `noticeboard status`: what is overdue, due next, late, open and unanswered, on standard output.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Print what is overdue, due next and open. 列出逾期、即将到期和公示中的事项。")

    @OptionGroup var place: BoardPlace

    @Option(help: "How it is printed: table or json. 输出的格式。")
    var format = StatusFormat.table

    func run() async throws {
        let language = place.language
        try await WorldErrors.reported(in: language) {
            let read: ReadBoard
            do {
                read = try await Pipeline(place: place).read()
            } catch let unreadable as UnreadableBoard {
                let sorted = DiagnosticOrder.sorted(unreadable.findings)
                Standard.error(
                    TextFormat(palette: .plain).bytes(
                        of: Findings(sorted, records: 0, language: language)))
                throw ExitStatus.unreadableBoard
            }
            let settings = read.ground.settings
            let status = BoardStatus(
                of: read.register, catalogue: read.ground.catalogue, since: settings.since,
                asOf: read.today, clocks: settings.clocks)
            switch format {
            case .table:
                let table = StatusTable(
                    status, of: settings.name, asOf: read.today, language: language)
                Standard.output(Array(table.text.utf8))
            case .json: Standard.output(StatusJSON.bytes(of: status, asOf: read.today))
            }
        }
    }
}
