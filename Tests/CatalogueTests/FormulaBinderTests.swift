import Catalogue
import Testing

struct FormulaBinderTests {
    @Test(
        arguments: [
            ("a = x", FormulaFault.Kind.unknownName, 4..<5, "x"),
            ("a-b = c", .hyphenForMinus, 0..<3, "a-b"),
            ("opening-balance-a = c", .hyphenForMinus, 0..<17, "opening-balance-a"),
            ("a = b-1", .hyphenForMinus, 4..<7, "b-1"),
            ("a = previous.x", .unknownName, 13..<14, "x"),
            ("a = sum(x.y)", .unknownTable, 8..<11, "x"),
            ("a = sum(entries.y)", .unknownColumn, 8..<17, "y"),
            ("a = sum(b.y)", .notATable, 8..<11, "b"),
            ("n = count(b)", .notATable, 10..<11, "b"),
            ("n = count(x)", .unknownName, 10..<11, "x"),
            ("a = entries.income", .columnOutsideAggregate, 4..<18, "income"),
            ("a = sum(b)", .noColumnInAggregate, 8..<9, nil),
            ("a = sum(1)", .noColumnInAggregate, 8..<9, nil),
            ("n = distinct(previous.a)", .noColumnInAggregate, 13..<23, nil),
            ("a = sum(entries.income - matters.amount)", .twoTables, 25..<39, "matters"),
            ("a = sum(sum(entries.income))", .nestedAggregate, 8..<27, nil),
            ("a = sum(entries.income + count(matters))", .nestedAggregate, 25..<39, nil),
            ("a = running(b)", .runningOutsideRowCheck, 4..<14, nil),
            ("a = state", .typeMismatch(.number, .text), 0..<9, nil),
            ("a = \"1250\"", .typeMismatch(.number, .text), 0..<10, nil),
            ("asked = n", .typeMismatch(.day, .number), 0..<9, nil),
            ("n = count(matters.state = 1)", .typeMismatch(.text, .number), 10..<27, nil),
            ("a + state = 1", .typeMismatch(.number, .text), 4..<9, nil),
            ("asked + answered = 1", .typeMismatch(.day, .day), 8..<16, nil),
            ("a + 5wd = 1", .typeMismatch(.number, .workingDays), 4..<7, nil),
            ("asked * 2 = 1", .typeMismatch(.day, .number), 8..<9, nil),
            ("state + 1 = 2", .wrongType(.text), 0..<5, nil),
            ("-state = 2", .wrongType(.text), 1..<6, nil),
            ("a = sum(matters.state)", .wrongType(.text), 8..<21, nil),
            ("answered - asked <= 5wd", .wrongType(.workingDays), 20..<23, nil),
            ("reviewed-by = state", .wrongType(.list), 0..<11, nil),
            ("entries = 1", .wrongType(.table), 0..<7, nil),
            ("adopted < true", .unordered, 0..<14, nil),
            ("a", .expectedComparison, 0..<1, nil),
            ("n = count(entries.income + 1)", .expectedComparison, 10..<28, nil),
            ("a = sum(entries.income > 1)", .comparisonAsTerm, 8..<26, nil),
        ] as [(String, FormulaFault.Kind, Range<Int>, String?)])
    func `a fault in the names or types says where it is`(
        text: String, kind: FormulaFault.Kind, range: Range<Int>, name: String?
    ) throws {
        let formula = try Formula(parsing: text)
        #expect(throws: FormulaFault.self) { try formula.bound(to: FormulaTestBoard.names) }
        do {
            _ = try formula.bound(to: FormulaTestBoard.names)
        } catch {
            #expect(error.kind == kind)
            #expect(error.range == range)
            #expect(error.name == name)
        }
    }

    @Test(
        arguments: [
            ("n = running(1) + running(running(1))", FormulaFault.Kind.nestedAggregate, 25..<35),
            ("a = sum(entries.income + running(1))", .nestedAggregate, 25..<35),
            ("n = count(entries.voucher = voucher)", .rowColumnInAggregate, 28..<35),
            ("n = running(state)", .wrongType(.text), 12..<17),
            ("n = running(adopted)", .wrongType(.flag), 12..<19),
            ("x = 1", .unknownName, 0..<1),
            ("income-expense = 1", .hyphenForMinus, 0..<14),
        ] as [(String, FormulaFault.Kind, Range<Int>)])
    func `a fault in a row check says where it is`(
        text: String, kind: FormulaFault.Kind, range: Range<Int>
    ) throws {
        let formula = try Formula(parsing: text)
        let place = FormulaPlace.rowCheck(table: FormulaTestBoard.entries)
        #expect(throws: FormulaFault.self) {
            try formula.bound(to: FormulaTestBoard.names, at: place)
        }
        do {
            _ = try formula.bound(to: FormulaTestBoard.names, at: place)
        } catch {
            #expect(error.kind == kind)
            #expect(error.range == range)
        }
    }

    @Test func `a requirement of a column cannot use a running sum`() throws {
        let formula = try Formula(parsing: "running(expense) > 1")
        let table = FormulaTestBoard.entries
        #expect(throws: Never.self) {
            try formula.bound(to: FormulaTestBoard.names, at: .rowCheck(table: table))
        }
        #expect(throws: FormulaFault.self) {
            try formula.bound(to: FormulaTestBoard.names, at: .rowRequirement(table: table))
        }
    }

    @Test func `a column goes before a field of the record`() throws {
        let formula = try Formula(parsing: "income = a and received > asked").bound(
            to: FormulaTestBoard.names, at: .rowCheck(table: FormulaTestBoard.entries))
        #expect(
            formula.operands.map(\.reference) == [
                .cell(table: 21, column: 4), .field(0), .cell(table: 21, column: 11), .field(12),
            ])
    }

    @Test func `operands are told with their places`() throws {
        let text = "甲 = previous.c + sum(entries.income) - count(matters)"
        let formula = try Formula(parsing: text).bound(to: FormulaTestBoard.names)
        #expect(
            formula.operands.map(\.reference) == [
                .field(0), .previous(2), .column(table: 21, column: 4), .rows(22),
            ])
        #expect(formula.operands.map(\.range) == [0..<3, 6..<16, 23..<37, 47..<54])
        #expect(formula.comparisons.map(\.operands) == [0..<4])
        #expect(formula.comparisons.map(\.leftOperand) == [0])
        #expect(formula.comparisons.map(\.rightOperand) == [nil])
    }
}
