/// Finds the closing tag of every tag that opens.
struct TagPairing {
    /// Sections may be this deep in one another.
    static let deepest = 64

    private let source: TemplateSource
    private var tokens: [Token]
    private var faults: FaultList
    private var open: [Int] = []

    private init(_ source: TemplateSource, _ tokens: [Token], _ faults: FaultList) {
        self.source = source
        self.tokens = tokens
        self.faults = faults
    }

    /// Sets the partners of `tokens`; what is not closed, or closes nothing, is added to `faults`.
    static func pair(_ tokens: inout [Token], of source: TemplateSource, _ faults: inout FaultList)
    {
        var pairing = TagPairing(source, tokens, faults)
        pairing.pairAll()
        tokens = pairing.tokens
        faults = pairing.faults
    }

    private mutating func pairAll() {
        for index in tokens.indices where !faults.isFull {
            if tokens[index].kind == .close {
                close(index)
            } else if tokens[index].opens {
                guard open.count < Self.deepest else {
                    return faults.add(.nestedTooDeep, at: tokens[index].range)
                }
                open(index)
            }
        }
        for index in open { leaveOpen(index) }
    }

    private mutating func open(_ index: Int) {
        if let outer = open.last, tokens[outer].kind == .parent, tokens[index].kind == .block {
            tokens[index].isArgument = true
        }
        open.append(index)
    }

    private mutating func close(_ index: Int) {
        guard let depth = open.lastIndex(where: { name(of: $0) == name(of: index) }) else {
            return closeUnknown(index)
        }
        for inner in open[(depth + 1)...] { leaveOpen(inner) }
        pair(open[depth], index)
        open.removeSubrange(depth...)
    }

    private mutating func pair(_ opening: Int, _ closing: Int) {
        tokens[opening].partner = closing
        tokens[closing].partner = opening
        tokens[closing].isArgument = tokens[opening].isArgument
    }

    /// A close of nothing that is open: a misspelt one, unless the right one follows.
    private mutating func closeUnknown(_ index: Int) {
        let range = tokens[index].range
        guard let expected = open.last, !isClosed(expected, after: index) else {
            faults.add(.strayClose(text(of: index)), at: range)
            return
        }
        let kind = TemplateFault.Kind.wrongClose(
            found: text(of: index), expected: text(of: expected))
        faults.add(kind, at: range)
        open.removeLast()
    }

    private func isClosed(_ opening: Int, after index: Int) -> Bool {
        var balance = open.count { name(of: $0) == name(of: opening) }
        for later in tokens.indices[(index + 1)...] where name(of: later) == name(of: opening) {
            if tokens[later].kind == .close { balance -= 1 }
            if tokens[later].opens { balance += 1 }
            if balance == 0 { return true }
        }
        return false
    }

    private mutating func leaveOpen(_ index: Int) {
        let kind = TemplateFault.Kind.unclosedSection(text(of: index))
        faults.add(kind, at: tokens[index].range)
    }

    private func name(of index: Int) -> ArraySlice<UInt8> {
        source.text[tokens[index].name]
    }

    private func text(of index: Int) -> String {
        String(decoding: name(of: index), as: UTF8.self)
    }
}
