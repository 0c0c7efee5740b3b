import Testing
import Values

struct VoucherNumberTests {
    @Test(arguments: [
        ("记-007", "记", 7, "记-008"), ("记字第9号", "记", 9, "记字第8号"), ("付 12", "付", 12, "付 08"),
        ("３", "", 3, "8"), ("记099", "记", 99, "记008"),
    ])
    func `a number is read, and others are written like it`(
        written: String, series: String, number: Int, eighth: String
    ) {
        let voucher = VoucherNumber(Text(written))
        #expect(voucher.series.string == series)
        #expect(voucher.number == number)
        #expect(voucher.written(8) == eighth)
    }

    @Test(arguments: ["", "无", "记-2026101300012"])
    func `what ends in no number is a series of its own`(written: String) {
        let voucher = VoucherNumber(Text(written))
        #expect(voucher.number == nil)
        #expect(voucher.series.string == written)
    }
}
