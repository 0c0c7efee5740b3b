import ArgumentParser
import Catalogue
import Diagnostics
import Glibc
import Records

/// `noticeboard catalogue`: the catalogue as YAML in the contract's format, on standard output.
struct CatalogueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalogue",
        abstract: "Print the disclosure catalogue, or one item of it. 列出公开目录，或其中一项。")

    @Argument(help: "Codes or numbers of items (F01); none for all. 事项编号，不写则全部列出。")
    var items: [String] = []

    @Option(help: "The board's folder, for its own catalogue.yml. 公开栏所在的文件夹。")
    var board = "."

    @OptionGroup var messages: MessageOptions

    func run() async throws {
        let language = messages.language
        try await WorldErrors.reported(in: language) {
            let (catalogue, findings) = CatalogueReader.catalogue(withBoardFile: try ownFile())
            Standard.error(
                TextFormat(palette: .plain).bytes(
                    of: Findings(
                        DiagnosticOrder.sorted(findings), records: 0, language: language)))
            if findings.contains(where: { $0.severity == .error }) {
                throw ExitStatus.unreadableBoard
            }
            let chosen =
                try items.isEmpty
                ? catalogue.items : items.map { try catalogue.item(named: $0, language) }
            Standard.output(Array(CatalogueWriter.yaml(chosen).utf8))
        }
    }

    private func ownFile() throws -> DecodedFile? {
        let path = board + "/content/catalogue.yml"
        guard access(path, F_OK) == 0 else { return nil }
        return DecodedFile(path: "content/catalogue.yml", raw: try ContentFolder.read(path))
    }
}
