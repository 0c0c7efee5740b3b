/// What is wrong with a formula, and where.
package struct FormulaFault: Error, Hashable {
    /// The kind of fault, as data; sentences are made where findings are.
    package enum Kind: Sendable, Hashable {
        /// Nothing but white space.
        case empty
        /// More than `Formula.maximumLength` bytes.
        case tooLong
        /// More than `Formula.maximumDepth` brackets, `not` and signs within each other.
        case tooDeep
        /// A character that no formula has, such as a comma within a number.
        case unexpectedCharacter
        /// A quotation mark that nothing closes.
        case unclosedText
        /// Digits that are not a number or a duration: `5x`, `5.`.
        case malformedNumber
        /// A number of more than 30 digits, or a duration of more than 5.
        case numberTooLong
        /// A field, number or text should stand here; at the end, the range is empty.
        case expectedTerm
        /// An operator, `and`, `or` or the end should stand here.
        case expectedOperator
        /// A bracket that nothing closes.
        case unclosedBracket
        /// A closing bracket that nothing opened.
        case unopenedBracket
        /// `a < b < c`.
        case chainedComparison
        /// A term where a comparison belongs: `a and b = c`, or a whole formula `a + b`.
        case expectedComparison
        /// A comparison where a term belongs: `a + (b = c)`.
        case comparisonAsTerm
        /// A name that is no field, and in a row check no column.
        case unknownName
        /// `a-b`, where `a` and `b` are fields and `a-b` is none: a minus needs blanks around it.
        case hyphenForMinus
        /// `t.c` where `t` is no field.
        case unknownTable
        /// `t.c` where the table has no such column.
        case unknownColumn
        /// `t.c` or an aggregate where `t` is not a table.
        case notATable
        /// `t.c` outside of `sum`, `count` and `distinct`.
        case columnOutsideAggregate
        /// `sum`, `count` or `distinct` of something without a column of a table.
        case noColumnInAggregate
        /// Columns of two tables in one `sum`, `count` or `distinct`.
        case twoTables
        /// `sum`, `count`, `distinct` or `running` within `sum`, `count`, `distinct` or `running`
        /// (but for an aggregate within `running`).
        case nestedAggregate
        /// A column of the row itself within `sum`, `count` or `distinct`.
        case rowColumnInAggregate
        /// `running` anywhere but in the checks of a table's rows.
        case runningOutsideRowCheck
        /// Two kinds of values that cannot be compared or reckoned with each other.
        case typeMismatch(FormulaType, FormulaType)
        /// A kind of value that cannot stand here, such as a list or a table in a comparison.
        case wrongType(FormulaType)
        /// `<` and the like between flags.
        case unordered
    }

    /// The kind.
    package let kind: Kind
    /// Where, in bytes of the formula's own text.
    package let range: Range<Int>
    /// The name at fault, as written but for full-width characters; for a column without its table.
    package let name: String?

    /// Makes a fault.
    init(_ kind: Kind, _ range: Range<Int>, name: String? = nil) {
        self.kind = kind
        self.range = range
        self.name = name
    }
}

/// The kinds of values that formulas tell apart.
package enum FormulaType: Sendable, Hashable {
    case number, text, day, period, flag, list, table
    /// A number of working days, which can only be added to a date.
    case workingDays
}
