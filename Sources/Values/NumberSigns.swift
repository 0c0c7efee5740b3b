/// Digits that hang together, with what stands between them.
struct NumberSigns {
    /// What parts two groups of digits.
    enum Separator {
        case space, dash, dot, newline
        /// Several of them, such as a full stop and a blank.
        case mixed
    }

    /// Digits with nothing visible between them.
    struct Group {
        /// Index of its first digit.
        let first: Int
        /// Number of its digits.
        var count: Int
        /// What stands before it; nothing before the first group.
        let separator: Separator?
        /// Index after its last digit.
        var end: Int { first + count }
    }

    /// 0 to 9, and 10 for a check `X`.
    private(set) var values: [UInt8] = []
    private(set) var groups: [Group] = []
    private var starts: [Int] = []
    private var ends: [Int] = []
    /// Whether a letter or a digit stands right before the first digit.
    private(set) var isAttached = false
    /// Whether a letter or a digit follows the last one.
    private(set) var isFollowed = false

    /// Offset of the first byte of a digit.
    func start(_ index: Int) -> Int { starts[index] }

    /// Offset after the last byte of a digit.
    func end(_ index: Int) -> Int { ends[index] }

    /// Reads from a digit on as long as the number may go on; the offset to look on from.
    mutating func read(
        _ text: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int, joinsLines: Bool
    ) -> Int {
        values.removeAll(keepingCapacity: true)
        groups.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        isAttached = start > 0 && Self.isWordByte(text[start - 1])
        isFollowed = false
        var gap = Gap()
        var place = start
        var last = start
        while place < limit {
            let byte = text[place]
            let unit =
                byte &- 0x30 < 10
                ? NumberUnit(.digit, value: byte - 0x30, length: 1)
                : NumberUnit(in: text, at: place)
            let next = place + unit.length
            if unit.kind == .digit || unit.kind == .ten && mayBeCheck(text, next, limit) {
                if values.count == Self.limit {
                    isFollowed = gap.isEmpty
                    return last
                }
                append(unit.value, place, next, gap.separator)
                gap = Gap()
                last = next
            } else if !gap.take(unit.kind, joinsLines: joinsLines) {
                isFollowed = gap.isEmpty && Self.isWordByte(byte)
                break
            }
            place = next
        }
        return last
    }

    private static let limit = 400

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }

    private mutating func append(_ value: UInt8, _ start: Int, _ end: Int, _ gap: Separator?) {
        if groups.isEmpty || gap != nil {
            groups.append(Group(first: values.count, count: 1, separator: gap))
        } else {
            groups[groups.count - 1].count += 1
        }
        values.append(value)
        starts.append(start)
        ends.append(end)
    }

    /// Whether an `X` may be a check digit: after 17 digits, and no mask.
    private func mayBeCheck(
        _ text: UnsafeBufferPointer<UInt8>, _ next: Int, _ limit: Int
    ) -> Bool {
        guard values.count >= 17, values[values.count - 1] < 10 else { return false }
        guard next < limit else { return true }
        switch NumberUnit(in: text, at: next).kind {
        case .ten: return false
        case .digit, .glue, .star, .space, .dash, .dot, .newline: return true
        case .other: return !Self.isWordByte(text[next]) || text[next] == 0x42
        }
    }
}

/// What was read since the last digit.
private struct Gap {
    private var spaces = 0
    private var dashes = 0
    private var dots = 0
    private var lines = 0
    private var stars = 0
    private var glue = 0

    var isEmpty: Bool { spaces + dashes + dots + lines == 0 }

    var separator: NumberSigns.Separator? {
        switch (spaces > 0, dashes > 0, dots > 0, lines > 0) {
        case (false, false, false, false): nil
        case (_, false, false, true): .newline
        case (true, false, false, false): .space
        case (_, true, false, false): .dash
        case (false, false, true, false): .dot
        default: .mixed
        }
    }

    /// Whether a number may go on after one more of a kind.
    mutating func take(_ kind: NumberUnit.Kind, joinsLines: Bool) -> Bool {
        switch kind {
        case .digit, .ten, .other: return false
        case .glue: glue += 1
        case .star: stars += 1
        case .space: spaces += 1
        case .dash: dashes += 1
        case .dot: dots += 1
        case .newline:
            if !joinsLines { return false }
            lines += 1
        }
        // Four asterisks are a mask, and two line ends a paragraph.
        guard stars <= 3, glue <= 16, dashes <= 1, dots <= 1, lines <= 1 else { return false }
        if lines > 0, dashes + dots > 0 { return false }
        return lines > 0 ? spaces <= 12 : spaces <= 3
    }
}
