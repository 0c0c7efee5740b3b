import Foundation
import TestSupport
import Testing

/// The guides for clerks, `docs/guide.<language>.md`, are what happens.
struct GuideTests {
    @Test(arguments: ["zh-Hans", "en"])
    func `every command of a guide prints what the guide shows`(language: String) throws {
        let result = try ProgramRun(
            PackageFolder.root.appending(path: "Tests/guide.py").path,
            PackageFolder.root.appending(path: "docs/guide.\(language).md").path,
            PackageFolder.program, PackageFolder.root.path, program: "/usr/bin/python3"
        ).result(secondLimit: 600)
        #expect(result.ending == .exit(0), "\(result.outputText)\(result.errorText)")
    }
}
