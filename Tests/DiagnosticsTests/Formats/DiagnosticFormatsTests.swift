import Diagnostics
import Testing

struct DiagnosticFormatsTests {
    @Test func `the formats are those of the contract, each with a name of its own`() {
        #expect(DiagnosticFormats.all.map(\.name) == ["text", "json", "sarif", "github"])
    }

    @Test func `a format is found by its name`() {
        #expect(DiagnosticFormats.format(named: "sarif") is SARIFFormat)
        #expect(DiagnosticFormats.format(named: "xml") == nil)
    }
}
