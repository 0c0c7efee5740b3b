import Foundation
import TestSupport
import Testing

/// The guides for clerks, `docs/guide.<language>.md`, and the README's first steps are what happens.
struct GuideTests {
    @Test(arguments: ["docs/guide.zh-Hans.md", "docs/guide.en.md", "README.md"])
    func `every command of a guide prints what the guide shows`(guide: String) throws {
        let result = try ProgramRun(
            PackageFolder.root.appending(path: "Tests/guide.py").path,
            PackageFolder.root.appending(path: guide).path,
            PackageFolder.program, PackageFolder.root.path, program: "/usr/bin/python3"
        ).result(secondLimit: 600)
        #expect(result.ending == .exit(0), "\(result.outputText)\(result.errorText)")
    }
}
