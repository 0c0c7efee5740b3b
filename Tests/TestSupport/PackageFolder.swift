package import Foundation

/// Where the tests find what they run, read and compare.
package enum PackageFolder {
    /// The package's own folder.
    package static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// `Tests/Fixtures`.
    package static let fixtures = root.appending(path: "Tests/Fixtures")

    /// The specifications' examples, beside the package; not part of it.
    package static let conformance = root.deletingLastPathComponent()
        .appending(path: "shared/conformance")

    /// The built program: the one that `NOTICEBOARD_PROGRAM` names, else the one that was built
    /// together with these tests.
    package static let program: String = {
        if let named = ProcessInfo.processInfo.environment["NOTICEBOARD_PROGRAM"] { return named }
        return URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appending(path: "noticeboard").path
    }()

    /// The files below a folder of the package, as paths relative to it, sorted; hidden ones and
    /// what the package manager fetched are left out.
    package static func files(below folder: URL, withSuffix suffix: String = "") -> [String] {
        let folder = folder.resolvingSymlinksInPath()
        let all = FileManager.default.subpaths(atPath: folder.path) ?? []
        return all.filter { path in
            guard path.hasSuffix(suffix) else { return false }
            let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
            if isHidden { return false }
            var isFolder: ObjCBool = false
            let full = folder.appending(path: path).path
            return FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
                && !isFolder.boolValue
        }.sorted()
    }
}
