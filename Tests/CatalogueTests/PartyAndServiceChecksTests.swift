import Catalogue
import Testing
import Values

/// What the formulas of the built-in party and service items find, figure by figure.
struct PartyAndServiceChecksTests {
    /// A record of some fields and rows, by their keys.
    private struct Values: FormulaScope {
        let item: Item
        var fields: [String: FormulaValue] = [:]
        var rows: [String: [[String: FormulaValue]]] = [:]

        func value(ofField field: Int) -> FormulaValue {
            fields[item.layout.fields[field].key] ?? .absent
        }

        func previousValue(ofField field: Int) -> FormulaValue { .absent }

        func rowCount(ofField field: Int) -> Int? { rows[item.layout.fields[field].key]?.count }

        func cell(ofField field: Int, column: Int, row: Int) -> FormulaValue {
            guard case .table(let table) = item.layout.fields[field].type else { return .absent }
            let cells = rows[item.layout.fields[field].key]?[row]
            return cells?[table.columns[column].key] ?? .absent
        }

        func day(_ day: Int32, plusWorkingDays days: Int) throws(MissingCalendar) -> Int32 {
            throw MissingCalendar(year: 0)
        }
    }

    private static let catalogue = CatalogueReader.catalogue(withBoardFile: nil).0

    private func values(_ number: String) throws -> Values {
        Values(item: try #require(Self.catalogue.item(Text(number))))
    }

    /// The checks of the record, and of its rows, that fail.
    private func failed(_ values: Values) -> [String] {
        let own = values.item.checks.filter { check in
            if case .fails = check.formula.outcome(in: values) { true } else { false }
        }
        var found = own.map(\.formula.text)
        for (_, table) in values.item.tables {
            for check in table.checks {
                check.formula.forEachRow(in: values) { _, outcome in
                    if case .fails = outcome { found.append(check.formula.text) }
                }
            }
        }
        return found
    }

    private func day(_ text: String) throws -> FormulaValue {
        .day(try Day.parse(Text(text)).number)
    }

    private func percent(_ text: String) throws -> FormulaValue {
        let share = try ExactDecimal.parsePercent(Text(text))
        let number = ExactNumber(units: share.mantissa, decimals: Int(share.scale))
        return try #require(number.map(FormulaValue.number))
    }

    @Test(arguments: ["P08", "S07"])
    func `the five stages of an appraisal come in order`(number: String) throws {
        let stages = ["prepared", "surveyed", "appraised", "rectified", "concluded"]
        var right = try values(number)
        for (index, stage) in stages.enumerated() {
            right.fields[stage] = try day("2026-06-0\(index + 1)")
        }
        #expect(failed(right) == [])
        for index in stages.indices.dropFirst() {
            var wrong = right
            for later in index..<stages.count {
                wrong.fields[stages[later]] = try day("2026-05-0\(later + 1)")
            }
            #expect(failed(wrong) == ["\(stages[index]) >= \(stages[index - 1])"])
        }
    }

    @Test(arguments: [("P08", "prepared"), ("S07", "surveyed")])
    func `a conclusion is refused while a rectification is open`(
        number: String, first: String
    ) throws {
        var open = try values(number)
        open.fields[first] = try day("2026-06-01")
        open.rows["rectifications"] = [
            ["state": .text(Text("已整改"))], ["state": .text(Text("整改中"))],
        ]
        #expect(failed(open) == [], "without a conclusion a rectification may be open")
        open.fields["concluded"] = try day("2026-06-30")
        #expect(
            failed(open)
                == ["count(rectifications.state = \"整改中\") = 0 or not concluded >= \(first)"])
        open.rows["rectifications"] = [["state": .text(Text("已整改"))]]
        #expect(failed(open) == [])
    }

    @Test(arguments: [("-60.7%", true), ("-61%", true), ("-60.8%", false), ("60.7%", false)])
    func `the change against last year is reckoned again`(change: String, holds: Bool) throws {
        var record = try values("S08")
        record.fields = [
            "received": .integer(33), "last-year": .integer(84), "change": try percent(change),
        ]
        #expect(failed(record).isEmpty == holds)
    }

    @Test(arguments: [("38.5%", true), ("38.46%", true), ("38.4%", false), ("385%", false)])
    func `a share is reckoned again`(share: String, holds: Bool) throws {
        var record = try values("P10")
        record.fields = [
            "held-by": .integer(25), "out-of": .integer(65), "share": try percent(share),
        ]
        #expect(failed(record).isEmpty == holds)
    }

    @Test(arguments: [("P08", "ballots"), ("S07", "surveys")])
    func `a rate is that of the ballots, and never above all of them`(
        number: String, table: String
    ) throws {
        func failing(rate: String, issued: Int64, returned: Int64) throws -> [String] {
            var record = try values(number)
            record.rows[table] = [
                [
                    "issued": .integer(issued), "returned": .integer(returned),
                    "valid": .integer(116), "very": .integer(100), "fair": .integer(10),
                    "poor": .integer(6), "rate": try percent(rate),
                ]
            ]
            return failed(record)
        }
        let rate = "rate <= 1 and rate = (very + fair) / valid"
        #expect(try failing(rate: "94.8%", issued: 120, returned: 116) == [])
        #expect(try failing(rate: "10001%", issued: 120, returned: 116) == [rate])
        #expect(try failing(rate: "94.0%", issued: 120, returned: 116) == [rate])
        #expect(
            try failing(rate: "94.8%", issued: 120, returned: 121) == ["returned <= issued"])
        #expect(try failing(rate: "94.8%", issued: 120, returned: 110) == ["valid <= returned"])
    }

    @Test func `a volunteer's telephone needs consent`() throws {
        let phone = FormulaValue.text(Text("0571-8000 0005"))
        var record = try values("P07")
        record.rows["volunteers"] = [["phone": phone, "consent": .flag(true)], [:]]
        #expect(failed(record) == [])
        record.rows["volunteers"] = [["phone": phone, "consent": .flag(false)]]
        #expect(failed(record) == ["consent or phone = \"\""])
    }

    @Test(arguments: [
        (90, "优秀", true), (89, "优秀", false), (89, "称职", true), (70, "称职", true), (69, "称职", false),
        (69, "不称职", true), (70, "不称职", false), (95, "称职", false),
    ])
    func `a grade follows from the score`(score: Int64, grade: String, holds: Bool) throws {
        var record = try values("P08")
        record.rows["ranking"] = [
            ["score": .integer(score), "grade": .text(Text(grade)), "bonus": .money(fen: 0)]
        ]
        #expect(failed(record).isEmpty == holds)
    }
}
