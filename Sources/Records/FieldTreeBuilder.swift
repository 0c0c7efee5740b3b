import Diagnostics

/// Collects the nodes of a tree while the events of a file arrive.
struct FieldTreeBuilder {
    private struct Open {
        let index: Int
        let isMapping: Bool
        var expectsKey: Bool
    }

    private(set) var nodes: [FieldTree.Node] = []
    private(set) var extra: [UInt8] = []
    private var open: [Open] = []

    init(expectedNodes: Int) {
        nodes.reserveCapacity(expectedNodes)
        open.reserveCapacity(YAMLReader.depthLimit)
    }

    /// How many lists and mappings are open.
    var depth: Int { open.count }

    /// Whether the next node is a key of a mapping.
    var expectsKey: Bool { open.last?.expectsKey ?? false }

    mutating func begin(_ kind: FieldTree.Kind, _ range: SourceRange) {
        turn()
        let isMapping = kind == .mapping
        open.append(Open(index: nodes.count, isMapping: isMapping, expectsKey: isMapping))
        append(FieldTree.Node(kind: kind, isQuoted: false, range: range, next: nodes.count + 1))
    }

    /// Ends a list or mapping: at its closing bracket, or with its last value when it has none.
    mutating func end(at bracketEnd: Int?) {
        guard let index = open.popLast()?.index else { return }
        let node = nodes[index]
        let last = nodes.count > index + 1 ? nodes[nodes.count - 1].range.end : node.range.end
        nodes[index] = FieldTree.Node(
            kind: node.kind, isQuoted: false,
            range: SourceRange(start: Int(node.range.start), end: max(bracketEnd ?? 0, Int(last))),
            next: nodes.count)
    }

    /// Adds a key or value without text.
    mutating func addBlank(_ range: SourceRange) {
        turn()
        append(FieldTree.Node(kind: .blank, isQuoted: false, range: range, next: nodes.count + 1))
    }

    /// Adds text that stands in the source as it is, at an offset.
    mutating func addVerbatim(isQuoted: Bool, _ range: SourceRange, at start: Int, count: Int) {
        turn()
        append(
            FieldTree.Node(
                kind: .scalar, isQuoted: isQuoted, range: range, next: nodes.count + 1,
                text: (start, start + count), isVerbatim: true))
    }

    /// Adds text that differs from the source: unescaped, unfolded.
    mutating func addCopied(
        _ text: UnsafeBufferPointer<UInt8>, isQuoted: Bool, _ range: SourceRange
    ) {
        turn()
        let start = extra.count
        extra.append(contentsOf: text)
        append(
            FieldTree.Node(
                kind: .scalar, isQuoted: isQuoted, range: range, next: nodes.count + 1,
                text: (start, extra.count), isVerbatim: false))
    }

    private mutating func append(_ node: FieldTree.Node) {
        nodes.append(node)
    }

    private mutating func turn() {
        guard let last = open.indices.last, open[last].isMapping else { return }
        open[last].expectsKey.toggle()
    }
}
