import Glibc

/// A personal number of which some digits are masked: `138****1234`, `330106********0011`.
package struct PartialNumber: Sendable {
    /// What sort of number it is by its length.
    package enum Kind: Hashable, Sendable {
        case identityNumber, mobile, bankCard

        /// How many digits may be read of one number, all places together.
        package var limit: Int { self == .mobile ? 7 : 10 }
    }

    /// What sort of number it is.
    package let kind: Kind
    /// Its digits from the left; nil for a masked one.
    package let digits: [UInt8?]
    /// Its bytes, masks at both ends included.
    package let range: Range<Int>

    /// How many of its digits can be read.
    package var shownCount: Int { digits.count { $0 != nil } }

    /// How many digits can be read of two, if they may be one number; nil if they are not.
    package func shownCount(with other: PartialNumber) -> (all: Int, shared: Int)? {
        guard kind == other.kind, digits.count == other.digits.count else { return nil }
        var all = 0
        var shared = 0
        for (mine, theirs) in zip(digits, other.digits) {
            if let mine, let theirs {
                if mine != theirs { return nil }
                shared += 1
            }
            if mine != nil || theirs != nil { all += 1 }
        }
        return (all, shared)
    }

    /// The partly masked numbers in a part of a text, in order.
    package static func all(in bytes: [UInt8], _ range: Range<Int>) -> [PartialNumber] {
        bytes.withUnsafeBufferPointer { text in
            guard let base = text.baseAddress, !range.isEmpty else { return [] }
            var places: [Int] = []
            for mark: UInt8 in [0x2A, 0x8A, 0x58, 0x78] {
                var place = range.lowerBound
                while let found = memchr(base + place, Int32(mark), range.upperBound - place) {
                    let offset = UnsafeRawPointer(found) - UnsafeRawPointer(base)
                    if mayMask(text, offset, mark) { places.append(offset) }
                    place = offset + 1
                    if place >= range.upperBound { break }
                }
            }
            var found: [PartialNumber] = []
            for place in places.sorted() where place >= found.last?.range.upperBound ?? 0 {
                if let number = PartialNumber(text, around: place, range) { found.append(number) }
            }
            return found
        }
    }

    /// Whether a byte is a mask beside a digit or another mask.
    private static func mayMask(
        _ text: UnsafeBufferPointer<UInt8>, _ place: Int, _ mark: UInt8
    ) -> Bool {
        let first = mark == 0x8A ? place - 2 : place
        guard first > 0 else { return true }
        if mark == 0x8A, text[place - 1] != 0xBC || text[first] != 0xEF { return false }
        let before = text[first - 1]
        let after = place + 1 < text.count ? text[place + 1] : 0
        let isBeside = before &- 0x30 < 10 || after &- 0x30 < 10
        return isBeside || mark != 0x58 && mark != 0x78 && (before == 0x5C || before >= 0x80)
    }

    private init?(
        _ text: UnsafeBufferPointer<UInt8>, around place: Int, _ range: Range<Int>
    ) {
        var start = place + 1
        while start > range.lowerBound, let width = Self.width(before: start, in: text) {
            start -= width
        }
        start = max(start, range.lowerBound)
        var signs: [(digit: UInt8?, start: Int, end: Int)] = []
        var offset = start
        while offset < range.upperBound, signs.count <= 24 {
            let unit = NumberUnit(in: text, at: offset)
            let end = offset + unit.length
            switch unit.kind {
            case .digit: signs.append((unit.value, offset, end))
            case .ten where signs.count == 17 && signs[16].digit != nil:
                signs.append((unit.value, offset, end))
            case .star, .ten: signs.append((nil, offset, end))
            case .other where Self.isMask(text, offset, end): signs.append((nil, offset, end))
            case .glue: break
            case .space, .dash, .dot, .newline, .other: offset = range.upperBound
            }
            offset = max(offset, end)
        }
        // Emphasis around the whole is no mask.
        let stars = signs.prefix { $0.digit == nil }.count
        if stars > 0, stars <= 3, text[signs[0].start] == 0x2A, signs.count > 2 * stars,
            signs.suffix(stars).allSatisfy({ $0.digit == nil }),
            signs.dropFirst(stars).dropLast(stars).contains(where: { $0.digit == nil })
        {
            signs = Array(signs.dropFirst(stars).dropLast(stars))
        }
        let digits = signs.map(\.digit)
        guard let first = signs.first, let last = signs.last,
            digits.count(where: { $0 == nil }) >= 2, let form = Self.form(digits)
        else { return nil }
        kind = form.0
        self.digits = form.1
        self.range = first.start..<last.end
    }

    private static func form(_ digits: [UInt8?]) -> (Kind, [UInt8?])? {
        guard digits.count(where: { $0 != nil }) >= 3 else { return nil }
        switch digits.count {
        case 11: return digits[0] ?? 1 == 1 ? (.mobile, digits) : nil
        case 15, 18: return (.identityNumber, digits)
        case 20: return (.identityNumber, Array(digits[..<18]))
        case 16, 17, 19: return (.bankCard, digits)
        default:
            // A mask shorter than what it hides: both ends are known.
            let first = digits.prefix { $0 != nil }
            let last = digits.reversed().prefix { $0 != nil }.count
            guard digits.count < 18, first.count >= 6, last >= 3, first.count + last < 18,
                digits[0] != 1 || digits[1] ?? 0 < 3
            else { return nil }
            let hidden = [UInt8?](repeating: nil, count: 18 - first.count - last)
            return (.identityNumber, first + hidden + digits.suffix(last))
        }
    }

    /// Number of bytes of the sign that ends at an offset; nil if none does.
    private static func width(before end: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
        switch text[end - 1] {
        case 0x30...0x39, 0x2A, 0x5C, 0x58, 0x78: return 1
        case 0x8A, 0x90...0x99:
            return end >= 3 && text[end - 2] == 0xBC && text[end - 3] == 0xEF ? 3 : nil
        default: return nil
        }
    }

    private static func isMask(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
    ) -> Bool {
        text[start..<end].elementsEqual("＊".utf8) || text[start..<end].elementsEqual("×".utf8)
    }
}
