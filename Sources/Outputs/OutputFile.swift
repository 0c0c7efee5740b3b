/// One file of the site: where it goes and what is in it.
package struct OutputFile: Hashable, Sendable {
    /// Relative to the site, with `/` between the parts, such as
    /// `finance/monthly-ledger/2026-10.html`.
    package let path: String

    /// The whole content.
    package let bytes: [UInt8]

    /// Makes a file; `SiteWriter` refuses a path that leads out of the site.
    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// Whether the path stays inside the site: relative, without empty parts, `.`, `..` and NUL.
    package var isInsideSite: Bool {
        var length = 0
        var dots = 0
        for byte in path.utf8 {
            switch byte {
            case 0:
                return false
            case UInt8(ascii: "/"):
                guard Self.isName(length: length, dots: dots) else { return false }
                length = 0
                dots = 0
            default:
                length += 1
                dots += byte == UInt8(ascii: ".") ? 1 : 0
            }
        }
        return Self.isName(length: length, dots: dots)
    }

    private static func isName(length: Int, dots: Int) -> Bool {
        length > 2 ? true : length > dots
    }
}
