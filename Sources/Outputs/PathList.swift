import Glibc

/// Paths in byte order, in one buffer, for finding one among many thousands.
struct PathList: Sendable {
    private let bytes: [UInt8]
    private let ranges: [Range<Int>]

    /// Takes paths in any order, each a range of the buffer.
    init(bytes: [UInt8], ranges: [Range<Int>]) {
        self.bytes = bytes
        self.ranges = bytes.withUnsafeBytes { buffer in
            ranges.sorted {
                Self.order(
                    UnsafeRawBufferPointer(rebasing: buffer[$0]),
                    UnsafeRawBufferPointer(rebasing: buffer[$1])) < 0
            }
        }
    }

    /// Whether a path, ending with NUL, is among them.
    func contains(_ path: [CChar]) -> Bool {
        path.withUnsafeBytes { buffer in
            let wanted = UnsafeRawBufferPointer(rebasing: buffer.dropLast())
            let index = firstIndex(notBefore: wanted)
            return index < ranges.count && order(at: index, wanted) == 0
        }
    }

    /// Whether any of them is inside a folder whose path, ending with NUL, is given.
    func hasAny(inFolder path: [CChar]) -> Bool {
        let prefix = path.dropLast() + [CChar(bitPattern: UInt8(ascii: "/"))]
        return Array(prefix).withUnsafeBytes { wanted in
            let index = firstIndex(notBefore: wanted)
            guard index < ranges.count else { return false }
            return bytes[ranges[index]].starts(with: wanted)
        }
    }

    /// How many of these are not among the others.
    func count(notIn others: PathList) -> Int {
        others.bytes.withUnsafeBytes { theirs in
            var missing = 0
            var index = 0
            for position in ranges.indices {
                var order: Int32 = 1
                while index < others.ranges.count {
                    let other = UnsafeRawBufferPointer(rebasing: theirs[others.ranges[index]])
                    order = self.order(at: position, other)
                    if order <= 0 { break }
                    index += 1
                }
                if order != 0 { missing += 1 }
            }
            return missing
        }
    }

    private func firstIndex(notBefore wanted: UnsafeRawBufferPointer) -> Int {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if order(at: middle, wanted) < 0 {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }

    private func order(at index: Int, _ other: UnsafeRawBufferPointer) -> Int32 {
        bytes.withUnsafeBytes {
            Self.order(UnsafeRawBufferPointer(rebasing: $0[ranges[index]]), other)
        }
    }

    /// Below zero when the first comes before the second, byte by byte.
    static func order(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> Int32 {
        let common = min(first.count, second.count)
        if common > 0, let one = first.baseAddress, let two = second.baseAddress {
            let order = memcmp(one, two, common)
            if order != 0 { return order }
        }
        return Int32(truncatingIfNeeded: (first.count - second.count).signum())
    }
}
