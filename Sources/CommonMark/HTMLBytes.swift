/// HTML written byte by byte.
struct HTMLBytes {
    /// What was written so far.
    private(set) var bytes: [UInt8] = []

    /// Last byte of the invisible character that must not come out, if the text holds any.
    let mark: UInt8?

    init(mark: UInt8? = nil, capacity: Int = 0) {
        self.mark = mark
        bytes.reserveCapacity(capacity)
    }

    /// Markup, as it is.
    mutating func markup(_ text: StaticString) {
        let start = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        bytes.append(contentsOf: start)
    }

    /// Markup made elsewhere, as it is.
    mutating func markup(_ part: ArraySlice<UInt8>) {
        bytes.append(contentsOf: part)
    }

    /// A new line, unless one starts here.
    mutating func startLine() {
        if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
    }

    /// Text, escaped as cmark does.
    mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
        var done = 0
        var place = 0
        while place < text.count {
            let byte = text[place]
            guard byte == 0x22 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0xE1
            else {
                place += 1
                continue
            }
            let skipped = byte == 0xE1 ? EmphasisMarks.length(at: place, in: text, mark) : 1
            guard skipped > 0 else {
                place += 1
                continue
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[done..<place]))
            switch byte {
            case 0x22: markup("&quot;")
            case 0x26: markup("&amp;")
            case 0x3C: markup("&lt;")
            case 0x3E: markup("&gt;")
            default: break
            }
            place += skipped
            done = place
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[done...]))
    }

    /// Text, escaped as cmark does.
    mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { self.text($0) }
    }

    /// A link target, percent-encoded and escaped as cmark does.
    mutating func address(_ target: String) {
        for byte in target.utf8 {
            switch byte {
            case 0x26: markup("&amp;")
            case 0x27: markup("&#x27;")
            case _ where Self.isPlain(byte): bytes.append(byte)
            default:
                bytes.append(0x25)
                bytes.append(Self.digit(byte >> 4))
                bytes.append(Self.digit(byte & 15))
            }
        }
    }

    /// Whether a byte stands for itself in an address.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x3B, 0x3D, 0x3F...0x5A, 0x61...0x7A: true
        case 0x21, 0x23...0x25, 0x28...0x2F, 0x5F, 0x7E: true
        default: false
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? 0x30 + value : 0x37 + value
    }
}
