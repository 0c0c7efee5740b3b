package import Diagnostics
package import Values

/// YAML as a tree of located values, flat in one array: parents before children, in file order.
///
/// Node 0 is the root. Every node knows where it stands in the source; scalars know their text.
package struct FieldTree: Sendable {
    /// What a node is.
    package enum Kind: UInt8, Sendable {
        /// A key or value that is text; quotes are no part of the text.
        case scalar
        /// The value of a key without one, or `~`, or `null`.
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
        /// Whether it stood in quotes or after `|` or `>`: then `""` is a text and `~` not nothing.
        package let isQuoted: Bool
        fileprivate let isVerbatim: Bool
        /// Where it stands in the source, quotes and brackets included; blanks around it are not.
        package let range: SourceRange
        fileprivate let textStart: Int32
        fileprivate let textEnd: Int32
        /// Index after the last node of its subtree.
        package let next: Int32

        init(
            kind: Kind, isQuoted: Bool, range: SourceRange, next: Int,
            text: (start: Int, end: Int) = (0, 0), isVerbatim: Bool = false
        ) {
            self.kind = kind
            self.isQuoted = isQuoted
            self.isVerbatim = isVerbatim
            self.range = range
            textStart = Int32(text.start)
            textEnd = Int32(text.end)
            self.next = Int32(next)
        }
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

    /// The items of a list, in file order; any other value counts as a list of itself.
    package func items(of node: Int) -> [Int] {
        guard nodes.indices.contains(node), nodes[node].kind == .sequence else { return [node] }
        var items: [Int] = []
        forEachItem(of: node) { items.append($0) }
        return items
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
