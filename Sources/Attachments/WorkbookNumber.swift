/// Numbers as workbooks store them.
enum WorkbookNumber {
    /// The digits of a whole number that is written with an exponent, `1.10105194912310E+17`;
    /// everything else as it is.
    static func plain(_ text: [UInt8]) -> [UInt8] {
        guard text.count < 40, let mark = text.firstIndex(where: { $0 | 0x20 == 0x65 }),
            let exponent = Int(String(decoding: text[(mark + 1)...], as: UTF8.self)),
            (0...30).contains(exponent)
        else { return text }
        let number = text[..<mark]
        let point = number.firstIndex(of: UInt8(ascii: ".")) ?? mark
        let fraction = number[min(point + 1, mark)...]
        let digits = number[..<point] + fraction
        guard fraction.count <= exponent, !digits.isEmpty,
            digits.allSatisfy({ (0x30...0x39).contains($0) })
        else { return text }
        let zeros = [UInt8](repeating: UInt8(ascii: "0"), count: exponent - fraction.count)
        return Array(digits) + zeros
    }
}
