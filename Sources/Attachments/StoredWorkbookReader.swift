import Values

/// Reads the parts of a workbook that hold its cells.
struct StoredWorkbookReader {
    private let package: ZipPackage
    private let harvest = Harvest()
    private(set) var countsFrom1904 = false

    private static let root = "xl/workbook.xml"

    init(_ package: ZipPackage) {
        self.package = package
    }

    /// The sheets; a sheet of charts or macros has no cells and is left out.
    mutating func sheets() throws(UnreadableAttachment) -> [StoredWorkbook.Sheet] {
        let list = try contents()
        let relations = try PackageParts.relations(of: Self.root, in: package, harvest)
        func part(_ end: String) -> String? {
            relations.first { !$0.isExternal && $0.target.hasSuffix(end) }?.target
        }
        let strings = try SharedStrings(
            try package.part(part("haredStrings.xml") ?? "xl/sharedStrings.xml", harvest))
        let formats = try CellFormats(
            try package.part(part("tyles.xml") ?? "xl/styles.xml", harvest))
        var sheets: [StoredWorkbook.Sheet] = []
        var read: Set<String> = []
        for (name, state, id) in list {
            guard let target = relations.first(where: { $0.id == id && !$0.isExternal })?.target,
                target.contains("worksheets/"), read.insert(target).inserted,
                let bytes = try package.part(target, harvest)
            else { continue }
            let cells = try StoredCells.read(bytes, strings, formats, harvest)
            sheets.append(
                StoredWorkbook.Sheet(
                    name: name, isHidden: state != "visible", cells: cells.cells,
                    merges: cells.merges, hiddenRows: cells.hiddenRows,
                    hiddenColumns: cells.hiddenColumns, notes: try notes(of: target)))
        }
        return sheets
    }

    private mutating func contents() throws(UnreadableAttachment)
        -> [(name: String, state: String, id: String)]
    {
        guard let bytes = try package.part(Self.root, harvest) else { throw .damaged }
        var list: [(name: String, state: String, id: String)] = []
        var isFrom1904 = false
        try XMLPass.read(bytes) { event in
            guard case .start(let name, let attributes) = event else { return }
            if name == "sheet" {
                list.append(
                    (
                        attributes["name"] ?? "", attributes["state"] ?? "visible",
                        attributes["id"] ?? ""
                    ))
            } else if name == "workbookPr" {
                isFrom1904 = attributes.isTrue("date1904")
            }
        }
        countsFrom1904 = isFrom1904
        return list
    }

    private func notes(of sheet: String) throws(UnreadableAttachment) -> [String] {
        var cells: [String] = []
        for relation in try PackageParts.relations(of: sheet, in: package, harvest) {
            guard !relation.isExternal,
                PackageParts.fileName(relation.target).hasPrefix("comment"),
                let bytes = try package.part(relation.target, harvest)
            else { continue }
            cells += try SheetNotes.read(bytes, element: "comment").map(\.cell)
        }
        return cells
    }
}
