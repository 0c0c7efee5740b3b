private import CYAML
import Diagnostics
private import Glibc

/// Turns YAML bytes into a `FieldTree`, with libyaml's events; the one user of libyaml.
struct YAMLReader {
    /// Lists and mappings may lie this deep in each other; a record needs four.
    static let depthLimit = 16

    /// Longer YAML than this is not read, in bytes; long tables go into a CSV.
    static let sizeLimit = 1 << 20

    private let source: SourceFile
    private let text: NormalizedText
    private let mayBeginDocument: Bool
    private var builder: FieldTreeBuilder
    private var cursor = ScalarCursor()

    /// Reads a part of a file; the tree is empty when there is a fault, the first one.
    ///
    /// A front matter's own `---` has ended before it; another file may begin with one.
    static func read(
        _ source: SourceFile, in range: Range<Int>, known: KnownKeys, mayBeginDocument: Bool = false
    ) -> (tree: FieldTree, fault: YAMLFault?) {
        let empty = FieldTree(source: source, nodes: [], extra: [])
        if range.isEmpty { return (empty, nil) }
        guard range.count <= sizeLimit else {
            let start = SourceRange(start: range.lowerBound, end: range.lowerBound)
            return (empty, YAMLFault(problem: .tooLong(limit: sizeLimit), range: start))
        }
        if let range = directive(in: source.bytes, range) {
            return (empty, YAMLFault(problem: .notAllowed(.directive), range: range))
        }
        let text = FullWidthYAML.normalize(source, range, known: known)
        var reader = YAMLReader(source: source, text: text, mayBeginDocument: mayBeginDocument)
        if let fault = text.withBytes({ reader.run($0) }) { return (empty, fault) }
        let builder = reader.builder
        return (FieldTree(source: source, nodes: builder.nodes, extra: builder.extra), nil)
    }

    private init(source: SourceFile, text: NormalizedText, mayBeginDocument: Bool) {
        self.source = source
        self.text = text
        self.mayBeginDocument = mayBeginDocument
        builder = FieldTreeBuilder(expectedNodes: min(text.count / 10 + 4, 1 << 16))
    }

    private mutating func run(_ input: UnsafeBufferPointer<UInt8>) -> YAMLFault? {
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else {
            return YAMLFault(problem: .broken(.other), range: text.sourceRange(0, 0))
        }
        defer { yaml_parser_delete(&parser) }
        yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(&parser, input.baseAddress, input.count)
        var event = yaml_event_t()
        while true {
            guard yaml_parser_parse(&parser, &event) == 1 else { return failure(of: parser, input) }
            let isEnd = event.type == YAML_STREAM_END_EVENT
            let fault = take(event, input)
            yaml_event_delete(&event)
            if isEnd || fault != nil { return fault }
        }
    }

    private mutating func take(_ event: yaml_event_t, _ input: UnsafeBufferPointer<UInt8>)
        -> YAMLFault?
    {
        let start = cursor.offset(of: event.start_mark.index, in: input)
        let end = cursor.offset(of: event.end_mark.index, in: input)
        let range = text.sourceRange(start, end)
        if let feature = forbiddenFeature(in: event) {
            return YAMLFault(
                problem: .notAllowed(feature), range: markRange(of: feature, start, end, input))
        }
        switch event.type {
        case YAML_SCALAR_EVENT:
            return addScalar(event, range)
        case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT:
            return begin(event.type == YAML_MAPPING_START_EVENT ? .mapping : .sequence, range)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            builder.end(at: start < end ? Int(range.end) : nil)
        default:
            break
        }
        return nil
    }

    private mutating func begin(_ kind: FieldTree.Kind, _ range: SourceRange) -> YAMLFault? {
        if builder.depth == 0, kind != .mapping {
            return YAMLFault(problem: .notAMapping, range: range)
        }
        if builder.expectsKey { return YAMLFault(problem: .notAKey, range: range) }
        if builder.depth >= Self.depthLimit {
            return YAMLFault(problem: .tooDeep(limit: Self.depthLimit), range: range)
        }
        builder.begin(kind, range)
        return nil
    }

    private mutating func addScalar(_ event: yaml_event_t, _ range: SourceRange) -> YAMLFault? {
        let scalar = event.data.scalar
        let style = scalar.style
        let isQuoted = style != YAML_PLAIN_SCALAR_STYLE
        let value = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        if builder.depth == 0 {
            return value.isEmpty && !isQuoted ? nil : YAMLFault(problem: .notAMapping, range: range)
        }
        if !isQuoted {
            if value.isEmpty, builder.expectsKey {
                return YAMLFault(problem: .notAKey, range: keyColon(at: range))
            }
            if value.isEmpty || (isNull(value) && !builder.expectsKey) {
                builder.addBlank(range)
                return nil
            }
        }
        let isBlock = style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE
        if !isBlock {
            let margin = isQuoted ? 1 : 0
            let first = Int(range.start) + margin
            if Int(range.end) - margin - first == value.count, stands(value, at: first) {
                builder.addVerbatim(isQuoted: isQuoted, range, at: first, count: value.count)
                return nil
            }
        }
        builder.addCopied(value, isQuoted: isQuoted, isBlock ? trimmed(range) : range)
        return nil
    }

