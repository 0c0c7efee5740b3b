/// Carries out a program on values.
///
/// The values are read where they are: every array is held while pointers into it are on the stack.
struct Renderer: ~Copyable {
    /// A value of the context stack, and its pairs if it is an object.
    struct Scope {
        let pairs: UnsafeBufferPointer<TemplateObject.Pair>
        let value: UnsafePointer<TemplateValue>
    }

    /// Templates and blocks may be this deep in one another; enough for any real tree of comments.
    static let deepestInclusion = 64
    /// Sections may be this deep in one another; with the above, under 256 KiB of stack in a release.
    static let deepestBody = 128

    let program: Program
    let instructions: UnsafeBufferPointer<Instruction>
    let literals: UnsafeBufferPointer<UInt8>
    var output: OutputBuffer
    var scopes: [Scope] = []
    /// The parents being rendered, each with the one around it; see `Renderer+Inclusions`.
    var calls: [ParentCall] = []
    /// The innermost parent whose blocks count; negative outside all parents.
    var call = -1
    /// The indentations of the included templates around this one, one after the other.
    var indentations: [UInt8] = []
    /// Where in `indentations` the present one begins.
    var indentationStart = 0
    /// Whether the next beginning of a line is not indented, since it goes on with a line.
    var continuesLine = false
    var inclusionDepth = 0
    private var bodyDepth = 0
    var stepsLeft: Int

    init(
        _ program: Program, _ instructions: UnsafeBufferPointer<Instruction>,
        _ literals: UnsafeBufferPointer<UInt8>
    ) {
        self.program = program
        self.instructions = instructions
        self.literals = literals
        output = OutputBuffer(most: program.limits.bytes)
        stepsLeft = program.limits.steps
    }

    /// Renders a stretch with the values from `depth` on put on the stack, one after the other.
    mutating func run(
        _ body: Range<Int32>, on values: UnsafeBufferPointer<TemplateValue>, from depth: Int = 0
    ) throws(RenderFault) {
        guard depth < values.count, let start = values.baseAddress else { return try run(body) }
        let value = start + depth
        guard case .object(let object) = value.pointee else {
            scopes.append(Scope(pairs: UnsafeBufferPointer(start: nil, count: 0), value: value))
            try run(body, on: values, from: depth + 1)
            scopes.removeLast()
            return
        }
        try object.pairs.withUnsafeBufferPointer { (pairs) throws(RenderFault) in
            scopes.append(Scope(pairs: pairs, value: value))
            try run(body, on: values, from: depth + 1)
            scopes.removeLast()
        }
    }

    /// Renders a stretch of instructions.
    mutating func run(_ body: Range<Int32>) throws(RenderFault) {
        var position = Int(body.lowerBound)
        let end = Int(body.upperBound)
        while position < end {
            stepsLeft -= 1
            switch instructions[position] {
            case .literal(let literal): write(literal)
            case .margin: beginLine()
            case .value(let name): try writeValue(name)
            case .rawValue(let name): try writeRawValue(name)
            case .section(let name, let end):
                try runSection(name, Int32(position + 1)..<end)
                position = Int(end) - 1
            case .inverted(let name, let end):
                if try find(name)?.pointee.isTrue ?? false { position = Int(end) - 1 }
            case .partial(let inclusion): try include(inclusion)
            case .parent(let inclusion, let arguments, let end):
                try include(inclusion, arguments: arguments)
                position = Int(end) - 1
            case .block(let place, let end):
                if try fill(place) { position = Int(end) - 1 }
            }
            position += 1
        }
    }

    private mutating func runSection(
        _ name: NameReference, _ body: Range<Int32>
    ) throws(RenderFault) {
        guard let value = try find(name) else { return }
        try checkWork(name.tag)
        guard bodyDepth < Self.deepestBody else {
            throw program.fault(at: name.tag) { _ in .tooDeep }
        }
        bodyDepth += 1
        if case .list(let values) = value.pointee {
            try values.withUnsafeBufferPointer { (values) throws(RenderFault) in
                for index in values.indices {
                    stepsLeft -= 1
                    let one = UnsafeBufferPointer(rebasing: values[index...index])
                    try run(body, on: one)
                    try checkWork(name.tag)
                }
            }
        } else if value.pointee.isTrue {
            try run(body, on: UnsafeBufferPointer(start: value, count: 1))
        }
        bodyDepth -= 1
    }

    /// Throws `tooLong` once the page has taken too many steps or grown too large.
    func checkWork(_ tag: Int32) throws(RenderFault) {
        guard stepsLeft > 0, !output.isOverfull else {
            throw program.fault(at: tag) { _ in .tooLong }
        }
    }
}
