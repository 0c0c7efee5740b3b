import CYAML
import Diagnostics

/// Features of YAML that records do without.
extension YAMLReader {
    func forbiddenFeature(in event: yaml_event_t) -> YAMLFeature? {
        switch event.type {
        case YAML_ALIAS_EVENT:
            return .alias
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
    func markRange(
        of feature: YAMLFeature, _ start: Int, _ end: Int, _ input: UnsafeBufferPointer<UInt8>
    ) -> Range<Int> {
        var first = start
        if feature == .tag || feature == .anchor {
            let mark = UInt8(ascii: feature == .tag ? "!" : "&")
            while first < end, input[first] != mark { first += 1 }
            if first == end { first = start }
        }
        var last = first
        while last < input.count, !Self.isBlank(input[last]) { last += 1 }
        return first..<last
    }

    /// A line with `%` before anything else; libyaml would compare each with all before it.
    static func directive(in bytes: [UInt8], _ range: Range<Int>) -> SourceRange? {
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
