/// A name that templates ask for, kept as the 64-bit hash of its UTF-8 bytes.
///
/// Names are compared by the hash alone, so a look-up compares no text. The hash is FNV-1a, the same
/// on every machine and in every run.
package struct TemplateName: Hashable, Sendable, ExpressibleByStringLiteral {
    let hash: UInt64

    /// The name written as `text`, one part of a dotted name.
    package init(_ text: String) {
        var text = text
        hash = text.withUTF8 { Self.hash(of: $0) }
    }

    /// The name written as a literal.
    package init(stringLiteral value: StaticString) {
        hash = value.withUTF8Buffer { Self.hash(of: $0) }
    }

    init(bytes: some Sequence<UInt8>) {
        hash = Self.hash(of: bytes)
    }

    private static func hash(of bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        return hash
    }
}
