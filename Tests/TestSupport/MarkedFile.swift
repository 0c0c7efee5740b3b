package import Diagnostics
import Glibc

/// A file of a small board, written in a test with marks: `closing-balance: «118,220.10»`.
///
/// A mark is where a finding is expected. Marks may lie inside each other, and `«»` marks a place
/// with nothing in it. Each is taken out before the file is read.
package struct MarkedFile: Sendable {
    /// What the text is stored as.
    package enum Encoding: Sendable {
        case utf8, utf8WithByteOrderMark, gb18030
    }

    /// Path under the board, such as `content/finance/2026-10.md`.
    package let path: String
    /// The bytes on disk, without marks.
    package let raw: [UInt8]
    /// The marked places, in the order that they begin; in bytes of the text in UTF-8, without a
    /// byte-order mark.
    package let marks: [SourceRange]

    /// Makes a file of a marked text.
    package init(_ path: String, _ text: String, as encoding: Encoding = .utf8) {
        let (bytes, marks) = Self.unmarked(Array(text.utf8))
        self.path = path
        self.marks = marks
        raw =
            switch encoding {
            case .utf8: bytes
            case .utf8WithByteOrderMark: [0xEF, 0xBB, 0xBF] + bytes
            case .gb18030: Self.gb18030(bytes)
            }
    }

    /// Makes a file of any bytes, marks among them in UTF-8.
    package init(_ path: String, bytes: [UInt8]) {
        let (plain, marks) = Self.unmarked(bytes)
        self.path = path
        self.marks = marks
        raw = plain
    }

    /// « and » are C2 AB and C2 BB.
    private static func unmarked(_ bytes: [UInt8]) -> ([UInt8], [SourceRange]) {
        var plain: [UInt8] = []
        var starts: [Int] = []
        var ends: [Int] = []
        var open: [Int] = []
        var index = 0
        while index < bytes.count {
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            if bytes[index] == 0xC2, next == 0xAB {
                open.append(starts.count)
                starts.append(plain.count)
                ends.append(plain.count)
                index += 2
            } else if bytes[index] == 0xC2, next == 0xBB {
                precondition(!open.isEmpty, "a mark is closed that was not opened")
                ends[open.removeLast()] = plain.count
                index += 2
            } else {
                plain.append(bytes[index])
                index += 1
            }
        }
        precondition(open.isEmpty, "a mark is not closed")
        return (plain, zip(starts, ends).map { SourceRange(start: $0, end: $1) })
    }

    private static func gb18030(_ bytes: [UInt8]) -> [UInt8] {
        guard let converter = iconv_open("GB18030", "UTF-8"), converter != iconv_t(bitPattern: -1)
        else { preconditionFailure("the system cannot write GB18030") }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
        var inputLeft = input.count
        var outputLeft = output.count
        input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var from = source.baseAddress
                var to = target.baseAddress
                _ = iconv(converter, &from, &inputLeft, &to, &outputLeft)
            }
        }
        precondition(inputLeft == 0, "the text is not in UTF-8")
        return output.prefix(output.count - outputLeft).map { UInt8(bitPattern: $0) }
    }
}
