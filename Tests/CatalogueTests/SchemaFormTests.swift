import Catalogue
import Diagnostics
import Testing
import Values

/// The patterns of schemas let through what the readers of values read.
struct SchemaFormTests {
    private func takes(_ form: SchemaForm, _ text: String) throws -> Bool {
        guard case .text(let pattern) = form.schema["pattern"] else { return true }
        return try Regex(pattern).wholeMatch(in: text) != nil
    }

    @Test(arguments: [
        "1250", "1,250.00", "¥1,250.00", "￥1250", "1250元", "1.25万元", "-80.00", "\u{2212}80",
        "－８０．００", "１，２５０．００", "人民币1250元", "人民币-80元", "-¥80.00", "¥-80.00", "5000元整",
        "5,000.00元正", "  1250\u{3000}", "人民币壹仟贰佰伍拾元整", "人民币负壹佰圆零伍分", "壹拾萬元整",
    ])
    func `an amount that is read is let through`(_ text: String) throws {
        _ = try Money.parse(Text(text))
        #expect(try takes(.money, text))
    }

    @Test(arguments: ["约1250", "近千元", "1250多元", "XX元", "5}0", "待定", "一批", "1.25万", "100-200"])
    func `what is no amount is refused`(_ text: String) throws {
        #expect(try !takes(.money, text))
    }

    @Test(arguments: [
        "2026-10-08", "2026/10/8", "2026年10月8日", "２０２６－１０－０８", "2026／10／8", " 2026-1-2 ",
    ])
    func `a day that is read is let through`(_ text: String) throws {
        _ = try Day.parse(Text(text))
        #expect(try takes(.date, text))
    }

    @Test(arguments: [
        "2026-10", "2026年10月", "2026年10月份", "2026-Q4", "2026q4", "2026年第四季度", "2026年四季度",
        "2026年第4季度", "2026-H1", "2026h2", "2026年上半年", "2026", "2026年", "2026年度", "２０２６年１０月",
    ])
    func `a period that is read is let through`(_ text: String) throws {
        _ = try Period.parse(Text(text))
        #expect(try takes(.period, text))
    }

    @Test(arguments: ["10d", "5wd", "10日", "10天", "5个工作日", "5工作日", "10个自然日", "５wd"])
    func `a term that is read is let through`(_ text: String) throws {
        _ = try Term.parse(Text(text))
        #expect(try takes(.term, text))
    }

    @Test(arguments: ["true", "FALSE", "Yes", "no", "是", "否", "ｔｒｕｅ"])
    func `a flag that is read is let through`(_ text: String) throws {
        _ = try Flag.parse(Text(text))
        #expect(try takes(.flag, text))
    }

    @Test(arguments: ["60.7%", "６０．７％", "-5%", "1,250%"])
    func `a percentage that is read is let through`(_ text: String) throws {
        _ = try ExactDecimal.parsePercent(Text(text))
        #expect(try takes(.percent, text))
        #expect(try !takes(.decimal, text))
    }

    @Test(arguments: [SchemaForm.date, .period, .term, .flag, .percent, .decimal])
    func `a word is none of these`(_ form: SchemaForm) throws {
        #expect(try !takes(form, "待定"))
        #expect(try takes(form, ""))
    }
}
