import Values

/// A workbook (ISO/IEC 29500-1 §18): all sheets, hidden ones too, and what hangs on them.
enum Workbook {
    private static let root = "xl/workbook.xml"

    private struct Contents {
        var sheets: [(sheet: SheetName, relation: String)] = []
        var names: [Text] = []
    }

    /// Reads everything that has a place on a sheet; returns the names of the parts.
    static func read(
        _ package: ZipPackage, into harvest: Harvest
    ) throws(UnreadableAttachment) -> Set<String> {
        let contents = try contents(of: package, harvest)
        let relations = try PackageParts.relations(of: root, in: package, harvest)
        let shared =
            relations.first { $0.target.hasSuffix("haredStrings.xml") }?.target
            ?? "xl/sharedStrings.xml"
        let strings = try SharedStrings(try package.part(shared, harvest))
        var read: Set<String> = [root, shared]
        for (sheet, id) in contents.sheets {
            guard let part = relations.first(where: { $0.id == id })?.target,
                !read.contains(part), let bytes = try package.part(part, harvest)
            else { continue }
            read.insert(part)
            try SheetCells.read(bytes, sheet, strings, into: harvest)
            read.formUnion(try readAround(part, sheet, package, harvest))
        }
        for text in strings.leftOver { harvest.add(.part(shared), text) }
        for text in contents.names { harvest.add(.part(root), text) }
        return read
    }

    private static func contents(
        of package: ZipPackage, _ harvest: Harvest
    ) throws(UnreadableAttachment) -> Contents {
        guard let bytes = try package.part(root, harvest) else { throw .damaged }
        var contents = Contents()
        var name: [UInt8]?
        try XMLPass.read(bytes) { event in
            switch event {
            case .start("sheet", let attributes):
                let state = attributes["state"] ?? "visible"
                let sheet = SheetName(
                    index: contents.sheets.count, name: attributes["name"] ?? "",
                    isHidden: state != "visible")
                contents.sheets.append((sheet, attributes["id"] ?? ""))
            case .start("definedName", _): name = []
            case .text(let text): name?.append(contentsOf: text)
            case .end("definedName"):
                if let name { contents.names.append(Text(name)) }
                name = nil
            case .start, .end: break
            }
        }
        return contents
    }

    /// Comments and text boxes of a sheet.
    private static func readAround(
        _ part: String, _ sheet: SheetName, _ package: ZipPackage, _ harvest: Harvest
    ) throws(UnreadableAttachment) -> Set<String> {
        var read: Set<String> = []
        var threads: Set<String> = []
        let related = try PackageParts.relations(of: part, in: package, harvest)
            .filter { !$0.isExternal && $0.target.hasSuffix(".xml") }
        // Threads first: each has a copy among the plain comments, for older programs.
        for relation in related where relation.target.contains("hreadedComment") {
            guard let bytes = try package.part(relation.target, harvest) else { continue }
            let notes = try SheetNotes.read(bytes, element: "threadedComment")
            for (cell, text) in notes {
                harvest.add(.note(sheet, cell), text)
                threads.insert(cell)
            }
            read.insert(relation.target)
        }
        for relation in related where !read.contains(relation.target) {
            let isNotes = PackageParts.fileName(relation.target).hasPrefix("comment")
            guard isNotes || relation.target.contains("/drawings/"),
                let bytes = try package.part(relation.target, harvest)
            else { continue }
            read.insert(relation.target)
            if isNotes {
                for (cell, text) in try SheetNotes.read(bytes, element: "comment")
                where !threads.contains(cell) {
                    harvest.add(.note(sheet, cell), text)
                }
            } else {
                try DocumentParagraphs.read(bytes, as: .part(relation.target), into: harvest) {
                    _ in .sheetMargin(sheet)
                }
            }
        }
        return read
    }
}

/// The comments of a sheet, plain or in threads.
enum SheetNotes {
    /// The cell and the text of each, in the order of the part.
    static func read(
        _ bytes: [UInt8], element: String
    ) throws(UnreadableAttachment) -> [(cell: String, text: Text)] {
        var found: [(cell: String, text: Text)] = []
        var cell = ""
        var text: [UInt8] = []
        var isText = false
        try XMLPass.read(bytes) { event in
            switch event {
            case .start(element, let attributes):
                cell = attributes["ref"] ?? ""
                text = []
            case .start("t", _), .start("text", _): isText = true
            case .end("t"), .end("text"): isText = false
            case .end(element): found.append((cell, Text(text)))
            case .text(let bytes) where isText: text.append(contentsOf: bytes)
            case .start, .end, .text: break
            }
        }
        return found
    }
}
