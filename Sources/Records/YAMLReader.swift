import CYAML
import Diagnostics
private import Glibc

/// Turns YAML bytes into a `FieldTree`, with libyaml's events; the one user of libyaml.
struct YAMLReader {
    /// Lists and mappings may lie this deep in each other; a record needs four.
    static let depthLimit = 16

    /// Longer YAML than this is not read, in bytes; long tables go into a CSV.
    static let sizeLimit = 1 << 20

    let source: SourceFile
    let text: NormalizedText
    private var mayBeginDocument: Bool
    private(set) var builder: FieldTreeBuilder
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
            return fault(.broken(.other), 0..<0)
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
        if event.type == YAML_DOCUMENT_START_EVENT {
            let isRefused = event.data.document_start.implicit == 0 && !mayBeginDocument
            mayBeginDocument = false
            return isRefused
                ? fault(.notAllowed(.furtherDocument), YAMLLines(input).word(at: start)) : nil
        }
        if let feature = forbiddenFeature(in: event) {
            return fault(.notAllowed(feature), markRange(of: feature, start, end, input))
        }
        switch event.type {
        case YAML_SCALAR_EVENT:
            return addScalar(event.data.scalar, start..<end, input)
        case YAML_SEQUENCE_START_EVENT:
            return begin(.sequence, start..<end, input)
        case YAML_MAPPING_START_EVENT:
            return begin(.mapping, start..<end, input)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            builder.end(at: start < end ? text.sourceOffset(of: end) : nil)
        default:
            break
        }
        return nil
    }

    private mutating func begin(
        _ kind: FieldTree.Kind, _ range: Range<Int>, _ input: UnsafeBufferPointer<UInt8>
    ) -> YAMLFault? {
        let isRefused = builder.depth == 0 ? kind != .mapping : builder.expectsKey
        if isRefused || builder.depth >= Self.depthLimit {
            let first = YAMLLines(input).scalar(at: range.lowerBound)
            let limit = YAMLProblem.tooDeep(limit: Self.depthLimit)
            return fault(isRefused ? builder.depth == 0 ? .notAMapping : .notAKey : limit, first)
        }
        builder.begin(kind, text.sourceRange(range.lowerBound, range.upperBound))
        return nil
    }

    private mutating func addScalar(
        _ scalar: yaml_event_t.__Unnamed_union_data.__Unnamed_struct_scalar, _ place: Range<Int>,
        _ input: UnsafeBufferPointer<UInt8>
    ) -> YAMLFault? {
        let isQuoted = scalar.style != YAML_PLAIN_SCALAR_STYLE
        let value = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        if builder.depth == 0 {
            if value.isEmpty, !isQuoted { return nil }
            let (problem, range) = YAMLLines(input).rootText(place, isQuoted: isQuoted)
            return fault(problem, range)
        }
        let range = text.sourceRange(place.lowerBound, place.upperBound)
        if !isQuoted {
            if value.isEmpty, builder.expectsKey {
                return fault(.notAKey, YAMLLines(input).scalar(at: place.lowerBound))
            }
            if value.isEmpty || (isNull(value) && !builder.expectsKey) {
                if let colon = colonInsideKey(before: range) { return colon }
                builder.addBlank(range)
                return nil
            }
        }
        let isBlock =
            scalar.style == YAML_LITERAL_SCALAR_STYLE || scalar.style == YAML_FOLDED_SCALAR_STYLE
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

    /// The fault of `{key:value}`, which libyaml takes for a key without a value.
    private func colonInsideKey(before blank: SourceRange) -> YAMLFault? {
        guard let key = builder.nodes.last, key.kind == .scalar, !key.isQuoted else { return nil }
        return source.bytes.withUnsafeBufferPointer { bytes in
            let text = ByteWindow(bytes, key.range.offsets)
            let colon = UInt8(ascii: ":")
            guard let inside = text.find(colon, from: Int(key.range.start), to: text.end),
                text.find(colon, from: text.end, to: Int(blank.start)) == nil
            else { return nil }
            return YAMLFault(
                problem: .broken(.missingSpaceAfterColon),
                range: SourceRange(start: Int(key.range.start), end: inside + 1))
        }
    }

    private func fault(_ problem: YAMLProblem, _ range: Range<Int>) -> YAMLFault {
        YAMLFault(problem: problem, range: text.sourceRange(range.lowerBound, range.upperBound))
    }

    private func stands(_ value: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        source.bytes.withUnsafeBufferPointer { whole in
            guard offset + value.count <= whole.count else { return false }
            guard !value.isEmpty, let mine = value.baseAddress, let theirs = whole.baseAddress
            else { return value.isEmpty }
            return memcmp(mine, theirs + offset, value.count) == 0
        }
    }

    /// A block text ends with its last line, not with the line breaks after it.
    private func trimmed(_ range: SourceRange) -> SourceRange {
        var end = Int(range.end)
        while end > Int(range.start) {
            let isWide = source.bytes[..<end].suffix(3).elementsEqual([0xE3, 0x80, 0x80])
            if !isWide, !Self.isBlank(source.bytes[end - 1]) { break }
            end -= isWide ? 3 : 1
        }
        return SourceRange(start: Int(range.start), end: end)
    }

    static func isBlank(_ byte: UInt8) -> Bool {
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
            return fault(.broken(.controlCharacter), offset..<end)
        }
        let words = parser.problem.map { String(cString: $0) } ?? ""
        let context = parser.context.map { String(cString: $0) } ?? ""
        let mark = cursor.offset(of: parser.problem_mark.index, in: input)
        let contextMark = cursor.offset(of: parser.context_mark.index, in: input)
        let finder = YAMLBreakFinder(input: input, problem: words, context: context)
        let (problem, range) = finder.locate(mark, context: contextMark)
        return fault(problem, range)
    }
}
