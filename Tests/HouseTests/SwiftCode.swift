/// What the compiler sees of a file: comments and the insides of texts are left out.
enum SwiftCode {
    /// The lines, in their places; a text keeps its quotation marks and its interpolations are lost.
    static func lines(of lines: [String]) -> [String] {
        var reader = Reader()
        return lines.map { reader.code(of: Array($0.utf8)) }
    }

    private struct Reader {
        private var isComment = false
        private var isLongText = false

        mutating func code(of line: [UInt8]) -> String {
            var code: [UInt8] = []
            var index = 0
            while index < line.count {
                if isComment {
                    if Self.has("*/", at: index, in: line) {
                        isComment = false
                        index += 1
                    }
                } else if Self.has("\"\"\"", at: index, in: line) {
                    isLongText.toggle()
                    index += 2
                } else if isLongText {
                    // Nothing of it is code.
                } else if Self.has("//", at: index, in: line) {
                    break
                } else if Self.has("/*", at: index, in: line) {
                    isComment = true
                    index += 1
                } else if line[index] == UInt8(ascii: "\"") {
                    code += "\"\"".utf8
                    index = Self.end(ofTextAt: index, in: line)
                } else {
                    code.append(line[index])
                }
                index += 1
            }
            return String(decoding: code, as: UTF8.self)
        }

        private static func has(_ mark: StaticString, at index: Int, in line: [UInt8]) -> Bool {
            guard index + mark.utf8CodeUnitCount <= line.count else { return false }
            for offset in 0..<mark.utf8CodeUnitCount
            where line[index + offset] != mark.utf8Start[offset] {
                return false
            }
            return true
        }

        /// The index of the mark that closes a text, or of the last byte.
        private static func end(ofTextAt start: Int, in line: [UInt8]) -> Int {
            var depth = 0
            var index = start + 1
            while index < line.count {
                switch line[index] {
                case UInt8(ascii: "\\"):
                    if has("\\(", at: index, in: line) { depth += 1 }
                    index += 1
                case UInt8(ascii: "("): depth += depth > 0 ? 1 : 0
                case UInt8(ascii: ")"): depth -= depth > 0 ? 1 : 0
                case UInt8(ascii: "\""):
                    if depth == 0 { return index }
                default: break
                }
                index += 1
            }
            return line.count - 1
        }
    }
}
