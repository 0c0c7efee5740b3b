import Catalogue
import Diagnostics
import TestSupport
import Testing

struct CatalogueWriterTests {
    /// The text with other codes and numbers, as a board's own catalogue.
    private func renamed(_ yaml: String) -> String {
        yaml.replacing("    no: ", with: "    no: X")
            .replacing(#/code: (\w+)\./#) { "code: \($0.output.1).x-" }
    }

    @Test func `what is printed reads as the same catalogue`() {
        let (catalogue, _) = CatalogueReader.catalogue(withBoardFile: nil)
        let printed = renamed(CatalogueWriter.yaml(catalogue.items))
        let (read, findings) = MarkedBoard([MarkedFile("content/catalogue.yml", printed)]).catalogue
        #expect(findings.map(\.message.english) == [])
        let again = CatalogueWriter.yaml(read.items.filter { $0.slug.hasPrefix("x-") })
        #expect(read.items.count == 2 * catalogue.items.count)
        #expect(TextDifference.lines(expected: printed, actual: again) == [])
    }

    @Test func `everything that an item may have is printed`() {
        let text = """
            items:
              - code: service.library
                no: S77
                name: {zh-Hans: "图书室: 借阅", en: Library}
                every: half-year
                due: 10wd
                due-from: start
                objection: 5d
                display: 30d
                basis: {zh-Hans: 街道文件}
                mandatory: true
                fields:
                  - {key: total, name: {en: total}, type: money, required: true}
                  - {key: kind, name: {zh-Hans: 类型}, type: choice, choices: [书, "报, 刊"], default: 书}
                  - {key: reader, name: {zh-Hans: 读者}, type: person, mask: true, required: "total > 0"}
                  - key: loans
                    name: {zh-Hans: 借出}
                    type: table
                    personal: true
                    columns:
                      - {key: day, name: {zh-Hans: 日期}, type: date}
                      - {key: fee, name: {zh-Hans: 费用}, type: money, default: 0}
                    checks:
                      - "fee >= 0"
                checks:
                  - "total = sum(loans.fee)"
                  - {check: "total < 500", severity: warning}

            """
        let (catalogue, findings) = MarkedBoard([MarkedFile("content/catalogue.yml", text)])
            .catalogue
        #expect(findings.map(\.message.english) == [])
        let item = catalogue.items.filter { $0.number == "S77" }
        #expect(TextDifference.lines(expected: text, actual: CatalogueWriter.yaml(item)) == [])
    }
}
