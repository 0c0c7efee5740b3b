/// An address on the site, relative to its root, such as `finance/monthly-ledger/2026-10.html`.
package struct SitePath: Hashable, Sendable {
    /// The path as it is on disk, with `/` between its parts and nothing encoded.
    package let text: String

    /// Makes an address.
    package init(_ text: String) {
        self.text = text
    }

    /// How many folders it lies in.
    package var depth: Int { text.utf8.count { $0 == UInt8(ascii: "/") } }

    /// What leads from its folder to the root of the site: `../../`, or nothing.
    package var rootPrefix: String { String(repeating: "../", count: depth) }

    /// What a page at this address writes to lead to another address: relative and encoded.
    ///
    /// It never begins with something that could be read as a scheme.
    package func link(to other: SitePath) -> String {
        var mine = text
        var theirs = other.text
        return mine.withUTF8 { from in
            theirs.withUTF8 { to in
                var shared = 0
                var index = 0
                while index < from.count, index < to.count, from[index] == to[index] {
                    index += 1
                    if from[index - 1] == UInt8(ascii: "/") { shared = index }
                }
                var link: [UInt8] = []
                link.reserveCapacity(to.count + 12)
                for byte in from[shared...] where byte == UInt8(ascii: "/") {
                    link.append(contentsOf: "../".utf8)
                }
                for byte in to[shared...] { Self.append(byte, to: &link) }
                return String(decoding: link, as: UTF8.self)
            }
        }
    }

    /// The whole path, encoded for a link from the root of the site.
    package var encoded: String {
        var link: [UInt8] = []
        for byte in text.utf8 { Self.append(byte, to: &link) }
        return String(decoding: link, as: UTF8.self)
    }

    private static func append(_ byte: UInt8, to link: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"),
            UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
            link.append(byte)
        default:
            link.append(UInt8(ascii: "%"))
            link.append(digit(byte >> 4))
            link.append(digit(byte & 15))
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }
}
