/// The address that a request asks for, decoded, part by part.
package struct RequestPath: Hashable, Sendable {
    /// The parts between the slashes; none for the root.
    package let names: [String]
    /// Whether it ends in a slash: a folder is meant.
    package let isFolder: Bool
    /// What follows the question mark, as it was sent; empty without one.
    package let query: String

    private static let partLimit = 32

    /// Reads a target such as `/finance/index.html?x=1`.
    ///
    /// Gives nil for what can be the address of no file: `.` and `..`, hidden names, an empty part, a
    /// slash, a backslash or a control character that was hidden in a percent code, bytes that are
    /// not UTF-8.
    package init?(_ target: String) {
        let halves = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard var parts = halves.first?.split(separator: "/", omittingEmptySubsequences: false),
            parts.count > 1, parts.removeFirst().isEmpty
        else { return nil }
        isFolder = parts.last?.isEmpty == true
        if isFolder { parts.removeLast() }
        guard parts.count <= Self.partLimit else { return nil }
        var names: [String] = []
        for part in parts {
            guard let name = Self.decoded(part), Self.isName(name) else { return nil }
            names.append(name)
        }
        self.names = names
        query = halves.count > 1 ? String(halves[1]) : ""
    }

    private init(names: [String], isFolder: Bool, query: String) {
        self.names = names
        self.isFolder = isFolder
        self.query = query
    }

    /// The same without its first parts.
    func dropping(_ count: Int) -> RequestPath {
        RequestPath(names: Array(names.dropFirst(count)), isFolder: isFolder, query: query)
    }

    /// The file that it means: of a folder its `index.html`.
    var file: [String] { isFolder ? names + ["index.html"] : names }

    /// Whether a page is asked for, and not a style, a table or a picture.
    var isPage: Bool {
        guard let name = file.last else { return true }
        return name.hasSuffix(".html") || !name.contains(".")
    }

    private static func isName(_ name: String) -> Bool {
        guard !name.isEmpty, !name.hasPrefix("."), name.utf8.count <= 255 else { return false }
        return name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0x2F && $0 != 0x5C }
    }

    private static func decoded(_ part: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = part.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == 0x25 else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(hex), let low = rest.popFirst().flatMap(hex)
            else { return nil }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
