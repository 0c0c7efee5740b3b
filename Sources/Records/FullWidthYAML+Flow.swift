import Values

/// What is known inside a flow collection.
struct FlowState {
    /// The closing brackets that are due, the next one last.
    var closers: [UInt8] = []
    /// Whether a key of a mapping may come.
    var expectsKey = false
    /// Whether only blanks came since the structure before.
    var isAtStart = true
    /// Whether a quoted text or a collection has just ended, after which no text can stand.
    var isAfterWhole = false
    /// Whether only blanks came since the line began.
    var isAtLineStart = false
    /// Full-width brackets that are open inside a text.
    var textBrackets = 0

    var isMapping: Bool { closers.last == UInt8(ascii: "}") }

    mutating func open(_ closer: UInt8) {
        closers.append(closer)
        begin(expectsKey: isMapping)
    }

    mutating func close() {
        closers.removeLast()
        begin(expectsKey: false)
        isAtStart = false
        isAfterWhole = true
    }

    /// A new key or value begins.
    mutating func begin(expectsKey: Bool) {
        self.expectsKey = expectsKey
        isAtStart = true
        isAfterWhole = false
        isAtLineStart = false
        textBrackets = 0
    }

    mutating func takeText() {
        isAtStart = false
        isAfterWhole = false
        isAtLineStart = false
    }
}

/// Flow collections, `{…}` and `[…]`, which may run over several lines.
extension FullWidthYAML {
    mutating func readFlow() {
        var flow = FlowState()
        repeat {
            readFlowPart(&flow)
            if flow.closers.count > Self.levelLimit { index = text.end }
        } while !flow.closers.isEmpty && index < text.end
    }

    /// Whether a flow collection begins here. A full-width bracket that closes before the text does,
    /// as in `［2026］12号`, is text.
    func opensFlow(at place: Int) -> Bool {
        if text[place] == UInt8(ascii: "{") || text[place] == UInt8(ascii: "[") { return true }
        let mark = text.wideMark(at: place)
        guard mark == .openBrace || mark == .openBracket else { return false }
        var depth = 0
        var probe = place
        while probe < place + 1024, !text.isLineEnd(probe) {
            let step = Self.depthStep(text[probe], text.wideMark(at: probe))
            depth += step
            if step < 0, depth <= 0 {
                return endsFlowText(text.indent(at: probe + (text[probe] < 0x80 ? 1 : 3)).end)
            }
            probe += 1
        }
        return true
    }

    private static func depthStep(_ byte: UInt8, _ mark: WideMark?) -> Int {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["): return 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): return -1
        default: break
        }
        switch mark {
        case .openBrace, .openBracket: return 1
        case .closeBrace, .closeBracket: return -1
        case .colon, .comma, .blank, nil: return 0
        }
    }

    private func endsFlowText(_ place: Int) -> Bool {
        switch text[place] {
        case 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"),
            UInt8(ascii: "#"), UInt8(ascii: ":"):
            return true
        default: break
        }
        switch text.wideMark(at: place) {
        case .comma, .closeBrace, .closeBracket, .colon: return true
        case .openBrace, .openBracket, .blank, nil: return false
        }
    }

