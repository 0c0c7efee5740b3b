import Diagnostics
import Foundation
import Testing

struct SARIFFormatTests {
    @Test func `the finding of the contract is a result with its places`() {
        #expect(
            written([contractFinding()], as: SARIFFormat())
                == #"{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","#
                + #""runs":[{"tool":{"driver":{"name":"noticeboard","#
                + #""rules":[{"id":"check-failed"}]}},"language":"en","#
                + #""columnKind":"unicodeCodePoints","results":[{"ruleId":"check-failed","#
                + #""ruleIndex":0,"level":"error","message":{"text":"closing balance is "#
                + #"118,220.10 but 118,120.10 follows"},"locations":[{"physicalLocation":"#
                + #"{"artifactLocation":{"uri":"content/finance/2026-10.md"},"region":"#
                + #"{"startLine":12,"startColumn":18,"endLine":12,"endColumn":28}}}],"#
                + #""relatedLocations":[{"physicalLocation":{"artifactLocation":"#
                + #"{"uri":"content/catalogue.yml"},"region":{"startLine":31,"startColumn":9,"#
                + #""endLine":31,"endColumn":73}},"message":{"text":"opening-balance + "#
                + #"total-income - total-expense = closing-balance"}}],"#
                + #""properties":{"hint":"entry 记-007 on line 31 has that amount"},"#
                + #""partialFingerprints":{"finding/v1":"cfd4c639036dda9a:1"}}]}]}"# + "\n")
    }

    @Test func `rules are listed once, by id, and results point into the list`() throws {
        let run = try self.run([
            plainWarning(rule: "wrong-type"), plainWarning(rule: "date-order"),
            plainWarning(rule: "wrong-type", at: marked("b.md", "«b»")),
        ])
        let tool = try #require(run["tool"] as? [String: [String: Any]])
        let rules = try #require(tool["driver"]?["rules"] as? [[String: Any]])
        #expect(rules.map { $0["id"] as? String } == ["date-order", "wrong-type"])
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.map { $0["ruleIndex"] as? Int } == [1, 0, 1])
        #expect(results.map { $0["level"] as? String } == ["warning", "warning", "warning"])
        #expect(results.allSatisfy { $0["relatedLocations"] == nil && $0["properties"] == nil })
    }

    @Test func `a rule says what it is, in the language that was asked for`() throws {
        let run = try self.run([plainWarning()])
        let tool = try #require(run["tool"] as? [String: [String: Any]])
        let rule = try #require((tool["driver"]?["rules"] as? [[String: Any]])?.first)
        #expect((rule["shortDescription"] as? [String: String])?["text"] == "说不清")
        #expect((rule["fullDescription"] as? [String: String])?["text"] == "说不清。")
        #expect((rule["help"] as? [String: String])?["markdown"] == "# vague-summary")
        #expect((rule["defaultConfiguration"] as? [String: String])?["level"] == "warning")
    }

    @Test func `alike findings have fingerprints of their own, which lines do not change`() throws {
        func prints(_ text: String) throws -> [String] {
            let finding = plainWarning(at: marked("a.md", text))
            let results = try self.run([finding, finding])["results"] as? [[String: Any]]
            return try #require(results).compactMap {
                ($0["partialFingerprints"] as? [String: String])?["finding/v1"]
            }
        }
        let first = try prints("«x»")
        #expect(first.count == 2 && first[0] != first[1])
        #expect(try prints("\n\n«x»") == first)
    }

    @Test func `a remark is a note, and what was let through a suppressed result`() throws {
        let text = written(
            [plainWarning(severity: .remark)], as: SARIFFormat(), allowed: [allowedPhone()],
            extras: [.remarks, .allowed])
        #expect(text.contains(#""level":"note""#))
        #expect(
            text.contains(
                #""suppressions":[{"kind":"inSource","#
                    + #""justification":"the office's own, 138******34"}]"#))
    }

    @Test func `a path is a relative URI`() throws {
        let run = try self.run([plainWarning(at: marked("内容/a b:c#%?.md", "«x»"))])
        let results = try #require(run["results"] as? [[String: Any]])
        let locations = try #require(results[0]["locations"] as? [[String: [String: Any]]])
        let artifact = try #require(
            locations[0]["physicalLocation"]?["artifactLocation"] as? [String: String])
        #expect(artifact["uri"] == "%E5%86%85%E5%AE%B9/a%20b%3Ac%23%25%3F.md")
    }

    @Test func `no findings are an empty run`() throws {
        let run = try self.run([])
        #expect((run["results"] as? [Any])?.isEmpty == true)
    }

    @Test(arguments: 0..<40)
    func `awkward findings are still in order`(_ seed: UInt64) throws {
        let run = try self.run(awkwardFindings(seed: seed))
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.count == 6)
        for result in results {
            let locations = try #require(result["locations"] as? [[String: [String: Any]]])
            let region = try #require(locations[0]["physicalLocation"]?["region"] as? [String: Int])
            let start = (region["startLine"] ?? 0, region["startColumn"] ?? 0)
            let end = (region["endLine"] ?? 0, region["endColumn"] ?? 0)
            #expect(start >= (1, 1) && end >= start)
        }
    }

    private func run(_ diagnostics: [Diagnostic]) throws -> [String: Any] {
        let text = written(diagnostics, as: SARIFFormat(), language: .chinese)
        let log = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        #expect(log?["version"] as? String == "2.1.0")
        let run = try #require((log?["runs"] as? [[String: Any]])?.first)
        #expect(run["language"] as? String == "zh-CN")
        return run
    }
}
