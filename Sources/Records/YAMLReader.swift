private import CYAML
package import Diagnostics

/// Why YAML could not be read.
package enum YAMLProblem: Sendable {
    /// Broken in a way that YAML knows; the kind says how.
    case broken(YAMLBreak)
    /// Anchors, aliases, tags, directives and further documents are not part of the format.
    case notAllowed(YAMLFeature)
    /// Lists and mappings inside each other beyond the limit.
    case tooDeep(limit: Int)
    /// A list or a single value where keys are expected.
    case notAMapping
}

/// A feature of YAML that records do without.
package enum YAMLFeature: Sendable {
    case anchor, alias, tag, directive, furtherDocument
}

/// The ways in which a clerk's YAML breaks.
package enum YAMLBreak: Sendable {
    case colonInValue, missingColon, missingSpaceAfterColon, tab, indentation, unclosedQuote
    case unclosedFlow, listMark, controlCharacter, startCharacter, other
}

/// A fault that stopped the reading, with its place.
package struct YAMLFault: Sendable {
    /// What it is.
    package let problem: YAMLProblem
    /// Where.
    package let range: SourceRange
}

/// Turns YAML bytes into a `FieldTree`, with libyaml's events; the one user of libyaml.
struct YAMLReader {
    /// Lists and mappings may lie this deep in each other; a record needs four.
    static let depthLimit = 16

    private let source: SourceFile
    private let text: NormalizedText
    private var builder: FieldTreeBuilder
    private var cursor: ScalarCursor

    /// Reads YAML; returns what was read up to the first fault, and that fault.
    static func read(_ source: SourceFile, _ text: NormalizedText) -> (FieldTree, YAMLFault?) {
        var reader = YAMLReader(source: source, text: text)
        let fault = reader.run()
        let nodes = fault == nil ? reader.builder.nodes : []
        return (FieldTree(source: source, nodes: nodes, extra: reader.builder.extra), fault)
    }

    private init(source: SourceFile, text: NormalizedText) {
        self.source = source
        self.text = text
        builder = FieldTreeBuilder(expectedNodes: text.bytes.count / 12)
        cursor = ScalarCursor()
    }

    private mutating func run() -> YAMLFault? {
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else {
            return YAMLFault(problem: .broken(.other), range: text.sourceRange(0, 0))
        }
        defer { yaml_parser_delete(&parser) }
        yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
        let bytes = text.bytes
        return bytes.withUnsafeBufferPointer { input in
            yaml_parser_set_input_string(&parser, input.baseAddress, input.count)
            while true {
                var event = yaml_event_t()
                guard yaml_parser_parse(&parser, &event) == 1 else {
                    return failure(of: parser, input)
                }
                defer { yaml_event_delete(&event) }
                if event.type == YAML_STREAM_END_EVENT { return nil }
                if let fault = take(event, input) { return fault }
            }
        }
    }

    private mutating func take(_ event: yaml_event_t, _ input: UnsafeBufferPointer<UInt8>)
        -> YAMLFault?
    {
        let start = cursor.offset(of: event.start_mark.index, in: input)
        let end = cursor.offset(of: event.end_mark.index, in: input)
        let range = text.sourceRange(start, end)
        if let feature = Self.forbidden(in: event, hasContent: !builder.nodes.isEmpty) {
            return YAMLFault(problem: .notAllowed(feature), range: range)
        }
        switch event.type {
        case YAML_SCALAR_EVENT:
            return addScalar(event, start, end, range, input)
        case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT:
            let isMapping = event.type == YAML_MAPPING_START_EVENT
            if builder.depth == 0, !isMapping {
                return YAMLFault(problem: .notAMapping, range: range)
            }
            if builder.depth >= Self.depthLimit {
                return YAMLFault(problem: .tooDeep(limit: Self.depthLimit), range: range)
            }
            builder.begin(isMapping ? .mapping : .sequence, range)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            builder.end(at: Int(range.end))
        default:
            break
        }
        return nil
    }

