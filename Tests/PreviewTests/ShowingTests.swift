import Diagnostics
import Preview
import Testing

struct ShowingTests {
    private let first = Showing(Samples.good, session: "s")

    @Test func `a build that changes nothing is the same version`() {
        let again = first.followed(by: PreviewBuild(findings: Samples.findings(), changedFiles: 0))
        #expect(again.version == first.version)
    }

    @Test(arguments: [
        PreviewBuild(findings: Samples.findings(), changedFiles: 1),
        PreviewBuild(findings: Samples.findings(Samples.warning), changedFiles: 0), Samples.broken,
    ])
    func `what a reader can see makes another version`(_ build: PreviewBuild) {
        #expect(first.followed(by: build).version != first.version)
    }

    @Test func `the same errors again are the same version, others are another`() {
        let broken = first.followed(by: Samples.broken)
        #expect(broken.followed(by: Samples.broken).version == broken.version)
        let others = PreviewBuild(broken: Samples.findings(Samples.error))
        #expect(broken.followed(by: others).version != broken.version)
        let mended = PreviewBuild(findings: Samples.findings(), changedFiles: 0)
        #expect(broken.followed(by: mended).version != broken.version)
    }

    @Test func `a site stays while there are errors, and there is none before the first`() {
        #expect(first.followed(by: Samples.broken).hasSite)
        let without = Showing(Samples.broken, session: "s")
        #expect(!without.hasSite)
        #expect(!without.followed(by: Samples.broken).hasSite)
        #expect(without.followed(by: Samples.good).hasSite)
    }

    @Test func `versions of two runs are never the same`() {
        #expect(first.version != Showing(Samples.good, session: "t").version)
    }
}
