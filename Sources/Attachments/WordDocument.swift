/// A Word document (ISO/IEC 29500-1 §17): its text, and everything around it.
enum WordDocument {
    /// Reads all parts that hold paragraphs; returns their names.
    static func read(
        _ package: ZipPackage, into harvest: Harvest
    ) throws(UnreadableAttachment) -> Set<String> {
        var read: Set<String> = []
        for name in ["word/document.xml"] + package.names where !read.contains(name) {
            guard let section = section(of: name),
                let bytes = try package.part(name, harvest)
            else { continue }
            try DocumentParagraphs.read(bytes, as: section, into: harvest)
            read.insert(name)
        }
        return read
    }

    private static func section(of name: String) -> DocumentSection? {
        guard name.hasPrefix("word/"), name.hasSuffix(".xml") else { return nil }
        let file = name.dropFirst("word/".count)
        if file == "document.xml" { return .body }
        if file.hasPrefix("header") { return .header }
        if file.hasPrefix("footer") { return .footer }
        if file == "footnotes.xml" || file == "endnotes.xml" { return .footnote }
        return file == "comments.xml" ? .comment : nil
    }
}

/// A PowerPoint presentation (ISO/IEC 29500-1 §19): slides and their notes.
enum Presentation {
    /// Reads the slides in the order of their numbers, which is mostly that of the show.
    static func read(
        _ package: ZipPackage, into harvest: Harvest
    ) throws(UnreadableAttachment) -> Set<String> {
        var read: Set<String> = []
        let folders = [("ppt/slides/slide", false), ("ppt/notesSlides/notesSlide", true)]
        for (folder, isNotes) in folders {
            let numbers = package.names.compactMap { name -> Int? in
                guard name.hasPrefix(folder), name.hasSuffix(".xml") else { return nil }
                return Int(name.dropFirst(folder.count).dropLast(".xml".count))
            }
            for number in numbers.sorted() {
                let name = "\(folder)\(number).xml"
                guard let bytes = try package.part(name, harvest) else { continue }
                let section = isNotes ? DocumentSection.slideNotes(number) : .slide(number)
                try DocumentParagraphs.read(bytes, as: section, into: harvest)
                read.insert(name)
            }
        }
        return read
    }
}
