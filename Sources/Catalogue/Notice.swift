package import Diagnostics
package import Records
package import Values

/// A record read as its item: typed values with their places, and everything that did not read.
package struct Notice: Sendable {
    /// The file.
    package let source: SourceFile
    /// The column whose folder it lies in.
    package let column: Column?
    /// The opening `---`.
    package let opening: SourceRange
    /// The Markdown after the front matter.
    package let body: SourceRange
    /// Its item; nil when the record names none that the catalogue has.
    package let item: Item?
    /// Its values in the order of the item's layout: the common fields, then the item's own.
    package let values: [LocatedValue]
    /// What was wrong with the file as such.
    package let recordFaults: [RecordFault]
    /// What was wrong with its values, in no order.
    package let faults: [NoticeFault]

    /// Where it is on its way; published when the record does not say.
    package let status: RecordStatus

    /// All wordings of the texts that it gives in languages, in file order.
    package let translations: [Translation]

    /// Makes a notice of its parts.
    package init(
        record: Record, item: Item?, values: [LocatedValue], faults: [NoticeFault],
        translations: [Translation] = []
    ) {
        self.translations = translations
        source = record.source
        column = record.column
        opening = record.opening
        body = record.body
        self.item = item
        self.values = values
        if !values.isEmpty, case .text(let name) = values[CommonField.status.rawValue].value {
            status = RecordStatus(named: name) ?? .published
        } else {
            status = .published
        }
        recordFaults = record.faults
        self.faults = faults
    }

    /// Whether its front matter could be read at all.
    package var isReadable: Bool { !values.isEmpty }

    /// A common field with its places; absent when the front matter could not be read.
    package subscript(field: CommonField) -> LocatedValue {
        values.isEmpty ? .absent : values[field.rawValue]
    }

    /// The text of a common field.
    package func text(_ field: CommonField) -> Text? {
        guard case .text(let text) = self[field].value else { return nil }
        return text
    }

    /// The day of a common field.
    package func day(_ field: CommonField) -> Day? {
        guard case .date(let day) = self[field].value else { return nil }
        return day
    }

    /// The table of a common field.
    package func table(_ field: CommonField) -> TableValue? {
        guard case .table(let table) = self[field].value else { return nil }
        return table
    }

    /// Its period.
    package var period: Period? {
        guard case .period(let period) = self[.period].value else { return nil }
        return period
    }

    /// Whether it is an explicit nil return.
    package var isNil: Bool {
        if case .flag(true) = self[.nil].value { true } else { false }
    }

    /// Where a common field stands, or the opening line when it is absent.
    package func span(_ field: CommonField) -> SourceSpan {
        let value = self[field]
        return source.span(value.isGiven ? value.range : opening)
    }
}

/// Something in a record that does not read as its item says.
package enum NoticeFault: Sendable {
    /// `item` names nothing in the catalogue.
    case unknownItem(Text, at: SourceSpan, nearest: String?)
    /// A key that the item, or the table, does not have.
    case unknownKey(Text, at: SourceSpan, nearest: String?)
    /// A language of a text that the program does not have.
    case unknownLanguage(Text, at: SourceSpan)
    /// One field given twice, perhaps under two names.
    case duplicateKey(Text, at: SourceSpan, first: SourceSpan)
    /// A value that does not read as the field's type.
    case unreadable(ValueFault, Field, text: Text, at: SourceSpan)
    /// A value outside of the field's choices.
    case notAChoice(Field, choices: [String], text: Text, at: SourceSpan)
    /// A list where one value belongs, or the other way round.
    case wrongShape(Field, WrongShape, at: SourceSpan)
    /// A required field or cell that is absent or blank; row from 1.
    case missing(Field, row: Int?, at: SourceSpan)
    /// A required column that the head of a CSV does not have.
    case missingColumn(Field, at: SourceSpan)
    /// A CSV that the record names and that is not there.
    case missingTable(Field, file: Text, at: SourceSpan)
    /// A CSV that is not UTF-8 and not GB18030, at its first such byte; or one read from GB18030.
    case tableEncoding(isGB18030: Bool, at: SourceSpan)
    /// A quotation mark in a CSV that nothing closes.
    case unclosedQuote(at: SourceSpan)
    /// A row of a CSV with more cells than its head.
    case extraCell(row: Int, at: SourceSpan)
    /// A CSV whose first line names no column of the table.
    case namelessHead(at: SourceSpan)
    /// The first cell of a CSV under a blank cell of its head; column from 1.
    case namelessColumn(Int, at: SourceSpan)
}

/// What stands where another kind of value belongs.
package enum WrongShape: Sendable {
    case expectedOneValue, expectedList, expectedTable, expectedRow
}
