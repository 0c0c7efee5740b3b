import Diagnostics
import Glibc
import Records

/// A browser of the Chromium family, which turns a page into a PDF.
struct PrintingBrowser {
    /// Why there is no PDF.
    enum Fault: Error {
        /// No browser was found; with the one that was asked for.
        case missing(String?)
        /// It was started, and ended without a PDF.
        case noPDF(String)
        /// It was still at work after `secondLimit`, and was ended.
        case tooLong(String)
    }

    private static let names = [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
        "microsoft-edge", "microsoft-edge-stable", "brave-browser", "chrome",
    ]
    private static let secondLimit = 180

    private let program: String

    /// Finds the browser: the one that is asked for, by path or name, else that which
    /// `NOTICEBOARD_BROWSER` names, else the first known one that is installed.
    init(_ asked: String?) throws(Fault) {
        let named = asked ?? getenv("NOTICEBOARD_BROWSER").map { String(cString: $0) }
        if let named, !named.isEmpty {
            guard let path = Self.path(of: named) else { throw .missing(named) }
            program = path
            return
        }
        guard let path = Self.names.lazy.compactMap(Self.path(of:)).first else {
            throw .missing(nil)
        }
        program = path
    }

    /// Prints a page of this machine's disk; the PDF, which begins as one should.
    ///
    /// The browser has a profile of its own in the scratch folder, and no network.
    func pdf(of page: String, in scratch: ScratchFolder) throws -> [UInt8] {
        let output = scratch.path + "/sheets.pdf"
        unlink(output)
        switch try run(arguments(page, output: output, profile: scratch.path + "/profile")) {
        case 137, -1: throw Fault.tooLong(program)
        case 126, 127: throw Fault.missing(program)
        default: break
        }
        guard let bytes = try? Standard.bytes(ofFile: output), bytes.starts(with: "%PDF-".utf8)
        else { throw Fault.noPDF(program) }
        return bytes
    }

    private func arguments(_ page: String, output: String, profile: String) -> [String] {
        let options = [
            "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--no-default-browser-check", "--disable-extensions", "--disable-sync",
            "--disable-component-update", "--disable-background-networking",
            "--disable-breakpad", "--host-resolver-rules=MAP * ~NOTFOUND",
            "--font-render-hinting=none",
            "--no-pdf-header-footer", "--user-data-dir=" + profile, "--print-to-pdf=" + output,
        ]
        // Chromium does not start for root with its sandbox. What it opens are our own pages, without
        // scripts, on which everything is escaped that a record says.
        return options + (geteuid() == 0 ? ["--no-sandbox"] : []) + ["file://" + page]
    }

    /// The exit code of the browser; 137 when its time was over.
    private func run(_ arguments: [String]) throws -> Int32 {
        let nothing = open("/dev/null", O_RDWR | O_CLOEXEC)
        defer { close(nothing) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for stream in Int32(0)...2 { posix_spawn_file_actions_adddup2(&actions, nothing, stream) }
        // Ends the browser's children with it.
        let words = ["timeout", "--signal=KILL", String(Self.secondLimit), program] + arguments
        let copies = words.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        var child = pid_t()
        guard posix_spawnp(&child, words[0], &actions, nil, copies + [nil], environ) == 0 else {
            throw Fault.missing(program)
        }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 {
            guard errno == EINTR else { throw Fault.noPDF(program) }
        }
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
    }

    /// The path of a program: as it is given when there is a `/` in it, else where programs lie.
    private static func path(of name: String) -> String? {
        func isProgram(_ path: String) -> Bool {
            var status = stat()
            return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
                && access(path, X_OK) == 0
        }
        if name.contains("/") { return isProgram(name) ? name : nil }
        let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
        return folders.split(separator: ":").lazy.map { "\($0)/\(name)" }.first(where: isProgram)
    }
}

extension PrintingBrowser.Fault {
    /// What happened, and what to do now.
    var message: Message {
        let byHand = Message(
            en: "or build the site, open months/<month>.html in any browser and print from there",
            zh: "也可以先生成网站，用任何浏览器打开 months/<月份>.html，从浏览器里打印")
        switch self {
        case .missing(nil):
            return Message(
                en:
                    "found no browser to print with; install chromium (apt install chromium), or name "
                    + "one with --browser, \(byHand.english)",
                zh: "没有找到能打印的浏览器；请安装 chromium（apt install chromium），或用 --browser 指明浏览器，"
                    + byHand.chinese)
        case .missing(let name?):
            return Message(
                en:
                    "there is no browser '\(name)' that can be started; name another with --browser, "
                    + byHand.english,
                zh: "没有“\(name)”这个浏览器，或者启动不了；请用 --browser 指明另一个，\(byHand.chinese)")
        case .noPDF(let name):
            return Message(
                en: "'\(name)' made no PDF; name another browser with --browser, \(byHand.english)",
                zh: "“\(name)”没有做出 PDF；请用 --browser 换一个浏览器，\(byHand.chinese)")
        case .tooLong(let name):
            return Message(
                en: "'\(name)' was ended: it took too long; print fewer records at once, "
                    + byHand.english,
                zh: "“\(name)”用的时间太长，已经停下；请一次少打印几份，\(byHand.chinese)")
        }
    }
}
