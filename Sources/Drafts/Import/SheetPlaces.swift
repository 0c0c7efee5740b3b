import Catalogue
import Diagnostics

/// Which places of a record that was made of sheets stand for which cells of them.
struct SheetPlaces {
    private struct Place {
        let path: String
        let range: SourceRange
        let span: SourceSpan
    }

    /// From the narrowest to the widest, so that a cell is found before its row.
    private let places: [Place]

    init(_ record: ImportedRecord) {
        let notice = record.notice
        var places: [Place] = []
        for (index, value) in record.facts where notice.values.indices.contains(index) {
            places.append(
                Place(
                    path: notice.source.path, range: notice.values[index].range, span: value.span))
        }
        for (index, imported) in record.imports where notice.values.indices.contains(index) {
            guard case .table(let table) = notice.values[index].value else { continue }
            for (row, source) in imported.rows.enumerated() where row < table.rowCount {
                let path = table.source.path
                for (column, value) in source.values {
                    let range = table.cell(row: row, column: column).range
                    places.append(Place(path: path, range: range, span: value.span))
                }
                places.append(Place(path: path, range: table.rowRanges[row], span: source.span))
            }
        }
        self.places = places.sorted { left, right in
            let (mine, theirs) = (left.range.offsets, right.range.offsets)
            return mine.count == theirs.count
                ? mine.lowerBound < theirs.lowerBound : mine.count < theirs.count
        }
    }

    func placed(_ finding: Diagnostic) -> Diagnostic {
        finding.with(
            span: span(of: finding.span),
            notes: finding.notes.map { note in
                DiagnosticNote(note.message, at: note.span.map { self.span(of: $0) ?? $0 })
            })
    }

    private func span(of span: SourceSpan) -> SourceSpan? {
        let wanted = span.range.offsets
        return places.first { place in
            let range = place.range.offsets
            return place.path == span.file.path && range.lowerBound <= wanted.lowerBound
                && wanted.upperBound <= range.upperBound && !range.isEmpty
        }?.span
    }
}
