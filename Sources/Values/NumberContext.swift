/// What stands around a number: words before it, the head of its column, an address that it is in.
struct NumberContext {
    let text: UnsafeBufferPointer<UInt8>
    private let range: Range<Int>
    private let layout: PersonalScanner.Layout
    private var heads = ColumnHeads()
    private var asked: (range: Range<Int>, hint: NumberHint)?

    init(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ layout: PersonalScanner.Layout
    ) {
        self.text = text
        self.range = range
        self.layout = layout
    }

    /// What the words around a number say that it is.
    mutating func hint(from start: Int, to end: Int) -> NumberHint {
        if let asked, asked.range == start..<end { return asked.hint }
        var hint = wordBefore(start)
        if hint == .none { hint = headHint(start) }
        if hint == .none { hint = wordAfter(end) }
        asked = (start..<end, hint)
        return hint
    }

    private func wordBefore(_ start: Int) -> NumberHint {
        let window = clause(before: start)
        var end = window.upperBound
        while let found = NumberWords.last(in: text, window.lowerBound..<end) {
            switch found.hint {
            case .other, .credit:
                if isDirect(found.end..<start) { return found.hint }
                // Farther off it speaks of another number.
                end = found.end - 1
            case .identity, .card, .phone, .none: return found.hint
            }
        }
        return .none
    }

    /// The text of the clause before a number, at most 72 bytes.
    private func clause(before start: Int) -> Range<Int> {
        let limit = max(range.lowerBound, start - 72)
        var place = start
        var isBlank = true
        while place > limit {
            let byte = text[place - 1]
            switch byte {
            case 0x0A, 0x0D:
                if !isBlank || !isText || isTableLine(start) { return place..<start }
            case 0x7C, 0x3B: return place..<start
            case 0x82, 0x9B:
                if isStop(endingAt: place) { return place..<start }
            default:
                if case .table(let separator) = layout, byte == separator { return place..<start }
                if byte > 0x20, byte != 0x2D, byte != 0x2A { isBlank = false }
            }
            place -= 1
        }
        return place..<start
    }

    private var isText: Bool {
        if case .text = layout { true } else { false }
    }

    private func isTableLine(_ place: Int) -> Bool {
        var start = place
        while start > range.lowerBound, text[start - 1] == 0x20 { start -= 1 }
        return start > range.lowerBound && text[start - 1] == 0x7C
    }

    /// 。 or ；
    private func isStop(endingAt end: Int) -> Bool {
        guard end >= 3 else { return false }
        let stop = (text[end - 3], text[end - 2], text[end - 1])
        return stop == (0xE3, 0x80, 0x82) || stop == (0xEF, 0xBC, 0x9B)
    }

    /// Whether nothing but a colon and the like stands between a word and its number.
    private func isDirect(_ gap: Range<Int>) -> Bool {
        guard gap.count <= 24 else { return false }
        return !gap.contains { place in
            let byte = text[place]
            if byte == 0x2C || byte &- 0x30 < 10 { return true }
            guard byte == 0xEF || byte == 0xE3, place + 2 < range.upperBound else { return false }
            // ， and 、
            return (text[place + 1], text[place + 2]) == (0xBC, 0x8C)
                || (text[place + 1], text[place + 2]) == (0x80, 0x81)
        }
    }

    private func wordAfter(_ end: Int) -> NumberHint {
        var place = end
        while place < range.upperBound, text[place] == 0x20 { place += 1 }
        let isWide =
            place + 2 < range.upperBound && text[place] == 0xEF && text[place + 1] == 0xBC
            && text[place + 2] == 0x88
        guard place < range.upperBound, text[place] == 0x28 || isWide else { return .none }
        let limit = min(range.upperBound, place + 30)
        let close = (place..<limit).first { text[$0] == 0x29 || text[$0] == 0x0A } ?? limit
        return NumberWords.last(in: text, place..<close)?.hint ?? .none
    }

