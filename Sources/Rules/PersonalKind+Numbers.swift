import Values

extension PersonalKind {
    /// The kinds of the personal numbers in a text of an attached file, in the order of the text.
    static func numbers(in text: Text) -> [PersonalKind] {
        // The shortest of them has eleven digits.
        guard text.count >= 11, !isDecimal(text) else { return [] }
        let range = Int(text.start)..<Int(text.end)
        let found = PersonalScanner.matches(in: text.buffer, range).map { PersonalKind($0.kind) }
        return found.isEmpty && isRounded(text.trimmed) ? [.identity] : found
    }

    private init(_ kind: PersonalMatch.Kind) {
        switch kind {
        case .identityNumber, .disabilityCard: self = .identity
        case .bankCard: self = .bankAccount
        case .mobile: self = .mobile
        }
    }

    /// Whether nothing but a decimal number stands there, such as a share that a workbook reckoned;
    /// its decimals may look like a mobile.
    private static func isDecimal(_ text: Text) -> Bool {
        var points = 0
        for offset in 0..<text.count {
            switch text[offset] {
            case 0x30...0x39: continue
            case UInt8(ascii: "-") where offset == 0: continue
            case UInt8(ascii: ".") where points == 0: points = 1
            default: return false
            }
        }
        return points == 1
    }

    /// Whether it is an identity number of which a workbook kept fifteen digits: three zeros took
    /// the place of the rest, and with them of the check digit.
    private static func isRounded(_ text: Text) -> Bool {
        guard text.count == 18 else { return false }
        let digits = text.withBytes { bytes in bytes.map { $0 &- 0x30 } }
        guard digits.allSatisfy({ $0 < 10 }), digits.suffix(3).allSatisfy({ $0 == 0 }) else {
            return false
        }
        return PersonalNumber.beginsAsIdentity(digits)
            && (PersonalNumber.birth(ofIdentity: digits)?.year ?? 0) >= 1900
    }
}
