import ArgumentParser
import Diagnostics
import Glibc
import Preview

/// `noticeboard serve`: shows the site in a browser while its records are written.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Preview the site, built anew at each change. 边写边看网站，保存后自动更新。")

    @OptionGroup var place: BoardPlace

    @Option(help: "The port; default: 8000 or the next free one. 端口，不写则为 8000 或下一个空着的。")
    var port: Int?

    @Option(
        help: "Listen here, so that others can look; an address of this machine. 让别的电脑也能看，填本机的地址。")
    var host: String?

    @Flag(help: "Open the site in the browser. 同时打开浏览器。")
    var open = false

    @Flag(help: "Say nothing but the address and findings. 只显示网址和检查结果。")
    var quiet = false

    private static let usualPort = 8000
    private static let portTries = 20

    func validate() throws {
        if let port, !(0...65535).contains(port) {
            throw ValidationError(
                Message(
                    en: "--port '\(port)' is not a port; write a number from 1 to 65535",
                    zh: "--port 的“\(port)”不是端口，写 1 到 65535 之间的数"
                ).text(in: place.language))
        }
        if let host, host.isEmpty {
            throw ValidationError(
                Message(
                    en: "--host has no address; write one such as 0.0.0.0",
                    zh: "--host 没有写地址，写成 0.0.0.0 的样子"
                ).text(in: place.language))
        }
    }

    func run() async throws {
        let language = place.language
        try await WorldErrors.reported(in: language) {
            let stop = try StopSignal.watch()
            let listener = try listen()
            defer { listener.end() }
            let watcher = try ChangeWatcher(board: place.board)
            let scratch = try ScratchFolder()
            defer { scratch.remove() }
            let builder = PreviewBuilder(place: place, site: scratch.path + "/site")
            let first = try await builder.first()
            let log = PreviewLog(language: language, isQuiet: quiet)
            log.say(first)
            let address = address(of: listener)
            announce(address, listener)
            if open { BrowserOpener.open(address, language) }
            try await serve(listener, watcher, builder, first, log, until: stop)
        }
    }

    @MainActor
    private func serve(
        _ listener: Listener, _ watcher: sending ChangeWatcher, _ builder: PreviewBuilder,
        _ first: PreviewBuild, _ log: PreviewLog, until stop: Int32
    ) async throws {
        let hosts = AllowedHosts(
            host: host, port: listener.port, isAnywhere: listener.isAnywhere)
        let site = PreviewSite(
            folder: SiteFolder(builder.site), hosts: hosts, language: place.language)
        let server = try PreviewServer(
            listener: listener, site: site, watcher: watcher,
            showing: Showing(first, session: "\(getpid())"), rebuild: builder.again
        ) { build, error in
            if let error { WorldErrors.warn(error.message, place.language) } else { log.say(build) }
        }
        await server.run(until: stop)
    }

    /// The port that was asked for, or the first free one from the usual one on.
    private func listen() throws -> Listener {
        if let host { return try Listener(host: host, port: port ?? Self.usualPort) }
        if let port { return try Listener(loopbackPort: port) }
        for port in Self.usualPort..<(Self.usualPort + Self.portTries) {
            do throws(PreviewError) {
                return try Listener(loopbackPort: port)
            } catch {
                guard error.code == EADDRINUSE else { throw error }
            }
        }
        return try Listener(loopbackPort: 0)
    }

    private func address(of listener: Listener) -> String {
        let name = listener.isAnywhere ? "127.0.0.1" : host ?? "127.0.0.1"
        return "http://\(name.contains(":") ? "[\(name)]" : name):\(listener.port)/"
    }

    /// Prints the address on standard output, for whoever reads it there, and the rest beside it.
    private func announce(_ address: String, _ listener: Listener) {
        let language = place.language
        if !listener.isLoopback {
            WorldErrors.warn(
                Message(
                    en:
                        "warning: everyone who reaches this machine can read the preview, also what "
                        + "is not published yet; leave out --host to keep it to yourself",
                    zh: "注意：能连到这台电脑的人都能看到预览，包括还没有公开的内容；不想让别人看，就不要写 --host"),
                language)
        }
        Standard.output(Array((address + "\n").utf8))
        if quiet { return }
        Standard.error(
            Message(
                en: "open this address in a browser; saved changes show at once; Ctrl-C ends it",
                zh: "用浏览器打开上面的网址，保存后网页自动更新；按 Ctrl-C 结束"
            ).text(in: language))
    }
}
