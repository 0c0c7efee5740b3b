import Glibc

/// A file of the site that stands, with the very bytes that the new site needs.
struct OldFile {
    /// What the system says of it.
    let status: stat

    private let folder: Int32
    private let closesFolder: Bool
    private let name: [CChar]

    /// Finds the file without following a symbolic link anywhere; `nil` when the bytes differ.
    init?(of file: OutputFile, in site: Int32, _ disk: SiteDisk) {
        var folder = site
        var rest = file.path.utf8[...]
        while let slash = rest.firstIndex(of: 0x2F) {
            let inner = Self.name(rest[..<slash]).withUnsafeBufferPointer { name in
                name.baseAddress.map { disk.openFolder(folder, $0) } ?? -EINVAL
            }
            if folder != site { close(folder) }
            guard inner >= 0 else { return nil }
            folder = inner
            rest = rest[rest.index(after: slash)...]
        }
        let name = Self.name(rest)
        let status = Self.status(of: name, in: folder, ifHolding: file.bytes, disk)
        guard let status else {
            if folder != site { close(folder) }
            return nil
        }
        self.status = status
        self.folder = folder
        self.closesFolder = folder != site
        self.name = name
    }

    private static func name(_ part: Substring.UTF8View) -> [CChar] {
        var name: [CChar] = []
        name.reserveCapacity(part.count + 1)
        for byte in part { name.append(CChar(bitPattern: byte)) }
        name.append(0)
        return name
    }

    private static func status(
        of name: [CChar], in folder: Int32, ifHolding bytes: [UInt8], _ disk: SiteDisk
    ) -> stat? {
        let input = disk.openFile(folder, name)
        guard input >= 0 else { return nil }
        defer { close(input) }
        guard let status = disk.status(of: input), status.kind == .file,
            status.st_size == bytes.count,
            bytes.withUnsafeBytes({ disk.holds(input, $0) })
        else { return nil }
        return status
    }

    /// Gives it a second name in the new site.
    func link(_ next: Int32, _ path: UnsafePointer<CChar>, _ disk: SiteDisk) -> Int32 {
        disk.link(folder, name, next, path)
    }

    /// Closes what finding it opened.
    func end() {
        if closesFolder { close(folder) }
    }
}
