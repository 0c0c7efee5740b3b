import Catalogue
import Diagnostics
import Foundation
import Records
import TestSupport
import Values

/// A file as an editor hands it to a schema: its YAML as JSON, after full-width marks were read.
struct SchemaDocument {
    /// Which file it is.
    let name: String
    /// Name of the schema that it is held against.
    let schema: String
    /// Its value.
    let document: JSONTree

    private static let knownKeys = CatalogueReader.catalogue(withBoardFile: nil).0.knownKeys

    /// The front matter of a record, against the schema of records or of an item.
    init(name: String, record: [UInt8], schema: String = "records") {
        let file = DecodedFile(path: "content/finance/a.md", raw: record)
        let tree = Record(file, column: .finance, known: Self.knownKeys).fields
        self.init(name: name, schema: schema, tree)
    }

    /// A file of YAML.
    init(name: String, yaml: [UInt8], schema: String) {
        let tree = YAMLFile(DecodedFile(path: "content/\(schema).yml", raw: yaml)).tree
        self.init(name: name, schema: schema, tree)
    }

    private init(name: String, schema: String, _ tree: FieldTree) {
        self.name = name
        self.schema = schema
        document = tree.isEmpty ? .null : Self.value(tree, 0)
    }

    /// Numbers, flags and blanks as YAML 1.2 has them; what stands in quotation marks is text.
    private static func value(_ tree: FieldTree, _ node: Int) -> JSONTree {
        switch tree[node].kind {
        case .blank: return .null
        case .scalar:
            let text = tree.text(of: node).string
            if tree[node].isQuoted { return .text(text) }
            if text == "true" || text == "false" { return .flag(text == "true") }
            if text.wholeMatch(of: #/-?(0|[1-9][0-9]{0,15})/#) != nil, let number = Int(text) {
                return .number(number)
            }
            return .text(text)
        case .sequence:
            var items: [JSONTree] = []
            tree.forEachItem(of: node) { items.append(value(tree, $0)) }
            return .list(items)
        case .mapping:
            var members: [JSONTree.Member] = []
            tree.forEachEntry(of: node) { key, entry in
                members.append(.init(tree.text(of: key).string, value(tree, entry)))
            }
            return .object(members)
        }
    }

    /// What the schemas of a folder refuse of some documents, a line each.
    static func refused(_ documents: [SchemaDocument], by folder: URL) throws -> [String] {
        let python = PackageFolder.root.appending(path: ".build/python/bin/python").path
        let cases = JSONTree.list(
            documents.map {
                ["name": .text($0.name), "schema": .text($0.schema), "document": $0.document]
            })
        let result = try ProgramRun(
            PackageFolder.root.appending(path: "Tests/Validators/schemas.py").path, folder.path,
            input: cases.file(), program: python
        ).result()
        return (result.outputText + result.errorText).split(separator: "\n").map(String.init)
    }
}
