/// Writes bytes as `%` and two hexadecimal digits.
enum PercentEncoding {
    /// One byte, with capital digits.
    static func of(_ byte: UInt8) -> String {
        (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
    }

    /// A path as a relative URI reference (RFC 3986 §4.2): all but `/` and unreserved is encoded.
    static func uri(ofPath path: String) -> String {
        var uri = ""
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                uri += of(byte)
            }
        }
        return uri
    }
}
