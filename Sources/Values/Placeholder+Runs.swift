extension Placeholder {
    /// Whether a text is worth a closer look: a brace, two stand-ins in a row, or a mark word.
    static func hasCandidate(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: "{"), UInt8(ascii: "}"): return true
            case UInt8(ascii: "T"), UInt8(ascii: "F"):
                let next = index + 1 < bytes.count ? bytes[index + 1] : 0
                if next == UInt8(ascii: "O") || next == UInt8(ascii: "B")
                    || next == UInt8(ascii: "I")
                {
                    return true
                }
            case UInt8(ascii: "X"), UInt8(ascii: "x"), 0xC3, 0xE2, 0xEF:
                let width = standInWidth(at: index, in: bytes)
                guard width > 0 else { continue }
                if width == 3, isFullWidthBrace(at: index, in: bytes) { return true }
                if standInWidth(at: index + width, in: bytes) > 0 { return true }
            default: continue
            }
        }
        return false
    }

    /// Number of bytes of a stand-in, or a full-width character that may be one; 0 for others.
    private static func standInWidth(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard index < bytes.count else { return 0 }
        switch bytes[index] {
        case UInt8(ascii: "X"), UInt8(ascii: "x"): return 1
        case 0xC3: return index + 1 < bytes.count && bytes[index + 1] == 0x97 ? 2 : 0
        case 0xE2, 0xEF:
            guard index + 2 < bytes.count else { return 0 }
            switch (bytes[index + 1], bytes[index + 2]) {
            // Ⅹ ⅹ, ✕ ✖, Ｘ, ｘ ｛ ｝
            case (0x85, 0xA9), (0x85, 0xB9), (0x9C, 0x95), (0x9C, 0x96), (0xBC, 0xB8),
                (0xBD, 0x98), (0xBD, 0x9B), (0xBD, 0x9D):
                return 3
            default: return 0
            }
        default: return 0
        }
    }

    private static func isFullWidthBrace(
        at index: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        bytes[index] == 0xEF && bytes[index + 1] == 0xBD && bytes[index + 2] != 0x98
    }

    /// The longest runs of stand-ins, of one or more.
    static func runs(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for (index, scalar) in scalars.enumerated() {
            if standIns.contains(scalar) {
                start = start ?? index
            } else if let first = start {
                runs.append(first..<index)
                start = nil
            }
        }
        if let start { runs.append(start..<scalars.count) }
        return runs
    }

    private static let standIns: [Unicode.Scalar] = ["X", "x", "×", "Ⅹ", "ⅹ", "✕", "✖"]

    /// Whether a run stands in for a value in running text.
    static func isStandIn(_ run: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
        guard run.count >= 2 else { return false }
        let after = run.upperBound < scalars.count ? scalars[run.upperBound] : " "
        let before = scalars[..<run.lowerBound]
        guard !isLetter(after), !isLetter(before.last ?? " ") else { return false }
        let digits = before.reversed().prefix(while: isDigit).count
        if digits >= 3 || (digits > 0 && isDigit(after)) { return false }
        let isName = run.count == 2 && Surname.ends(before) && !units.contains(after)
        return !isName
    }

    private static let units = Set("元万亿年月日号人户次个名度时周岁%".unicodeScalars)

    /// Whether a brace without its partner stands beside a digit.
    static func hasBrokenDigits(_ scalars: [Unicode.Scalar]) -> Bool {
        var open: [Int] = []
        var single: [Int] = []
        for (index, scalar) in scalars.enumerated() {
            if scalar == "{" {
                open.append(index)
            } else if scalar == "}", open.popLast() == nil {
                single.append(index)
            }
        }
        return (single + open).contains { index in
            (index > 0 && isDigit(scalars[index - 1]))
                || (index + 1 < scalars.count && isDigit(scalars[index + 1]))
        }
    }

    /// Whether TODO, TBD or FIXME stands in it as a word of its own.
    static func hasMarkWord(_ text: Text) -> Bool {
        guard text.contains("TODO") || text.contains("TBD") || text.contains("FIXME") else {
            return false
        }
        let words = text.scalars.split { !isLetter($0) && !isDigit($0) && $0 != "_" }
        return words.contains { word in
            ["TODO", "TBD", "FIXME"].contains { $0.unicodeScalars.elementsEqual(word) }
        }
    }

    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("A"..."Z").contains(scalar) || ("a"..."z").contains(scalar)
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
