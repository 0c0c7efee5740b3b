package import Diagnostics
import Records
package import Values

/// A text of a record in one of its languages.
package struct Translation: Sendable {
    /// Index of the field in the layout.
    package let field: Int
    /// Language tag, one of `LocalizedText.knownLanguages`.
    package let language: String
    /// The wording, without white space around it.
    package let text: Text
    /// Where it stands.
    package let range: SourceRange
}

/// Reads `{zh-Hans: …, en: …}` where a record's field takes a text.
struct TranslationsReader {
    /// The wordings in file order; blank and unreadable ones are left out.
    private(set) var translations: [Translation] = []
    private(set) var faults: [NoticeFault] = []

    private let tree: FieldTree
    private let field: Field
    private let index: Int

    /// Whether a node gives wordings of a field: a mapping with one language at least.
    static func reads(_ tree: FieldTree, _ node: Int, as field: Field, at index: Int) -> Bool {
        guard tree[node].kind == .mapping, takesLanguages(field, at: index) else { return false }
        var isLocalized = false
        tree.forEachEntry(of: node) { key, _ in
            isLocalized = isLocalized || isKnown(tree.text(of: key))
        }
        return isLocalized
    }

    init(_ tree: FieldTree, _ node: Int, as field: Field, at index: Int) {
        self.tree = tree
        self.field = field
        self.index = index
        var entries: [(key: Int, value: Int)] = []
        tree.forEachEntry(of: node) { entries.append(($0, $1)) }
        for entry in entries { read(entry.key, entry.value) }
    }

    /// The wording that stands for the field: Simplified Chinese, else the first.
    var main: Translation? {
        translations.first { $0.language == "zh-Hans" } ?? translations.first
    }

    /// Codes and numbers have no language.
    static func takesLanguages(_ field: Field, at index: Int) -> Bool {
        switch field.type {
        case .text, .paragraph: break
        case .integer, .decimal, .percent, .money, .date, .period, .flag, .choice, .person, .phone,
            .list, .table, .record:
            return false
        }
        guard let common = CommonField(rawValue: index) else { return true }
        return [.title, .opinion, .issuer, .reason, .summary].contains(common)
    }

    private static func isKnown(_ tag: Text) -> Bool {
        LocalizedText.knownLanguages.contains(tag.trimmed.string)
    }

    private mutating func read(_ key: Int, _ node: Int) {
        let tag = tree.text(of: key).trimmed
        let language = tag.string
        guard Self.isKnown(tag) else { return readOther(key, node, tag) }
        if let first = translations.first(where: { $0.language == language }) {
            faults.append(
                .duplicateKey(tag, at: tree.span(of: key), first: tree.source.span(first.range)))
            return
        }
        if tree[node].kind == .blank { return }
        guard tree[node].kind == .scalar else {
            faults.append(.wrongShape(field, .expectedOneValue, at: tree.span(of: node)))
            return
        }
        var reader = ScalarReader()
        let value = reader.read(tree.text(of: node), as: field, at: tree.span(of: node))
        faults += reader.faults
        guard case .text(let text) = value else { return }
        add(language, text, tree[node].range)
    }

    /// YAML cuts `{en: Rice, oil and flour}` at the comma; it is one text, as it stands in the file.
    private mutating func readOther(_ key: Int, _ node: Int, _ tag: Text) {
        let isCut = tree[node].kind == .blank && !tree[key].isQuoted
        if isCut, let last = translations.last, !isQuoted(last.range) {
            translations.removeLast()
            let whole = SourceRange(
                start: Int(last.range.start), end: Int(tree[key].range.end))
            let text = Text(tree.source.bytes, Int(whole.start), Int(whole.end))
            add(last.language, text.trimmed, whole)
        } else {
            faults.append(.unknownLanguage(tag, at: tree.span(of: key)))
        }
    }

    private func isQuoted(_ range: SourceRange) -> Bool {
        let first = tree.source.bytes[Int(range.start)]
        return first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
    }

    private mutating func add(_ language: String, _ text: Text, _ range: SourceRange) {
        translations.append(
            Translation(field: index, language: language, text: text, range: range))
    }
}
