package import Foundation

/// A file that holds what an output must be, to the byte.
///
/// With `RECORD=1` in the environment what differs is written instead, and still counts as a
/// difference, so that nothing is recorded in passing.
package struct GoldenFile {
    private let url: URL

    /// Names a golden file; it need not exist yet.
    package init(_ url: URL) {
        self.url = url
    }

    private static let isRecording =
        ProcessInfo.processInfo.environment["RECORD"].map { !$0.isEmpty && $0 != "0" } ?? false

    /// How the bytes differ from what is expected, for people; nil when they do not.
    package func difference(from actual: [UInt8]) throws -> String? {
        let isThere = FileManager.default.fileExists(atPath: url.path)
        let expected = isThere ? [UInt8](try Data(contentsOf: url)) : []
        if isThere, expected == actual { return nil }
        let name = url.path.replacing(PackageFolder.root.path + "/", with: "")
        if Self.isRecording {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(actual).write(to: url)
            return "\(name) was written; look at it, then run without RECORD"
        }
        guard isThere else { return "\(name) is not there; RECORD=1 writes it" }
        guard let old = String(validating: expected, as: UTF8.self),
            let new = String(validating: actual, as: UTF8.self)
        else { return "\(name): \(expected.count) bytes expected, \(actual.count) other ones came" }
        let lines = TextDifference.lines(expected: old, actual: new)
        return "\(name) (RECORD=1 writes it)\n" + lines.joined(separator: "\n")
    }

    /// How a folder of files differs from a golden folder: changed, missing and left-over files.
    package static func differences(of actual: URL, from golden: URL) throws -> [String] {
        let files = PackageFolder.files(below: actual)
        if !isRecording, PackageFolder.files(below: golden).isEmpty {
            return ["\(golden.path) holds nothing; RECORD=1 writes its \(files.count) files"]
        }
        var found = try files.compactMap { path in
            let bytes = [UInt8](try Data(contentsOf: actual.appending(path: path)))
            return try GoldenFile(golden.appending(path: path)).difference(from: bytes)
        }
        for path in PackageFolder.files(below: golden) where !files.contains(path) {
            let name = golden.lastPathComponent + "/" + path
            if isRecording {
                try FileManager.default.removeItem(at: golden.appending(path: path))
                found.append("\(name) was removed: nothing writes it any more")
            } else {
                found.append("\(name) is left over: nothing writes it (RECORD=1 removes it)")
            }
        }
        return found
    }
}
