/// What a link or a file name in a record leads to.
package enum LinkTarget: Sendable {
    /// Another site, a mail address, a telephone number: nothing of ours.
    case external
    /// A place on the same page.
    case fragment(String)
    /// Another record.
    case record(RegisteredNotice, fragment: String)
    /// A free page, by its path under the board.
    case page(String, fragment: String)
    /// An attachment, by its path under the board.
    case file(String)
    /// Nothing: the path that was looked for.
    case missing(String)
}

/// Resolves relative targets against the files and records of a board.
package struct ContentLinks: Sendable {
    private let register: Register
    private let paths: Set<String>

    /// Makes a resolver; paths are relative to the board (`content/…`).
    package init(register: Register, paths: Set<String>) {
        self.register = register
        self.paths = paths
    }

    /// What a target leads to, from a file of the board.
    ///
    /// A target is a file beside the record, or, beginning with `/`, one of the content folder.
    /// Addresses of the site are understood too, since authors copy them from the browser.
    package func resolve(_ target: String, from path: String) -> LinkTarget {
        if target.hasPrefix("#") { return .fragment(String(target.dropFirst())) }
        if Self.isExternal(target) { return .external }
        let (file, fragment) = Self.split(target)
        if file.isEmpty { return .fragment(fragment) }
        guard let resolved = Self.join(file, from: path) else { return .missing(file) }
        if paths.contains(resolved) { return kind(of: resolved, fragment) }
        if let here = register.entry(path: path),
            let address = Self.join(file, from: "content/" + here.address),
            let entry = register.entry(address: String(address.dropFirst("content/".count)))
        {
            return .record(entry, fragment: fragment)
        }
        return .missing(file)
    }

    private func kind(of path: String, _ fragment: String) -> LinkTarget {
        guard path.hasSuffix(".md") else { return .file(path) }
        if path.hasPrefix("content/pages/") { return .page(path, fragment: fragment) }
        guard let entry = register.entry(path: path), !entry.address.isEmpty,
            entry.notice.status != .draft
        else { return .missing(path) }
        return .record(entry, fragment: fragment)
    }

    /// Whether a target has a scheme (`https:`) or a host (`//…`) of its own.
    private static func isExternal(_ target: String) -> Bool {
        if target.hasPrefix("//") { return true }
        guard let colon = target.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        let scheme = target.utf8[..<colon]
        return scheme.count > 1
            && scheme.allSatisfy { byte in
                (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
                    || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
                    || byte == UInt8(ascii: ".")
            }
    }

    private static func split(_ target: String) -> (file: String, fragment: String) {
        let withoutFragment = target.prefix { $0 != "#" }
        let fragment = target.dropFirst(withoutFragment.count + 1)
        let file = withoutFragment.prefix { $0 != "?" }
        return (PercentEncoding.decoded(String(file)), String(fragment))
    }

    /// The path under the board that a relative one means; nil when it leaves the content folder.
    private static func join(_ target: String, from path: String) -> String? {
        var parts: [Substring] =
            target.hasPrefix("/") ? ["content"] : path.split(separator: "/").dropLast()
        for part in target.split(separator: "/") {
            switch part {
            case ".": continue
            case "..":
                guard parts.count > 1 else { return nil }
                parts.removeLast()
            default: parts.append(part)
            }
        }
        return parts.joined(separator: "/")
    }
}
