package import Diagnostics
package import Records
package import Values

/// How often an item must be published.
package enum Frequency: Sendable, Hashable {
    /// One record for every period of this length.
    case every(PeriodLength)
    /// Always on the board, renewed when it changes.
    case standing
    /// When it happens.
    case asItHappens
}

/// Which end of its period `due` is counted from.
package enum DueStart: String, Sendable, Hashable, CaseIterable {
    /// The period's last day: for accounts and reports.
    case end
    /// The day before its first: for plans and promises, which are due while it begins.
    case start
}

/// An item of the disclosure catalogue (公开事项): what is published, when, and with which fields.
///
/// A class because it has identity, its code, and thousands of records share one.
package final class Item: Sendable {
    /// `<column>.<name>`, such as `finance.monthly-ledger`; never reused.
    package let code: String
    /// The column that it belongs to.
    package let column: Column
    /// The part of the code after the column, which is its folder on the site.
    package let slug: String
    /// Its number in the catalogue, such as `F01`.
    package let number: String
    /// Its name.
    package let name: LocalizedText
    /// How often.
    package let frequency: Frequency
    /// How long after the end of the period, or after `date`, it must be up.
    package let due: Term?
    /// Whether `due` counts from the end of the period or from its beginning.
    package let dueFrom: DueStart
    /// How long objections are taken, from `published`.
    package let objection: Term?
    /// The least time on the physical board.
    package let display: Term?
    /// The rule that demands it.
    package let basis: LocalizedText?
    /// Whether a missing record is an error.
    package let isMandatory: Bool
    /// The kinds of community that publish it; empty for every one.
    package let profiles: [Profile]
    /// Its own fields, in the order of the page.
    package let fields: [Field]
    /// What must hold for a whole record.
    package let checks: [Check]
    /// Where the catalogue says all this.
    package let span: SourceSpan
    /// All its fields by the names that a record may use: the common ones, then its own.
    package let layout: FieldLayout
    /// Its own fields that are tables, by their index in the layout.
    package let tables: [(index: Int, type: TableType)]
    /// Its own fields that name other records, as indices in the layout.
    package let references: [Int]
    /// The columns that its checks add up, by the index of their table in the layout.
    package let summedColumns: [Int: Set<Int>]

    /// Makes an item; its layout follows from its fields.
    package init(
        code: String, column: Column, slug: String, number: String, name: LocalizedText,
        frequency: Frequency, due: Term?, dueFrom: DueStart, objection: Term?, display: Term?,
        basis: LocalizedText?, isMandatory: Bool, profiles: [Profile], fields: [Field],
        checks: [Check], span: SourceSpan
    ) {
        self.code = code
        self.column = column
        self.slug = slug
        self.number = number
        self.name = name
        self.frequency = frequency
        self.due = due
        self.dueFrom = dueFrom
        self.objection = objection
        self.display = display
        self.basis = basis
        self.isMandatory = isMandatory
        self.profiles = profiles
        self.fields = fields
        self.checks = checks
        self.span = span
        let all = CommonField.fields + fields
        let own = CommonField.allCases.count..<all.count
        layout = FieldLayout(all)
        tables = own.compactMap { index in
            guard case .table(let type) = all[index].type else { return nil }
            return (index, type)
        }
        references = own.filter { all[$0].type.isReference }
        summedColumns = checks.reduce(into: [:]) { sums, check in
            for (table, column) in check.formula.summedColumns {
                sums[table, default: []].insert(column)
            }
        }
    }

    /// Whether a table of it is about residents.
    package var isPersonal: Bool { tables.contains { $0.type.isPersonal } }

    /// Length of its periods; nil when it has none.
    package var periodLength: PeriodLength? {
        guard case .every(let length) = frequency else { return nil }
        return length
    }
}

/// A formula that must hold, with the weight of its failing.
package struct Check: Sendable {
    /// The formula, every name resolved.
    package let formula: BoundFormula
    /// How much a failure weighs.
    package let severity: Severity
    /// Where the catalogue says it.
    package let span: SourceSpan

    /// Makes a check.
    package init(formula: BoundFormula, severity: Severity, span: SourceSpan) {
        self.formula = formula
        self.severity = severity
        self.span = span
    }
}