    private mutating func addScalar(
        _ event: yaml_event_t, _ start: Int, _ end: Int, _ range: SourceRange,
        _ input: UnsafeBufferPointer<UInt8>
    ) -> YAMLFault? {
        let scalar = event.data.scalar
        let isQuoted = scalar.style != YAML_PLAIN_SCALAR_STYLE
        let value = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        if builder.depth == 0, !value.isEmpty || isQuoted {
            return YAMLFault(problem: .notAMapping, range: range)
        }
        if !isQuoted {
            if value.isEmpty || Self.isNull(value) {
                builder.addVerbatim(.blank, isQuoted: false, range)
                return nil
            }
            let length = Int(range.end - range.start)
            if length == value.count, stands(value, at: Int(range.start)) {
                builder.addVerbatim(.scalar, isQuoted: false, range)
                return nil
            }
        }
        let isBlock =
            scalar.style == YAML_LITERAL_SCALAR_STYLE || scalar.style == YAML_FOLDED_SCALAR_STYLE
        builder.addCopied(value, isQuoted: isQuoted, isBlock ? trimmed(range) : range)
        return nil
    }

    private func stands(_ value: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        source.bytes.withUnsafeBufferPointer { whole in
            guard offset + value.count <= whole.count else { return false }
            return UnsafeBufferPointer(rebasing: whole[offset..<offset + value.count])
                .elementsEqual(value)
        }
    }

    /// A block text ends with its last line, not with the line breaks after it.
    private func trimmed(_ range: SourceRange) -> SourceRange {
        var end = Int(range.end)
        while end > Int(range.start), [0x0A, 0x0D, 0x20].contains(source.bytes[end - 1]) {
            end -= 1
        }
        return SourceRange(start: Int(range.start), end: end)
    }

    private static func isNull(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        if value.count == 1 { return value[0] == UInt8(ascii: "~") }
        guard value.count == 4 else { return false }
        return value.elementsEqual("null".utf8) || value.elementsEqual("Null".utf8)
            || value.elementsEqual("NULL".utf8)
    }

    private static func forbidden(in event: yaml_event_t, hasContent: Bool) -> YAMLFeature? {
        switch event.type {
        case YAML_ALIAS_EVENT:
            return .alias
        case YAML_DOCUMENT_START_EVENT:
            let start = event.data.document_start
            if start.version_directive != nil
                || start.tag_directives.start != start.tag_directives.end
            {
                return .directive
            }
            return hasContent || start.implicit == 0 ? .furtherDocument : nil
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

    private mutating func failure(
        of parser: yaml_parser_t, _ input: UnsafeBufferPointer<UInt8>
    ) -> YAMLFault {
        let problem = parser.problem.map { String(cString: $0) } ?? ""
        let context = parser.context.map { String(cString: $0) } ?? ""
        if parser.error == YAML_READER_ERROR {
            let offset = min(parser.problem_offset, input.count)
            return YAMLFault(
                problem: .broken(.controlCharacter), range: text.sourceRange(offset, offset + 1))
        }
        let kind = YAMLBreak(problem: problem, context: context)
        let usesContext = kind == .unclosedQuote || kind == .unclosedFlow
        let mark = usesContext ? parser.context_mark : parser.problem_mark
        let offset = cursor.offset(of: mark.index, in: input)
        return YAMLBreakFinder(source: source, text: text).refine(kind, at: offset)
    }
}

extension YAMLBreak {
    /// Reads libyaml's own words.
    fileprivate init(problem: String, context: String) {
        if problem.contains("mapping values are not allowed") {
            self = .colonInValue
        } else if problem.contains("could not find expected ':'") {
            self = .missingColon
        } else if problem.contains("cannot start any token") {
            self = .startCharacter
        } else if problem.contains("tab") {
            self = .tab
        } else if context.contains("quoted scalar") {
            self = .unclosedQuote
        } else if context.contains("flow") {
            self = .unclosedFlow
        } else if problem.contains("block sequence entries are not allowed") {
            self = .listMark
        } else if problem.contains("did not find expected") {
            self = .indentation
        } else {
            self = .other
        }
    }
}

/// Finds the byte of libyaml's n-th Unicode scalar; asked in rising order it reads every byte once.
struct ScalarCursor {
    private var scalar = 0
    private var offset = 0

    mutating func offset(of index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        if index < scalar {
            // One step back is common: an event may start before the last one ended.
            while scalar > index, offset > 0 {
                offset -= 1
                if bytes[offset] & 0xC0 != 0x80 { scalar -= 1 }
            }
            return offset
        }
        while scalar < index, offset < bytes.count {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            scalar += 1
        }
        return offset
    }
}
