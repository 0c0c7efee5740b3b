extension Compiler {
    /// Compiles a partial.
    mutating func addPartial(_ token: Token, without margin: Range<Int>) {
        guard let inclusion = inclusion(token, without: margin) else { return }
        program.instructions.append(.partial(inclusion))
        outline.inclusions.append(
            Outline.Inclusion(
                template: Int(inclusion.template), range: token.range, isCertain: depth == 0))
    }

    /// Compiles a parent and the blocks in it; all else in it is left out.
    mutating func addParent(_ index: Int, without margin: Range<Int>) {
        let token = tokens[index]
        let blocks = arguments(of: index)
        guard let inclusion = inclusion(token, without: margin) else { return }
        let position = program.instructions.count
        program.instructions.append(.margin)
        let first = program.arguments.count
        for block in blocks {
            program.arguments.append(
                BlockArgument(
                    name: TemplateName(bytes: source.text[tokens[block].name]), body: 0..<0,
                    startsLine: tokens[block].standsAlone))
        }
        let arguments = Int32(first)..<Int32(program.arguments.count)
        for (offset, block) in blocks.enumerated() {
            let body =
                tokens[block].range.upperBound..<tokens[tokens[block].partner].range.lowerBound
            let start = mark()
            addBody(block, without: source.indentation(of: body))
            program.arguments[first + offset].body = start..<mark()
        }
        program.instructions[position] = .parent(inclusion, arguments: arguments, end: mark())
        outline.inclusions.append(
            Outline.Inclusion(
                template: Int(inclusion.template), range: token.range, isCertain: depth == 0,
                arguments: blocks.map { (text(tokens[$0]), tokens[$0].range) }))
    }

    /// The blocks directly in a parent. Reports `strayInParent` and `duplicateBlock`.
    private mutating func arguments(of parent: Int) -> [Int] {
        var blocks: [Int] = []
        var names: Set<String> = []
        var index = parent + 1
        while index < tokens[parent].partner {
            let token = tokens[index]
            if token.isArgument {
                if names.insert(text(token)).inserted {
                    blocks.append(index)
                } else {
                    addStrict(.duplicateBlock(text(token)), at: token.range)
                }
            } else if !isBlank(token) {
                addStrict(.strayInParent, at: token.range)
            }
            index = (token.opens ? token.partner : index) + 1
        }
        return blocks
    }

    private func isBlank(_ token: Token) -> Bool {
        switch token.kind {
        case .comment, .delimiters: true
        case .text: source.isBlank(token.range)
        case .value, .rawValue, .section, .inverted, .block, .parent, .partial, .close: false
        }
    }

    private mutating func addStrict(_ kind: TemplateFault.Kind, at range: Range<Int>) {
        if program.mode == .strict { faults.add(kind, at: range) }
    }

    /// Compiles a block that is not inside a parent: a place that others can fill.
    mutating func addPlace(_ index: Int, without margin: Range<Int>) {
        let token = tokens[index]
        outline.places.insert(text(token))
        let place = BlockPlace(
            name: TemplateName(bytes: source.text[token.name]),
            indentation: indentation(ofPlace: index, without: margin),
            standsAlone: token.standsAlone, tag: addTag(token))
        let position = program.instructions.count
        program.instructions.append(.margin)
        addBody(index, without: margin)
        program.instructions[position] = .block(place, end: mark())
    }

    /// What indents the text that fills a place: what indents its own text, else its tag.
    private mutating func indentation(
        ofPlace index: Int, without margin: Range<Int>
    ) -> Range<Int32> {
        let token = tokens[index]
        let body = token.range.upperBound..<tokens[token.partner].range.lowerBound
        let tag = token.range.lowerBound
        let start = source.lineStart(before: tag) ?? tag
        let usesBody = token.standsAlone && !source.isBlank(body)
        return addIndentation(
            usesBody ? source.indentation(of: body) : start..<tag, without: margin)
    }

    private mutating func addIndentation(
        _ range: Range<Int>, without margin: Range<Int>
    ) -> Range<Int32> {
        let start = Int32(program.literals.count)
        program.literals += source.text[range].dropFirst(common(range, margin))
        return start..<Int32(program.literals.count)
    }

    /// The template that a tag names. Reports `unknownTemplate`.
    private mutating func inclusion(_ token: Token, without margin: Range<Int>) -> Inclusion? {
        let name = text(token)
        guard let template = indices[name] else {
            addStrict(.unknownTemplate(name), at: token.range)
            return nil
        }
        var indentation: Range<Int32>?
        if token.standsAlone, let start = source.lineStart(before: token.range.lowerBound) {
            indentation = addIndentation(start..<token.range.lowerBound, without: margin)
        }
        return Inclusion(
            template: Int32(template), indentation: indentation, tag: addTag(token))
    }
}
