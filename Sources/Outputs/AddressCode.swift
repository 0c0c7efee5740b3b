import CQREncode
import Pages

/// The two-dimensional code of a web address (QR, ISO/IEC 18004, level M: 15 % may be lost).
///
/// Working one out takes long, and keeping it little: a bit for each of its modules.
struct AddressCode: Sendable {
    /// How many modules it has along a side.
    private let size: Int
    /// Its modules row by row, eight to a byte from the lowest bit on; a dark one is 1.
    private let modules: [UInt8]

    /// The code of a text; nil for one that is empty or too long.
    init?(_ text: String) {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        size = Int(code.pointee.width)
        let found = UnsafeBufferPointer(start: code.pointee.data, count: size * size)
        var modules = [UInt8](repeating: 0, count: (found.count + 7) / 8)
        for (place, module) in found.enumerated() {
            modules[place / 8] |= (module & 1) << (place % 8)
        }
        self.modules = modules
    }

    /// What a page draws.
    var symbol: CodeSymbol { CodeSymbol(size: size, strokes: strokes) }

    private func isDark(_ x: Int, _ y: Int) -> Bool {
        let place = y * size + x
        return modules[place / 8] >> (place % 8) & 1 == 1
    }

    /// Each run of dark modules in a row is a stroke, and begins where the one before it ended: small
    /// numbers that come again and again pack best.
    private var strokes: [UInt8] {
        var strokes: [UInt8] = []
        strokes.reserveCapacity(size * size * 3)
        for y in 0..<size {
            var x = 0
            var end = 0
            while x < size {
                let start = x
                while x < size, isDark(x, y) { x += 1 }
                if x > start {
                    strokes.append(UInt8(ascii: end == 0 ? "M" : "m"))
                    Self.append(end == 0 ? start : start - end, to: &strokes)
                    strokes.append(0x20)
                    Self.append(end == 0 ? y : 0, to: &strokes)
                    strokes.append(UInt8(ascii: "h"))
                    Self.append(x - start, to: &strokes)
                    end = x
                }
                x += 1
            }
        }
        return strokes
    }

    /// Appends a number below 1000; the largest symbol has 177 modules along a side.
    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        if number >= 100 { bytes.append(0x30 + UInt8(number / 100 % 10)) }
        if number >= 10 { bytes.append(0x30 + UInt8(number / 10 % 10)) }
        bytes.append(0x30 + UInt8(number % 10))
    }
}
