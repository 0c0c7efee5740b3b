import Diagnostics
package import Records
package import Values

/// The disclosure catalogue (公开目录): every item that a board may publish.
package struct Catalogue: Sendable {
    /// An item that the board took off, and why.
    package struct Omission: Sendable {
        /// The item.
        package let item: Item
        /// The board's reason.
        package let reason: String
    }

    /// The items in the order of the catalogue: columns first, then as they were listed.
    package let items: [Item]
    /// What the board left out.
    package let omissions: [Omission]
    private let byName: [Text: Int]

    /// Makes a catalogue of items with different codes and numbers.
    package init(items: [Item], omissions: [Omission] = []) {
        let sorted = items.enumerated().sorted { left, right in
            let mine = Column.allCases.firstIndex(of: left.element.column) ?? 0
            let theirs = Column.allCases.firstIndex(of: right.element.column) ?? 0
            return mine == theirs ? left.offset < right.offset : mine < theirs
        }
        self.items = sorted.map(\.element)
        self.omissions = omissions
        var byName: [Text: Int] = [:]
        for (index, item) in self.items.enumerated() {
            byName[Text(item.code)] = index
            if byName[Text(item.number)] == nil { byName[Text(item.number)] = index }
        }
        self.byName = byName
    }

    /// The item with a code or number.
    package func item(_ name: Text) -> Item? { byName[name].map { items[$0] } }

    /// Every key and name of every field, for a full-width colon after it.
    package var knownKeys: KnownKeys {
        var names = FieldLayout(CommonField.fields).knownNames
        for item in items {
            names += item.layout.knownNames
            for case .table(let table) in item.layout.fields.map(\.type) {
                names += table.layout.knownNames
            }
        }
        for case .table(let table) in CommonField.fields.map(\.type) {
            names += table.layout.knownNames
        }
        names += ["file", "文件"]
        return KnownKeys(names)
    }

    /// The code or number that a misspelt one was meant to be; for the name of an item its number.
    package func nearestItem(to word: String) -> String? {
        if let code = NearMiss.nearest(to: word, among: items.flatMap { [$0.code, $0.number] }) {
            return code
        }
        let names = items.map { $0.name.text(in: "zh-Hans") }
        return NearMiss.nearest(to: word, among: names)
            .flatMap { near in names.firstIndex(of: near) }.map { items[$0].number }
    }

    /// Whether any item has a field with this key or name.
    func hasField(named name: Text) -> Bool {
        items.contains { $0.layout.index(of: name) != nil }
    }
}
