import Glibc

/// A file or folder that could not be read: the world's fault, not the content's.
package struct ContentError: Error, Sendable {
    /// The path, as the user gave it or below it.
    package let path: String
    /// The system's error number.
    package let code: Int32

    /// The error of the call that just failed, unless another is given.
    package init(_ path: String, code: Int32 = errno) {
        self.path = path
        self.code = code
    }

    /// The system's own words for the error.
    package var reason: String { String(cString: strerror(code)) }
}

/// A board's `content/` on disk: its files by path, read on demand.
package struct ContentFolder: Sendable {
    /// The board's folder.
    package let board: String
    /// Paths relative to the board (`content/finance/2026-10.md`), in the order of their bytes.
    package let paths: [String]
    /// What is there and is not read, in the same order: links to nothing, to folders or out of the
    /// board, pipes and devices.
    package let unread: [String]
    /// Files that are looked at as if they were on disk.
    private let added: [String: [UInt8]]

    /// Lists a board's content, or another folder of it, hidden files aside.
    /// Throws when a folder cannot be listed.
    package init(board: String, folder: String = "content") throws(ContentError) {
        self.board = board
        added = [:]
        var found = Found()
        try Self.list(folder, of: board, into: &found, depth: 0)
        paths = found.files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        unread = found.others.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private init(_ other: ContentFolder, adding files: [String: [UInt8]]) {
        board = other.board
        paths = Set(other.paths).union(files.keys).sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        unread = other.unread
        added = other.added.merging(files) { _, new in new }
    }

    /// The content with files that are not on disk, or not as they are there.
    package func adding(_ files: [String: [UInt8]]) -> ContentFolder {
        files.isEmpty ? self : ContentFolder(self, adding: files)
    }

    /// The bytes of a file of the board; empty for what is not a plain file.
    package func read(_ path: String) throws(ContentError) -> [UInt8] {
        if let bytes = added[path] { return bytes }
        return try Self.read(board + "/" + path)
    }

    /// The column whose folder a path lies in.
    package static func column(of path: String) -> Column? {
        columnFolders.first { path.utf8.starts(with: $0.folder.utf8) }?.column
    }

    private static let columnFolders = Column.allCases.map { column in
        (folder: "content/\(column.rawValue)/", column: column)
    }

    /// Whether a path is that of a Markdown file, by its name.
    package static func isMarkdown(_ path: String) -> Bool {
        path.utf8.suffix(3).elementsEqual(".md".utf8)
    }

    /// Whether a path is that of a free page.
    package static func isPage(_ path: String) -> Bool {
        path.utf8.starts(with: "content/pages/".utf8) && isMarkdown(path)
    }

    /// The size of a file of the board in bytes; nil for what is not there or no plain file.
    package func size(of path: String) -> Int? {
        if let bytes = added[path] { return bytes.count }
        var status = stat()
        guard stat(board + "/" + path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return nil
        }
        return Int(status.st_size)
    }

    /// The bytes of any file; empty for what is not a plain file.
    /// Throws `EFBIG` for a file of 2 GiB or more, whose places could not be told.
    package static func read(_ path: String) throws(ContentError) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw ContentError(path) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw ContentError(path) }
        guard status.st_mode & S_IFMT == S_IFREG else { return [] }
        guard status.st_size < Int(Int32.max) else { throw ContentError(path, code: EFBIG) }
        let size = Int(status.st_size)
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = Glibc.read(file, buffer.baseAddress.map { $0 + count }, size - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failed = true }
                if got <= 0 { return }
                count += got
            }
        }
        if failed { throw ContentError(path) }
        return bytes
    }

    private struct Found {
        var files: [String] = []
        var others: [String] = []
    }

    private static func list(
        _ folder: String, of board: String, into found: inout Found, depth: Int
    ) throws(ContentError) {
        guard let stream = opendir(board + "/" + folder) else {
            throw ContentError(board + "/" + folder)
        }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { raw in
                String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard !name.hasPrefix(".") else { continue }
            let path = folder + "/" + name
            switch kind(of: entry.pointee.d_type, at: board + "/" + path, in: board) {
            case .folder:
                if depth < 32 { try list(path, of: board, into: &found, depth: depth + 1) }
            case .file: found.files.append(path)
            case .other: found.others.append(path)
            }
        }
    }

    private enum EntryKind { case file, folder, other }

    private static func kind(of type: UInt8, at path: String, in board: String) -> EntryKind {
        switch Int(type) {
        case Int(DT_REG): return .file
        case Int(DT_DIR): return .folder
        default: break
        }
        var status = stat()
        guard stat(path, &status) == 0 else { return .other }
        let isLink = Int(type) == Int(DT_LNK)
        // What a link shows would be published, so it may not lead out of the board.
        if isLink, !leads(path, into: board) { return .other }
        if status.st_mode & S_IFMT == S_IFREG { return .file }
        return status.st_mode & S_IFMT == S_IFDIR && !isLink ? .folder : .other
    }

    private static func leads(_ link: String, into board: String) -> Bool {
        guard let target = realpath(link, nil) else { return false }
        guard let root = realpath(board, nil) else {
            free(target)
            return false
        }
        defer {
            free(target)
            free(root)
        }
        return String(cString: target).utf8.starts(with: (String(cString: root) + "/").utf8)
    }
}
