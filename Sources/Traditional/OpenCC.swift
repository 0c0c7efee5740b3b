import COpenCC
import Glibc

/// The dictionaries of OpenCC, opened once: phrases first, then characters.
///
/// Converting is thread-safe by the library's promise (`opencc.h`); its last error alone is not,
/// and is never asked for.
final class OpenCC: Sendable {
    /// `s2tw`: phrases of OpenCC and the forms of characters that people write (為, 群, 峰 instead of
    /// 爲, 羣, 峯), with no word of another region in place of an official one.
    static let configuration = "s2tw.json"

    /// The handle as a number, since a pointer says nothing of threads.
    private let handle: Int

    /// Opens the dictionaries; throws when they are not installed.
    init(_ configuration: String = OpenCC.configuration) throws(MissingDictionary) {
        let handle = Int(bitPattern: opencc_open(configuration))
        guard handle != -1, handle != 0 else { throw MissingDictionary(name: configuration) }
        self.handle = handle
    }

    deinit {
        opencc_close(UnsafeMutableRawPointer(bitPattern: handle))
    }

    /// Appends a text without NUL in Traditional Chinese; as it is when the library refuses it.
    func append(_ text: some Sequence<UInt8>, to output: inout [UInt8]) {
        let bytes = text.map { CChar(bitPattern: $0) }
        let pointer = UnsafeMutableRawPointer(bitPattern: handle)
        guard let converted = opencc_convert_utf8(pointer, bytes, bytes.count) else {
            output.append(contentsOf: text)
            return
        }
        defer { opencc_convert_utf8_free(converted) }
        let length = strlen(converted)
        converted.withMemoryRebound(to: UInt8.self, capacity: length) { start in
            output.append(contentsOf: UnsafeBufferPointer(start: start, count: length))
        }
    }
}

/// The dictionaries of OpenCC are not on this machine.
package struct MissingDictionary: Error, Hashable, Sendable {
    /// Name of the configuration that could not be opened, such as `s2tw.json`.
    package let name: String
}
