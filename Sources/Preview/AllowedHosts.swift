/// The names that a preview may be asked by.
///
/// A page of another site can make its own name lead to this machine (DNS rebinding) and would then
/// read the board; but it cannot ask by another name than its own.
package struct AllowedHosts: Hashable, Sendable {
    private let names: Set<String>
    private let port: Int
    private let isAnywhere: Bool

    /// Makes the list: the loopback's names, and the host that the preview was told to listen on.
    ///
    /// `isAnywhere` says that it listens on every address of the machine.
    package init(host: String? = nil, port: Int, isAnywhere: Bool = false) {
        let given = host.map { $0.contains(":") ? "[\($0)]" : $0 } ?? "localhost"
        names = ["localhost", "127.0.0.1", "[::1]", given.lowercased()]
        self.port = port
        self.isAnywhere = isAnywhere
    }

    /// Whether a request for a name, with its port, is meant for this server.
    ///
    /// `local` is the address that its connection arrived at, with brackets where it is one of IPv6.
    package func allows(_ authority: String, local: String) -> Bool {
        let asked = authority.lowercased()
        let known = isAnywhere ? names.union([local.lowercased()]) : names
        return known.contains { asked == "\($0):\(port)" || (port == 80 && asked == $0) }
    }
}
