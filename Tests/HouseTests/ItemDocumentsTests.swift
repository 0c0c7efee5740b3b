import Catalogue
import Diagnostics
import Foundation
import Rules
import TestSupport
import Testing
import Values

/// What the pages in docs say of items, fields and rules is there.
struct ItemDocumentsTests {
    private static let catalogue = CatalogueReader.catalogue(withBoardFile: nil).0

    private static let rules = Set(Rulebook.all.map(\.id.description))

    private static func lines(of name: String) throws -> [String] {
        try String(contentsOf: PackageFolder.root.appending(path: "docs/\(name)"), encoding: .utf8)
            .components(separatedBy: "\n")
    }

    private static func words(for frequency: Frequency) -> String {
        switch frequency {
        case .every(.month): "每月 month"
        case .every(.quarter): "每季 quarter"
        case .every(.halfYear): "每半年 half-year"
        case .every(.year): "每年 year"
        case .standing: "长期 standing"
        case .asItHappens: "有就公开 as it happens"
        }
    }

    @Test func `the page on the format lists every item that is built in`() throws {
        let rows = Self.catalogue.items.map { item in
            "| `\(item.number)` | `\(item.code)` | \(item.name.text(in: "zh-Hans")) | "
                + "\(Self.words(for: item.frequency)) |"
        }
        let shown = try Self.lines(of: "format.md").filter { $0.contains(#/^\| `[PRFS]\d\d` \|/#) }
        #expect(shown == rows)
    }

    @Test func `every mechanism is told once, in order`() throws {
        let numbers = try Self.lines(of: "mechanisms.md").compactMap { line in
            line.firstMatch(of: #/^\| [A-G](\d+) \| [^|]+ \| .*\S.* \|$/#).flatMap { Int($0.1) }
        }
        #expect(numbers == Array(1...120))
    }

    @Test func `the items and fields that mechanisms name are there`() throws {
        let text = try Self.lines(of: "mechanisms.md").joined(separator: "\n")
        let named = text.matches(of: #/`([PRFS]\d\d(?:\.[a-z-]+)*|record\.[a-z-]+)`/#).map {
            String($0.1)
        }
        #expect(named.count > 200)
        #expect(named.filter { !Self.exists($0) } == [])
    }

    @Test func `the rules that mechanisms name are there`() throws {
        let text = try Self.lines(of: "mechanisms.md").joined(separator: "\n")
        let named = text.matches(of: #/rules\.md#([a-z-]+)/#).map { String($0.1) }
        #expect(named.count > 20)
        #expect(named.filter { !Self.rules.contains($0) } == [])
    }

    /// Whether there is such an item, or field of one, or column of a field.
    private static func exists(_ path: String) -> Bool {
        let parts = path.split(separator: ".").map { Text(String($0)) }
        if parts[0].equals("record") {
            return CommonField.fields.contains { Text($0.key) == parts[1] }
        }
        guard let item = catalogue.item(parts[0]) else { return false }
        guard parts.count > 1 else { return true }
        guard let field = item.fields.first(where: { Text($0.key) == parts[1] }) else {
            return false
        }
        guard parts.count > 2 else { return true }
        guard parts.count == 3, case .table(let table) = field.type else { return false }
        return table.layout.index(of: parts[2]) != nil
    }
}
