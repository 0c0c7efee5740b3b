import Catalogue

/// The fields of an item that data files may have.
///
/// Left out are tables about residents and names that must be masked: data files are made to be
/// copied, and a copy is not taken down.
struct PublicFields: Sendable {
    /// A table and those of its columns that data files may have.
    struct Table: Sendable {
        /// Its index among the values of a notice.
        let index: Int
        /// Its field.
        let field: Field
        /// Its columns, by their index in the table.
        let columns: [(index: Int, field: Field)]
    }

    /// Fields of one value, or of a list, by their index among the values of a notice.
    let single: [(index: Int, field: Field)]
    /// Tables.
    let tables: [Table]

    init(_ item: Item) {
        var single: [(index: Int, field: Field)] = []
        var tables: [Table] = []
        for (position, field) in item.fields.enumerated() where !field.type.isMaskedName {
            let index = CommonField.allCases.count + position
            guard case .table(let type) = field.type else {
                single.append((index, field))
                continue
            }
            let columns = type.columns.enumerated().filter { !$1.type.isMaskedName }
            if type.isPersonal || columns.isEmpty { continue }
            tables.append(
                Table(index: index, field: field, columns: columns.map { ($0.offset, $0.element) }))
        }
        self.single = single
        self.tables = tables
    }
}