    private mutating func headHint(_ start: Int) -> NumberHint {
        let head: Range<Int>?
        switch layout {
        case .text: head = heads.pipeTableHead(of: start, in: text, range)
        case .table(let separator):
            head = heads.head(of: start, in: text, range, separator: separator)
        }
        guard let head else { return .none }
        return NumberWords.last(in: text, head)?.hint ?? .none
    }

    /// Whether a number is all that stands in its cell, or after its key.
    func isAlone(from start: Int, to end: Int) -> Bool {
        var before = start
        while before > range.lowerBound, isPadding(text[before - 1]) { before -= 1 }
        var after = end
        while after < range.upperBound, isPadding(text[after]) { after += 1 }
        return isEdge(before > range.lowerBound ? text[before - 1] : 0x0A, before)
            && isEdge(after < range.upperBound ? text[after] : 0x0A, after + 3)
    }

    private func isPadding(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x22 || byte == 0x27 || byte == 0x09 || byte == 0x2A
    }

    private func isEdge(_ byte: UInt8, _ end: Int) -> Bool {
        switch byte {
        case 0x0A, 0x0D, 0x2C, 0x2D, 0x3A, 0x7C, 0x7D, 0x5D: return true
        case 0x8C, 0x9A, 0xEF:
            guard end >= 3, end <= range.upperBound else { return false }
            // ， and ：
            return text[end - 3] == 0xEF && text[end - 2] == 0xBC
                && (text[end - 1] == 0x8C || text[end - 1] == 0x9A)
        default: return false
        }
    }

    /// Whether a currency sign stands before a number, or 元, 万, 亿 or `%` behind it.
    func isAmount(from start: Int, to end: Int) -> Bool {
        var before = start
        while before > range.lowerBound, text[before - 1] == 0x20 { before -= 1 }
        if before >= 2, text[before - 1] == 0xA5, [0xC2, 0xBF].contains(text[before - 2]) {
            return true
        }
        if before >= 1, text[before - 1] == 0x24 { return true }
        var after = end
        while after < range.upperBound, text[after] == 0x20 { after += 1 }
        let rest = text[after..<min(range.upperBound, after + 3)]
        return rest.first == 0x25 || rest.elementsEqual("元".utf8) || rest.elementsEqual("万".utf8)
            || rest.elementsEqual("亿".utf8)
    }

    /// Whether it is part of a link's target, a call or a mail aside.
    func isInAddress(_ start: Int) -> Bool {
        var place = start
        let limit = max(range.lowerBound, start - 300)
        while place > limit, text[place - 1] > 0x20, text[place - 1] < 0x80 {
            if text[place - 1] == 0x28, place >= 2, text[place - 2] == 0x5D {
                let isCall = ["tel:", "sms:", "mailto:", "tel://"].contains { word in
                    text[place..<start].starts(with: word.utf8)
                }
                return !isCall
            }
            if text[place - 1] == 0x2F, place >= 3, text[place - 2] == 0x2F, text[place - 3] == 0x3A
            {
                return true
            }
            place -= 1
        }
        return false
    }

    /// Whether a code of letters and digits is joined to it by a dash: `SL01-F01-`.
    func isInCode(_ start: Int) -> Bool {
        guard start > range.lowerBound, text[start - 1] == 0x2D || text[start - 1] == 0x5F else {
            return false
        }
        if isNamed(before: start - 1) { return false }
        var place = start - 1
        var hasLetter = false
        while place > range.lowerBound {
            switch text[place - 1] {
            case 0x41...0x5A, 0x61...0x7A: hasLetter = true
            case 0x30...0x39, 0x2D, 0x5F: break
            default: return hasLetter
            }
            place -= 1
        }
        return hasLetter
    }

    /// Whether the letters right before a number say that it is a telephone: `Tel138…`.
    func isNamed(before start: Int) -> Bool {
        var place = start
        while place > range.lowerBound, text[place - 1] | 0x20 >= 0x61,
            text[place - 1] | 0x20 <= 0x7A
        {
            place -= 1
        }
        let word = text[place..<start].map { $0 | 0x20 }
        return ["tel", "phone", "mobile", "mob", "cell", "mp", "t", "m", "p"].contains {
            $0.utf8.elementsEqual(word)
        }
    }
}
