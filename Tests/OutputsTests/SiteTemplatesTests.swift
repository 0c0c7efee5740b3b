import Diagnostics
import Outputs
import Pages
import Testing

struct SiteTemplatesTests {
    private func findings(_ overrides: [(path: String, bytes: [UInt8])]) -> [Diagnostic] {
        do throws(TemplateFindings) {
            _ = try SiteTemplates(overrides: overrides)
            return []
        } catch {
            return error.findings
        }
    }

    private func file(_ path: String, _ text: String) -> (path: String, bytes: [UInt8]) {
        (path, Array(text.utf8))
    }

    @Test func `the built-in strings are complete in both languages, with the same keys`() throws {
        let templates = try SiteTemplates(overrides: [])
        #expect(templates.strings.map(\.language) == ["zh-Hans", "en", "zh-Hant"])
        let files = SiteTemplates.builtIn.filter { file in
            file.path.hasPrefix("strings/") && !file.path.contains("zh-Hant")
        }
        let keys = files.map { file in
            String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
                .filter { !$0.hasPrefix("#") }
                .map { String($0.prefix { $0 != ":" }) }
        }
        #expect(keys.count == 2)
        #expect(keys[0] == keys[1])
    }

    @Test func `a board's own string file changes some strings and keeps the others`() throws {
        let own = file("strings/en.yml", "home: Start\n")
        let english = try #require(
            try SiteTemplates(overrides: [own]).strings.first { $0.language == "en" })
        #expect(english[.home] == "Start")
        #expect(english[.catalogue] == "Disclosure catalogue")
    }

    @Test func `a string that the program does not know is a located finding`() throws {
        let found = findings([file("strings/en.yml", "home: Start\nhme: x\n")])
        let finding = try #require(found.first)
        #expect(found.count == 1)
        #expect(finding.rule == "bad-template")
        #expect(finding.span.file.path == "templates/strings/en.yml")
        #expect(finding.span.range.start == 12)
        #expect(finding.message.english == "unknown key 'hme'")
    }

    @Test func `a page type without its template fails at load`() throws {
        let rest = SiteTemplates.builtIn.filter { $0.path != "pages/record.mustache" }
        do throws(TemplateFindings) {
            _ = try SiteTemplates(builtIn: rest, overrides: [])
            Issue.record("loaded without a template")
        } catch {
            #expect(
                error.findings.map(\.message.english)
                    == ["there is no template 'pages/record', which a page needs"])
        }
    }

    @Test(arguments: [
        ("pages/text.mustache", "<p>{{#open}}</p>", 3, "'open' is opened here and never closed"),
        ("pages/text.mustache", "1\n{{>parts/none}}", 2, "there is no template 'parts/none'"),
        ("parts/facts.mustache", "{{a b}}", 0, "'a b' cannot be a name"),
    ])
    func `a template that cannot be compiled is a located finding`(
        path: String, text: String, start: Int32, message: String
    ) throws {
        let finding = try #require(findings([file(path, text)]).first)
        #expect(finding.rule == "bad-template")
        #expect(finding.severity == .error)
        #expect(finding.span.file.path == "templates/" + path)
        #expect(finding.span.range.start == start)
        #expect(finding.message.english == message)
    }
}
