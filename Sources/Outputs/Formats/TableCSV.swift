import Pages

/// Each table of a record as CSV, beside the record's page, with names in the page's language.
enum TableCSV: OutputFormat {
    static func files(of ground: OutputGround) -> [PlannedFile] {
        ground.sites.flatMap { site in
            RecordTable.all(of: site).map { table in
                PlannedFile(table.path) { bytes(of: table) }
            }
        }
    }

    /// The whole file.
    private static func bytes(of table: RecordTable) -> [UInt8] {
        var csv = CSVWriter(capacity: 64 + table.rowCount * table.columns.count * 12)
        for name in table.columns { csv.text(name) }
        csv.endLine()
        for row in 0..<table.rowCount {
            for column in table.columns.indices {
                csv.cell { table.append(row: row, column: column, to: &$0) }
            }
            csv.endLine()
        }
        return csv.bytes
    }
}
