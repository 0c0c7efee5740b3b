/// Quotes and flow collections, which may run over several lines.
extension FullWidthYAML {
    mutating func readContinuation() {
        var flowText = FlowText(bytes: bytes, end: end, known: known)
        while index < end {
            if quote != 0 {
                readQuoted()
                if quote != 0 { return }
                continue
            }
            guard !flow.isEmpty || flowOpener(at: index) != nil else {
                readPlain()
                return
            }
            if bytes[index] == 0x0A {
                keep()
                return
            }
            readFlowByte(&flowText)
        }
    }

    private mutating func readQuoted() {
        while index < end {
            let byte = bytes[index]
            keep()
            if byte == 0x0A { return }
            if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\""), index < end {
                keep()
            } else if byte == quote {
                if quote == UInt8(ascii: "'"), index < end, bytes[index] == quote {
                    keep()
                } else {
                    quote = 0
                    return
                }
            }
        }
    }

    private mutating func readFlowByte(_ text: inout FlowText) {
        let isMapping = flow.last == UInt8(ascii: "}")
        switch text.part(at: index, inMapping: isMapping, atKey: expectsKeys) {
        case .open(let closer, let width):
            flow.append(closer)
            expectsKeys = closer == UInt8(ascii: "}")
            width == 1 ? keep() : replace(3, with: closer == UInt8(ascii: "}") ? "{" : "[")
        case .close(let width):
            let closer = flow.popLast()
            expectsKeys = false
            width == 1 ? keep() : replace(3, with: closer == UInt8(ascii: "}") ? "}" : "]")
        case .separator(let width):
            expectsKeys = isMapping
            width == 1 ? keep() : replace(3, with: ", ")
        case .colon(let width):
            expectsKeys = false
            width == 1 ? keep() : replace(3, with: ": ")
        case .digitComma:
            replace(1, with: "")
        case .quote:
            quote = bytes[index]
            keep()
        case .blank:
            replace(3, with: " ")
        case .text:
            keep()
        }
    }

    func flowOpener(at place: Int) -> Int? {
        guard place < end else { return nil }
        if bytes[place] == UInt8(ascii: "{") || bytes[place] == UInt8(ascii: "[") { return 1 }
        return isWide(place, 0xEF, 0xBD, 0x9B) || isWide(place, 0xEF, 0xBC, 0xBB) ? 3 : nil
    }
}
