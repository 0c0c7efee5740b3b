import Glibc
import Preview
import Testing

struct ListenerTests {
    @Test func `the loopback alone is listened on, at a port that is free`() throws {
        let listener = try Listener(loopbackPort: 0)
        defer { listener.end() }
        #expect(listener.isLoopback && !listener.isAnywhere)
        #expect((1024...65535).contains(listener.port))
    }

    @Test func `a port that is taken is said`() throws {
        let first = try Listener(loopbackPort: 0)
        defer { first.end() }
        let error = #expect(throws: PreviewError.self) { try Listener(loopbackPort: first.port) }
        #expect(error?.code == EADDRINUSE)
        #expect(error?.task == .listen(host: "127.0.0.1", port: first.port))
    }

    @Test(arguments: [("127.0.0.1", true, false), ("0.0.0.0", false, true)])
    func `a host is listened on`(_ host: String, _ isLoopback: Bool, _ isAnywhere: Bool) throws {
        let listener = try Listener(host: host, port: 0)
        defer { listener.end() }
        #expect(listener.isLoopback == isLoopback)
        #expect(listener.isAnywhere == isAnywhere)
    }

    @Test func `an address of another machine cannot be listened on`() {
        let error = #expect(throws: PreviewError.self) { try Listener(host: "192.0.2.1", port: 0) }
        #expect(error?.code == EADDRNOTAVAIL)
    }
}
