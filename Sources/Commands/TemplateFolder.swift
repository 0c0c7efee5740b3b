import Glibc
import Outputs
import Records

/// A board's own `templates/`, whose files replace the built-in ones of the same name.
enum TemplateFolder {
    /// The files below the folder, by their path in it; none when there is no such folder.
    static func read(board: String) throws -> [TemplateFile] {
        var status = stat()
        let folder = board + "/templates"
        guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return [] }
        let listing = try ContentFolder(board: board, folder: "templates")
        return try listing.paths.map { path in
            TemplateFile(
                path: String(path.dropFirst("templates/".count)), bytes: try listing.read(path))
        }
    }
}
