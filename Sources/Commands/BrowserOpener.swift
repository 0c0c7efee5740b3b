import Diagnostics
import Glibc

/// Opens an address in the browser that the desktop prefers.
enum BrowserOpener {
    /// Starts `xdg-open`; without it says so, and the address can still be opened by hand.
    static func open(_ address: String, _ language: MessageLanguage) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor: Int32 in 0...2 {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        let program = "xdg-open"
        let words = [program, address].map { (word: String) in strdup(word) }
        defer { for word in words { free(word) } }
        var child = pid_t()
        guard posix_spawnp(&child, program, &actions, nil, words + [nil], environ) != 0 else {
            return
        }
        WorldErrors.warn(
            Message(
                en: "cannot open a browser: there is no xdg-open; open the address by hand",
                zh: "打不开浏览器：没有 xdg-open 这个程序；请自己在浏览器里打开上面的网址"),
            language)
    }
}
