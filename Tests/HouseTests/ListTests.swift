import Foundation
import TestSupport
import Testing

/// What a newcomer adds is listed where the program looks for it.
struct ListTests {
    /// An open set: files of one kind in a folder, and the file that lists them.
    struct Kind: CustomTestStringConvertible, Sendable {
        let folder: String
        let suffix: String
        let list: String

        var testDescription: String { folder }

        /// The files of the kind, the one that they all follow aside.
        var members: [HouseFile] {
            HouseFile.sources.filter { file in
                file.path.hasPrefix(folder) && file.name.hasSuffix(suffix) && file.name != suffix
                    && !file.name.contains("+")
            }
        }
    }

    private static let kinds = [
        Kind(
            folder: "Sources/Diagnostics/Formats/", suffix: "Format",
            list: "Sources/Diagnostics/Formats/DiagnosticFormats.swift"),
        Kind(
            folder: "Sources/Commands/", suffix: "Command",
            list: "Sources/Commands/Noticeboard.swift"),
    ]

    @Test(arguments: kinds)
    func `whatever is there is listed`(_ kind: Kind) {
        let list = HouseFile.sources.first { $0.path == kind.list }?.code.joined(separator: "\n")
        let members = kind.members.map(\.name).filter { $0 != "DiagnosticFormat" }
        #expect(members.count >= 4)
        #expect(members.filter { !(list ?? "").contains($0) } == [])
    }

    @Test(arguments: kinds.filter { $0.suffix == "Format" })
    func `whatever is listed has a test of its own`(_ kind: Kind) {
        let tested = Set(HouseFile.tests.map(\.name))
        let members = kind.members.map(\.name).filter { $0 != "DiagnosticFormat" }
        #expect(members.filter { !tested.contains($0 + "Tests") } == [])
    }

    @Test func `every module's tests are in the folder of its name`() {
        let modules = Set(HouseFile.sources.map(\.folder)).subtracting([
            "noticeboard", "EmbedFiles", "Commands",
        ])
        let folders = Set(HouseFile.tests.map(\.folder))
        #expect(modules.filter { !folders.contains($0 + "Tests") } == [])
    }
}
