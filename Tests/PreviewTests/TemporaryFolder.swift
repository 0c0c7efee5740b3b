import Foundation

/// A folder of its own for one test, removed at its end.
final class TemporaryFolder: Sendable {
    let path = FileManager.default.temporaryDirectory.path + "/noticeboard-\(UUID().uuidString)"

    init() throws { try make("") }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Makes a folder in it, and those above.
    func make(_ folder: String) throws {
        try FileManager.default.createDirectory(
            atPath: path + "/" + folder, withIntermediateDirectories: true)
    }

    func write(_ file: String, _ text: String) throws {
        try Data(text.utf8).write(to: URL(filePath: path + "/" + file))
    }

    func move(_ from: String, to other: String) throws {
        // Unlike the file manager's own way this one puts it in the place of what is there.
        guard rename(path + "/" + from, path + "/" + other) == 0 else { throw POSIXError(.ENOENT) }
    }

    func remove(_ file: String) throws {
        try FileManager.default.removeItem(atPath: path + "/" + file)
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: path + "/" + name, withDestinationPath: target)
    }
}
