package import Diagnostics
package import Values

/// YAML as a tree of located values, flat in one array: parents before children, in file order.
///
/// Node 0 is the root. Every node knows where it stands in the source; scalars know their text.
package struct FieldTree: Sendable {
    /// What a node is.
    package enum Kind: UInt8, Sendable {
        /// A key or value that is text; quoted ones keep their quotes out of the text.
        case scalar
        /// A key without a value, or `~`, or `null`.
        case blank
        /// A list.
        case sequence
        /// Keys with values: the children alternate.
        case mapping
    }

    /// One value or key.
    package struct Node: Sendable {
        /// What it is.
        package let kind: Kind
        /// Whether it stood in quotes, so that `""` is a text and `~` is not nothing.
        package let isQuoted: Bool
        fileprivate let isVerbatim: Bool
        /// Where it stands in the source.
        package let range: SourceRange
        fileprivate let textStart: Int32
        fileprivate let textEnd: Int32
        /// Index after the last node of its subtree.
        fileprivate(set) package var next: Int32
    }

    /// The file that it was read from.
    package let source: SourceFile

    private let nodes: [Node]
    private let extra: [UInt8]

    init(source: SourceFile, nodes: [Node], extra: [UInt8]) {
        self.source = source
        self.nodes = nodes
        self.extra = extra
    }

    /// Whether nothing could be read.
    package var isEmpty: Bool { nodes.isEmpty }

    /// The node with an index.
    package subscript(index: Int) -> Node { nodes[index] }

    /// Where a node stands, with its file.
    package func span(of index: Int) -> SourceSpan { source.span(nodes[index].range) }

    /// The text of a scalar; empty for every other node.
    package func text(of index: Int) -> Text {
        let node = nodes[index]
        return Text(
            node.isVerbatim ? source.bytes : extra, Int(node.textStart), Int(node.textEnd))
    }

    /// Calls the closure with the index of each key and of its value, in file order.
    package func forEachEntry(of mapping: Int, _ body: (_ key: Int, _ value: Int) -> Void) {
        guard nodes.indices.contains(mapping), nodes[mapping].kind == .mapping else { return }
        let end = Int(nodes[mapping].next)
        var key = mapping + 1
        while key < end {
            let value = Int(nodes[key].next)
            guard value < end else { return }
            body(key, value)
            key = Int(nodes[value].next)
        }
    }

    /// Calls the closure with the index of each item of a list, in file order.
    package func forEachItem(of sequence: Int, _ body: (_ item: Int) -> Void) {
        guard nodes.indices.contains(sequence), nodes[sequence].kind == .sequence else { return }
        let end = Int(nodes[sequence].next)
        var item = sequence + 1
        while item < end {
            body(item)
            item = Int(nodes[item].next)
        }
    }

    /// The value of the first entry with this key, for files whose keys are all known.
    package func value(of key: StaticString, in mapping: Int) -> Int? {
        var found: Int?
        forEachEntry(of: mapping) { keyIndex, value in
            if found == nil, text(of: keyIndex).equals(key) { found = value }
        }
        return found
    }
}

/// Collects the nodes of a tree while the events of a file arrive.
struct FieldTreeBuilder {
    private(set) var nodes: [FieldTree.Node] = []
    private(set) var extra: [UInt8] = []
    private var open: [Int] = []

    init(expectedNodes: Int) {
        nodes.reserveCapacity(expectedNodes)
    }

    /// How many lists and mappings are open.
    var depth: Int { open.count }

    mutating func begin(_ kind: FieldTree.Kind, _ range: SourceRange) {
        open.append(nodes.count)
        append(kind, isQuoted: false, isVerbatim: true, range, 0, 0)
    }

    mutating func end(at offset: Int) {
        guard let index = open.popLast() else { return }
        let node = nodes[index]
        // A block ends where its last value ends, not on the line after it.
        let last = nodes.count > index + 1 ? Int(nodes[nodes.count - 1].range.end) : offset
        let isFlow = offset > last && node.range.start < node.range.end
        nodes[index] = FieldTree.Node(
            kind: node.kind, isQuoted: false, isVerbatim: true,
            range: SourceRange(start: Int(node.range.start), end: isFlow ? offset : last),
            textStart: 0, textEnd: 0, next: Int32(nodes.count))
    }

    /// Adds text that stands in the source as it is.
    mutating func addVerbatim(_ kind: FieldTree.Kind, isQuoted: Bool, _ range: SourceRange) {
        append(kind, isQuoted: isQuoted, isVerbatim: true, range, range.start, range.end)
    }

    /// Adds text that differs from the source: unescaped, unfolded.
    mutating func addCopied(
        _ text: UnsafeBufferPointer<UInt8>, isQuoted: Bool, _ range: SourceRange
    ) {
        let start = Int32(extra.count)
        extra.append(contentsOf: text)
        append(.scalar, isQuoted: isQuoted, isVerbatim: false, range, start, Int32(extra.count))
    }

    private mutating func append(
        _ kind: FieldTree.Kind, isQuoted: Bool, isVerbatim: Bool, _ range: SourceRange,
        _ start: Int32, _ end: Int32
    ) {
        nodes.append(
            FieldTree.Node(
                kind: kind, isQuoted: isQuoted, isVerbatim: isVerbatim, range: range,
                textStart: start, textEnd: end, next: Int32(nodes.count + 1)))
    }
}
