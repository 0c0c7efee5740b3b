import Diagnostics

/// Finds the place and the cause that a clerk can act on, near where libyaml gave up.
struct YAMLBreakFinder {
    let source: SourceFile
    let text: NormalizedText

    /// The fault at a place of the rewritten text, or its likelier cause on that line or before.
    func refine(_ kind: YAMLBreak, at offset: Int) -> YAMLFault {
        let bytes = text.bytes
        let place = min(offset, bytes.count)
        var line = lineStart(before: place, in: bytes)
        for _ in 0..<3 {
            if let colon = bareColon(inLineAt: line, of: bytes) {
                return fault(.missingSpaceAfterColon, line + indent(at: line, of: bytes), colon + 1)
            }
            if line == 0 { break }
            line = lineStart(before: line - 1, in: bytes)
        }
        if kind == .startCharacter, place < bytes.count, bytes[place] == 0x09 {
            return fault(.tab, place, place + 1)
        }
        if place >= bytes.count || bytes[place] == 0x0A {
            let start = lineStart(before: place, in: bytes)
            return fault(kind, start + indent(at: start, of: bytes), place)
        }
        return fault(kind, place, scalarEnd(at: place, in: bytes))
    }

    private func fault(_ kind: YAMLBreak, _ start: Int, _ end: Int) -> YAMLFault {
        YAMLFault(problem: .broken(kind), range: text.sourceRange(start, max(start, end)))
    }

    private func lineStart(before offset: Int, in bytes: [UInt8]) -> Int {
        var start = offset
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        return start
    }

    private func indent(at line: Int, of bytes: [UInt8]) -> Int {
        var count = 0
        while line + count < bytes.count, [0x20, 0x09, 0x2D].contains(bytes[line + count]) {
            count += 1
        }
        return count
    }

    /// The colon of `key:value`, when the line has no other colon before it.
    private func bareColon(inLineAt line: Int, of bytes: [UInt8]) -> Int? {
        var index = line + indent(at: line, of: bytes)
        let start = index
        while index < bytes.count, bytes[index] != 0x0A {
            switch bytes[index] {
            case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "{"), UInt8(ascii: "["),
                UInt8(ascii: "#"), 0x20:
                return nil
            case UInt8(ascii: ":"):
                guard index > start, index + 1 < bytes.count else { return nil }
                let isEnd = [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index + 1])
                return isEnd ? nil : index
            default:
                index += 1
            }
        }
        return nil
    }

    private func scalarEnd(at offset: Int, in bytes: [UInt8]) -> Int {
        var end = offset + 1
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }
}
