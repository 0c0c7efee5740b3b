import Catalogue

extension Notice {
    /// The tables of the item's own fields that were read, with their types.
    var ownTables: [(type: TableType, value: TableValue)] {
        guard let item, !values.isEmpty else { return [] }
        let offset = CommonField.allCases.count
        var tables: [(TableType, TableValue)] = []
        for (index, field) in item.fields.enumerated() {
            guard case .table(let type) = field.type,
                case .table(let value) = values[offset + index].value
            else { continue }
            tables.append((type, value))
        }
        return tables
    }
}
