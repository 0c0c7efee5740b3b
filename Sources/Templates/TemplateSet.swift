/// Templates, compiled together and ready to render.
package struct TemplateSet: Sendable {
    private let program: Program
    private let indices: [String: Int]

    /// Compiles `sources`, which may name one another.
    ///
    /// Throws all faults of all templates at once.
    package init(
        _ sources: [TemplateSource], mode: TemplateMode, limits: RenderLimits = .standard
    ) throws(TemplateErrors) {
        var program = Program(sources, mode: mode, limits: limits)
        var faults = sources.map(FaultList.init)
        let indices = Self.index(sources, &faults)
        var outlines: [Outline] = []
        for template in sources.indices {
            outlines.append(
                Self.compile(template, indices, into: &program, &faults[template]))
        }
        if mode == .strict {
            var checks = OutlineChecks(sources, outlines)
            checks.checkEnds(&faults)
            // A template that could not be read has places that are not known.
            if faults.allSatisfy(\.faults.isEmpty) { checks.checkBlocks(&faults) }
        }
        let all = faults.flatMap { list in
            list.faults.sorted { $0.range.lowerBound < $1.range.lowerBound }
        }
        guard all.isEmpty else { throw TemplateErrors(faults: all) }
        self.program = program
        self.indices = indices
    }

    /// The names of all templates, sorted.
    package var names: [String] { indices.keys.sorted() }

    /// Whether there is a template called `name`.
    package func contains(_ name: String) -> Bool {
        indices[name] != nil
    }

    /// Adds to `output` what the template called `name` makes of `value`, in UTF-8.
    ///
    /// On a fault `output` is as it was.
    package func render(
        _ name: String, _ value: TemplateValue, into output: inout [UInt8]
    ) throws(RenderFault) {
        try render(name, [value], into: &output)
    }

    /// Adds to `output` what the template called `name` makes of a context stack, in UTF-8.
    ///
    /// Names are looked up from the last value to the first. On a fault `output` is as it was.
    package func render(
        _ name: String, _ stack: [TemplateValue], into output: inout [UInt8]
    ) throws(RenderFault) {
        guard let template = indices[name] else {
            let nothing = TemplateSource(name: name, path: "", text: [])
            throw RenderFault(.unknownTemplate, at: 0..<0, in: nothing)
        }
        let body = program.templates[template]
        try program.instructions.withUnsafeBufferPointer { (instructions) throws(RenderFault) in
            try program.literals.withUnsafeBufferPointer { (literals) throws(RenderFault) in
                var renderer = Renderer(program, instructions, literals)
                try stack.withUnsafeBufferPointer { (values) throws(RenderFault) in
                    try renderer.run(body, on: values)
                }
                guard !renderer.output.isOverfull else {
                    throw RenderFault(.tooLong, at: 0..<0, in: program.sources[template])
                }
                renderer.output.append(to: &output)
            }
        }
    }

    private static func index(
        _ sources: [TemplateSource], _ faults: inout [FaultList]
    ) -> [String: Int] {
        var indices: [String: Int] = [:]
        for (template, source) in sources.enumerated() {
            if indices[source.name] == nil {
                indices[source.name] = template
            } else {
                faults[template].add(.duplicateTemplate(source.name), at: 0..<0)
            }
        }
        return indices
    }

    private static func compile(
        _ template: Int, _ indices: [String: Int], into program: inout Program,
        _ faults: inout FaultList
    ) -> Outline {
        let source = program.sources[template]
        guard source.text.count <= 1 << 22 else {
            faults.add(.tooLarge, at: 0..<0)
            return Outline()
        }
        if program.mode == .strict {
            do throws(UTF8.ValidationError) {
                _ = try UTF8Span(validating: source.text.span)
            } catch {
                faults.add(.notUTF8, at: error.byteOffsets)
                return Outline()
            }
        }
        var tokens = TagScanner.scan(source, &faults)
        // After a tag that cannot be read, what is paired is anyone's guess.
        guard !faults.hasUnreadTag else { return Outline() }
        TagPairing.pair(&tokens, of: source, &faults)
        guard faults.faults.isEmpty else { return Outline() }
        LineTrimming.trim(&tokens, of: source)
        return Compiler.compile(
            tokens, template: template, indices: indices, into: &program, &faults)
    }
}
