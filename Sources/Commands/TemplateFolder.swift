import Glibc
import Records

/// A board's own `templates/`, whose files replace the built-in ones of the same name.
enum TemplateFolder {
    /// The files below the folder, by their path in it; none when there is no such folder.
    static func read(board: String) throws -> [(path: String, bytes: [UInt8])] {
        var status = stat()
        let folder = board + "/templates"
        guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return [] }
        let listing = try ContentFolder(board: board, folder: "templates")
        return try listing.paths.map { path in
            (String(path.dropFirst("templates/".count)), try listing.read(path))
        }
    }
}
