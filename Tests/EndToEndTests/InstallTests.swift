import Foundation
import TestSupport
import Testing

/// What `make install` puts beside the program: manual pages, and completion for three shells.
struct InstallTests {
    private func manual(_ language: String) throws -> String {
        let result = try ProgramRun("manual", "--lang", language).result()
        try #require(result.ending == .exit(0))
        return result.outputText
    }

    /// The options that the help of each command lists.
    private func helpOptions() throws -> [String: [String]] {
        let help = try ProgramRun("--help").result().outputText
        let names = help.matches(of: #/(?m)^  ([a-z]+) {2,}/#).map { String($0.1) }
        #expect(names.count >= 7)
        return try Dictionary(
            uniqueKeysWithValues: names.map { name in
                let text = try ProgramRun(name, "--help").result().outputText
                let options = text.matches(of: #/(?m)^  (--[a-z-]+)/#).map { String($0.1) }
                return (name, options.filter { $0 != "--version" })
            })
    }

    @Test(arguments: ["en", "zh"])
    func `the manual page has every command with every option`(_ language: String) throws {
        let page = try manual(language)
        for (name, options) in try helpOptions() {
            let section = page.split(separator: "\n.S").first { $0.hasPrefix("S \(name)\n") }
            let text = String(section ?? "").replacing("\\-", with: "-")
            let missing = options.filter { !text.contains(".B \($0)") }
            #expect(section != nil, "\(name)")
            #expect(missing == [], "\(name)")
        }
    }

    @Test func `each manual page is in its language`() throws {
        let isChinese: (Character) -> Bool = {
            $0.unicodeScalars.first.map { (0x3400...0x9FFF).contains($0.value) } ?? false
        }
        #expect(try !manual("en").contains(where: isChinese))
        let chinese = try manual("zh")
        let sections = chinese.matches(of: #/(?m)^\.SH (.+)$/#).map { String($0.1) }
        #expect(sections.count >= 8)
        #expect(sections.allSatisfy { $0.allSatisfy(isChinese) })
        #expect(!chinese.contains("<board>"))
    }

    @Test(arguments: ["en", "zh"])
    func `man finds nothing wrong with the page`(_ language: String) throws {
        let groff = "/usr/bin/groff"
        try #require(FileManager.default.fileExists(atPath: groff), "make setup-tests installs it")
        let result = try ProgramRun(
            "-man", "-ww", "-K", "utf8", "-Tutf8", "-z", input: Array(try manual(language).utf8),
            program: groff
        ).result()
        // A long Chinese sentence is one word to it.
        let faults = result.errorText.split(separator: "\n").filter { !$0.contains("break line") }
        #expect(faults == [])
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `completion has every command, in one language`(_ shell: String) throws {
        let run = { (language: String) in
            try ProgramRun(
                "--generate-completion-script", shell, environment: ["LANG": language]
            ).result().outputText
        }
        let english = try run("en_GB.UTF-8")
        let chinese = try run("zh_CN.UTF-8")
        for name in try helpOptions().keys {
            #expect(english.contains(name) && chinese.contains(name))
        }
        let han = #/[\u{3400}-\u{9FFF}]/#
        #expect(english.firstMatch(of: han) == nil)
        if shell == "bash" { return }
        let mixed = chinese.split(separator: "\n").filter { line in
            line.firstMatch(of: han) != nil && line.firstMatch(of: #/[a-z]{3,}\. /#) != nil
        }
        #expect(mixed == [])
        #expect(chinese.contains("公开栏所在的文件夹。"))
    }

    @Test(arguments: ["en_GB.UTF-8", "zh_CN.UTF-8"])
    func `bash reads its completion`(_ language: String) throws {
        let script = try ProgramRun(
            "--generate-completion-script", "bash", environment: ["LANG": language]
        ).result()
        let checked = try ProgramRun("-n", input: script.output, program: "/bin/bash").result()
        #expect(checked.ending == .exit(0))
        #expect(checked.errorText == "")
    }

    @Test func `make install puts everything in its place`() throws {
        let place = try TemporaryBoard()
        let result = try ProgramRun(
            "install-files", "PROGRAM=\(PackageFolder.program)", "PREFIX=/usr",
            "DESTDIR=\(place.folder.path)",
            environment: ["PATH": "/usr/bin:/bin", "LANG": "zh_CN.UTF-8"],
            program: "/usr/bin/make"
        ).result()
        #expect(result.ending == .exit(0), "\(result.errorText)")
        let files = try place.files()
        #expect(
            files.keys.sorted() == [
                "usr/bin/noticeboard", "usr/share/bash-completion/completions/noticeboard",
                "usr/share/fish/vendor_completions.d/noticeboard.fish",
                "usr/share/man/man1/noticeboard.1", "usr/share/man/zh_CN/man1/noticeboard.1",
                "usr/share/zsh/site-functions/_noticeboard",
            ])
        #expect(files.values.allSatisfy { !$0.isEmpty })
        let chinese = files["usr/share/man/zh_CN/man1/noticeboard.1"] ?? []
        #expect(String(decoding: chinese, as: UTF8.self).contains("检查并发布社区公开栏"))
    }
}
