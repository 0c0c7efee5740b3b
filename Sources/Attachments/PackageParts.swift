import Values

/// What the documents of Office have in common (ISO/IEC 29500-2): parts, and relations between them.
enum PackageParts {
    /// A relation of a part to another one, or to something outside.
    struct Relation {
        let id: String
        let target: String
        let isExternal: Bool
    }

    /// The relations of a part, targets as names of parts.
    static func relations(
        of name: String, in package: ZipPackage, _ harvest: Harvest
    ) throws(UnreadableAttachment) -> [Relation] {
        let folder = folder(of: name)
        let list = folder + "_rels/" + fileName(name) + ".rels"
        guard let bytes = try package.part(list, harvest) else { return [] }
        var found: [Relation] = []
        try XMLPass.read(bytes) { event in
            guard case .start("Relationship", let attributes) = event,
                let id = attributes["Id"], let target = attributes["Target"]
            else { return }
            let isExternal = attributes["TargetMode"] == "External"
            found.append(
                Relation(
                    id: id, target: isExternal ? target : joined(target, from: folder),
                    isExternal: isExternal))
        }
        return found
    }

    /// Reads everything that no reader of its own has read: properties, charts, caches, links.
    static func readRest(
        of package: ZipPackage, without read: Set<String>, into harvest: Harvest
    ) throws(UnreadableAttachment) {
        for name in package.names where !read.contains(name) && isWorthReading(name) {
            guard let bytes = try package.part(name, harvest) else { continue }
            if name.hasSuffix(".rels") {
                try readLinks(bytes, name, into: harvest)
            } else if name.hasPrefix("docProps/") {
                try DocumentParagraphs.read(bytes, as: .part(name), into: harvest) { _ in
                    .properties
                }
            } else {
                try DocumentParagraphs.read(bytes, as: .part(name), into: harvest)
                if name.hasPrefix("xl/pivotCache/") { try readCache(bytes, name, into: harvest) }
            }
        }
    }

    /// Whether a part is a file that was put into a document.
    static func isEmbedded(_ name: String) -> Bool {
        name.utf8.split(separator: UInt8(ascii: "/")).dropLast().last?
            .elementsEqual("embeddings".utf8) ?? false
    }

    /// The last part of a name.
    static func fileName(_ name: String) -> String {
        String(decoding: name.utf8.suffix(name.utf8.count - folderLength(name)), as: UTF8.self)
    }

    private static func folder(of name: String) -> String {
        String(decoding: name.utf8.prefix(folderLength(name)), as: UTF8.self)
    }

    private static func folderLength(_ name: String) -> Int {
        var length = 0
        for (index, byte) in name.utf8.enumerated() where byte == UInt8(ascii: "/") {
            length = index + 1
        }
        return length
    }

    private static func joined(_ target: String, from folder: String) -> String {
        let isAbsolute = target.utf8.first == UInt8(ascii: "/")
        var parts = isAbsolute ? [] : folder.split(separator: "/")
        for part in target.split(separator: "/") {
            if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }

    /// Looks alone, without a word of the author's, or pictures drawn as text that old programs
    /// write against the rules of XML, are left out.
    private static func isWorthReading(_ name: String) -> Bool {
        guard name.hasSuffix(".xml") || name.hasSuffix(".rels") else { return false }
        let looks = ["/styles.xml", "/theme/", "/fontTable.xml", "/calcChain.xml"]
        return !looks.contains { name.contains($0) }
    }

    private static func readLinks(
        _ bytes: [UInt8], _ name: String, into harvest: Harvest
    ) throws(UnreadableAttachment) {
        try XMLPass.read(bytes) { event in
            guard case .start("Relationship", let attributes) = event,
                attributes["TargetMode"] == "External", let target = attributes["Target"]
            else { return }
            harvest.add(.part(name), Text(target))
        }
    }

    /// A pivot table keeps the rows that it was made of, even when their sheet is gone.
    private static func readCache(
        _ bytes: [UInt8], _ name: String, into harvest: Harvest
    ) throws(UnreadableAttachment) {
        try XMLPass.read(bytes) { event in
            guard case .start(_, let attributes) = event, let value = attributes["v"] else {
                return
            }
            harvest.add(.part(name), Text(WorkbookNumber.plain(Array(value.utf8))))
        }
    }
}
