import Diagnostics
package import Records
import Values

/// Reads a record as its item: every value as its type, every fault noted.
package struct NoticeReader {
    /// Gives the table file of a path, or nil when there is none.
    package typealias TableFiles = @Sendable (_ path: String) -> DecodedFile?

    private let record: Record
    private let item: Item?
    private let layout: FieldLayout
    private let files: TableFiles
    private var values: [LocatedValue]
    private var faults: [NoticeFault] = []
    private var translations: [Translation] = []
    /// Keys that no field has.
    private var unknown: [Int] = []
    /// The key's node of each field that the record has.
    private var keys: [Int?] = []

    /// Reads a record; when its front matter was not read, the notice has no values.
    package static func read(
        _ record: Record, catalogue: Catalogue, clocks: Clocks = .builtIn,
        files: @escaping TableFiles
    ) -> Notice {
        guard record.isReadable else {
            return Notice(record: record, item: nil, values: [], faults: [])
        }
        var faults: [NoticeFault] = []
        let item = item(of: record, catalogue, &faults)
        var reader = NoticeReader(record, item, files)
        reader.faults = faults
        reader.readFields()
        reader.guessUnknown(catalogue)
        var requirements = RequirementReader(
            source: record.source, opening: record.opening, item: item, layout: reader.layout,
            values: reader.values, clocks: clocks)
        reader.faults += requirements.missing()
        return Notice(
            record: record, item: item, values: reader.values, faults: reader.faults,
            translations: reader.translations)
    }

    private init(_ record: Record, _ item: Item?, _ files: @escaping TableFiles) {
        self.record = record
        self.item = item
        self.files = files
        layout = item?.layout ?? Self.commonLayout
        values = Array(repeating: .absent, count: layout.fields.count)
        keys = Array(repeating: nil, count: values.count)
    }

    private static let commonLayout = FieldLayout(CommonField.fields)

    // MARK: The item

    private static func item(
        of record: Record, _ catalogue: Catalogue, _ faults: inout [NoticeFault]
    ) -> Item? {
        let tree = record.fields
        var place: Int?
        tree.forEachEntry(of: 0) { key, value in
            let name = tree.text(of: key)
            guard place == nil, name.equals("item") || name.equals("事项") else { return }
            place = value
        }
        guard let place, tree[place].kind == .scalar else { return nil }
        let name = tree.text(of: place).trimmed
        if name.isEmpty { return nil }
        if let item = catalogue.item(name) { return item }
        // A placeholder has a finding of its own.
        if Placeholder.matches(name) { return nil }
        let nearest = catalogue.nearestItem(to: name.string)
        faults.append(.unknownItem(name, at: tree.span(of: place), nearest: nearest))
        return nil
    }

    // MARK: Fields

    private mutating func readFields() {
        let tree = record.fields
        var entries: [(key: Int, value: Int)] = []
        entries.reserveCapacity(24)
        tree.forEachEntry(of: 0) { entries.append(($0, $1)) }
        for entry in entries { readField(tree, entry.key, entry.value) }
    }

    private mutating func readField(_ tree: FieldTree, _ key: Int, _ node: Int) {
        let name = tree.text(of: key).trimmed
        guard let index = layout.index(of: name) else {
            unknown.append(key)
            return
        }
        guard !values[index].isGiven else {
            let first = tree.span(of: keys[index] ?? key)
            faults.append(.duplicateKey(name, at: tree.span(of: key), first: first))
            return
        }
        if TranslationsReader.reads(tree, node, as: layout.fields[index], at: index) {
            let reader = TranslationsReader(tree, node, as: layout.fields[index], at: index)
            faults += reader.faults
            translations += reader.translations
            keys[index] = key
            let main = reader.main.map { LocatedValue(value: .text($0.text), range: $0.range) }
            let other: FieldValue = reader.faults.isEmpty ? .blank : .unreadable
            values[index] = main ?? LocatedValue(value: other, range: tree[key].range)
            return
        }
        var reader = ValueReader(source: record.source, tree: tree, files: files)
        let value = reader.read(node, as: layout.fields[index])
        faults += reader.faults
        let range = value.isBlank ? tree[key].range : tree[node].range
        values[index] = LocatedValue(value: value, range: range)
        keys[index] = key
    }

    /// Takes each unknown key for the field that it was meant to be.
    private mutating func guessUnknown(_ catalogue: Catalogue) {
        guard !unknown.isEmpty else { return }
        let needs = RequirementReader(
            source: record.source, opening: record.opening, item: item, layout: layout,
            values: values)
        for key in unknown {
            let name = record.fields.text(of: key).trimmed
            // Without an item nobody can say which keys it has, unless a common one is missing.
            if item == nil, catalogue.hasField(named: name) { continue }
            let guess = KeyGuess(
                name, among: layout.fields,
                lacks: { index in
                    !values[index].isGiven
                        && (item != nil || needs.isCommonRequired(index))
                },
                mayNeed: { index in
                    needs.isCommonRequired(index) || layout.fields[index].requirement.isPossible
                })
            let isMissing = guess.map { !values[$0.field].isGiven } ?? false
            if item == nil, !isMissing || !needs.isCommonRequired(guess?.field ?? 0) { continue }
            let span = record.fields.span(of: key)
            faults.append(.unknownKey(name, at: span, nearest: guess?.name))
            guard let field = guess?.field, isMissing else { continue }
            let range = record.fields[key].range
            values[field] = LocatedValue(value: .unreadable, range: range)
        }
    }
}
