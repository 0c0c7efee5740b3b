package import Catalogue
package import Diagnostics
package import Sheets
package import Values

/// Which columns of a sheet are which columns of a record's table.
package struct ColumnMapping: Sendable {
    /// How sure it is what a column is.
    package enum Certainty: Sendable {
        /// Its head is the column's own name, or it was said.
        case certain
        /// Its head is like a name of the column.
        case guessed
        /// Nobody can say.
        case unknown
    }

    /// A column of the sheet with what it is taken for.
    package struct Entry: Sendable {
        /// The column with its head.
        package let head: SheetHead.Column
        /// What it is taken for; nil while nobody knows.
        package let use: ColumnUse?
        /// How sure that is.
        package let certainty: Certainty
        /// The first value below it; nil where there is none.
        package let sample: Text?
    }

    /// The sheet.
    package let sheet: Sheet
    /// The head.
    package let head: SheetHead
    /// The table of the record.
    package let table: TableType
    /// Its columns, from the left.
    package private(set) var entries: [Entry]

    init(sheet: Sheet, head: SheetHead, table: TableType, entries: [Entry]) {
        self.sheet = sheet
        self.head = head
        self.table = table
        self.entries = entries
    }

    /// How many columns of the table are named beyond doubt.
    var score: Int {
        entries.count { entry in
            guard case .certain = entry.certainty, let use = entry.use else { return false }
            return use != .leftOut
        }
    }

    /// The columns of the table that every row must have and that no column of the sheet is.
    package var missing: [Field] {
        let given = Set(entries.compactMap(\.use))
        return table.columns.indices.filter { index in
            let column = table.columns[index]
            if !column.isAlwaysRequired || given.contains(.field(index)) { return false }
            return !given.contains(.datePart(index, .day))
        }.map { table.columns[$0] }
    }

    /// The columns that nobody can be sure of and that have something in them.
    package var doubtful: [Entry] {
        entries.filter { entry in
            if case .certain = entry.certainty { return false }
            return entry.sample != nil
        }
    }

    /// Whether it can be taken without asking.
    package var isCertain: Bool { doubtful.isEmpty && missing.isEmpty }

    /// The column of the sheet that is put to a use.
    func column(_ use: ColumnUse) -> SheetHead.Column? {
        entries.first { $0.use == use }?.head
    }

    /// What `--map` would have to say of the columns that are not certain.
    package func mapLine(in language: MessageLanguage) -> String {
        let words = doubtful.map { entry in
            let text = entry.head.text.string
            let isPlain = !text.isEmpty && !text.contains { ",，=＝'\"\n".contains($0) }
            let isAlone = entries.count { $0.head.text == entry.head.text } == 1
            let name =
                isPlain && isAlone ? text : CellName.letters(of: entry.head.column)
            let use = entry.use.map { use in
                switch language {
                case .english: use.key(in: table)
                case .chinese: use.chineseName(in: table)
                }
            }
            return "\(name)=\(use ?? "")"
        }
        return "--map '\(words.joined(separator: ","))'"
    }

    /// The mapping with columns put to other uses; a use belongs to one column alone.
    package func changed(_ changes: [MappingChange]) throws(MappingFault) -> ColumnMapping {
        var changed = self
        for change in changes { try changed.apply(change) }
        return changed
    }

    private mutating func apply(_ change: MappingChange) throws(MappingFault) {
        guard let use = ColumnUse(named: change.use, in: table) else {
            throw .unknownField(change.use, nearest: nearestName(to: change.use))
        }
        let wanted = HeadWord.folded(change.column)
        var places = entries.indices.filter { index in
            HeadWord.folded(entries[index].head.text.string) == wanted
                || entries[index].head.words.contains { $0.whole == wanted }
        }
        if places.isEmpty {
            places = entries.indices.filter { index in
                CellName.letters(of: entries[index].head.column) == change.column.uppercased()
            }
        }
        guard let place = places.first else { throw .unknownColumn(change.column) }
        guard places.count == 1 else { throw .doubledColumn(change.column) }
        for index in entries.indices where entries[index].use == use && use != .leftOut {
            entries[index] = entries[index].put(to: nil, .unknown)
        }
        entries[place] = entries[place].put(to: use, .certain)
    }

    private func nearestName(to word: String) -> String? {
        let names = ColumnUse.all(in: table).flatMap { use in
            [use.key(in: table), use.chineseName(in: table)]
        }
        return NearMiss.nearest(to: word, among: names)
    }
}

extension ColumnMapping.Entry {
    /// The column put to another use.
    func put(to use: ColumnUse?, _ certainty: ColumnMapping.Certainty) -> Self {
        Self(head: head, use: use, certainty: certainty, sample: sample)
    }
}
