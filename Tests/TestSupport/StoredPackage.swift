/// A document as Office and others pack it: parts in a ZIP file, stored as they are.
package struct StoredPackage: Sendable {
    /// The bytes of the file.
    package let bytes: [UInt8]

    /// Packs parts in the order given; says what it is told of each part's size if told anything.
    package init(_ parts: [(name: String, text: String)], claimedSize: Int? = nil, flags: Int = 0) {
        self.init(
            parts.map { (name: $0.name, bytes: Array($0.text.utf8)) }, claimedSize: claimedSize,
            flags: flags)
    }

    /// Packs parts of any bytes.
    package init(
        _ parts: [(name: String, bytes: [UInt8])], claimedSize: Int? = nil, flags: Int = 0
    ) {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for (name, content) in parts {
            let start = file.count
            let common =
                Self.two(flags) + Self.two(0) + Self.four(0) + Self.four(0)
                + Self.four(content.count) + Self.four(claimedSize ?? content.count)
                + Self.two(name.utf8.count) + Self.two(0)
            file += [0x50, 0x4B, 3, 4] + Self.two(20) + common + name.utf8 + content
            directory += [0x50, 0x4B, 1, 2] + Self.two(20) + Self.two(20) + common
            directory += Self.two(0) + Self.two(0) + Self.two(0) + Self.four(0) + Self.four(start)
            directory += name.utf8
        }
        let end =
            Self.two(0) + Self.two(0) + Self.two(parts.count) + Self.two(parts.count)
            + Self.four(directory.count) + Self.four(file.count) + Self.two(0)
        bytes = file + directory + [0x50, 0x4B, 5, 6] + end
    }

    /// A Word document of the inside of its body.
    package static func word(
        _ body: String, _ more: [(name: String, text: String)] = []
    ) -> [UInt8] {
        let text = wordPart("document", "<w:body>\(body)</w:body>")
        return StoredPackage([(name: "word/document.xml", text: text)] + more).bytes
    }

    /// A part of a Word document by the name of its root.
    package static func wordPart(_ root: String, _ inside: String) -> String {
        "<w:\(root) xmlns:w=\"w\" xmlns:wp=\"wp\" xmlns:mc=\"mc\">\(inside)</w:\(root)>"
    }

    /// A workbook of sheets: name, attributes and the inside of each; more parts as they are.
    package static func workbook(
        _ sheets: [(name: String, state: String, inside: String)],
        _ more: [(name: String, text: String)] = []
    ) -> [UInt8] {
        let root = #"xmlns="main" xmlns:r="r""#
        let list = sheets.enumerated().map { index, sheet in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" "
                + "r:id=\"rId\(index + 1)\"/>"
        }
        let relations = sheets.indices.map { index in
            "<Relationship Id=\"rId\(index + 1)\" Target=\"worksheets/sheet\(index + 1).xml\"/>"
        }
        var parts = [
            (
                name: "xl/workbook.xml",
                text: "<workbook \(root)><sheets>\(list.joined())</sheets></workbook>"
            ),
            (
                name: "xl/_rels/workbook.xml.rels",
                text: "<Relationships>\(relations.joined())</Relationships>"
            ),
        ]
        for (index, sheet) in sheets.enumerated() {
            parts.append(
                (
                    "xl/worksheets/sheet\(index + 1).xml",
                    "<worksheet \(root)>\(sheet.inside)</worksheet>"
                ))
        }
        return StoredPackage(parts + more).bytes
    }

    private static func two(_ value: Int) -> [UInt8] {
        [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)]
    }

    private static func four(_ value: Int) -> [UInt8] { two(value) + two(value >> 16) }
}
