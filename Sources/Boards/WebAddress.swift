/// Web addresses of sites.
enum WebAddress {
    /// Whether a text is `http` or `https` with a host, and no query, fragment or white space.
    static func isSite(_ text: String) -> Bool {
        for scheme in ["https://", "http://"] where text.hasPrefix(scheme) {
            let rest = text.utf8.dropFirst(scheme.utf8.count)
            guard let first = rest.first, first != UInt8(ascii: "/") else { return false }
            return rest.allSatisfy { byte in
                byte > 0x20 && byte != 0x7F && !"?#\"<>\\".utf8.contains(byte)
            }
        }
        return false
    }
}
