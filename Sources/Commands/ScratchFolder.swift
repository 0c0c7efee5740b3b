import Glibc
import Records

/// A folder that only the user can look into, below `TMPDIR` or `/tmp`.
struct ScratchFolder {
    /// Its path.
    let path: String

    /// Makes an empty one.
    init() throws(ContentError) {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? ""
        var name = Array(((parent.isEmpty ? "/tmp" : parent) + "/noticeboard-XXXXXX").utf8CString)
        guard mkdtemp(&name) != nil else {
            throw ContentError(
                String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self))
        }
        path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Removes it with all that is in it; what cannot be removed stays.
    func remove() { Self.remove(path) }

    private static func remove(_ path: String) {
        for name in names(in: path) { remove(path + "/" + name) }
        _ = Glibc.remove(path)
    }

    /// What lies in a folder; nothing for what is none, a link to one too.
    private static func names(in path: String) -> [String] {
        let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
        let descriptor = open(path, flags)
        guard descriptor >= 0, let folder = fdopendir(descriptor) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}
