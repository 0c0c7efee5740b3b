/// One Unicode scalar read from bytes that need not be UTF-8.
///
/// Bytes that are no scalar read as U+FFFD, one for each stretch that could have begun a scalar,
/// just as `String(decoding:as:)` repairs them, so that columns and shown text agree.
struct DecodedScalar {
    /// The scalar, U+FFFD for broken bytes.
    let scalar: Unicode.Scalar

    /// Number of bytes that it took, from 1 to 4.
    let length: Int

    /// Reads the scalar that begins at an offset; nothing at or after `end` is looked at.
    init<Bytes: RandomAccessCollection>(in bytes: Bytes, at offset: Int, end: Int)
    where Bytes.Element == UInt8, Bytes.Index == Int {
        let lead = bytes[offset]
        if lead < 0x80 {
            self.init(scalar: Unicode.Scalar(lead), length: 1)
            return
        }
        let form = Form(lead: lead)
        guard form.continuations > 0 else {
            self.init(scalar: "\u{FFFD}", length: 1)
            return
        }
        var value = UInt32(lead) & form.leadMask
        var taken = 0
        var allowed = form.second
        while taken < form.continuations {
            let next = offset + 1 + taken
            guard next < end, allowed.contains(bytes[next]) else {
                self.init(scalar: "\u{FFFD}", length: 1 + taken)
                return
            }
            value = value << 6 | UInt32(bytes[next] & 0x3F)
            taken += 1
            allowed = 0x80...0xBF
        }
        self.init(scalar: Unicode.Scalar(value) ?? "\u{FFFD}", length: 1 + taken)
    }

    private init(scalar: Unicode.Scalar, length: Int) {
        self.scalar = scalar
        self.length = length
    }

    /// What the first byte of a scalar says about the rest (the Unicode standard, table 3-7).
    private struct Form {
        let continuations: Int
        let leadMask: UInt32
        let second: ClosedRange<UInt8>

        init(lead: UInt8) {
            switch lead {
            case 0xC2...0xDF: (continuations, leadMask, second) = (1, 0x1F, 0x80...0xBF)
            case 0xE0: (continuations, leadMask, second) = (2, 0x0F, 0xA0...0xBF)
            case 0xED: (continuations, leadMask, second) = (2, 0x0F, 0x80...0x9F)
            case 0xE1...0xEF: (continuations, leadMask, second) = (2, 0x0F, 0x80...0xBF)
            case 0xF0: (continuations, leadMask, second) = (3, 0x07, 0x90...0xBF)
            case 0xF1...0xF3: (continuations, leadMask, second) = (3, 0x07, 0x80...0xBF)
            case 0xF4: (continuations, leadMask, second) = (3, 0x07, 0x80...0x8F)
            default: (continuations, leadMask, second) = (0, 0, 0x80...0xBF)
            }
        }
    }
}
