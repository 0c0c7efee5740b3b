import Diagnostics
import Foundation
import Records
import TestSupport
import Values

/// The items whose field names are fixed, as the specification beside the package gives them.
enum PinnedItems {
    private static let file = PackageFolder.root.deletingLastPathComponent()
        .appending(path: "shared/domain/pinned-items.yml")

    static let areThere = FileManager.default.fileExists(atPath: file.path)

    /// Each item of the specification as an outline, by its code.
    static func outlines() throws -> [String: String] { try outlines(of: file) }

    /// Each item of the built-in catalogue.
    static func builtIn() throws -> [String: String] {
        let folder = PackageFolder.root.appending(path: "Sources/Catalogue/BuiltIn")
        var all: [String: String] = [:]
        for column in Column.allCases {
            let items = try outlines(of: folder.appending(path: column.rawValue + ".yml"))
            all.merge(items) { first, _ in first }
        }
        return all
    }

    private static func outlines(of file: URL) throws -> [String: String] {
        let raw = [UInt8](try Data(contentsOf: file))
        let tree = YAMLFile(DecodedFile(path: file.lastPathComponent, raw: raw)).tree
        var all: [String: String] = [:]
        guard let items = tree.value(of: "items", in: 0) else { return all }
        tree.forEachItem(of: items) { item in
            guard let code = tree.value(of: "code", in: item) else { return }
            all[tree.text(of: code).string] = outline(of: item, in: tree, indent: "")
        }
        return all
    }

    private static func outline(of node: Int, in tree: FieldTree, indent: String) -> String {
        var lines = ""
        switch tree[node].kind {
        case .blank: lines = indent + "~\n"
        case .scalar: lines = indent + tree.text(of: node).string + "\n"
        case .sequence:
            tree.forEachItem(of: node) { item in
                lines += indent + "-\n" + outline(of: item, in: tree, indent: indent + "  ")
            }
        case .mapping:
            tree.forEachEntry(of: node) { key, value in
                // The specification fixes the fields and leaves the legal basis open.
                if indent.isEmpty, tree.text(of: key).string == "basis" { return }
                lines += indent + tree.text(of: key).string + ":\n"
                lines += outline(of: value, in: tree, indent: indent + "  ")
            }
        }
        return lines
    }
}
