package import Foundation

/// A folder of its own for one test, removed at its end.
package final class TemporaryBoard: Sendable {
    /// The folder.
    package let folder: URL

    /// Makes an empty folder, or a copy of another one.
    package init(copyOf original: URL? = nil) throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "noticeboard-board-\(UUID().uuidString)")
        if let original {
            try FileManager.default.copyItem(at: original, to: folder)
        } else {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The settings that most tests do with.
    package static let settings = """
        name: 示例公开栏
        code: T1
        contact: 0571-8000 0000
        since: 2026-11
        as-of: 2026-11-20

        """

    /// Makes a board with plain settings.
    package static func withSettings() throws -> TemporaryBoard {
        let board = try TemporaryBoard()
        try board.write("content/board.yml", settings)
        return board
    }

    /// Writes a text file, and the folders above it.
    package func write(_ path: String, _ text: String) throws {
        try write(path, Array(text.utf8))
    }

    /// Writes a file, and the folders above it.
    package func write(_ path: String, _ bytes: [UInt8]) throws {
        let file = URL(filePath: folder.path + "/" + path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    /// The bytes of every file below the folder, by path.
    package func files(below path: String = "") throws -> [String: [UInt8]] {
        let start = path.isEmpty ? folder : folder.appending(path: path)
        var files: [String: [UInt8]] = [:]
        for name in PackageFolder.files(below: start) {
            files[name] = [UInt8](try Data(contentsOf: start.appending(path: name)))
        }
        return files
    }

    /// Runs a command on this board, in its folder; messages are in English unless asked otherwise.
    package func run(_ arguments: String..., environment: [String: String] = [:]) throws
        -> ProgramResult
    {
        try ProgramRun(arguments: arguments, environment: environment, folder: folder).result()
    }
}
