import Boards
import Testing

struct WebAddressTests {
    @Test(arguments: ["https://例子.中国/公开栏/", "http://127.0.0.1:8080/", "https://example.org/"])
    func `an address with its slash stays as it is`(address: String) throws {
        #expect(try MarkedSettings.settings("base-url: \(address)").baseURL == address)
    }

    @Test(arguments: [
        "board.example", "ftp://example.org/", "https://", "https:///x", "\"https://a b/\"",
        "https://example.org/?a=1", "\"https://example.org/#a\"",
    ])
    func `an address of the site is a web address`(address: String) {
        let plain = address.filter { $0 != "\"" }
        expect(
            SettingsFinding(
                "wrong-type", "'\(plain)' is not a web address", "“\(plain)”不是网址",
                hint: (
                    "write it as https://example.org/board/", "写成 https://example.org/board/ 的样子"
                )),
            in: "base-url: «\(address)»")
    }
}
