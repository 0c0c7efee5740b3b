import Preview
import Testing

struct AllowedHostsTests {
    @Test(arguments: ["localhost:8000", "LocalHost:8000", "127.0.0.1:8000", "[::1]:8000"])
    func `the loopback may be asked by its names`(_ name: String) {
        #expect(AllowedHosts(port: 8000).allows(name, local: "127.0.0.1"))
    }

    @Test(arguments: [
        "", "localhost", "127.0.0.1", "localhost:8001", "localhost:", "evil.example",
        "evil.example:8000", "localhost.evil.example:8000", "127.0.0.1.nip.io:8000",
        "localhost.:8000", "127.0.0.2:8000", "0.0.0.0:8000", "[::]:8000", "::1:8000",
        "user@localhost:8000", "localhost:8000, localhost:8000", "localhost:08000",
    ])
    func `no other name is let in`(_ name: String) {
        #expect(!AllowedHosts(port: 8000).allows(name, local: "127.0.0.1"))
    }

    @Test func `the port of HTTP itself may be left out`() {
        #expect(AllowedHosts(port: 80).allows("localhost", local: "127.0.0.1"))
    }

    @Test func `the host that it was told to listen on is let in`() {
        let name = AllowedHosts(host: "board.example", port: 8000)
        #expect(name.allows("Board.example:8000", local: "192.0.2.7"))
        #expect(!name.allows("192.0.2.7:8000", local: "192.0.2.7"))
        #expect(
            AllowedHosts(host: "2001:db8::7", port: 8000).allows("[2001:db8::7]:8000", local: ""))
    }

    @Test func `on every address, the one that a client came to is let in and no name`() {
        let hosts = AllowedHosts(host: "0.0.0.0", port: 8000, isAnywhere: true)
        #expect(hosts.allows("192.0.2.7:8000", local: "192.0.2.7"))
        #expect(!hosts.allows("192.0.2.8:8000", local: "192.0.2.7"))
        #expect(!hosts.allows("evil.example:8000", local: "192.0.2.7"))
    }
}
