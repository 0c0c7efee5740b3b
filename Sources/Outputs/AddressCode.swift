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
    private static func strokes(of modules: UnsafeBufferPointer<UInt8>, _ size: Int) -> String {
        var strokes = ""
        for y in 0..<size {
            var x = 0
            var end = 0
            while x < size {
                let start = x
                while x < size, modules[y * size + x] & 1 == 1 { x += 1 }
                if x > start {
                    strokes += end == 0 ? "M\(start) \(y)" : "m\(start - end) 0"
                    strokes += "h\(x - start)"
                    end = x
                }
                x += 1
            }
        }
        return strokes
    }
}
