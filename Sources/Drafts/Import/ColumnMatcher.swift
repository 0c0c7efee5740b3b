import Catalogue
import Diagnostics
import Sheets
import Values

/// Finds what the columns of a head are for one table.
struct ColumnMatcher {
    private let table: TableType
    private let words: SheetWords
    private let names: [(words: Set<String>, index: Int)]
    private let onlyDate: Int?
    private let onlyAmount: Int?

    init(_ table: TableType, words: SheetWords = .builtIn) {
        self.table = table
        self.words = words
        names = table.columns.enumerated().map { index, column in
            (Set(([column.key] + column.name.variants.map(\.text)).map(HeadWord.folded)), index)
        }
        let dates = table.columns.indices.filter { table.columns[$0].type.holdsDay }
        onlyDate = dates.count == 1 ? dates.first : table.dateColumn
        let amounts = table.columns.indices.filter { table.columns[$0].type.holdsMoney }
        onlyAmount = amounts.count == 1 ? amounts.first : nil
    }

    /// The mapping of a head; every column of the table is named at most once.
    ///
    /// Without samples only the head is looked at, not the rows below it.
    private func mapping(
        of head: SheetHead, in sheet: Sheet, samples: Bool
    ) -> ColumnMapping {
        let options = head.columns.map { uses(of: $0) }
        var taken: [Int: ColumnUse] = [:]
        var used: Set<ColumnUse> = []
        // Own names come before words that several fields share, and these take what is left.
        for rank in 0..<2 {
            for (place, ranks) in options.enumerated() where taken[place] == nil {
                let free = ranks[rank].filter { !used.contains($0) }
                guard free.count == 1, let use = free.first else { continue }
                let isDisputed = options.enumerated().contains { other, theirs in
                    other != place && taken[other] == nil && theirs[rank] == [use]
                }
                if isDisputed { continue }
                taken[place] = use
                if use != .leftOut { used.insert(use) }
            }
        }
        let below = samples ? sheet.rows.filter { $0.number > head.rows.upperBound } : []
        let entries = head.columns.enumerated().map { place, column in
            entry(column, taken[place], used, below, head)
        }
        let named = taken.compactMap { place, use in
            use == .leftOut ? nil : head.columns[place].column
        }
        let bare = headless(in: below, head, beside: named)
        return ColumnMapping(
            sheet: sheet, head: head, table: table,
            entries: (entries + bare).sorted { $0.head.column < $1.head.column })
    }

    /// The columns that have values in the rows of the table and no head, which would be lost.
    private func headless(
        in rows: [SheetRow], _ head: SheetHead, beside columns: [Int]
    ) -> [ColumnMapping.Entry] {
        let headed = Set(head.columns.map(\.column))
        let known = Set(columns)
        var samples: [Int: Text] = [:]
        for row in rows {
            guard row.cells.count(where: { known.contains($0.column) }) >= 2 else { continue }
            for cell in row.cells where !headed.contains(cell.column) {
                if samples[cell.column] == nil { samples[cell.column] = cell.shown }
            }
        }
        return samples.map { column, sample in
            ColumnMapping.Entry(
                head: SheetHead.bare(column), use: nil, certainty: .unknown, sample: sample)
        }
    }

    private func entry(
        _ column: SheetHead.Column, _ use: ColumnUse?, _ used: Set<ColumnUse>,
        _ rows: [SheetRow], _ head: SheetHead
    ) -> ColumnMapping.Entry {
        let below = rows.lazy.filter { $0.cell(column.column) != nil }
        // A balance that is brought forward shows little of what the columns hold.
        let entry = below.first { $0.cells.count * 2 > head.columns.count }
        let sample = (entry ?? below.first)?.cell(column.column)?.shown
        if let use {
            return ColumnMapping.Entry(
                head: column, use: use, certainty: .certain, sample: sample)
        }
        let free = table.columns.indices.filter { !used.contains(.field($0)) }
        let candidates = free.flatMap { index in
            table.columns[index].name.variants.map { (name: $0.text, index: index) }
        }
        let nearest = NearMiss.nearest(to: column.text.string, among: candidates.map(\.name))
        let guess = candidates.first { $0.name == nearest }
        return ColumnMapping.Entry(
            head: column, use: guess.map { .field($0.index) },
            certainty: guess == nil ? .unknown : .guessed, sample: sample)
    }

    /// What a head may name: by its own name, then by words for it.
    private func uses(of column: SheetHead.Column) -> [[ColumnUse]] {
        for word in column.words {
            let own = names.filter { name in word.wordings.contains { name.words.contains($0) } }
            if !own.isEmpty { return [own.map { .field($0.index) }, []] }
            let known = known(word)
            if !known.isEmpty { return [[], known] }
        }
        return [[], []]
    }

    private func known(_ word: HeadWord) -> [ColumnUse] {
        var uses = word.wordings.lazy.map(keyed).first { !$0.isEmpty } ?? []
        if uses.isEmpty, !word.parts.isEmpty {
            let shares = word.parts.map { part in
                Set(keyed(part) + names.filter { $0.words.contains(part) }.map { .field($0.index) })
            }
            uses = Array(shares.dropFirst().reduce(shares[0]) { $0.intersection($1) })
        }
        if let onlyDate {
            for (list, part) in [
                (SheetWords.List.year, ColumnUse.DatePart.year), (.month, .month), (.day, .day),
            ] where words.has(word, in: list) {
                uses.append(.datePart(onlyDate, part))
            }
        }
        if table.hasSides {
            if words.has(word, in: .side) { uses.append(.side) }
            let amounts = words.columns["amount"] ?? []
            if word.wordings.contains(where: amounts.contains) { uses.append(.amount) }
        }
        if uses.isEmpty, words.has(word, in: .counted) { uses.append(.leftOut) }
        return uses
    }

    /// The columns whose key has a word.
    private func keyed(_ word: String) -> [ColumnUse] {
        let keyed = table.columns.indices.filter { index in
            words.columns[table.columns[index].key]?.contains(word) ?? false
        }
        if !keyed.isEmpty { return keyed.map { .field($0) } }
        if let onlyDate, words.columns["date"]?.contains(word) ?? false {
            return [.field(onlyDate)]
        }
        if let onlyAmount, words.columns["amount"]?.contains(word) ?? false {
            return [.field(onlyAmount)]
        }
        return []
    }

    /// The best mapping of a sheet; nil for one that names hardly anything of the table.
    func best(in sheet: Sheet) -> ColumnMapping? {
        var best: ColumnMapping?
        for head in SheetHead.candidates(in: sheet) {
            let mapping = mapping(of: head, in: sheet, samples: false)
            let beats = best.map { Self.fit(mapping) > Self.fit($0) } ?? true
            if beats { best = mapping }
        }
        guard let best, best.score >= min(2, table.columns.count) else { return nil }
        return mapping(of: best.head, in: sheet, samples: true)
    }

    /// A head of one line is taken before one of two that says no more.
    private static func fit(_ mapping: ColumnMapping) -> (Int, Int, Int) {
        (mapping.score, -mapping.missing.count, -mapping.head.rows.count)
    }
}
