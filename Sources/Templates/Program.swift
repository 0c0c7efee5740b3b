/// All templates of a set, compiled into one list of instructions.
struct Program: Sendable {
    /// Where a tag is, for a fault.
    struct Tag {
        let template: Int32
        let start: Int32
        let end: Int32
        /// The name as it is written.
        let name: String
    }

    var instructions: [Instruction] = []
    /// The text of all templates, and their indentations.
    var literals: [UInt8] = []
    /// The further parts of dotted names.
    var parts: [TemplateName] = []
    var arguments: [BlockArgument] = []
    var tags: [Tag] = []
    /// Every template's stretch of the instructions.
    var templates: [Range<Int32>]
    /// Every template's source.
    let sources: [TemplateSource]
    let mode: TemplateMode
    let limits: RenderLimits

    init(_ sources: [TemplateSource], mode: TemplateMode, limits: RenderLimits) {
        self.sources = sources
        self.mode = mode
        self.limits = limits
        templates = Array(repeating: 0..<0, count: sources.count)
    }

    /// The fault of `kind` at a tag.
    func fault(at tag: Int32, _ kind: (String) -> RenderFault.Kind) -> RenderFault {
        let tag = tags[Int(tag)]
        return RenderFault(
            kind(tag.name), at: Int(tag.start)..<Int(tag.end), in: sources[Int(tag.template)])
    }
}
