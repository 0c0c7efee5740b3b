import Foundation
import TestSupport
import Testing

/// `noticeboard serve`, started and asked; `Tests/Preview` holds what is asked of it.
struct ServeTests {
    @Test(arguments: [
        "test_edit_break_and_mend", "test_a_board_that_becomes_unreadable_and_comes_back",
        "test_a_board_with_errors_from_the_start_is_shown_when_it_is_mended",
        "test_hostile_requests", "test_connections_are_kept_bounded_and_let_go",
        "test_ports_and_hosts", "test_no_board_ends_as_build_does",
    ])
    func `a preview holds what is asked of it`(test: String) throws {
        let result = try ProgramRun(
            "-m", "unittest", "test_serve.ServeTests.\(test)",
            environment: [
                "LC_ALL": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin",
                "NOTICEBOARD_PROGRAM": PackageFolder.program, "PYTHONDONTWRITEBYTECODE": "1",
            ],
            folder: PackageFolder.root.appending(path: "Tests/Preview"),
            program: "/usr/bin/python3"
        ).result(secondLimit: 300)
        #expect(result.ending == .exit(0), "\(result.errorText)")
    }
}
