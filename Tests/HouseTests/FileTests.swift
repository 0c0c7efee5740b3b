import Foundation
import TestSupport
import Testing

/// How files are cut and what may stand in them.
struct FileTests {
    @Test func `the sources were found`() {
        #expect(HouseFile.sources.count > 200)
        #expect(HouseFile.tests.count > 60)
    }

    @Test func `no file has more than 300 lines`() {
        let long = (HouseFile.sources + HouseFile.tests).filter { $0.lines.count > 300 }
        #expect(long.map { "\($0.path): \($0.lines.count)" } == [])
    }

    @Test func `no function has more than 40 lines`() {
        let long = HouseFile.sources.flatMap { file in
            FunctionLengths.of(file.code).filter { $0.count > 40 }
                .map { "\(file.path):\($0.line): \($0.count) lines" }
        }
        #expect(long == [])
    }

    @Test(
        arguments: [
            "Date()", "DateFormatter", "try!", "fatalError(", "as!", "getenv(", "isatty(",
            "import Foundation", "localtime", "Thread", "DispatchQueue", "nonisolated(unsafe)",
            "@unchecked",
        ])
    func `below the commands nothing of this stands`(_ word: String) {
        #expect(Self.places(of: word, in: HouseFile.belowCommands) == [])
    }

    @Test(arguments: ["print(", "debugPrint(", "time(nil)"])
    func `below the commands no function is called by this name`(_ word: String) {
        #expect(Self.calls(of: word, in: HouseFile.belowCommands) == [])
    }

    @Test func `the commands neither crash nor print past their streams`() {
        let commands = HouseFile.sources.filter { $0.folder == "Commands" }
        #expect(Self.places(of: "try!", in: commands) == [])
        #expect(Self.places(of: "fatalError(", in: commands) == [])
        #expect(Self.calls(of: "print(", in: commands) == [])
    }

    @Test func `the package sells no library`() {
        let declarations = ["public ", "open class ", "open func ", "open var "]
        let wrong = declarations.flatMap { Self.places(of: $0, in: HouseFile.sources) }
        #expect(wrong == [])
    }

    @Test func `nothing is left to be done in a comment`() {
        // A note of work to do, not a word about placeholders.
        let notes = #/^\s*//+\s*(TODO|FIXME|XXX|HACK)\b/#
        let wrong = (HouseFile.sources + HouseFile.tests).flatMap { file in
            file.lines.enumerated().filter { $0.element.contains(notes) }
                .map { "\(file.path):\($0.offset + 1)" }
        }
        #expect(wrong == [])
    }

    @Test func `no file names a folder of the machine that it was written on`() throws {
        // Put together here, so that this file names none.
        let names = ["work", "root", "home", "tmp/lanes"].map { "/\($0)/" }
        let hidden = [".ci/run", ".gitignore", ".swift-format"]
        let folders = ["Sources", "Tests", "Plugins", "templates", "content", "docs", "Benchmarks"]
        let inside = folders.flatMap { folder in
            PackageFolder.files(below: PackageFolder.root.appending(path: folder))
                .map { "\(folder)/\($0)" }
        }
        let top = try FileManager.default.contentsOfDirectory(atPath: PackageFolder.root.path)
            .filter { $0.hasSuffix(".md") || $0 == "Makefile" || $0 == "Package.swift" }
        let wrong = (hidden + top + inside).filter { path in
            let url = PackageFolder.root.appending(path: path)
            guard let text = try? String(contentsOf: url, encoding: .utf8) else { return false }
            return names.contains { text.contains($0) }
        }
        #expect(wrong == [])
    }

    private static func places(of word: String, in files: [HouseFile]) -> [String] {
        files.flatMap { file in
            file.code.enumerated().filter { $0.element.contains(word) }
                .map { "\(file.path):\($0.offset + 1)" }
        }
    }

    /// Where a word begins a call: not as a method's name and not where it is declared.
    private static func calls(of word: String, in files: [HouseFile]) -> [String] {
        files.flatMap { file in
            file.code.enumerated().filter { _, line in
                line.ranges(of: word).contains { range in
                    let before = line[..<range.lowerBound]
                    if before.hasSuffix("func ") || before.last == "." { return false }
                    return !(before.last.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false)
                }
            }.map { "\(file.path):\($0.offset + 1)" }
        }
    }
}
