import Glibc

/// The sockets that a preview takes connections at: one port of one or two addresses.
package struct Listener: Sendable {
    /// The port, never 0.
    package let port: Int
    /// The open sockets.
    let sockets: [Int32]
    /// Whether only programs of this machine can connect.
    package let isLoopback: Bool
    /// Whether it listens on every address of the machine.
    package let isAnywhere: Bool

    /// Listens on the loopback alone: 127.0.0.1, and ::1 where the machine has it; port 0 is any
    /// free one.
    package init(loopbackPort port: Int) throws(PreviewError) {
        let first = try Self.socket(at: "127.0.0.1", port)
        let chosen = SocketAddress.local(of: first).port
        do throws(PreviewError) {
            self.init([first, try Self.socket(at: "::1", chosen)], chosen)
        } catch {
            // Without IPv6 one address is enough; a port that another program has there is not: a
            // browser that asks for localhost would come to that program.
            guard error.code != EADDRINUSE else {
                close(first)
                throw error
            }
            self.init([first], chosen)
        }
    }

    /// Listens on the address of a host.
    package init(host: String, port: Int) throws(PreviewError) {
        let socket = try Self.socket(at: host, port)
        self.init([socket], SocketAddress.local(of: socket).port)
    }

    private init(_ sockets: [Int32], _ port: Int) {
        self.sockets = sockets
        self.port = port
        let addresses = sockets.map { SocketAddress.local(of: $0).host }
        isLoopback = addresses.allSatisfy { $0.hasPrefix("127.") || $0 == "[::1]" }
        isAnywhere = addresses.contains { $0 == "0.0.0.0" || $0 == "[::]" }
    }

    /// Takes no more connections.
    package func end() {
        for socket in sockets { close(socket) }
    }

    private static func socket(at host: String, _ port: Int) throws(PreviewError) -> Int32 {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
        var found: UnsafeMutablePointer<addrinfo>?
        let code = getaddrinfo(host, "\(port)", &hints, &found)
        guard code == 0, let address = found?.pointee else {
            throw PreviewError(.resolve(host: host), code: code)
        }
        defer { freeaddrinfo(found) }
        func refused(_ socket: Int32) -> PreviewError {
            let code = errno
            if socket >= 0 { close(socket) }
            return PreviewError(.listen(host: host, port: port), code: code)
        }
        let socket = Glibc.socket(
            address.ai_family,
            address.ai_socktype | Int32(SOCK_CLOEXEC.rawValue)
                | Int32(SOCK_NONBLOCK.rawValue), address.ai_protocol)
        guard socket >= 0 else { throw refused(socket) }
        var yes: Int32 = 1
        let size = socklen_t(MemoryLayout<Int32>.size)
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, size)
        if address.ai_family == AF_INET6 {
            setsockopt(socket, Int32(IPPROTO_IPV6), IPV6_V6ONLY, &yes, size)
        }
        guard bind(socket, address.ai_addr, address.ai_addrlen) == 0, listen(socket, 64) == 0 else {
            throw refused(socket)
        }
        return socket
    }
}

/// One end of a connection, as it is written in an address.
struct SocketAddress {
    /// In digits; one of IPv6 in brackets.
    let host: String
    let port: Int

    /// The near end of a socket.
    static func local(of socket: Int32) -> SocketAddress {
        var storage = sockaddr_storage()
        var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
        var host = [CChar](repeating: 0, count: 1025)
        var port = [CChar](repeating: 0, count: 32)
        let isKnown = withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                getsockname(socket, address, &size) == 0
                    && getnameinfo(
                        address, size, &host, socklen_t(host.count), &port, socklen_t(port.count),
                        NI_NUMERICHOST | NI_NUMERICSERV) == 0
            }
        }
        guard isKnown else { return SocketAddress(host: "", port: 0) }
        let name = text(host)
        return SocketAddress(
            host: name.contains(":") ? "[\(name)]" : name, port: Int(text(port)) ?? 0)
    }

    private static func text(_ characters: [CChar]) -> String {
        String(
            decoding: characters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
