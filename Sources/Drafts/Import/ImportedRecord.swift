package import Catalogue
package import Diagnostics
import Records
package import Values

/// A record made of what sheets say: its text, and which of its values stood in which cell.
package struct ImportedRecord: Sendable {
    /// What a record is made of besides the sheets.
    package struct Ground: Sendable {
        /// The item.
        package let item: Item
        /// Its period or day.
        package let occasion: Occasion
        /// The title.
        package let title: String
        /// The day of publication; nil for a draft.
        package let published: Day?
        /// Where it is to lie, as `content/…`.
        package let path: String
        /// Whether tables are to lie in CSV files beside it.
        package let hasTableFiles: Bool
        /// The catalogue.
        package let catalogue: Catalogue
        /// Due days.
        package let clocks: Clocks
        /// The same item's record one period earlier; nil where there is none.
        package let previous: Notice?
        /// How its keys are written.
        package let names: KeyNames

        /// Makes the ground of its parts.
        package init(
            item: Item, occasion: Occasion, title: String, published: Day?, path: String,
            hasTableFiles: Bool, catalogue: Catalogue, clocks: Clocks, previous: Notice?,
            names: KeyNames
        ) {
            self.item = item
            self.occasion = occasion
            self.title = title
            self.published = published
            self.path = path
            self.hasTableFiles = hasTableFiles
            self.catalogue = catalogue
            self.clocks = clocks
            self.previous = previous
            self.names = names
        }
    }

    /// A file of the record.
    package struct File: Sendable {
        /// Where it is to lie, as `content/…`.
        package let path: String
        /// Its text.
        package let text: String
    }

    /// Its item.
    package let item: Item
    /// The record.
    package let record: File
    /// CSV files beside it.
    package let tables: [File]
    /// Fields that the sheets do not give and that its checks reckon, with what they come to.
    package let filled: [(field: Field, text: String)]
    /// The record as the rules will read it.
    package let notice: Notice
    /// Its tables, by their index in the item's layout.
    package let imports: [Int: ImportedTable]

    /// Makes a record of the tables that were read, by their index in the item's layout.
    package init(_ imports: [Int: ImportedTable], _ ground: Ground) {
        var writer = ImportWriter(imports, ground)
        writer.fill()
        self.imports = imports
        item = ground.item
        notice = writer.notice
        record = File(path: ground.path, text: writer.text)
        tables = writer.tableFiles
        filled = writer.filled.sorted { $0.key < $1.key }.map { index, text in
            (ground.item.layout.fields[index], text)
        }
    }

    /// Findings on the record with their places in the sheets, where its values came from.
    package func placed(_ findings: [Diagnostic]) -> [Diagnostic] {
        if findings.isEmpty { return [] }
        let places = SheetPlaces(self)
        return findings.map(places.placed)
    }

    /// The values of single fields that the sheets give, by their index in the item's layout.
    var facts: [Int: ImportedValue] { ImportWriter.facts(of: imports) }
}
