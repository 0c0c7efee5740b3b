/// Turns the tokens of one template into instructions.
struct Compiler {
    let source: TemplateSource
    let tokens: [Token]
    let indices: [String: Int]
    let template: Int
    var program: Program
    var outline = Outline()
    var faults: FaultList
    /// How many sections and blocks are open.
    var depth = 0
    /// Instructions before this one are in another body, so that no literal joins them.
    private var barrier = 0

    /// Compiles the template at `template`, adding to the program, its outline and its faults.
    static func compile(
        _ tokens: [Token], template: Int, indices: [String: Int], into program: inout Program,
        _ faults: inout FaultList
    ) -> Outline {
        var compiler = Compiler(
            source: program.sources[template], tokens: tokens, indices: indices, template: template,
            program: program, faults: faults)
        program = Program([], mode: program.mode, limits: program.limits)
        let start = compiler.mark()
        compiler.compile(tokens.indices, without: 0..<0)
        compiler.program.templates[template] = start..<compiler.mark()
        program = compiler.program
        faults = compiler.faults
        return compiler.outline
    }

    /// The index of the next instruction, before which a body begins or ends.
    mutating func mark() -> Int32 {
        barrier = program.instructions.count
        return Int32(barrier)
    }

    /// Compiles a stretch of tokens, each line without as much of `margin` as it begins with.
    mutating func compile(_ range: Range<Int>, without margin: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            let token = tokens[index]
            addMargin(token)
            switch token.kind {
            case .text: addText(token.shown, without: margin)
            case .value: program.instructions.append(.value(reference(token)))
            case .rawValue: program.instructions.append(.rawValue(reference(token)))
            case .section, .inverted: addSection(index, without: margin)
            case .partial: addPartial(token, without: margin)
            case .parent: addParent(index, without: margin)
            case .block: addPlace(index, without: margin)
            case .close, .comment, .delimiters: break
            }
            index = (token.opens ? token.partner : index) + 1
        }
    }

    /// Begins a line that a tag begins.
    private mutating func addMargin(_ token: Token) {
        guard token.kind != .text, !token.standsAlone, source.isLineStart(token.range.lowerBound)
        else { return }
        program.instructions.append(.margin)
    }

    private mutating func addText(_ range: Range<Int>, without margin: Range<Int>) {
        var start = range.lowerBound
        while start < range.upperBound {
            let rest = source.text[start..<range.upperBound]
            let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? range.upperBound
            if source.isLineStart(start) {
                addLine(start + common(start..<end, margin)..<end, startsLine: true)
            } else {
                addLine(start..<end, startsLine: false)
            }
            start = end
        }
    }

    private mutating func addLine(_ range: Range<Int>, startsLine: Bool) {
        guard !range.isEmpty else { return program.instructions.append(.margin) }
        let start = Int32(program.literals.count)
        let isNewLine = program.literals.last == UInt8(ascii: "\n")
        program.literals += source.text[range]
        let end = Int32(program.literals.count)
        if program.instructions.count > barrier, !startsLine || isNewLine,
            case .literal(var last)? = program.instructions.last, last.end == start
        {
            last.end = end
            last.hasLines = last.hasLines || startsLine
            program.instructions[program.instructions.count - 1] = .literal(last)
        } else {
            let literal = Literal(start: start, end: end, startsLine: startsLine, hasLines: false)
            program.instructions.append(.literal(literal))
        }
    }

    private mutating func addSection(_ index: Int, without margin: Range<Int>) {
        let token = tokens[index]
        let name = reference(token)
        let position = program.instructions.count
        program.instructions.append(.margin)
        addBody(index, without: margin)
        let end = mark()
        program.instructions[position] =
            token.kind == .section ? .section(name, end: end) : .inverted(name, end: end)
    }

    /// Compiles what is between a tag and its closing tag.
    mutating func addBody(_ index: Int, without margin: Range<Int>) {
        let close = tokens[index].partner
        _ = mark()
        depth += 1
        compile(index + 1..<close, without: margin)
        addMargin(tokens[close])
        depth -= 1
    }

    /// The text of a name.
    func text(_ token: Token) -> String {
        String(decoding: source.text[token.name], as: UTF8.self)
    }

    /// How many bytes two stretches of the source have in common at their start.
    func common(_ first: Range<Int>, _ second: Range<Int>) -> Int {
        zip(source.text[first], source.text[second]).prefix { $0 == $1 }.count
    }

    /// Records a tag, for faults.
    mutating func addTag(_ token: Token) -> Int32 {
        let tag = Program.Tag(
            template: Int32(template), start: Int32(token.range.lowerBound),
            end: Int32(token.range.upperBound), name: text(token))
        program.tags.append(tag)
        return Int32(program.tags.count - 1)
    }

    private mutating func reference(_ token: Token) -> NameReference {
        let dot = UInt8(ascii: ".")
        let parts = source.text[token.name].split(separator: dot).map(TemplateName.init(bytes:))
        let start = Int32(program.parts.count)
        program.parts += parts.dropFirst()
        let rest = start..<Int32(program.parts.count)
        return NameReference(first: parts.first, rest: rest, tag: addTag(token))
    }
}
