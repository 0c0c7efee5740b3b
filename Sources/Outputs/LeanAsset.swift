/// A stylesheet or a script without what only its authors read.
///
/// Nothing else changes: what cannot be told apart for sure without reading the whole language stays.
enum LeanAsset {
    /// The bytes to write for a file: `.css` and `.js` lean, all others as they are.
    static func bytes(of path: String, _ bytes: [UInt8]) -> [UInt8] {
        if path.hasSuffix(".css") { return style(bytes) }
        if path.hasSuffix(".js") { return script(bytes) }
        return bytes
    }

    /// A stylesheet without comments and without white space that parts nothing.
    ///
    /// White space stays around operators (`calc(1px + 2px)`) and between selectors; strings, bare
    /// addresses and comments that begin with `/*!`, as licences do, stay as they are.
    static func style(_ bytes: [UInt8]) -> [UInt8] {
        var lean: [UInt8] = []
        lean.reserveCapacity(bytes.count)
        var index = 0
        var hasGap = false
        while index < bytes.count {
            let byte = bytes[index]
            if isSpace(byte) {
                hasGap = true
                index += 1
            } else if bytes[index...].starts(with: "/*".utf8), !isLicence(bytes, index) {
                hasGap = true
                index = end(of: "*/", in: bytes, from: index + 2)
            } else {
                if hasGap, parts(lean.last, byte) { lean.append(0x20) }
                hasGap = false
                if byte == UInt8(ascii: "}"), endsDeclaration(lean) { lean.removeLast() }
                let end = wordEnd(in: bytes, from: index, after: lean)
                lean.append(contentsOf: bytes[index..<end])
                index = end
            }
        }
        return lean
    }

    /// A script without lines of comment, blank lines, and white space at the ends of lines.
    ///
    /// Where a line may be inside of something that began on another (a template, a comment of
    /// several lines, a string that goes on), the script stays as it is.
    static func script(_ bytes: [UInt8]) -> [UInt8] {
        let lines = bytes.split(separator: 0x0A)
        let goesOn = lines.contains { trimmed($0).last == UInt8(ascii: "\\") }
        guard !goesOn, !bytes.contains(UInt8(ascii: "`")), !holds(bytes, "/*") else { return bytes }
        return lines.map(trimmed).filter { !$0.isEmpty && !$0.starts(with: "//".utf8) }
            .reduce(into: []) { lean, line in lean += line + [0x0A] }
    }

    /// Whether white space between two bytes of a stylesheet means something.
    private static func parts(_ last: UInt8?, _ next: UInt8) -> Bool {
        guard let last else { return false }
        // A custom property may be white space alone.
        if last == UInt8(ascii: ":"), next == UInt8(ascii: ";") { return true }
        return !"{};:,>(".utf8.contains(last) && !"{};,>)".utf8.contains(next)
    }

    /// Where a string, or what stands in `url(…)` without quotes, ends; else the next byte.
    private static func wordEnd(in bytes: [UInt8], from index: Int, after lean: [UInt8]) -> Int {
        let byte = bytes[index]
        if bytes[index...].starts(with: "/*".utf8) {
            return end(of: "*/", in: bytes, from: index + 2)
        }
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            return stringEnd(in: bytes, from: index)
        }
        guard lean.suffix(4).elementsEqual("url(".utf8) else {
            return byte == UInt8(ascii: "\\") ? min(index + 2, bytes.count) : index + 1
        }
        return bytes[index...].firstIndex(of: UInt8(ascii: ")")) ?? bytes.count
    }

    private static func isLicence(_ bytes: [UInt8], _ index: Int) -> Bool {
        bytes[index...].starts(with: "/*!".utf8)
    }

    /// Whether the last byte is a semicolon that is not escaped.
    private static func endsDeclaration(_ lean: [UInt8]) -> Bool {
        lean.last == UInt8(ascii: ";") && lean.dropLast().last != UInt8(ascii: "\\")
    }

    private static func stringEnd(in bytes: [UInt8], from index: Int) -> Int {
        var end = index + 1
        while end < bytes.count, bytes[end] != bytes[index] {
            end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(end + 1, bytes.count)
    }

    private static func end(of mark: String, in bytes: [UInt8], from start: Int) -> Int {
        var index = start
        while index < bytes.count, !bytes[index...].starts(with: mark.utf8) { index += 1 }
        return min(index + mark.utf8.count, bytes.count)
    }

    private static func holds(_ bytes: [UInt8], _ mark: String) -> Bool {
        end(of: mark, in: bytes, from: 0) < bytes.count
            || bytes.suffix(mark.utf8.count).elementsEqual(mark.utf8)
    }

    private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let first = line.firstIndex(where: { !isSpace($0) }),
            let last = line.lastIndex(where: { !isSpace($0) })
        else { return [] }
        return line[first...last]
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
