import CQREncode
import Pages

/// Makes the two-dimensional code of a web address (QR, ISO/IEC 18004, level M: 15 % may be lost).
enum AddressCode {
    /// The symbol; nil for a text that is empty or too long for one.
    static func symbol(_ text: String) -> CodeSymbol? {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        let size = Int(code.pointee.width)
        let modules = UnsafeBufferPointer(start: code.pointee.data, count: size * size)
        return CodeSymbol(size: size, strokes: strokes(of: modules, size))
    }

    /// Each run of dark modules in a row is a stroke, and begins where the one before it ended: small
    /// numbers that come again and again pack best.
    private static func strokes(of modules: UnsafeBufferPointer<UInt8>, _ size: Int) -> [UInt8] {
        var strokes: [UInt8] = []
        strokes.reserveCapacity(size * size * 3)
        for y in 0..<size {
            var x = 0
            var end = 0
            while x < size {
                let start = x
                while x < size, modules[y * size + x] & 1 == 1 { x += 1 }
                if x > start {
                    strokes.append(UInt8(ascii: end == 0 ? "M" : "m"))
                    append(end == 0 ? start : start - end, to: &strokes)
                    strokes.append(0x20)
                    append(end == 0 ? y : 0, to: &strokes)
                    strokes.append(UInt8(ascii: "h"))
                    append(x - start, to: &strokes)
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
