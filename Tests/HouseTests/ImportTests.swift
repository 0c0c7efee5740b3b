import Testing

/// Who may import whom; the table of docs/architecture.md.
struct ImportTests {
    /// A row of the table.
    struct Module: CustomTestStringConvertible, Sendable {
        let name: String
        let ours: Set<String>
        let outside: Set<String>

        init(_ name: String, ours: Set<String> = [], outside: Set<String> = []) {
            self.name = name
            self.ours = ours
            self.outside = outside
        }

        var testDescription: String { name }
    }

    private static let street: [Module] = [
        Module("Diagnostics"),
        Module("Values"),
        Module("CommonMark", outside: ["CCMark"]),
        Module("Templates"),
        Module("Traditional", outside: ["COpenCC", "Synchronization"]),
        Module("Records", ours: ["Diagnostics", "Values"], outside: ["CYAML"]),
        Module(
            "Attachments", ours: ["Diagnostics", "Values", "Records"],
            outside: ["CZlib", "CExpat"]),
        Module("Catalogue", ours: ["Diagnostics", "Values", "Records"]),
        Module(
            "Rules",
            ours: [
                "Diagnostics", "Values", "Records", "Attachments", "Catalogue", "CommonMark",
            ]),
        Module("Boards", ours: ["Diagnostics", "Values", "Records", "Catalogue"]),
        Module("Sheets", ours: ["Diagnostics", "Values", "Records", "Attachments"]),
        Module("Drafts", ours: ["Diagnostics", "Values", "Records", "Sheets", "Catalogue"]),
        Module(
            "Pages",
            ours: [
                "Diagnostics", "Values", "Records", "Catalogue", "Boards", "CommonMark",
                "Templates",
            ]),
        Module(
            "Outputs",
            ours: [
                "Diagnostics", "Values", "Records", "Catalogue", "Boards", "Pages", "Templates",
                "Traditional",
            ],
            outside: ["Crypto", "CDeflate", "CQREncode", "CBrotli", "Synchronization"]),
        Module("Printing", ours: ["Boards"]),
        Module("Preview", ours: ["Diagnostics"]),
        Module(
            "Commands",
            ours: [
                "Diagnostics", "Values", "Records", "Attachments", "Catalogue", "Rules", "Boards",
                "Sheets", "Drafts", "CommonMark", "Templates", "Traditional", "Pages", "Outputs",
                "Preview", "Printing",
            ], outside: ["ArgumentParser", "Synchronization"]),
        Module("noticeboard", ours: ["Commands"]),
        // Runs while the package is built, and is no part of the program.
        Module("EmbedFiles", outside: ["Foundation"]),
    ]

    /// The system's own C library, which every module may use.
    private static let system: Set<String> = ["Glibc"]

    @Test(arguments: street)
    func `a module imports what the table lets it`(_ module: Module) {
        let allowed = module.ours.union(module.outside).union(Self.system)
        let wrong = HouseFile.sources.filter { $0.folder == module.name }.flatMap { file in
            Self.imports(of: file).filter { !allowed.contains($0) }.map { "\(file.path): \($0)" }
        }
        #expect(wrong == [])
    }

    @Test func `every module has its row in the table`() {
        let libraries: Set = [
            "CCMark", "CYAML", "CZlib", "CExpat", "COpenCC", "CQREncode", "CBrotli",
            "CDeflate",
        ]
        let rows = Set(Self.street.map(\.name)).union(libraries)
        #expect(Set(HouseFile.sources.map(\.folder)).subtracting(rows) == [])
    }

    @Test func `nothing is exported again, and no test looks behind the doors`() {
        let wrong = (HouseFile.sources + HouseFile.tests).filter { file in
            file.code.contains { $0.contains("@_exported") || $0.contains("@testable") }
        }
        #expect(wrong.map(\.path) == [])
    }

    private static func imports(of file: HouseFile) -> [String] {
        file.code.compactMap { line in
            let words = line.split(separator: " ")
            guard let place = words.firstIndex(of: "import"), place + 1 < words.count else {
                return nil
            }
            return words[(place + 1)...].last { $0 != "struct" }.map(String.init)
        }
    }
}
