import CCMark

/// Decides whether a line's end inside a paragraph is shown.
enum SoftBreak {
    /// What stands at one side of it.
    enum Side {
        /// A Chinese character, one that Chinese shares with other scripts, anything else.
        case chinese, shared, other

        init(_ scalar: UInt32) {
            self =
                Scalars.isChinese(scalar) ? .chinese : Scalars.isShared(scalar) ? .shared : .other
        }
    }

    /// Whether it is nothing: between two Chinese characters, of which one may be a shared one.
    static func isNothing(after left: Side, before node: OpaquePointer, mark: UInt8?) -> Bool {
        guard left != .other, let text = textAfter(node) else { return false }
        let start = EmphasisMarks.length(at: 0, in: text, mark)
        switch (left, Side(Scalars.after(start, in: text).value)) {
        case (.chinese, .chinese), (.chinese, .shared), (.shared, .chinese): return true
        case (.shared, .shared), (.other, _), (_, .other): return false
        }
    }

    /// The text that follows a node, however deep in emphasis or links; nil before anything else.
    private static func textAfter(_ node: OpaquePointer) -> UnsafeBufferPointer<UInt8>? {
        var next = node
        while cmark_node_next(next) == nil {
            guard let parent = cmark_node_parent(next),
                cmark_node_get_type(parent).rawValue >= CMARK_NODE_FIRST_INLINE.rawValue
            else { return nil }
            next = parent
        }
        var leaf = cmark_node_next(next)
        while let inner = leaf {
            switch cmark_node_get_type(inner) {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE: return bytes(cmark_node_get_literal(inner))
            case CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_LINK:
                leaf = cmark_node_first_child(inner)
            default: return nil
            }
        }
        return nil
    }
}
