import Printing
import Testing

struct PrintedRecordTests {
    private let pages = ["a 1111 x", "1111 2222", "2222"].map {
        PrintedPage(width: 210, height: 297, text: $0)
    }

    @Test func `a record reaches from its first digest to its last`() {
        #expect(
            PrintedRecord.all(["1111", "2222"], on: pages) == [
                PrintedRecord(index: 0, pages: 0...1), PrintedRecord(index: 1, pages: 1...2),
            ])
    }

    @Test func `a record that is nowhere is not guessed`() {
        #expect(PrintedRecord.all(["1111", "3333"], on: pages) == nil)
    }
}
