import Attachments
import Values

/// Heads of columns that name what is not to be shown, and the cells below them.
///
/// A number with a wrong or missing digit is seen by them, and one that a workbook has rounded.
struct GridHeads {
    private struct Column: Hashable {
        let table: Int
        let column: Int
    }

    private var kinds: [Column: PersonalKind] = [:]

    /// What a cell shows in clear below such a head; remembers the cell if it is a head itself.
    mutating func take(_ text: Text, at place: GridPlace) -> PersonalKind? {
        let column = Column(table: place.table, column: place.column)
        if let kind = Self.head(text) {
            kinds[column] = kind
            return nil
        }
        guard !kinds.isEmpty, let kind = kinds[column] else { return nil }
        return Self.isInClear(text, kind) ? kind : nil
    }

    private static let words: [(word: [UInt8], kind: PersonalKind)] =
        ["身份证", "证件号", "公民身份"].map { (Array($0.utf8), .identity) }
        + ["账号", "帐号", "卡号", "银行卡", "存折", "一卡通"].map { (Array($0.utf8), .bankAccount) }
        + ["住址", "家庭地址", "详细地址", "居住地址"].map { (Array($0.utf8), .address) }

    /// The kind that a head names; nil for texts that are too long for a head, or have digits.
    private static func head(_ text: Text) -> PersonalKind? {
        guard text.count >= 6, text.count <= 48 else { return nil }
        return text.withBytes { bytes in
            guard bytes.contains(where: { $0 >= 0x80 }),
                !bytes.contains(where: { (0x30...0x39).contains($0) })
            else { return nil }
            return words.first { holds($0.word, bytes) }?.kind
        }
    }

    private static func holds(_ word: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count >= word.count else { return false }
        return (0...(bytes.count - word.count)).contains { start in
            bytes[start] == word[0] && bytes[start...].starts(with: word)
        }
    }

    /// Whether so much stands there that it says too much, with nothing of it masked.
    private static func isInClear(_ text: Text, _ kind: PersonalKind) -> Bool {
        text.withBytes { bytes in
            let digits = bytes.count { (0x30...0x39).contains($0) }
            let stars: [[UInt8]] = ["*", "＊", "●", "×", "·"].map { Array($0.utf8) }
            guard digits > 0, !stars.contains(where: { holds($0, bytes) }) else { return false }
            switch kind {
            case .identity: return digits >= 14
            case .bankAccount: return digits >= 12
            case .mobile: return digits >= 11
            // Down to the room: 5幢2单元301室. The building alone may be shown.
            case .address: return holds(Array("室".utf8), bytes) || longestRun(bytes) >= 3
            }
        }
    }

    private static func longestRun(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var longest = 0
        var run = 0
        for byte in bytes {
            run = (0x30...0x39).contains(byte) ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }
}
