import ArgumentParser
import Boards
import Catalogue
import Diagnostics
import Outputs
import Rules

/// `noticeboard schema`: JSON Schemas of what clerks write, for editors that complete and check
/// while one types.
struct SchemaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print JSON Schemas for editors. 输出编辑器用的 JSON Schema。")

    @Argument(
        help: """
            An item's code or number (F01), board or catalogue; none for records of all items. \
            事项编号、board 或 catalogue，不写则为全部事项的记录。
            """, completion: OwnCatalogue.completion)
    var item: String?

    @Option(
        help: "The board's folder, for its own catalogue.yml. 公开栏所在的文件夹。",
        completion: .directory)
    var board = "."

    @Option(
        help: "Write files into this folder; all schemas when no item is named. 写到这个文件夹，不写事项则写全部。",
        completion: .directory)
    var output: String?

    @OptionGroup var messages: MessageOptions

    func run() async throws {
        let language = messages.language
        try await WorldErrors.reported(in: language) {
            let catalogue = try OwnCatalogue.read(board: board, language: language)
            let mine = try OwnCatalogue.limited(catalogue, toProfileOf: board)
            let records = RecordSchema(language: language)
            let settings = BoardSchema(knownRules: Rulebook.knownNames, catalogue: catalogue)
            var schemas: [(name: String, schema: JSONTree)] = []
            if item == nil { schemas.append(("records", records.schema(of: mine))) }
            if item == "board" || writesAll { schemas.append(("board", settings.schema)) }
            if item == "catalogue" || writesAll {
                schemas.append(("catalogue", CatalogueSchema.schema))
            }
            if writesAll {
                schemas += mine.items.map { ($0.code, records.schema(of: $0)) }
            } else if let item, schemas.isEmpty {
                let known = try mine.item(named: item, language)
                schemas.append((known.code, records.schema(of: known)))
            }
            try put(schemas)
        }
    }

    private var writesAll: Bool { item == nil && output != nil }

    private func put(_ schemas: [(name: String, schema: JSONTree)]) throws {
        guard let output else {
            for (_, schema) in schemas { Standard.output(schema.file()) }
            return
        }
        try FileOutput.makeFolder(output)
        for (name, schema) in schemas {
            let path = "\(output)/\(name).schema.json"
            try FileOutput.write(schema.file(), to: path)
            Standard.output(Array((path + "\n").utf8))
        }
    }
}
