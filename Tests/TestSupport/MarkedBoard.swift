import Attachments
package import Catalogue
import CommonMark
package import Diagnostics
import Records
import Rules
import Values

/// A few marked files as a board: reads and checks them, and compares what is found with the marks.
package struct MarkedBoard: Sendable {
    private let files: [MarkedFile]
    private let asOf: Day
    private let finance: FinanceSettings

    /// Makes a board of files; `content/catalogue.yml` may be among them, and `content/board.yml`, of
    /// which `since` and `holidays` are read. Today is 2026-11-20 unless another day is given.
    package init(
        _ files: [MarkedFile], asOf: String = "2026-11-20", finance: FinanceSettings = .standard
    ) {
        self.finance = finance
        self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        guard let day = try? Day.parse(Text(asOf)) else { preconditionFailure("no such day") }
        self.asOf = day
    }

    /// Makes a board of one record.
    package init(
        _ text: String, at path: String = "content/finance/2026-10.md", asOf: String = "2026-11-20"
    ) {
        self.init([MarkedFile(path, text)], asOf: asOf)
    }

    /// The catalogue, and what is wrong with the board's own.
    package var catalogue: (Catalogue, [Diagnostic]) {
        if !files.contains(where: { $0.path == "content/catalogue.yml" }) { return Self.builtIn }
        let own = files.first { $0.path == "content/catalogue.yml" }
        return CatalogueReader.catalogue(
            withBoardFile: own.map { DecodedFile(path: $0.path, raw: $0.raw) })
    }

    private static let builtIn = CatalogueReader.catalogue(withBoardFile: nil)

    /// The records as their items, in file order.
    package var notices: [Notice] { notices(catalogue.0) }

    private func notices(_ catalogue: Catalogue) -> [Notice] {
        let known = catalogue.knownKeys
        let raw = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.raw) })
        return files.compactMap { file in
            guard file.path.hasSuffix(".md"), let column = ContentFolder.column(of: file.path)
            else { return nil }
            let record = Record(
                DecodedFile(path: file.path, raw: file.raw), column: column, known: known)
            return NoticeReader.read(record, catalogue: catalogue, clocks: clocks) { path in
                raw[path].map { DecodedFile(path: path, raw: $0) }
            }
        }
    }

    private var settings: FieldTree? {
        files.first { $0.path == "content/board.yml" }
            .map { YAMLFile(DecodedFile(path: $0.path, raw: $0.raw)).tree }
    }

    /// The clocks, with the board's own holidays.
    package var clocks: Clocks {
        guard let settings, let node = settings.value(of: "holidays", in: 0) else {
            return .builtIn
        }
        var reader = HolidaysReader(settings)
        return Clocks(reader.calendar(node, changing: .builtIn))
    }

    /// What the board accounts for; nil where it says nothing of it.
    package var since: AccountingStart? {
        guard let settings, let node = settings.value(of: "since", in: 0),
            let period = try? Period.parse(settings.text(of: node))
        else { return nil }
        return AccountingStart(period: period, span: settings.span(of: node))
    }

    /// The records with their numbers and addresses; the board's code is SL01.
    package var register: Register { Register(notices, boardCode: "SL01") }

    /// Everything that is found, in the order that it is shown.
    package var findings: [Diagnostic] {
        let (catalogue, mistakes) = catalogue
        let register = Register(notices(catalogue), boardCode: "SL01")
        let paths = Set(files.map(\.path))
        let links = ContentLinks(register: register, paths: paths)
        let attachments = attachments(register, links)
        let coverage = since.map { since in
            Coverage(
                of: register, catalogue: catalogue, since: since.period, asOf: asOf,
                clocks: clocks)
        }
        let context = RuleContext(
            asOf: asOf, catalogue: catalogue, paths: paths, clocks: clocks, since: since,
            coverage: coverage, finance: finance, attachments: attachments)
        var found = mistakes
        for entry in register.entries {
            found += Rulebook.findings(on: Subject(entry, in: register, links: links), context)
        }
        found += Rulebook.findings(on: register, context)
        for file in files where ContentFolder.isPage(file.path) {
            let page = DecodedFile(path: file.path, raw: file.raw)
            found += Rulebook.findings(
                onPage: page.source, encoding: page.encoding, links, attachments: attachments)
        }
        return DiagnosticOrder.sorted(Allowances(found, in: register).findings)
    }

    /// What stands in the files that are handed out; PDF cannot be read here.
    private func attachments(
        _ register: Register, _ links: ContentLinks
    ) -> [String: SearchedAttachment] {
        let pages = files.filter { ContentFolder.isPage($0.path) }
        let paths = Set(
            register.entries.flatMap { AttachmentReferences.paths(of: $0, in: register, links) }
                + pages.flatMap { page in
                    let file = DecodedFile(path: page.path, raw: page.raw)
                    return AttachmentReferences.paths(ofPage: file.source, links)
                })
        let reader = AttachmentReader { _ throws(UnreadableAttachment) in throw .missingPDFReader }
        let handedOut = files.filter { paths.contains($0.path) }.map { file in
            (file.path, SearchedAttachment(reader.text(of: file.path, file.raw)))
        }
        return Dictionary(uniqueKeysWithValues: handedOut)
    }

    /// How the findings differ from those expected at the marks, one for each mark, in the order
    /// that the marks begin, file by file; nil when they do not.
    package func difference(from expected: [MarkedFinding]) -> String? {
        let places = files.flatMap { file in file.marks.map { (file, $0) } }
        guard places.count == expected.count else {
            return "there are \(places.count) marks and \(expected.count) expected findings"
        }
        let found = findings
        var asked: [Int: MarkedFinding] = [:]
        let wanted = zip(places, expected).map { place, finding in
            let source = DecodedFile(path: place.0.path, raw: place.0.raw).source
            let key = MarkedLines.key(source.span(place.1), finding.rule)
            if let index = found.firstIndex(where: { MarkedLines.key($0.span, $0.rule) == key }) {
                asked[index] = finding
            }
            return MarkedLines(expected: finding, at: source.span(place.1))
        }
        let actual = found.enumerated().map { index, finding in
            MarkedLines(found: finding, comparedWith: asked[index])
        }
        let lines = TextDifference.lines(
            expected: MarkedLines.text(wanted), actual: MarkedLines.text(actual))
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }
}
