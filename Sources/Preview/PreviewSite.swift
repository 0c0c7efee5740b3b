package import Diagnostics

/// Answers what is asked of a preview: pages and files of the built site, the findings in their place
/// while there are errors, and the preview's own files under `/-/`.
package struct PreviewSite: Sendable {
    private let folder: SiteFolder
    private let hosts: AllowedHosts
    private let language: MessageLanguage

    /// What a request is answered with.
    package enum Reply: Hashable, Sendable {
        case answer(Answer)
        /// Everything that happens from now on, until one side closes.
        case events
    }

    /// Serves a folder to those who ask by the right name, with findings in a language.
    package init(folder: SiteFolder, hosts: AllowedHosts, language: MessageLanguage) {
        self.folder = folder
        self.hosts = hosts
        self.language = language
    }

    /// The reply to a request that arrived at a local address.
    package func reply(to head: RequestHead, local: String, showing: Showing) -> Reply {
        guard head.authorities.allSatisfy({ hosts.allows($0, local: local) }) else {
            return .answer(Answer(.foreignHost))
        }
        guard let path = RequestPath(head.target) else { return .answer(Answer(.notFound)) }
        if path.names.first == "-" { return ownReply(path, head, showing) }
        if showing.build.isBroken, path.isPage {
            return .answer(findings(path, showing, status: .unavailable))
        }
        return .answer(file(path, head, showing))
    }

    /// What lies under `/-/`.
    private func ownReply(_ path: RequestPath, _ head: RequestHead, _ showing: Showing) -> Reply {
        switch path.names.dropFirst().first {
        case "events" where path.names.count == 2 && !path.isFolder && !head.isHead: return .events
        case "reload.js" where path.names.count == 2 && !path.isFolder:
            return .answer(Answer(file: "reload.js", Array(PreviewFiles.script.utf8)))
        case "preview.css" where path.names.count == 2 && !path.isFolder:
            return .answer(Answer(file: "preview.css", Array(PreviewFiles.style.utf8)))
        case "findings" where path.names.count == 2 && !path.isFolder:
            return .answer(findings(path, showing, status: .ok))
        case "last" where path.names.count > 2 || path.isFolder:
            let inside = path.dropping(2)
            if !showing.build.isBroken {
                return .answer(Answer(elsewhere: Self.address(of: inside)))
            }
            guard showing.hasSite else {
                return .answer(findings(inside, showing, status: .unavailable))
            }
            return .answer(file(inside, head, showing))
        case "last": return .answer(Answer(elsewhere: "/-/last/"))
        default: return .answer(Answer(.notFound))
        }
    }

    /// A file of the built site, which is the last good one while there are errors.
    private func file(_ path: RequestPath, _ head: RequestHead, _ showing: Showing) -> Answer {
        switch folder.place(at: path.file) {
        case .folder where !path.isFolder: return Answer(elsewhere: Self.withSlash(head.target))
        case .file(let bytes): return answer(.ok, path.file.last ?? "", bytes, path, showing)
        case .folder, .nothing:
            guard path.isPage, case .file(let bytes) = folder.place(at: ["404.html"]) else {
                return Answer(.notFound)
            }
            return answer(.notFound, "404.html", bytes, path, showing)
        }
    }

    private func answer(
        _ status: Status, _ name: String, _ bytes: [UInt8], _ path: RequestPath, _ showing: Showing
    ) -> Answer {
        guard name.hasSuffix(".html") else {
            return Answer(status, file: name, bytes, policy: Self.policy)
        }
        let insertion = PageInsertion(
            version: showing.version, note: note(on: showing.build),
            leadsTo: showing.build.isBroken ? Self.address(of: path) : "/-/findings",
            language: language)
        // The page for missing addresses has a stricter policy of its own.
        return Answer(
            status, file: name, insertion.page(bytes),
            policy: name == "404.html" ? nil : Self.policy)
    }

    private func note(on build: PreviewBuild) -> Message? {
        if build.isBroken {
            return Message(
                en: "The last site without errors - see what is wrong now",
                zh: "这是上次没有错误的网站，点这里看现在的错误")
        }
        let count = build.findings.count(of: .warning)
        if count == 0 { return nil }
        return Message(en: "\(count) \(count == 1 ? "warning" : "warnings")", zh: "\(count) 个警告")
    }

    /// The findings, in the language that the address asks for or else the preview's.
    private func findings(_ path: RequestPath, _ showing: Showing, status: Status) -> Answer {
        let asked = path.query.split(separator: "&").first { $0.hasPrefix("lang=") }
        let chosen = asked.flatMap { MessageLanguage(rawValue: String($0.dropFirst(5))) }
        let page = FindingsPage(of: showing.build, in: chosen ?? language)
        let last = showing.hasSite ? lastAddress(of: path) : nil
        return Answer(
            status, file: "findings.html", page.bytes(last: last, version: showing.version),
            policy: Self.ownPolicy)
    }

    /// Where the last good site has the same page, or else its home page.
    private func lastAddress(of path: RequestPath) -> String {
        guard case .file = folder.place(at: path.file) else { return "/-/last/" }
        return "/-/last" + Self.address(of: path)
    }

    private static func address(of path: RequestPath) -> String {
        let names = path.names.map { name in
            name.utf8.map { byte in
                isPlain(byte) ? String(Unicode.Scalar(byte)) : "%" + hex(byte >> 4) + hex(byte & 15)
            }.joined()
        }
        return "/" + names.joined(separator: "/") + (path.isFolder && !names.isEmpty ? "/" : "")
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }

    private static func hex(_ digit: UInt8) -> String {
        String(digit, radix: 16, uppercase: true)
    }

    private static func withSlash(_ target: String) -> String {
        guard let query = target.firstIndex(of: "?") else { return target + "/" }
        return target[..<query] + "/" + target[query...]
    }

    /// The policy that docs/hosting.md has for a hosted site: what it forbids, a preview shows early.
    private static let policy =
        "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"

    private static let ownPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
        + "img-src data:; base-uri 'none'; frame-ancestors 'none'; form-action 'none'"
}
