import Foundation
import TestSupport
import Testing

/// The sample board's site in Chromium, and its HTML; `Tests/Browser` holds what is asked of it.
struct BrowserTests {
    private static let python = PackageFolder.root.appending(path: ".build/python/bin/python").path

    @Test(arguments: ["test_search", "test_pages", "test_html", "test_preview"])
    func `the sample site holds what is asked of it in a browser`(suite: String) throws {
        let isThere = FileManager.default.fileExists(atPath: Self.python)
        try #require(isThere, "make setup-tests installs what drives the browser")
        let home = FileManager.default.temporaryDirectory.path
        let result = try ProgramRun(
            "-m", "unittest", suite,
            environment: [
                "HOME": home, "LC_ALL": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin",
                "NOTICEBOARD_PROGRAM": PackageFolder.program, "PYTHONDONTWRITEBYTECODE": "1",
            ],
            folder: PackageFolder.root.appending(path: "Tests/Browser"), program: Self.python
        ).result(secondLimit: 900)
        #expect(result.ending == .exit(0), "\(result.errorText)")
    }
}
