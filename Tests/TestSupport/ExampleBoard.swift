import Catalogue
package import Foundation
import Records
package import Rules
import Values

/// The example of a rule's page as a board: its keys laid over a valid record of their item.
///
/// The records are `Tests/Fixtures/items/<number>/good.md`. A key of the example replaces the
/// record's own, whatever the language of its name; others are added; what follows a line `---` is
/// the body. Files that are no records, such as tables, are as they stand; `board.yml` is laid over
/// plain settings.
package struct ExampleBoard {
    /// Its files, marks taken out; the first mark of all is in the first file that has one.
    package let files: [MarkedFile]

    /// Makes a board of examples that belong together.
    package init(_ examples: [RuleExample], of rule: String) throws {
        var files: [MarkedFile] = []
        var settings = Self.settings(for: rule)
        for example in examples {
            switch example.path {
            case "board.yml", "content/board.yml":
                settings = Self.overlaid(example.text, over: settings) { $0 }
            case let path? where !path.hasSuffix(".md") || path.hasPrefix("content/pages/"):
                files.append(MarkedFile(path, example.text + "\n"))
            case let path: files.append(try Self.record(example.text, at: path))
            }
        }
        self.files = [MarkedFile("content/board.yml", settings)] + files
    }

    /// The examples of a page as boards: those that name a file belong together.
    package static func groups(of page: RulePage) -> [[RuleExample]] {
        var groups: [[RuleExample]] = []
        for example in page.examples {
            if case .words = example.kind { continue }
            if let last = groups.last?.last, last.path != nil, example.path != nil,
                last.isBad == example.isBad
            {
                groups[groups.count - 1].append(example)
            } else {
                groups.append([example])
            }
        }
        return groups
    }

    /// The folder of an item's own board.
    package static func folder(ofItem number: String) -> URL {
        PackageFolder.fixtures.appending(path: "items/\(number)")
    }

    /// What every board of an example, or of an item, is set to. Records that other items lack are
    /// no matter here.
    package static func settings(for rule: String = "") -> String {
        """
        name: 示例公开栏
        code: SL01
        contact: 0571-8000 0000
        since: 2026-10
        as-of: 2026-11-20
        """ + (rule == "missing-record" ? "\n" : "\nrules: {missing-record: off}\n")
    }

    private static let catalogue = CatalogueReader.catalogue(withBoardFile: nil).0

    private static func record(_ text: String, at path: String?) throws -> MarkedFile {
        let parts = text.split(separator: "\n---\n", maxSplits: 1).map(String.init)
        let fields = Blocks(parts[0])
        let name = fields.blocks.first { $0.key == "item" || $0.key == "事项" }?.value ?? "F01"
        let item = catalogue.item(Text(name)) ?? catalogue.item(Text("F01"))
        let file = folder(ofItem: item?.number ?? "").appending(path: "good.md")
        let base = try String(contentsOf: file, encoding: .utf8)
            .split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
        let front = overlaid(parts[0], over: String(base[1])) { key in
            item?.layout.index(of: Text(key)).map { "\($0)" } ?? key
        }
        let body = parts.count > 1 ? "\n\(parts[1])\n" : String(base[2])
        let column = item?.column.rawValue ?? ""
        return MarkedFile(
            path ?? "content/\(column)/example.md", "---\n" + front + "---\n" + body)
    }

    private static func overlaid(
        _ text: String, over base: String, identity: (String) -> String
    ) -> String {
        let own = Blocks(text).blocks
        let taken = Set(own.map { identity($0.key) })
        var placed: Set<String> = []
        var lines: [String] = []
        for block in Blocks(base).blocks {
            let name = identity(block.key)
            guard taken.contains(name) else {
                lines += block.lines
                continue
            }
            if placed.insert(name).inserted {
                lines += own.filter { identity($0.key) == name }.flatMap(\.lines)
            }
        }
        lines += own.filter { !placed.contains(identity($0.key)) }.flatMap(\.lines)
        return lines.map { $0 + "\n" }.joined()
    }

    /// The top-level keys of some YAML, each with its lines.
    private struct Blocks {
        var blocks: [(key: String, value: String, lines: [String])] = []

        init(_ text: String) {
            for line in text.split(separator: "\n", omittingEmptySubsequences: true) {
                let plain = line.filter { $0 != "«" && $0 != "»" }
                let isInside = [" ", "-", "　", "\t", "#"].contains(plain.first ?? " ")
                if isInside, !blocks.isEmpty {
                    blocks[blocks.count - 1].lines.append(String(line))
                    continue
                }
                let parts = plain.split(maxSplits: 1, omittingEmptySubsequences: false) {
                    $0 == ":" || $0 == "："
                }
                let words = parts.map { $0.trimmingCharacters(in: .whitespaces) }
                blocks.append((words[0], words.count > 1 ? words[1] : "", [String(line)]))
            }
        }
    }
}

extension RuleExample {
    /// Whether it shows what a rule finds fault with.
    package var isBad: Bool {
        if case .bad = kind { true } else { false }
    }
}
