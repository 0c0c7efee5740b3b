import Glibc
import Outputs
import Records

/// A folder that only the user can look into, and that goes with the command.
struct ScratchFolder: Sendable {
    /// Its path, from the root of the disk.
    let path: String

    /// Makes an empty one, below `TMPDIR` where that names a place, else below `/tmp`.
    init() throws(ContentError) {
        let given = getenv("TMPDIR").map { String(cString: $0) } ?? ""
        let parent = given.hasPrefix("/") ? given : "/tmp"
        var name = Array((parent + "/noticeboard-XXXXXX").utf8CString)
        guard mkdtemp(&name) != nil else { throw ContentError(parent) }
        path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Removes it with all that is in it; what cannot be removed stays.
    func remove() { SiteDisk().removeTree(path) }
}
