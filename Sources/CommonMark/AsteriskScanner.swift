/// A row of asterisks with the characters at both its sides.
struct AsteriskRun {
    /// Offset of the first asterisk.
    let start: Int

    /// Offset after the last asterisk.
    let end: Int

    /// The scalar before it; a line feed at the start of a line's text.
    let before: UInt32

    /// The scalar after it.
    let after: UInt32

    /// 0, 1, 2 for one, two and more asterisks: only runs of a kind are paired here.
    var kind: Int { min(end - start, 3) - 1 }

    /// Whether CommonMark lets it open emphasis.
    var canOpen: Bool {
        !Scalars.isSpace(after)
            && (!Scalars.isPunctuation(after) || Scalars.isSpace(before)
                || Scalars.isPunctuation(before))
    }

    /// Whether CommonMark lets it close emphasis.
    var canClose: Bool {
        !Scalars.isSpace(before)
            && (!Scalars.isPunctuation(before) || Scalars.isSpace(after)
                || Scalars.isPunctuation(after))
    }

    /// Whether letters stand at both sides.
    var isInsideWord: Bool {
        canOpen && canClose && !Scalars.isPunctuation(before)
    }

    /// Whether a run that only opens would close if Chinese had spaces.
    var mayClose: Bool {
        isNextToChinese && before != 0x7C && !Scalars.isOpening(before)
            && Scalars.isPunctuation(before)
    }

    /// Whether a run that only closes would open if Chinese had spaces.
    var mayOpen: Bool {
        guard isNextToChinese, Scalars.isPunctuation(after), !Scalars.isClosing(after) else {
            return false
        }
        switch Unicode.Scalar(after) {
        case "，", "。", "、", "：", "；", "！", "？", "…", "·", ",", ".", ":", ";", "!", "?", "%", "|":
            return false
        default: return true
        }
    }

    /// Whether a quotation or a construct follows, which never follows a masked name.
    ///
    /// A bracket does: `张**（男）和李**（女）` is no emphasis.
    var opensQuotation: Bool {
        switch Unicode.Scalar(after) {
        case "(", "（", "{": false
        case "[", "`", "<", "&", "#", "@", "$", "\"", "\\": true
        default: Scalars.isOpening(after)
        }
    }

    private var isNextToChinese: Bool {
        Scalars.isChinese(before) || Scalars.isChinese(after) || Scalars.isShared(before)
            || Scalars.isShared(after)
    }
}

/// Reads the runs of asterisks of a text, stretch by stretch; a stretch is about a paragraph.
///
/// Escaped asterisks and code spans are passed over. Where it takes a line for what it is not, a
/// run may be paired with a wrong one, no more: a mark in code or in an address does no harm.
struct AsteriskScanner {
    private let text: UnsafeBufferPointer<UInt8>
    private var place = 0
    private var lineStart = 0
    private var isRow = false

    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
    }

    /// The runs of the next stretch, perhaps none; nil at the end.
    mutating func next() -> [AsteriskRun]? {
        guard place < text.count else { return nil }
        var runs: [AsteriskRun] = []
        if place == 0 { _ = startLine() }
        while place < text.count {
            switch text[place] {
            case 0x2A: runs.append(run())
            case 0x60: passCode()
            case 0x5C:
                place += place + 1 < text.count && text[place + 1] >= 0x20 ? 2 : 1
            case 0x7C where isRow:
                place += 1
                return runs
            case 0x0A, 0x0D:
                place += 1
                if startLine() { return runs }
            default: place += 1
            }
        }
        return runs
    }

    private mutating func run() -> AsteriskRun {
        let start = place
        while place < text.count, text[place] == 0x2A { place += 1 }
        return AsteriskRun(
            start: start, end: place,
            before: start == lineStart ? 0x0A : Scalars.before(start, in: text).value,
            after: Scalars.after(place, in: text).value)
    }

    /// Goes to where a line's text starts; whether another stretch starts with it.
    private mutating func startLine() -> Bool {
        while place < text.count, text[place] == 0x20 || text[place] == 0x09 || text[place] == 0x3E
        {
            place += 1
        }
        lineStart = place
        isRow = false
        guard place < text.count else { return true }
        switch text[place] {
        case 0x7C:
            isRow = true
            return true
        case 0x0A, 0x0D, 0x23: return true
        case 0x2A, 0x2B, 0x2D: return place + 1 < text.count && text[place + 1] == 0x20
        case 0x30...0x39: return true
        default: return false
        }
    }

    /// Goes behind a code span, or behind its backticks if nothing closes them.
    private mutating func passCode() {
        let length = backticks(at: place)
        place += length
        var end = place
        while end < text.count {
            if text[end] == 0x60 {
                let found = backticks(at: end)
                end += found
                if found == length {
                    place = end
                    return
                }
            } else if text[end] == 0x0A, end + 1 < text.count, text[end + 1] <= 0x0D {
                return
            } else {
                end += 1
            }
        }
    }

    private func backticks(at place: Int) -> Int {
        var end = place
        while end < text.count, text[end] == 0x60 { end += 1 }
        return end - place
    }
}
