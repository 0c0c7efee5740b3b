extension Renderer {
    /// A parent being rendered.
    struct ParentCall {
        /// The blocks given to it, in the program's `arguments`.
        let arguments: Range<Int32>
        /// The call around the template in which its tag is; negative outside all parents.
        let outer: Int
    }

    /// Renders another template in place of a tag.
    mutating func include(_ inclusion: Inclusion) throws(RenderFault) {
        try descend(inclusion.tag)
        let start = indentationStart
        let end = indentations.count
        if let indentation = inclusion.indentation {
            indent(by: indentation)
        } else {
            indentationStart = end
        }
        try run(program.templates[Int(inclusion.template)])
        indentations.removeSubrange(end...)
        indentationStart = start
        inclusionDepth -= 1
    }

    /// Renders a parent with blocks to fill its places.
    mutating func include(
        _ inclusion: Inclusion, arguments: Range<Int32>
    ) throws(RenderFault) {
        let outer = call
        call = calls.count
        calls.append(ParentCall(arguments: arguments, outer: outer))
        try include(inclusion)
        calls.removeLast()
        call = outer
    }

    /// Fills a place with the block given for it; false if there is none.
    ///
    /// Of the parents around the place the outermost decides. A block sees the parents around the
    /// template that it is written in, so a place within it is not filled by its own parent.
    mutating func fill(_ place: BlockPlace) throws(RenderFault) -> Bool {
        guard let (argument, outer) = argument(for: place) else { return false }
        try descend(place.tag)
        let inner = call
        call = outer
        let end = indentations.count
        indent(by: place.indentation)
        if place.standsAlone, !argument.startsLine { beginLine() }
        continuesLine = !place.standsAlone && argument.startsLine
        try run(argument.body)
        continuesLine = false
        indentations.removeSubrange(end...)
        call = inner
        inclusionDepth -= 1
        return true
    }

    private func argument(for place: BlockPlace) -> (argument: BlockArgument, outer: Int)? {
        var found: (argument: BlockArgument, outer: Int)?
        var call = call
        while call >= 0 {
            for index in calls[call].arguments
            where program.arguments[Int(index)].name == place.name {
                found = (program.arguments[Int(index)], calls[call].outer)
                break
            }
            call = calls[call].outer
        }
        return found
    }

    private mutating func descend(_ tag: Int32) throws(RenderFault) {
        guard inclusionDepth < Self.deepestInclusion else {
            throw program.fault(at: tag) { _ in .tooDeep }
        }
        try checkWork(tag)
        inclusionDepth += 1
    }

    private mutating func indent(by range: Range<Int32>) {
        guard !range.isEmpty else { return }
        indentations.append(contentsOf: literals[Int(range.lowerBound)..<Int(range.upperBound)])
    }

    /// Indents a line that begins here.
    mutating func beginLine() {
        let isContinued = continuesLine
        continuesLine = false
        guard !isContinued, indentationStart < indentations.count else { return }
        indentations.withUnsafeBufferPointer {
            output.append(UnsafeBufferPointer(rebasing: $0[indentationStart...]))
        }
    }

    /// Writes text of a template, its lines indented.
    mutating func write(_ literal: Literal) {
        let text = literals[Int(literal.start)..<Int(literal.end)]
        guard indentationStart < indentations.count else {
            continuesLine = false
            return output.append(UnsafeBufferPointer(rebasing: text))
        }
        if literal.startsLine { beginLine() }
        continuesLine = false
        guard literal.hasLines else { return output.append(UnsafeBufferPointer(rebasing: text)) }
        var start = text.startIndex
        while let end = text[start...].firstIndex(of: UInt8(ascii: "\n")), end + 1 < text.endIndex {
            output.append(UnsafeBufferPointer(rebasing: text[start...end]))
            beginLine()
            start = end + 1
        }
        output.append(UnsafeBufferPointer(rebasing: text[start...]))
    }
}
