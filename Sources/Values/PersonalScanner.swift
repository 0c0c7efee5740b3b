/// Finds personal numbers in raw text: identity numbers, bank cards, mobiles.
///
/// It reads Markdown, YAML and CSV as they were written, and numbers as people write and hide them:
/// in full-width digits, in groups, on two lines, split by emphasis, backslashes, character
/// references (`&#49;`) or invisible characters. Check digits decide; where a form is weak, the
/// words before the number or the head of its column do.
package struct PersonalScanner {
    /// How a text is laid out.
    package enum Layout: Sendable {
        /// Paragraphs, in which a number may go on in the next line.
        case text
        /// A table with such a byte between cells, the first line being its head.
        case table(separator: UInt8)
    }

    /// The personal numbers in a part of a text, in order and apart from each other.
    package static func matches(
        in bytes: [UInt8], _ range: Range<Int>, layout: Layout = .text
    ) -> [PersonalMatch] {
        bytes.withUnsafeBufferPointer { text in
            var scanner = PersonalScanner(text, range, layout)
            scanner.scan()
            return scanner.found
        }
    }

    private let range: Range<Int>
    private let joinsLines: Bool
    private var signs = NumberSigns()
    private var context: NumberContext
    private var found: [PersonalMatch] = []

    private init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ layout: Layout) {
        self.range = range
        context = NumberContext(text, range, layout)
        if case .text = layout { joinsLines = true } else { joinsLines = false }
    }

    private mutating func scan() {
        let text = context.text
        var place = range.lowerBound
        let end = range.upperBound
        while place < end {
            let byte = text[place]
            // Letters and Chinese characters, which are most of a text.
            if byte >= 0x3A, byte < 0xEF {
                place += 1
                continue
            }
            if byte &- 0x30 < 10 {
                if let short = ShortNumber.end(in: text, from: place, to: end) {
                    place = short
                    continue
                }
            } else if !Self.mayBegin(byte, in: text, at: place) {
                place += 1
                continue
            }
            let next = signs.read(text, from: place, to: end, joinsLines: joinsLines)
            if signs.values.count >= 11 { match() }
            place = max(next, place + 1)
        }
    }

    /// Whether a byte begins a digit that is not ASCII.
    @inline(__always)
    private static func mayBegin(
        _ byte: UInt8, in text: UnsafeBufferPointer<UInt8>, at place: Int
    ) -> Bool {
        switch byte {
        case 0xEF: return isWide(text, place)
        case 0x26: return NumberUnit(in: text, at: place).kind == .digit
        case 0xF0: return NumberUnit(in: text, at: place).kind == .digit
        default: return false
        }
    }

    @inline(__always)
    private static func isWide(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        place + 2 < text.count && text[place + 1] == 0xBC && (0x90...0x99).contains(text[place + 2])
    }

    private mutating func match() {
        var group = 0
        if signs.isAttached, signs.values.count == 400 { group = 1 }
        let count = signs.groups.count
        while group < count {
            let forms = NumberForms(signs: signs, group: group)
            guard let form = forms.form(in: &context) else {
                group += 1
                continue
            }
            found.append(
                PersonalMatch(
                    kind: form.kind,
                    range: signs.start(form.range.lowerBound)..<end(of: form),
                    isExact: form.isExact, birth: form.birth))
            // A number may begin in the middle of a group: the rest of it is read no more.
            while group < count, signs.groups[group].first < form.range.upperBound { group += 1 }
        }
    }

    /// Where a number ends; the `B1` of a renewed disability card is part of it.
    private func end(of form: NumberForm) -> Int {
        let end = signs.end(form.range.upperBound - 1)
        guard form.kind == .disabilityCard, end + 1 < range.upperBound,
            context.text[end] | 0x20 == 0x62, context.text[end + 1] &- 0x30 < 10
        else { return end }
        return end + 2
    }
}

/// A personal number among signs.
struct NumberForm {
    let kind: PersonalMatch.Kind
    /// Indices of its digits.
    let range: Range<Int>
    let isExact: Bool
    let birth: PersonalNumber.Birth?
}
