import Values

/// The national format of fixed pages, OFD (GB/T 33190-2016): the text that stands on the pages.
enum FixedDocument {
    /// Reads the pages in the order of the package, and what is said of the document.
    static func read(
        _ package: ZipPackage, into harvest: Harvest
    ) throws(UnreadableAttachment) {
        var page = 0
        for name in package.names where name.hasSuffix(".xml") {
            guard let bytes = try package.part(name, harvest) else { continue }
            let isPage = name.contains("/Pages/") && PackageParts.fileName(name) == "Content.xml"
            if isPage { page += 1 }
            let place = isPage ? AttachmentPlace.page(page) : .part(name)
            let start = harvest.pieces.count
            var text: [UInt8] = []
            try XMLPass.read(bytes) { event in
                switch event {
                case .start("TextCode", _): break
                case .start: text = []
                case .text(let bytes): text.append(contentsOf: bytes)
                // The characters of one object may be set apart from each other.
                case .end("TextCode"): break
                case .end:
                    harvest.add(place, Text(text))
                    text = []
                }
            }
            if isPage, harvest.pieces.count == start { harvest.miss(.textlessPage(page)) }
        }
    }
}