    private mutating func readFlowPart(_ flow: inout FlowState) {
        let byte = text[index]
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            flow.open(byte + 2)
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            flow.close()
        case UInt8(ascii: ","):
            if flow.isMapping, isDigitComma(index) {
                replace(1, at: index)
            } else {
                flow.begin(expectsKey: flow.isMapping)
            }
        case UInt8(ascii: ":") where endsFlowKey(index + 1, flow):
            flow.begin(expectsKey: false)
        case UInt8(ascii: "\"") where flow.isAtStart, UInt8(ascii: "'") where flow.isAtStart:
            readQuoted()
            flow.takeText()
            flow.isAfterWhole = true
            return
        case UInt8(ascii: "#") where text.isAfterGap(index, from: 0):
            index = text.lineEnd(from: index)
            return
        case 0x0A, 0x0D:
            flow.isAtLineStart = true
        case 0x20, 0xE3:
            return readFlowBlanks(&flow)
        case 0xEF:
            return readWideFlowMark(&flow)
        default:
            flow.takeText()
        }
        index += 1
    }

    private func endsFlowKey(_ next: Int, _ flow: FlowState) -> Bool {
        switch text[next] {
        case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
            UInt8(ascii: "}"):
            return true
        default: return flow.isAfterWhole || text.isGap(next)
        }
    }

    private mutating func readFlowBlanks(_ flow: inout FlowState) {
        let end = text.indent(at: index).end
        guard end > index else {
            flow.takeText()
            index += 1
            return
        }
        if flow.isAtStart || flow.isAfterWhole || flow.isAtLineStart || endsFlowText(end) {
            replaceWideBlanks(from: index, to: end)
        }
        index = end
    }

    private mutating func readWideFlowMark(_ flow: inout FlowState) {
        let start = index
        let mark = text.wideMark(at: start)
        index += mark == nil ? 1 : 3
        switch mark {
        case .openBrace where flow.isAtStart && opensFlow(at: start),
            .openBracket where flow.isAtStart && opensFlow(at: start):
            let opener = mark == .openBrace ? UInt8(ascii: "{") : UInt8(ascii: "[")
            replace(3, at: start, opener)
            flow.open(opener + 2)
        case .openBrace, .openBracket:
            flow.takeText()
            flow.textBrackets += 1
        case .closeBrace where flow.textBrackets == 0, .closeBracket where flow.textBrackets == 0:
            replace(3, at: start, mark == .closeBrace ? UInt8(ascii: "}") : UInt8(ascii: "]"))
            flow.close()
        case .closeBrace, .closeBracket:
            flow.textBrackets -= 1
        case .comma where isSeparator(flow, next: index):
            replace(3, at: start, UInt8(ascii: ","), 0x20)
            flow.begin(expectsKey: flow.isMapping)
        case .colon where flow.expectsKey && !flow.isAtStart:
            replace(3, at: start, UInt8(ascii: ":"), 0x20)
            flow.begin(expectsKey: false)
        case .comma, .colon, .blank, nil:
            flow.takeText()
        }
    }

    /// A full-width comma in a mapping parts two entries only if a key or the end follows;
    /// `慰问老人，每人50元` is one text.
    private func isSeparator(_ flow: FlowState, next: Int) -> Bool {
        if flow.isAfterWhole { return true }
        if flow.textBrackets > 0 { return false }
        if !flow.isMapping { return true }
        var probe = next
        while probe < text.end, text.isGap(probe) { probe += text[probe] == 0xE3 ? 3 : 1 }
        let start = probe
        if text[start] == UInt8(ascii: "\"") || text[start] == UInt8(ascii: "'") {
            return quotedKeyColon(at: start) != nil
        }
        while !text.isLineEnd(probe) {
            switch text[probe] {
            case UInt8(ascii: ":") where text.isGap(probe + 1): return true
            case UInt8(ascii: "}"): return probe == start
            case UInt8(ascii: ","), UInt8(ascii: "]"): return false
            case 0xEF:
                switch text.wideMark(at: probe) {
                case .colon:
                    return known.isEmpty || known.contains(Text(source, start, probe).trimmed)
                case .closeBrace: return probe == start
                case .comma: return false
                case .openBrace, .openBracket, .closeBracket, .blank, nil: break
                }
            default: break
            }
            probe += 1
        }
        return false
    }

    /// Whether a comma is that of `1,250.00`: part of an amount that YAML would cut in two.
    private func isDigitComma(_ comma: Int) -> Bool {
        guard isDigit(comma - 1), isDigit(comma + 1), isDigit(comma + 2), isDigit(comma + 3) else {
            return false
        }
        switch text[comma + 4] {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "}"), 0x0A, 0x0D, 0x20: return true
        case let byte where byte >= 0x80: return text.wideMark(at: comma + 4) != .colon
        default: return false
        }
    }

    private func isDigit(_ place: Int) -> Bool {
        text[place] >= 0x30 && text[place] <= 0x39
    }
}
