import Values

/// The values that a formula sees: those of a record, or of one row of a table and its record.
struct NoticeScope {
    let values: [LocatedValue]
    let layout: FieldLayout
    var table: TableValue?
    var type: TableType?
    var row = 0
}
