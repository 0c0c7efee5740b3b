import Diagnostics
import Records
import Values

/// The words that spreadsheets use for what the catalogue calls otherwise: `BuiltIn/sheet-words.yml`.
struct SheetWords: Sendable {
    /// Folded words for columns, by the key of the column.
    let columns: [String: Set<String>]
    /// Folded labels of values outside of a table, by the key of the field.
    let fields: [String: Set<String>]
    private let lists: [String: Set<String>]

    /// The words that the program carries inside it.
    static let builtIn = SheetWords(
        YAMLFile(
            DecodedFile(
                source: SourceFile(
                    path: "sheet-words.yml",
                    bytes: EmbeddedFiles.all.first.map { file in
                        Array(
                            UnsafeBufferPointer(
                                start: file.text.utf8Start, count: file.text.utf8CodeUnitCount))
                    } ?? []))
        ).tree)

    private init(_ tree: FieldTree) {
        var lists: [String: Set<String>] = [:]
        var nested: [String: [String: Set<String>]] = [:]
        func words(_ node: Int) -> Set<String> {
            var found: Set<String> = []
            tree.forEachItem(of: node) { found.insert(HeadWord.folded(tree.text(of: $0).string)) }
            return found
        }
        if !tree.isEmpty {
            tree.forEachEntry(of: 0) { key, value in
                let name = tree.text(of: key).string
                if case .mapping = tree[value].kind {
                    tree.forEachEntry(of: value) { inner, node in
                        nested[name, default: [:]][tree.text(of: inner).string] = words(node)
                    }
                } else {
                    lists[name] = words(value)
                }
            }
        }
        columns = nested["columns"] ?? [:]
        fields = nested["fields"] ?? [:]
        self.lists = lists
    }

    /// A list of words.
    enum List: String {
        case year, month, day, side
        case incomeWords = "income-words"
        case expenseWords = "expense-words"
        case counted, opening, closing, totals, subtotals, carried
        case toDate = "to-date"
        case signatures
    }

    /// Whether one of the wordings is in a list.
    func has(_ word: HeadWord, in list: List) -> Bool {
        guard let words = lists[list.rawValue] else { return false }
        return word.wordings.contains { words.contains($0) }
    }

    /// The words of a list.
    func words(_ list: List) -> Set<String> { lists[list.rawValue] ?? [] }
}
