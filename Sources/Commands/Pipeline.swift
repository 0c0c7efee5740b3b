import Boards
import Catalogue
import CommonMark
import Diagnostics
import Outputs
import Pages
import Records
import Rules
import Values

/// The street: files → records → findings → board → pages → site. Read this first.
struct Pipeline: Sendable {
    let options: BoardOptions

    /// Reads and checks a board: all findings of all files, and the board when none is an error.
    func check() async throws -> CheckedBoard {
        let content: ContentFolder
        let ground: BoardGround
        do {
            content = try BoardGround.content(of: options.board)
            ground = try BoardGround(content)
        } catch let unreadable as UnreadableBoard {
            return CheckedBoard(
                findings: findings(unreadable.findings, records: 0), sheet: nil, isUnreadable: true)
        }
        let paths = Set(content.paths)
        let register = Register(
            try await notices(of: content, paths, ground.catalogue),
            boardCode: ground.settings.code)
        let today = options.today(ground.settings)
        let context = RuleContext(asOf: today, catalogue: ground.catalogue, paths: paths)
        let pageFiles = try pageFiles(of: content)
        let (found, bodies) = try await judged(register, context, pageFiles, content)
        let onSettings = try settingsFiles(of: content).flatMap(Rulebook.findings(onSettings:))
        let all = (ground.warnings + found + onSettings).compactMap(
            ground.settings.severities.applied)
        let board = Board(
            settings: ground.settings, catalogue: ground.catalogue, register: register,
            pages: pageFiles.map(FreePageReader.read), paths: paths, asOf: today, findings: all)
        let sheet = board.map { board in
            PublishableBoard(
                board: board, bodies: BodyDocuments(bodies),
                templates: ground.templates, content: content)
        }
        return CheckedBoard(
            findings: findings(all, records: register.entries.count), sheet: sheet,
            isUnreadable: false)
    }

    /// Writes a board's site; the old one stays when a template asks for what a page has not.
    func build(_ sheet: PublishableBoard, into folder: String) async throws -> SiteSummary {
        let plan = try SitePlan(
            sheet.board, bodies: sheet.bodies, templates: sheet.templates,
            fileSize: sheet.content.size(of:), read: sheet.content.read(_:))
        let site = try SiteWriter(folder: folder).begin()
        do {
            let entries = try await mapInParallel(plan.files) { file -> ManifestEntry in
                try site.put(OutputFile(path: file.path, bytes: try file.bytes()))
            }
            return try site.finish(entries)
        } catch {
            site.abandon()
            throw error
        }
    }

    /// What all rules say of all files, and the bodies of the first records, parsed on the way.
    private func judged(
        _ register: Register, _ context: RuleContext, _ pageFiles: [DecodedFile],
        _ content: ContentFolder
    ) async throws -> ([Diagnostic], [MarkdownDocument]) {
        let links = ContentLinks(register: register, paths: context.paths)
        let kept = BodyDocuments.keptCount(of: register.entries)
        let judged = try await mapInParallel(register.entries) { entry in
            let subject = Subject(entry, in: register, links: links)
            let body = entry.index < kept ? subject.body : nil
            return (findings: Rulebook.findings(on: subject, context), body: body)
        }
        let onPages = pageFiles.flatMap { file in
            Rulebook.findings(onPage: file.source, encoding: file.encoding, links)
        }
        let found =
            judged.flatMap(\.findings) + Rulebook.findings(on: register, context) + onPages
            + content.paths.flatMap(Rulebook.findings(onStray:))
            + content.unread.flatMap(Rulebook.findings(onUnread:))
        return (found, judged.prefix(kept).compactMap(\.body))
    }

    private func notices(
        of content: ContentFolder, _ paths: Set<String>, _ catalogue: Catalogue
    ) async throws -> [Notice] {
        let known = catalogue.knownKeys
        let records = content.paths.filter { path in
            ContentFolder.isMarkdown(path) && ContentFolder.column(of: path) != nil
        }
        return try await mapInParallel(records) { path in
            let file = DecodedFile(path: path, raw: try content.read(path))
            let record = Record(file, column: ContentFolder.column(of: path), known: known)
            return NoticeReader.read(record, catalogue: catalogue) { table in
                guard paths.contains(table), let raw = try? content.read(table) else { return nil }
                return DecodedFile(path: table, raw: raw)
            }
        }
    }

    private func pageFiles(of content: ContentFolder) throws -> [DecodedFile] {
        try content.paths
            .filter(ContentFolder.isPage)
            .map { DecodedFile(path: $0, raw: try content.read($0)) }
    }

    private func settingsFiles(of content: ContentFolder) throws -> [SourceFile] {
        try content.paths.filter { $0 == "content/board.yml" || $0 == "content/catalogue.yml" }
            .map { DecodedFile(path: $0, raw: try content.read($0)).source }
    }

    private func findings(_ all: [Diagnostic], records: Int) -> Findings {
        Findings(DiagnosticOrder.sorted(all), records: records, language: options.language)
    }
}
