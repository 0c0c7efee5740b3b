import Glibc

/// Copies single files where the file system has no hard links.
struct SiteCopy {
    private let site: StagedSite

    init(_ site: StagedSite) {
        self.site = site
    }

    /// Copies a file with its times and mode, or a symbolic link; leaves pipes and sockets alone.
    ///
    /// Gives the code of a fault in the new site, and throws one in the old.
    func copy(
        _ entry: FolderEntry, from folder: Int32, to path: [CChar]
    ) throws(SiteWriteError) -> Int32 {
        let disk = site.disk
        guard entry.kind == .file else {
            guard let target = disk.target(folder, entry.name) else { return 0 }
            return site.making(path) { disk.makeSymbolicLink(target, site.next, $0) }
        }
        let input = disk.openFile(folder, entry.name)
        guard input >= 0 else { throw site.place.error(.open, input, at: path) }
        defer { close(input) }
        guard let status = disk.status(of: input) else {
            throw site.place.error(.inspect, -errno, at: path)
        }
        let output = site.making(path) { disk.create(site.next, $0, mode: 0o600) }
        guard output >= 0 else { return output }
        let copied = pour(input, into: output)
        let mode = disk.setMode(output, status.st_mode)
        let times = disk.setTimes(output, like: status)
        let closed = disk.close(output)
        // FAT has no modes: what a file may be is then the mount's affair.
        let isRefused = mode < 0 && mode != -EPERM
        return [copied, isRefused ? mode : 0, times, closed].first { $0 < 0 } ?? 0
    }

    private func pour(_ input: Int32, into output: Int32) -> Int32 {
        withUnsafeTemporaryAllocation(byteCount: 65536, alignment: 16) { piece in
            while true {
                let count = site.disk.read(input, into: piece)
                guard count > 0 else { return Int32(count) }
                let part = UnsafeRawBufferPointer(rebasing: piece.prefix(count))
                let written = site.disk.write(output, part)
                guard written >= 0 else { return written }
            }
        }
    }
}
