import ArgumentParser
import Catalogue

/// `noticeboard catalogue`: the catalogue as YAML in the contract's format, on standard output.
struct CatalogueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalogue",
        abstract: "Print the disclosure catalogue, or one item of it. 列出公开目录，或其中一项。")

    @Argument(
        help: "Codes or numbers of items (F01); none for all. 事项编号，不写则全部列出。",
        completion: OwnCatalogue.completion)
    var items: [String] = []

    @Option(
        help: "The board's folder, for its own catalogue.yml. 公开栏所在的文件夹。",
        completion: .directory)
    var board = "."

    @OptionGroup var messages: MessageOptions

    func run() async throws {
        let language = messages.language
        try await WorldErrors.reported(in: language) {
            let catalogue = try OwnCatalogue.read(board: board, language: language)
            let chosen =
                try items.isEmpty
                ? catalogue.items : items.map { try catalogue.item(named: $0, language) }
            Standard.output(Array(CatalogueWriter.yaml(chosen).utf8))
        }
    }
}
