import Sheets
import Testing
import Values

struct StoredNumberTests {
    @Test(
        arguments: [
            ("0.30000000000000004", "0.3"), ("118220.10000000001", "118220.1"),
            ("3444.8999999999978", "3444.9"), ("2.8839720000000005E4", "28839.72"),
            ("1.25E-3", "0.00125"), ("-80", "-80"), ("0", "0"), ("0.0", "0"), ("1E3", "1000"),
            ("99.999999999999999", "100"),
        ])
    func `fifteen digits are the number`(_ stored: String, _ plain: String) {
        #expect(StoredNumber(Text(stored))?.plain() == plain)
    }

    @Test(arguments: ["", "1.2.3", "--1", "1E", "1E9999", "abc", "1,2", "NaN"])
    func `anything else is no number`(_ text: String) {
        #expect(StoredNumber(Text(text)) == nil)
    }

    @Test(arguments: [("5.5511151231257827E-17", "0"), ("12.340000001", "12.34")])
    func `less than a millionth is noise`(_ stored: String, _ plain: String) {
        let number = StoredNumber(Text(stored))
        #expect(number?.withoutNoise(decimals: 2)?.plain() == plain)
    }

    @Test(arguments: ["288.405", "0.335", "33.3333333333333", "12.34001"])
    func `a third decimal is none`(_ stored: String) {
        #expect(StoredNumber(Text(stored))?.withoutNoise(decimals: 2) == nil)
    }
}
