import Diagnostics
import Testing

struct GitHubFormatTests {
    @Test func `a finding is one workflow command`() {
        #expect(
            written([contractFinding()], as: GitHubFormat())
                == "::error file=content/finance/2026-10.md,line=12,col=18,endLine=12,endColumn=28,"
                + "title=check-failed::closing balance is 118,220.10 but 118,120.10 follows\n")
    }

    @Test(arguments: [
        (Severity.error, "::error "), (.warning, "::warning "), (.remark, "::notice "),
        (.note, "::notice "),
    ])
    func `each severity has its command`(_ severity: Severity, start: String) {
        let text = written(
            [plainWarning(severity: severity)], as: GitHubFormat(), extras: .remarks)
        #expect(text.hasPrefix(start))
    }

    @Test func `what would end a property or a command is encoded`() {
        let finding = plainWarning(
            "50% of 'a: b, c'\r\n::error::x\u{1B}", at: marked("a,b:c%\n.md", "«x»"))
        #expect(
            written([finding], as: GitHubFormat())
                == "::warning file=a%2Cb%3Ac%25%0A.md,line=1,col=1,endLine=1,endColumn=2,"
                + "title=vague-summary::50%25 of 'a: b, c'%0D%0A::error::x␛\n")
    }

    @Test func `a range over lines has no columns`() {
        #expect(
            written([plainWarning(at: marked("a.md", "a«b\nc»"))], as: GitHubFormat())
                == "::warning file=a.md,line=1,endLine=2,title=vague-summary::nothing is said\n")
    }

    @Test(arguments: 0..<40)
    func `every finding stays on its line`(_ seed: UInt64) {
        let lines = written(awkwardFindings(seed: seed), as: GitHubFormat()).unicodeScalars
            .split(separator: "\n")
        #expect(lines.count == 6)
        #expect(lines.allSatisfy { String($0).hasPrefix("::error file=") })
    }
}
