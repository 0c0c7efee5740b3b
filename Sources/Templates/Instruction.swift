/// One step of rendering; offsets are into a program's literal bytes, bodies into its instructions.
enum Instruction {
    case literal(Literal)
    /// The indentation of a line that begins with a tag.
    case margin
    case value(NameReference)
    /// Escaped unless lenient.
    case rawValue(NameReference)
    /// The body is what follows, up to `end`.
    case section(NameReference, end: Int32)
    case inverted(NameReference, end: Int32)
    case partial(Inclusion)
    /// The bodies of the parent's arguments follow, up to `end`.
    case parent(Inclusion, arguments: Range<Int32>, end: Int32)
    /// What is shown unless an argument replaces it follows, up to `end`.
    case block(BlockPlace, end: Int32)
}

/// Text of a template.
struct Literal {
    let start: Int32
    var end: Int32
    /// Whether a line of the source begins with it.
    let startsLine: Bool
    /// Whether lines of the source begin within it.
    var hasLines: Bool
}

/// A name to look up, `a.b.c`, as hashes.
struct NameReference {
    /// Of the first part; nil for `.`, the value on top of the stack.
    let first: TemplateName?
    /// The further parts, in the program's `parts`.
    let rest: Range<Int32>
    /// The tag, in the program's `tags`.
    let tag: Int32
}

/// Another template, rendered in place of a tag.
struct Inclusion {
    /// In the program's `templates`.
    let template: Int32
    /// What to put before each of its lines; nil for a tag within a line, where nothing is.
    let indentation: Range<Int32>?
    /// In the program's `tags`.
    let tag: Int32
}

/// A place in a parent that a block of the same name fills.
struct BlockPlace {
    let name: TemplateName
    /// What to put before each line of what fills it.
    let indentation: Range<Int32>
    /// Whether its tag has a line to itself.
    let standsAlone: Bool
    /// In the program's `tags`.
    let tag: Int32
}

/// A block that fills a place in a parent.
struct BlockArgument {
    let name: TemplateName
    /// In the program's instructions.
    var body: Range<Int32>
    /// Whether its text begins on a line of its own.
    let startsLine: Bool
}
