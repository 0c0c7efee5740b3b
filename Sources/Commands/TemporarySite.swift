import Glibc
import Outputs
import Records

/// A folder for the site of a preview, which nobody else may read and which goes with it.
struct TemporarySite: Sendable {
    private let parent: String

    /// Where the site goes.
    var folder: String { parent + "/site" }

    /// Makes the folder below `TMPDIR`, else below `/tmp`.
    init() throws(ContentError) {
        let given = getenv("TMPDIR").map { String(cString: $0) } ?? ""
        let base = given.hasPrefix("/") ? given : "/tmp"
        var name = Array((base + "/noticeboard-preview-XXXXXX").utf8CString)
        guard mkdtemp(&name) != nil else { throw ContentError(base) }
        parent = String(
            decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Removes it with all that is in it.
    func remove() { SiteDisk().removeTree(parent) }
}
