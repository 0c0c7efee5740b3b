import Crypto

/// Makes names that stay what they are: a UUID of a name, version 5 (RFC 9562 §5.5).
enum NameUUID {
    /// The namespace of everything that a board names, 1534512e-9026-4cd7-b7cf-d7af0d0afd15.
    private static let namespace: [UInt8] = [
        0x15, 0x34, 0x51, 0x2E, 0x90, 0x26, 0x4C, 0xD7, 0xB7, 0xCF, 0xD7, 0xAF, 0x0D, 0x0A, 0xFD,
        0x15,
    ]

    /// `urn:uuid:…` for a name such as `SL01/finance/monthly-ledger/2026-10.html`.
    static func urn(of name: String) -> String {
        var bytes = Array(Insecure.SHA1.hash(data: namespace + Array(name.utf8)).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x50
        bytes[8] = bytes[8] & 0x3F | 0x80
        var text = "urn:uuid:"
        for (index, byte) in bytes.enumerated() {
            if [4, 6, 8, 10].contains(index) { text += "-" }
            text += String(byte >> 4, radix: 16) + String(byte & 0xF, radix: 16)
        }
        return text
    }
}
