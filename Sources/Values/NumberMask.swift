/// Masks for personal numbers, such as the rules let stand: `3***************5`, `138****1234`.
package struct NumberMask: Sendable {
    /// How much of a number stays.
    package enum Extent: Sendable {
        /// Of an identity number the first and the last character, of a mobile three and four
        /// digits, of a bank card the last four.
        case usual
        /// Nothing.
        case whole
    }

    /// What stands for a digit: `*`, or the full-width `＊`, of which Markdown and YAML make nothing.
    package enum Star: Sendable {
        case plain, wide

        fileprivate var bytes: [UInt8] {
            switch self {
            case .plain: [0x2A]
            case .wide: Array("＊".utf8)
            }
        }
    }

    private let kind: PersonalMatch.Kind
    /// The digits as they were written, and whether they are full-width.
    private let signs: [ArraySlice<UInt8>]

    /// Reads a number where it stands; nil where its digits do not stand in one run, blanks and
    /// hyphens between groups aside: split by markup, references, invisible characters, line ends.
    package init?(_ match: PersonalMatch, in bytes: [UInt8]) {
        kind = match.kind
        var signs: [ArraySlice<UInt8>] = []
        let isRun = bytes.withUnsafeBufferPointer { text in
            var place = match.range.lowerBound
            while place < match.range.upperBound {
                let unit = NumberUnit(in: text, at: place)
                let end = place + unit.length
                switch unit.kind {
                case .digit, .ten:
                    if text[place] == 0x26 || text[place] == 0x5C { return false }
                    signs.append(bytes[place..<end])
                case .space, .dash:
                    if text[place] == 0x26 || text[place] == 0x09 { return false }
                case .other where match.kind == .disabilityCard && signs.count == 20:
                    signs.append(bytes[place..<end])
                case .glue, .star, .dot, .newline, .other: return false
                }
                place = end
            }
            return true
        }
        guard isRun, signs.count >= 11 else { return nil }
        self.signs = signs
    }

    /// The mask in UTF-8, as long as the number is without its blanks and hyphens.
    ///
    /// A number in full-width digits gets full-width stars.
    package func bytes(_ extent: Extent, _ star: Star) -> [UInt8] {
        let isWide = signs.contains { $0.count > 1 }
        let star = (isWide ? .wide : star).bytes
        return signs.indices.flatMap { index in
            extent == .usual && stays(index) ? Array(signs[index]) : star
        }
    }

    /// Whether a digit can be read in the usual mask.
    private func stays(_ index: Int) -> Bool {
        switch kind {
        case .identityNumber: index == 0 || index == signs.count - 1
        // What follows the identity number tells kind and grade of the disability.
        case .disabilityCard: index == 0 || index == 17
        case .mobile: index < 3 || index >= signs.count - 4
        case .bankCard: index >= signs.count - 4
        }
    }
}
