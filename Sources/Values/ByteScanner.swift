/// Reads the bytes of a text from left to right; lives only inside `Text.withBytes`.
struct ByteScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var position: Int
    private var end: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        position = 0
        end = bytes.count
    }

    /// Whether all bytes were read.
    var isAtEnd: Bool { position >= end }

    /// The next byte, or 0 at the end.
    var next: UInt8 { position < end ? bytes[position] : 0 }

    /// Steps over the next byte.
    mutating func skip() { position += 1 }

    /// Steps over a byte if it is the next one.
    mutating func take(_ byte: UInt8) -> Bool {
        guard position < end, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    /// Steps over a string if it comes next.
    mutating func take(_ string: StaticString) -> Bool {
        let count = string.utf8CodeUnitCount
        guard end - position >= count else { return false }
        let start = string.utf8Start
        for index in 0..<count where bytes[position + index] != start[index] { return false }
        position += count
        return true
    }

    /// Steps over a string if it comes last.
    mutating func takeLast(_ string: StaticString) -> Bool {
        let count = string.utf8CodeUnitCount
        guard end - position >= count else { return false }
        let start = string.utf8Start
        for index in 0..<count where bytes[end - count + index] != start[index] { return false }
        end -= count
        return true
    }

    /// The value of the digits that come next, at most so many of them; nil when there is none.
    mutating func number(digits most: Int) -> Int? {
        var value = 0
        var count = 0
        while count < most, position < end {
            let digit = bytes[position] &- 0x30
            guard digit < 10 else { break }
            value = value * 10 + Int(digit)
            position += 1
            count += 1
        }
        return count == 0 ? nil : value
    }

    /// The value of digits that come next, exactly so many of them.
    mutating func number(exactly count: Int) -> Int? {
        let start = position
        guard let value = number(digits: count), position - start == count else { return nil }
        return value
    }
}

extension Text {
    /// Whether a string occurs in it.
    func contains(_ string: StaticString) -> Bool {
        let count = string.utf8CodeUnitCount
        let wanted = string.utf8Start
        return withBytes { bytes in
            guard bytes.count >= count, count > 0 else { return false }
            search: for start in 0...(bytes.count - count) where bytes[start] == wanted[0] {
                for index in 1..<max(1, count) where bytes[start + index] != wanted[index] {
                    continue search
                }
                return true
            }
            return false
        }
    }

    /// Its Unicode scalars; bytes that are not UTF-8 are U+FFFD.
    var scalars: [Unicode.Scalar] { Array(string.unicodeScalars) }
}
