import Diagnostics
import Records
import Values

/// Reads one value of a record as its field's type.
struct ValueReader {
    let source: SourceFile
    let tree: FieldTree
    let files: NoticeReader.TableFiles
    private(set) var faults: [NoticeFault] = []

    init(source: SourceFile, tree: FieldTree, files: @escaping NoticeReader.TableFiles) {
        self.source = source
        self.tree = tree
        self.files = files
    }

    /// The value of a node.
    mutating func read(_ node: Int, as field: Field) -> FieldValue {
        if tree[node].kind == .blank { return .blank }
        switch field.type {
        case .list: return list(node, field)
        case .table(let type): return table(node, field, type)
        case .text, .paragraph, .integer, .decimal, .percent, .money, .date, .period, .flag,
            .choice, .person, .phone, .record:
            guard tree[node].kind == .scalar else {
                faults.append(.wrongShape(field, .expectedOneValue, at: tree.span(of: node)))
                return .unreadable
            }
            var reader = ScalarReader()
            let text = tree.text(of: node)
            let value = reader.read(text, as: field, at: tree.span(of: node))
            faults += reader.faults
            return value
        }
    }

    private mutating func list(_ node: Int, _ field: Field) -> FieldValue {
        switch tree[node].kind {
        case .scalar, .sequence: break
        case .blank: return .blank
        case .mapping:
            faults.append(.wrongShape(field, .expectedList, at: tree.span(of: node)))
            return .unreadable
        }
        var items: [LocatedText] = []
        var isWhole = true
        for node in tree.items(of: node) where tree[node].kind != .blank {
            guard tree[node].kind == .scalar else {
                faults.append(.wrongShape(field, .expectedList, at: tree.span(of: node)))
                isWhole = false
                continue
            }
            let text = tree.text(of: node).trimmed
            if text.isEmpty { continue }
            if Placeholder.matches(text) {
                faults.append(
                    .unreadable(.placeholder, field, text: text, at: tree.span(of: node)))
                isWhole = false
            }
            items.append(LocatedText(text: text, range: tree[node].range))
        }
        if !isWhole { return .unreadable }
        return items.isEmpty ? .blank : .list(items)
    }

    private mutating func table(_ node: Int, _ field: Field, _ type: TableType) -> FieldValue {
        switch tree[node].kind {
        case .sequence:
            var reader = InlineTableReader(tree: tree, field: field, type: type)
            let value = reader.read(node)
            faults += reader.faults
            return value
        case .mapping:
            if let file = tree.value(of: "file", in: node) ?? tree.value(of: "文件", in: node),
                tree[file].kind == .scalar
            {
                reportOthers(of: node, beside: file)
                return tableFile(file, field, type)
            }
        case .scalar where tree.text(of: node).isBlank: return .blank
        case .blank, .scalar: break
        }
        faults.append(.wrongShape(field, .expectedTable, at: tree.span(of: node)))
        return .unreadable
    }

    /// Beside the name of its file a table has no keys.
    private mutating func reportOthers(of mapping: Int, beside file: Int) {
        var others: [Int] = []
        tree.forEachEntry(of: mapping) { key, value in
            if value != file { others.append(key) }
        }
        for key in others {
            faults.append(
                .unknownKey(tree.text(of: key).trimmed, at: tree.span(of: key), nearest: nil))
        }
    }

    private mutating func tableFile(_ node: Int, _ field: Field, _ type: TableType) -> FieldValue {
        let name = tree.text(of: node).trimmed
        guard let path = Self.path(beside: source.path, name: name.string), let file = files(path)
        else {
            faults.append(.missingTable(field, file: name, at: tree.span(of: node)))
            return .unreadable
        }
        var reader = TableFileReader(field: field, type: type)
        let value = reader.read(file)
        faults += reader.faults
        return value
    }

    /// The path of a file beside a record, or below its folder; nil when it would leave it.
    private static func path(beside record: String, name: String) -> String? {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard !name.isEmpty, parts.allSatisfy({ !$0.isEmpty && $0 != ".." && $0 != "." }) else {
            return nil
        }
        let folder = record.split(separator: "/").dropLast().joined(separator: "/")
        return folder + "/" + name
    }
}
