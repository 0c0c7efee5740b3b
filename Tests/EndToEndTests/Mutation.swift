/// One way in which a file may come to harm.
enum Mutation: CaseIterable {
    case flipBytes, cutLine, doubleLine, doubleKey, swapValues, truncate, insertUnicode
    case widenPunctuation, insertMark, joinLines

    /// The bytes after it.
    func applied(to bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        guard !bytes.isEmpty else { return bytes }
        var bytes = bytes
        switch self {
        case .flipBytes:
            for _ in 0...Int.random(in: 0...3, using: &random) {
                let index = Int.random(in: bytes.indices, using: &random)
                bytes[index] ^= UInt8.random(in: 1...255, using: &random)
            }
        case .truncate:
            bytes.removeLast(Int.random(in: 1...bytes.count, using: &random))
        case .insertUnicode:
            let index = Int.random(in: 0...bytes.count, using: &random)
            bytes.insert(contentsOf: Self.scalars(&random), at: index)
        case .insertMark:
            let mark = Self.marks.randomElement(using: &random) ?? "-"
            let index = Int.random(in: 0...bytes.count, using: &random)
            bytes.insert(contentsOf: mark.utf8, at: index)
        case .widenPunctuation:
            bytes = Self.widened(bytes, &random)
        case .cutLine, .doubleLine, .doubleKey, .swapValues, .joinLines:
            var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(
                Array.init)
            changeLines(&lines, &random)
            bytes = Array(lines.joined(separator: [0x0A]))
        }
        return bytes
    }

    private func changeLines(_ lines: inout [[UInt8]], _ random: inout SeededGenerator) {
        let index = Int.random(in: lines.indices, using: &random)
        let other = Int.random(in: lines.indices, using: &random)
        switch self {
        case .cutLine: lines.remove(at: index)
        case .doubleLine: lines.insert(lines[index], at: other)
        case .joinLines:
            if index + 1 < lines.count { lines[index] += lines.remove(at: index + 1) }
        case .doubleKey:
            guard let colon = lines[index].firstIndex(of: 0x3A) else { return }
            lines.insert(lines[index].prefix(through: colon) + Array(" 1".utf8), at: index)
        case .swapValues:
            guard let first = lines[index].firstIndex(of: 0x3A),
                let second = lines[other].firstIndex(of: 0x3A)
            else { return }
            let (left, right) = (lines[index], lines[other])
            lines[index] = Array(left.prefix(through: first) + right.suffix(from: second + 1))
            lines[other] = Array(right.prefix(through: second) + left.suffix(from: first + 1))
        case .flipBytes, .truncate, .insertUnicode, .insertMark, .widenPunctuation: return
        }
    }

    private static let marks = [
        "---\n", "...\n", "\n---\n", "&a ", "*a", "!!x ", "%", "{", "}", "[", "]", "\"", "'", "|\n",
        ">-\n", "? ", ": ", "- ", "\t", "#", "\r", "\0", "\u{FEFF}", "<b>", "](x)", "![](", "XX",
        "| a |\n|--|\n", "`", "***", "\\", "@", "<<: ", "110105194912310021",
    ]

    private static func scalars(_ random: inout SeededGenerator) -> [UInt8] {
        var text = ""
        for _ in 0...Int.random(in: 0...5, using: &random) {
            let shift = UInt32.random(in: 0...8, using: &random)
            let value = UInt32.random(in: 0...0x10FFFF, using: &random) >> shift
            if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
        }
        return Array(text.utf8)
    }

    private static func widened(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        bytes.flatMap { byte -> [UInt8] in
            guard byte > 0x20, byte < 0x7F, Int.random(in: 0..<4, using: &random) == 0 else {
                return [byte]
            }
            let isLetter = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
            guard !isLetter, let wide = Unicode.Scalar(0xFF00 + UInt32(byte) - 0x20) else {
                return [byte]
            }
            return Array(String(Character(wide)).utf8)
        }
    }
}