    private func stands(_ value: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        source.bytes.withUnsafeBufferPointer { whole in
            guard offset + value.count <= whole.count else { return false }
            guard !value.isEmpty, let mine = value.baseAddress, let theirs = whole.baseAddress
            else { return value.isEmpty }
            return memcmp(mine, theirs + offset, value.count) == 0
        }
    }

    /// The colon after a key that is missing.
    private func keyColon(at range: SourceRange) -> SourceRange {
        let start = Int(range.start)
        let isColon = start < source.bytes.count && source.bytes[start] == UInt8(ascii: ":")
        return isColon ? SourceRange(start: start, end: start + 1) : range
    }

    /// A block text ends with its last line, not with the line breaks after it.
    private func trimmed(_ range: SourceRange) -> SourceRange {
        var end = Int(range.end)
        while end > Int(range.start), Self.isBlank(source.bytes[end - 1]) { end -= 1 }
        return SourceRange(start: Int(range.start), end: end)
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    private func isNull(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        if value.count == 1 { return value[0] == UInt8(ascii: "~") }
        guard value.count == 4, value[0] | 0x20 == UInt8(ascii: "n") else { return false }
        return value.elementsEqual("null".utf8) || value.elementsEqual("Null".utf8)
            || value.elementsEqual("NULL".utf8)
    }

    private mutating func failure(
        of parser: yaml_parser_t, _ input: UnsafeBufferPointer<UInt8>
    ) -> YAMLFault {
        if parser.error == YAML_READER_ERROR {
            let offset = min(parser.problem_offset, input.count)
            var end = offset + 1
            while end < input.count, input[end] & 0xC0 == 0x80 { end += 1 }
            return YAMLFault(
                problem: .broken(.controlCharacter), range: text.sourceRange(offset, end))
        }
        let words = parser.problem.map { String(cString: $0) } ?? ""
        let context = parser.context.map { String(cString: $0) } ?? ""
        let mark = cursor.offset(of: parser.problem_mark.index, in: input)
        let contextMark = cursor.offset(of: parser.context_mark.index, in: input)
        let finder = YAMLBreakFinder(input: input, problem: words, context: context)
        let (problem, range) = finder.locate(mark, context: contextMark)
        return YAMLFault(
            problem: problem, range: text.sourceRange(range.lowerBound, range.upperBound))
    }
}

// MARK: Features that are refused

extension YAMLReader {
    private func forbiddenFeature(in event: yaml_event_t) -> YAMLFeature? {
        switch event.type {
        case YAML_ALIAS_EVENT:
            return .alias
        case YAML_DOCUMENT_START_EVENT:
            let isFirst = builder.nodes.isEmpty && mayBeginDocument
            return event.data.document_start.implicit == 0 && !isFirst ? .furtherDocument : nil
        case YAML_DOCUMENT_END_EVENT:
            return event.data.document_end.implicit == 0 ? .furtherDocument : nil
        case YAML_SCALAR_EVENT:
            if event.data.scalar.anchor != nil { return .anchor }
            return event.data.scalar.tag != nil ? .tag : nil
        case YAML_SEQUENCE_START_EVENT:
            if event.data.sequence_start.anchor != nil { return .anchor }
            return event.data.sequence_start.tag != nil ? .tag : nil
        case YAML_MAPPING_START_EVENT:
            if event.data.mapping_start.anchor != nil { return .anchor }
            return event.data.mapping_start.tag != nil ? .tag : nil
        default:
            return nil
        }
    }

    /// The word with the `&`, `*` or `!`, or the whole mark of a document.
    private func markRange(
        of feature: YAMLFeature, _ start: Int, _ end: Int, _ input: UnsafeBufferPointer<UInt8>
    ) -> SourceRange {
        var first = start
        if feature == .tag || feature == .anchor {
            let mark = UInt8(ascii: feature == .tag ? "!" : "&")
            while first < end, input[first] != mark { first += 1 }
            if first == end { first = start }
        }
        var last = first
        while last < input.count, !Self.isBlank(input[last]) { last += 1 }
        return text.sourceRange(first, last)
    }

    /// A line with `%` before anything else; libyaml would compare each with all before it.
    private static func directive(in bytes: [UInt8], _ range: Range<Int>) -> SourceRange? {
        bytes.withUnsafeBufferPointer { buffer in
            let text = ByteWindow(buffer, range)
            var line = range.lowerBound
            while line < range.upperBound {
                let start = text.indent(at: line).end
                if text[line] == UInt8(ascii: "%") {
                    return SourceRange(start: line, end: text.lineEnd(from: line))
                }
                guard text.isLineEnd(start) || text[start] == UInt8(ascii: "#") else { return nil }
                line = text.nextLine(from: start)
            }
            return nil
        }
    }
}
