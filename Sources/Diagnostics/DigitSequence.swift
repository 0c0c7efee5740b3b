/// Digits, and what people put into numbers, as far as they hang together.
struct DigitSequence {
    /// Runs of digits, `X` and mask characters; between two runs stood one blank or dash.
    private(set) var runs: [[NumberSign]] = []

    /// Index after the last sign; the index it was read at where there is no digit.
    private(set) var end: Int

    /// Reads on from an index as long as the number may go on; nothing if no digit is there.
    init(in bytes: ArraySlice<UInt8>, at start: Int) {
        end = start
        var run: [NumberSign] = []
        var isSeparated = false
        var offset = start
        reading: while offset < bytes.endIndex {
            let next = DecodedScalar(in: bytes, at: offset, end: bytes.endIndex)
            let kind = NumberSign.Kind(next.scalar)
            let stretch = offset..<(offset + next.length)
            offset = stretch.upperBound
            switch kind {
            case .digit, .ten, .star:
                if kind.mayBegin == false, run.isEmpty || isSeparated { break reading }
                if runs.isEmpty, run.isEmpty, kind == .ten { break reading }
                if isSeparated {
                    runs.append(run)
                    run = []
                    isSeparated = false
                }
                run.append(NumberSign(kind: kind, stretch: stretch))
                end = stretch.upperBound
            case .separator:
                if isSeparated || run.isEmpty { break reading }
                isSeparated = true
            case .invisible:
                if run.isEmpty { break reading }
            case .other:
                break reading
            }
        }
        if !run.isEmpty { runs.append(run) }
    }

    /// The ranges that a personal number shows too much in.
    func personalRanges(sparesTimestamps: Bool) -> [Range<Int>] {
        var found = runs.flatMap { PersonalRun($0).ranges(sparesTimestamps: sparesTimestamps) }
        guard runs.count > 1 else { return found }
        for first in runs.indices where runs[first][0].digit != nil {
            if let range = groupedRange(from: first) { found.append(range) }
        }
        return found
    }

    /// The longest personal number in groups that begins with a run.
    private func groupedRange(from first: Int) -> Range<Int>? {
        var signs: [NumberSign] = []
        var groups: [Int] = []
        var range: Range<Int>?
        for run in runs[first...] {
            let digits = run.prefix(21).prefix { $0.digit != nil }
            let group = run.prefix(digits.count + (run.dropFirst(digits.count).first.isTen ? 1 : 0))
            if signs.count + group.count > 20 || group.isEmpty { break }
            signs += group
            groups.append(group.count)
            if groups.count > 1, let kept = PersonalForm(signs, groups: groups)?.keptAtEnd {
                range = signs[2].stretch.upperBound..<signs[signs.count - kept].stretch.lowerBound
            }
            if digits.count < run.count { break }
        }
        return range
    }
}

extension NumberSign? {
    fileprivate var isTen: Bool { self?.kind == .ten }
}

/// One character of a number, and the bytes that it takes.
struct NumberSign {
    /// What a character means in a number.
    enum Kind: Equatable {
        case digit(Int)
        /// `X`, the check character for ten.
        case ten
        /// What people mask with.
        case star
        case separator
        case invisible
        case other
    }

    let kind: Kind
    let stretch: Range<Int>

    /// Its value if it is a digit.
    var digit: Int? {
        if case .digit(let value) = kind { value } else { nil }
    }
}

extension NumberSign.Kind {
    /// Whether a group of a number can begin with it.
    var mayBegin: Bool { self != .star }

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x30...0x39: self = .digit(Int(scalar.value) - 0x30)
        case 0xFF10...0xFF19: self = .digit(Int(scalar.value) - 0xFF10)
        case 0x58, 0x78, 0xFF38, 0xFF58, 0x2169, 0x2179: self = .ten
        case 0x2A, 0xFF0A, 0xB7, 0xD7, 0x25CF: self = .star
        case 0x20, 0x2D, 0xA0, 0x3000, 0xFF0D, 0x2010...0x2014, 0x2212: self = .separator
        case 0xAD, 0x200B...0x200D, 0x2060, 0xFE00...0xFE0F, 0xFEFF: self = .invisible
        default: self = .other
        }
    }
}
