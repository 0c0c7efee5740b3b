import Diagnostics

/// A source whose text has `«` and `»` around the part that a finding points at.
func marked(_ path: String, _ text: String) -> SourceSpan {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    for scalar in text.unicodeScalars {
        if scalar == "«" || scalar == "»" {
            ends.append(bytes.count)
        } else {
            bytes += Array(String(scalar).utf8)
        }
    }
    let source = SourceFile(path: path, bytes: bytes)
    return source.span(ends.first ?? 0, ends.last ?? 0)
}

/// The excerpt of a marked text, with no label.
func excerpt(_ text: String, label: String? = nil) -> String {
    let span = marked("a.md", text)
    return Excerpt(of: span.range, in: LineTable(span.file)).block(label: label)
}

/// Random numbers that are the same in every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// Bytes that are often, but not always, text, with all that is awkward in it.
    mutating func awkwardBytes(upTo count: Int) -> [UInt8] {
        let pieces: [[UInt8]] = [
            Array("\r\n".utf8), [0x0A], [0x0D], [0x09], [0x1B], [0x00], [0xFF], [0xE4, 0xBD],
            [0xF0, 0x9F], [0xC2, 0x9B], Array("结余：".utf8), Array("e\u{301}".utf8),
            Array("👩‍👩‍👧".utf8), Array("❤\u{FE0F}".utf8),
            Array("\u{202E}".utf8), Array("1380000".utf8),
            Array("１３８".utf8), Array(" ".utf8), Array("-".utf8), Array("*X".utf8),
            Array(repeating: 0x61, count: 90), Array(repeating: 0x35, count: 17),
        ]
        var bytes: [UInt8] = []
        let wanted = Int.random(in: 0...count, using: &self)
        while bytes.count < wanted {
            if Int.random(in: 0..<4, using: &self) == 0 {
                bytes.append(UInt8.random(in: 0...255, using: &self))
            } else {
                bytes += pieces[Int.random(in: 0..<pieces.count, using: &self)]
            }
        }
        return bytes
    }
}
