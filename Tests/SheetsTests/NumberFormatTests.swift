import Sheets
import Testing
import Values

struct NumberFormatTests {
    @Test(
        arguments: [
            ("General", NumberFormat.Kind.general), ("G/通用格式", .general), ("m/d", .day),
            ("# ?/?", .other), ("@", .general),
            ("0", .decimals(0)), ("#,##0.00", .decimals(2)),
            ("¥#,##0.00;[Red]-¥#,##0.00", .decimals(2)),
            ("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", .decimals(2)),
            ("yyyy/m/d", .day), ("m\"月\"d\"日\"", .day), ("[$-804]yyyy\"年\"m\"月\"d\"日\";@", .day),
            ("yyyy\"年\"m\"月\"", .month), ("h:mm", .time), ("[h]:mm:ss", .time), ("0.00%", .other),
            ("0.00E+00", .other),
        ])
    func `a code is of a kind`(_ code: String, _ kind: NumberFormat.Kind) {
        #expect(NumberFormat(code).kind == kind)
    }

    @Test(arguments: [("0!.0,", true), ("0.00,", true), ("#,##0.00", false), ("0!.0,\"万\"", true)])
    func `a comma at the end scales`(_ code: String, _ isScaled: Bool) {
        #expect(NumberFormat(code).isScaled == isScaled)
    }

    @Test(arguments: [("\"记-\"000", "记-007"), ("000", "007"), ("0", nil), ("General", nil)])
    func `a voucher shows its words and zeros`(_ code: String, _ shown: String?) throws {
        let number = try #require(StoredNumber("7"))
        #expect(NumberFormat(code).shown(number) == shown)
    }
}
