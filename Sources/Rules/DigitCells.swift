import Attachments
import Values

/// An identity number that a form gives a cell for each of its digits.
struct DigitCells {
    private var digits: [UInt8] = []
    private var start: AttachmentPlace?
    private var last: GridPlace?

    /// Where such a number begins, if one has ended before this piece.
    mutating func take(_ piece: AttachmentPiece) -> AttachmentPlace? {
        guard piece.text.count == 1, Self.mayBelong(piece.text[0]), let grid = piece.place.grid
        else { return end() }
        let isNext = last.map { $0.table == grid.table && $0.row == grid.row } ?? false
        let ended = isNext ? nil : end()
        if digits.isEmpty { start = piece.place }
        digits.append(piece.text[0])
        last = grid
        return ended
    }

    /// Where such a number begins, if one ends here.
    mutating func end() -> AttachmentPlace? {
        guard !digits.isEmpty else { return nil }
        defer {
            digits = []
            start = nil
            last = nil
        }
        // Eleven small counts in a row look like a mobile, and are none.
        let isIdentity = PersonalKind.numbers(in: Text(digits)).contains(.identity)
        return isIdentity ? start : nil
    }

    private static func mayBelong(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || byte | 0x20 == UInt8(ascii: "x")
    }
}
