import Glibc
import Outputs

/// A folder of its own for one test, with what a test asks of files.
final class TemporaryFolder: Sendable {
    let path: String

    init() {
        var template = Array("/tmp/noticeboard-XXXXXX".utf8CString)
        precondition(mkdtemp(&template) != nil, "a temporary folder can be made")
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { Self.remove(path) }

    private static func remove(_ path: String) {
        chmod(path, 0o700)
        for name in names(in: path) {
            let inner = path + "/" + name
            if kind(inner) == S_IFDIR { remove(inner) } else { unlink(inner) }
        }
        rmdir(path)
    }

    private static func names(in path: String) -> [String] {
        guard let stream = opendir(path) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    private static func kind(_ path: String) -> mode_t {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : 0
    }

    func status(_ name: String) -> stat? {
        var status = stat()
        return lstat("\(path)/\(name)", &status) == 0 ? status : nil
    }

    func inode(_ name: String) -> UInt? {
        status(name).map { UInt($0.st_ino) }
    }

    func write(_ name: String, _ text: String) {
        let parts = name.split(separator: "/")
        for count in parts.indices.dropFirst() {
            mkdir("\(path)/\(parts[..<count].joined(separator: "/"))", 0o755)
        }
        unlink("\(path)/\(name)")
        let file = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_EXCL, 0o644)
        var text = text
        let count = text.withUTF8 { Glibc.write(file, $0.baseAddress, $0.count) }
        precondition(close(file) == 0 && count == text.utf8.count, "a test file can be written")
    }

    func read(_ name: String) -> String? {
        let file = open("\(path)/\(name)", O_RDONLY)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = Glibc.read(file, &piece, piece.count)
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += piece.prefix(count)
        }
    }

    /// Everything below a folder: content of files, target of links, "folder/" for folders.
    func tree(_ name: String = "") -> [String: String] {
        var tree: [String: String] = [:]
        collect(name.isEmpty ? path : "\(path)/\(name)", "", into: &tree)
        return tree
    }

    private func collect(_ folder: String, _ prefix: String, into tree: inout [String: String]) {
        for name in Self.names(in: folder) {
            let inner = "\(folder)/\(name)"
            let key = prefix + name
            switch Self.kind(inner) {
            case S_IFDIR:
                tree[key + "/"] = "folder"
                collect(inner, key + "/", into: &tree)
            case S_IFREG:
                tree[key] = read(String(inner.dropFirst(path.count + 1))) ?? "unreadable"
            case S_IFLNK:
                var target = [CChar](repeating: 0, count: 4096)
                let count = max(0, readlink(inner, &target, target.count))
                let bytes = target.prefix(count).map { UInt8(bitPattern: $0) }
                tree[key] = "-> " + String(decoding: bytes, as: UTF8.self)
            default:
                tree[key] = "special"
            }
        }
    }

    /// The disk as a kill at this moment would leave it.
    func copy() -> TemporaryFolder {
        let copy = TemporaryFolder()
        Self.copy(path, to: copy.path)
        return copy
    }

    private static func copy(_ folder: String, to other: String) {
        for name in names(in: folder) {
            let (inner, target) = ("\(folder)/\(name)", "\(other)/\(name)")
            var status = stat()
            guard lstat(inner, &status) == 0 else { continue }
            switch status.st_mode & S_IFMT {
            case S_IFDIR:
                mkdir(target, 0o755)
                copy(inner, to: target)
            case S_IFREG:
                let times = [status.st_atim, status.st_mtim]
                let input = open(inner, O_RDONLY)
                let output = open(target, O_WRONLY | O_CREAT | O_EXCL, 0o644)
                sendfile(output, input, nil, Int(status.st_size))
                futimens(output, times)
                close(input)
                close(output)
            default:
                var name = [CChar](repeating: 0, count: 4096)
                if readlink(inner, &name, 4095) >= 0 { symlink(name, target) }
            }
        }
    }

    /// Builds a site of these pages into `site`.
    @discardableResult
    func build(
        _ pages: [String: String], into site: String = "site", disk: SiteDisk = SiteDisk()
    ) throws(SiteWriteError) -> SiteSummary {
        let staged = try SiteWriter(folder: "\(path)/\(site)", disk: disk).begin()
        var entries: [ManifestEntry] = []
        do throws(SiteWriteError) {
            for (path, text) in pages.sorted(by: { $0.key > $1.key }) {
                entries.append(try staged.put(OutputFile(path: path, bytes: Array(text.utf8))))
            }
        } catch {
            staged.abandon()
            throw error
        }
        return try staged.finish(entries)
    }

    /// The error of a build that must fail.
    func failure(
        of pages: [String: String], into site: String = "site", disk: SiteDisk = SiteDisk()
    ) -> SiteWriteError? {
        do throws(SiteWriteError) {
            try build(pages, into: site, disk: disk)
            return nil
        } catch {
            return error
        }
    }
}
