import Glibc

/// Carries what no build wrote from the old site into the new one.
///
/// Files, symbolic links, pipes and sockets get a second name; where the file system has none,
/// files and links are copied, and `RetiredSite` moves the rest once the new site is shown.
struct ForeignFiles {
    private let site: StagedSite

    /// How many things that are not folders were carried over.
    private(set) var count = 0

    /// The paths where something else than the build's own file stands.
    private(set) var conflicts: [String] = []

    /// Walks the old site.
    init(of site: StagedSite) throws(SiteWriteError) {
        self.site = site
        if let old = site.old { try carry(from: old, path: []) }
    }

    private mutating func carry(from folder: Int32, path: [CChar]) throws(SiteWriteError) {
        var code: Int32 = 0
        guard let entries = site.disk.list(folder, code: &code) else {
            throw site.place.error(.list, code, at: path + [0])
        }
        for entry in entries {
            let inner = path + entry.name
            switch entry.kind {
            case .folder:
                try carryFolder(entry, in: folder, path: inner)
            case .file where site.hasListed(inner):
                break
            case .file, .other:
                try carryFile(entry, in: folder, path: inner)
            }
        }
    }

    private mutating func carryFolder(
        _ entry: FolderEntry, in folder: Int32, path: [CChar]
    ) throws(SiteWriteError) {
        let disk = site.disk
        guard path.count < 4096 else { throw site.place.error(.open, -ENAMETOOLONG, at: path) }
        let inner = disk.openFolder(folder, entry.name)
        guard inner >= 0 else { throw site.place.error(.open, inner, at: path) }
        defer { close(inner) }
        let isForeign = !(site.listed?.hasAny(inFolder: path) ?? false)
        if isForeign {
            let made = site.making(path) { disk.makeFolder(site.next, $0) }
            var code: Int32 = 0
            if made == -EEXIST, disk.status(site.next, path, code: &code)?.kind != .folder {
                conflicts.append(String(decoding: path.bytes, as: UTF8.self))
                return
            }
            guard made >= 0 || made == -EEXIST else {
                throw site.place.error(.makeFolder, made, at: path)
            }
        }
        try carry(from: inner, path: path.dropLast() + [CChar(bitPattern: 0x2F)])
        if isForeign { keepMode(of: inner, at: path) }
    }

    private func keepMode(of folder: Int32, at path: [CChar]) {
        let copy = site.disk.openFolder(site.next, path)
        guard copy >= 0 else { return }
        defer { close(copy) }
        if let mode = site.disk.status(of: folder)?.st_mode,
            mode != site.disk.status(of: copy)?.st_mode
        {
            _ = site.disk.setMode(copy, mode)
        }
    }

    private mutating func carryFile(
        _ entry: FolderEntry, in folder: Int32, path: [CChar]
    ) throws(SiteWriteError) {
        let disk = site.disk
        let linked = site.making(path) { disk.link(folder, entry.name, site.next, $0) }
        switch linked {
        case 0...:
            count += 1
        case -EPERM, -EOPNOTSUPP, -EXDEV, -EMLINK, -EACCES, -ENOSYS:
            let copied = try SiteCopy(site).copy(entry, from: folder, to: path)
            if copied == -EEXIST || copied == -ENOTDIR {
                try compare(entry, in: folder, path: path)
            } else {
                guard copied >= 0 else { throw site.place.error(.writeFile, copied, at: path) }
                count += 1
            }
        case -EEXIST, -ENOTDIR:
            try compare(entry, in: folder, path: path)
        default:
            throw site.place.error(.link, linked, at: path)
        }
    }

    // The build may take a foreign file for its own when it would have written the same bytes.
    private mutating func compare(
        _ entry: FolderEntry, in folder: Int32, path: [CChar]
    ) throws(SiteWriteError) {
        let disk = site.disk
        var code: Int32 = 0
        if entry.kind == .file, let ours = disk.status(site.next, path, code: &code),
            ours.kind == .file, let theirs = disk.status(folder, entry.name, code: &code)
        {
            if ours.isSameFile(as: theirs) { return }
            let mine = disk.openFile(site.next, path)
            guard mine >= 0 else { throw site.place.error(.open, mine, at: path) }
            defer { close(mine) }
            guard let bytes = disk.readAll(mine, code: &code) else {
                throw site.place.error(.read, code, at: path)
            }
            let other = disk.openFile(folder, entry.name)
            defer { if other >= 0 { close(other) } }
            if other >= 0, bytes.withUnsafeBytes({ disk.holds(other, $0) }) { return }
        }
        conflicts.append(String(decoding: path.bytes, as: UTF8.self))
    }
}

extension StagedSite {
    /// Whether the build before wrote this path, which ends with NUL.
    func hasListed(_ path: [CChar]) -> Bool {
        guard let listed else { return false }
        return listed.contains(path) || strcmp(path, Manifest.path) == 0
    }

    /// Runs a call on a path of the new site, and again with its folders made if they are missing.
    func making(_ path: [CChar], _ call: (UnsafePointer<CChar>) -> Int32) -> Int32 {
        path.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return -EINVAL }
            let result = call(start)
            guard result == -ENOENT else { return result }
            disk.makeParents(next, of: start)
            return call(start)
        }
    }
}
