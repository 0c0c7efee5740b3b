import Records

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
    /// A target is a file beside the record, or, beginning with `/`, one of the content folder;
    /// a draft is nothing, since it is not on the board.
    /// Addresses of the site are understood too, since authors copy them from the browser.
    package func resolve(_ target: String, from path: String) -> LinkTarget {
        if target.utf8.first == UInt8(ascii: "#") { return .fragment(String(target.dropFirst())) }
        if Self.isExternal(target) { return .external }
        let (file, fragment) = Self.split(target)
        if file.isEmpty { return .fragment(fragment) }
        if file.utf8.count != target.utf8.count, let literal = Self.join(target, from: path),
            paths.contains(literal)
        {
            return kind(of: literal, "")
        }
        if let resolved = Self.join(file, from: path), paths.contains(resolved) {
            return kind(of: resolved, fragment)
        }
        if let here = register.entry(path: path),
            let address = Self.join(file, from: "content/" + here.address),
            let entry = register.entry(address: String(address.dropFirst("content/".count)))
        {
            return .record(entry, fragment: fragment)
        }
        return .missing(file)
    }

    private func kind(of path: String, _ fragment: String) -> LinkTarget {
        guard ContentFolder.isMarkdown(path) else { return .file(path) }
        if ContentFolder.isPage(path) { return .page(path, fragment: fragment) }
        // A record without an address has a finding of its own that says why.
        guard let entry = register.entry(path: path), !entry.address.isEmpty else {
            return .file(path)
        }
        if entry.notice.status == .draft { return .missing(path) }
        return .record(entry, fragment: fragment)
    }

    /// Whether a target has a scheme (`https:`) or a host (`//…`) of its own.
    private static func isExternal(_ target: String) -> Bool {
        if target.utf8.starts(with: "//".utf8) { return true }
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
        let bytes = target.utf8
        guard
            let mark = bytes.firstIndex(where: { byte in
                byte == UInt8(ascii: "#") || byte == UInt8(ascii: "?")
            })
        else { return (PercentEncoding.decoded(target), "") }
        let file = PercentEncoding.decoded(String(target[..<mark]))
        guard let hash = bytes[mark...].firstIndex(of: UInt8(ascii: "#")) else { return (file, "") }
        return (file, String(target[bytes.index(after: hash)...]))
    }

    /// The path under the board that a relative one means; nil when it leaves the content folder.
    private static func join(_ target: String, from path: String) -> String? {
        let slash = UInt8(ascii: "/")
        let target = Array(target.utf8)
        var joined: [UInt8] = target.first == slash ? Array("content".utf8) : folder(of: path)
        var start = 0
        while start < target.count {
            let end = target[start...].firstIndex(of: slash) ?? target.count
            let part = target[start..<end]
            start = end + 1
            if part.isEmpty || part.elementsEqual(".".utf8) { continue }
            if part.elementsEqual("..".utf8) {
                guard let parent = joined.lastIndex(of: slash) else { return nil }
                joined.removeSubrange(parent...)
            } else {
                joined.append(slash)
                joined.append(contentsOf: part)
            }
        }
        return String(decoding: joined, as: UTF8.self)
    }

    private static func folder(of path: String) -> [UInt8] {
        let bytes = Array(path.utf8)
        return Array(bytes[..<(bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0)])
    }
}
