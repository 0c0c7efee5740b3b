import Crypto

/// What the manifest says of one file of the site; `StagedSite.put` makes them.
package struct ManifestEntry: Hashable, Sendable {
    /// Relative to the site, with `/` between the parts.
    package let path: String

    /// The size of the file in bytes.
    package let byteCount: Int

    /// Whether the site that stands has this file with these bytes.
    let isUnchanged: Bool

    private let checksum: SIMD4<UInt64>

    init(_ file: OutputFile, isUnchanged: Bool) {
        self.path = file.path
        self.byteCount = file.bytes.count
        self.isUnchanged = isUnchanged
        var hash = SHA256()
        file.bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
        var words = SIMD4<UInt64>()
        var position = 0
        for byte in hash.finalize() {
            words[position / 8] = words[position / 8] << 8 | UInt64(byte)
            position += 1
        }
        self.checksum = words
    }

    /// The SHA-256 of the file, as 64 lower-case hexadecimal digits (FIPS 180-4).
    package var sha256: String {
        var digits: [UInt8] = []
        appendDigits(to: &digits)
        return String(decoding: digits, as: UTF8.self)
    }

    func appendDigits(to text: inout [UInt8]) {
        for index in 0..<4 {
            for shift in stride(from: UInt64(60), through: 0, by: -4) {
                let digit = UInt8(truncatingIfNeeded: checksum[index] >> shift) & 0xF
                text.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
            }
        }
    }

    /// Whether this path comes before another, byte by byte.
    func precedes(_ other: ManifestEntry) -> Bool {
        let quick = path.utf8.withContiguousStorageIfAvailable { mine in
            other.path.utf8.withContiguousStorageIfAvailable { theirs in
                PathList.order(UnsafeRawBufferPointer(mine), UnsafeRawBufferPointer(theirs)) < 0
            }
        }
        return (quick ?? nil) ?? path.utf8.lexicographicallyPrecedes(other.path.utf8)
    }
}
