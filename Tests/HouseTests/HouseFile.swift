import Foundation
import TestSupport

/// A Swift file of the package, read as plain text.
struct HouseFile: Sendable {
    /// Its path in the package: `Sources/Values/Day.swift`.
    let path: String
    /// Its lines, as they are.
    let lines: [String]
    /// Its lines without comments and without the insides of texts.
    let code: [String]

    /// The module or test folder that it belongs to.
    var folder: String {
        let parts = path.split(separator: "/")
        return parts.count > 2 ? String(parts[1]) : ""
    }

    /// Its name without `.swift`.
    var name: String { String(path.split(separator: "/").last?.dropLast(6) ?? "") }

    /// The program's own files.
    static let sources = files(in: "Sources")

    /// The files of the tests.
    static let tests = files(in: "Tests")

    /// Everything that is below the commands; EmbedFiles runs while the package is built.
    static let belowCommands = sources.filter {
        !["Commands", "noticeboard", "EmbedFiles"].contains($0.folder)
    }

    private static func files(in folder: String) -> [HouseFile] {
        let root = PackageFolder.root.appending(path: folder)
        let paths = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
        return paths.sorted().flatMap { part in
            PackageFolder.files(below: root.appending(path: part), withSuffix: ".swift").compactMap
            {
                let path = "\(folder)/\(part)/\($0)"
                let url = PackageFolder.root.appending(path: path)
                guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
                var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                    .map(String.init)
                if lines.last == "" { lines.removeLast() }
                return HouseFile(path: path, lines: lines, code: SwiftCode.lines(of: lines))
            }
        }
    }
}
