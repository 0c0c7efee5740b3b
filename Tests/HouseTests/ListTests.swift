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

        /// The files of the kind, the protocol that they follow aside.
        var members: [HouseFile] {
            HouseFile.sources.filter { file in
                file.path.hasPrefix(folder) && file.name.hasSuffix(suffix)
                    && !file.name.contains("+") && file.name != "DiagnosticFormat"
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
        Kind(folder: "Sources/Pages/Types/", suffix: "Page", list: "Sources/Pages/Page.swift"),
        Kind(
            folder: "Sources/Outputs/Formats/", suffix: "",
            list: "Sources/Outputs/SitePlan.swift"),
    ]

    @Test(arguments: kinds)
    func `whatever is there is listed`(_ kind: Kind) {
        let list = HouseFile.sources.first { $0.path == kind.list }?.code.joined(separator: "\n")
        #expect(kind.members.count >= 4)
        let missing = kind.members.filter { !(list ?? "").contains(" \($0.name)") }
        #expect(missing.map(\.path) == [])
    }

    @Test func `every format of findings has a test of its own`() {
        let tested = Set(HouseFile.tests.map(\.name))
        #expect(Self.kinds[0].members.map(\.name).filter { !tested.contains($0 + "Tests") } == [])
    }

    @Test func `every page type has its template`() throws {
        let folder = PackageFolder.root.appending(path: "templates/pages")
        let templates = PackageFolder.files(below: folder, withSuffix: ".mustache").count
        #expect(templates == Self.kinds[2].members.count)
    }

    @Test func `every module's tests are in the folder of its name`() {
        let modules = Set(HouseFile.sources.map(\.folder)).subtracting([
            "noticeboard", "EmbedFiles", "Commands",
        ])
        let folders = Set(HouseFile.tests.map(\.folder))
        #expect(modules.filter { !folders.contains($0 + "Tests") } == [])
    }
}
