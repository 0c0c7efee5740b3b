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
    let place: BoardPlace
    /// What is shown besides errors and warnings.
    let extras: Findings.Extras
    /// Where it is shown how far the work is.
    let progress: ProgressDisplay

    /// The street of a command that checks.
    init(options: BoardOptions, extras: Findings.Extras = []) {
        self.init(place: options.place, extras: extras, progress: options.progress)
    }

    /// The street of a command that only reads.
    init(
        place: BoardPlace, extras: Findings.Extras = [], progress: ProgressDisplay = .none
    ) {
        self.place = place
        self.extras = extras
        self.progress = progress
    }

    /// Reads a board: settings, catalogue and records; throws `UnreadableBoard`.
    ///
    /// Files in `changed`, by their paths as `content/…`, are read as these bytes, whatever is on disk.
    func read(_ changed: [String: [UInt8]] = [:]) async throws -> ReadBoard {
        let content = try BoardGround.content(of: place.board).adding(changed)
        let ground = try BoardGround(content)
        let paths = Set(content.paths)
        let notices = try await notices(of: content, paths, ground)
        return ReadBoard(
            content: content, ground: ground, paths: paths,
            register: Register(notices, boardCode: ground.settings.code),
            today: place.today(ground.settings))
    }

    /// Reads and checks a board: all findings of all files, and the board when none is an error.
    ///
    /// Files in `changed` are read as these bytes: what would be found if they were written.
    func check(_ changed: [String: [UInt8]] = [:]) async throws -> CheckedBoard {
        let read: ReadBoard
        do {
            read = try await self.read(changed)
        } catch let unreadable as UnreadableBoard {
            return CheckedBoard(
                findings: findings(unreadable.findings, records: 0), sheet: nil, isUnreadable: true)
        }
        let (ground, register) = (read.ground, read.register)
        let pageFiles = try pageFiles(of: read.content)
        let links = ContentLinks(register: register, paths: read.paths)
        let coverage = Coverage(
            of: register, catalogue: ground.catalogue, since: ground.settings.since,
            asOf: read.today, clocks: ground.settings.clocks)
        let context = RuleContext(
            asOf: read.today, catalogue: ground.catalogue, paths: read.paths,
            clocks: ground.settings.clocks, since: ground.settings.start,
            coverage: coverage, finance: ground.settings.finance,
            attachments: try await searchedAttachments(register, links, pageFiles, read.content))
        let (found, bodies) = try await everything(
            register, context, links, pageFiles, read.content)
        let onSettings = try settingsFiles(of: read.content)
            .flatMap(Rulebook.findings(onSettings:))
        let judged = Allowances(found, in: register)
        let drafts = register.draftPaths
        let all = (ground.warnings + judged.findings + onSettings).compactMap { finding in
            ground.settings.severities.applied(
                to: finding, inDraft: drafts.contains(finding.span.file.path))
        }
        let board = Board(
            settings: ground.settings, catalogue: ground.catalogue, register: register,
            pages: pageFiles.map(FreePageReader.read), paths: read.paths, asOf: read.today,
            coverage: coverage, findings: all)
        let sheet = board.map { board in
            PublishableBoard(
                board: board, bodies: BodyDocuments(bodies),
                templates: ground.templates, content: read.content)
        }
        return CheckedBoard(
            findings: findings(all, records: register.entries.count, allowed: judged.allowed),
            sheet: sheet, isUnreadable: false)
    }

    /// Writes a board's site; the old one stays when a template asks for what a page has not.
    ///
    /// With `compresses` its text files have compressed forms beside them.
    func build(
        _ sheet: PublishableBoard, into folder: String, compresses: Bool = false,
        disk: SiteDisk = SiteDisk()
    ) async throws -> SiteSummary {
        let plan = try SitePlan(
            sheet.board, bodies: sheet.bodies, templates: sheet.templates,
            fileSize: sheet.content.size(of:), read: sheet.content.read(_:))
        let site = try SiteWriter(folder: folder, disk: disk).begin()
        do {
            let bar = progress.bar(
                Message(en: "writing the site", zh: "正在写网站"), of: plan.files.count)
            let entries = try await mapInParallel(plan.files, showing: bar) {
                file -> [ManifestEntry] in
                let bytes = try file.bytes()
                let forms = compresses ? plan.compressed(file, bytes) : []
                return try ([OutputFile(path: file.path, bytes: bytes)] + forms).map(site.put(_:))
            }
            return try site.finish(Array(entries.joined()))
        } catch {
            site.abandon()
            throw error
        }
    }

    /// What all rules say of all files, and the bodies of the first records, parsed on the way.
    private func everything(
        _ register: Register, _ context: RuleContext, _ links: ContentLinks,
        _ pageFiles: [DecodedFile], _ content: ContentFolder
    ) async throws -> ([Diagnostic], [MarkdownDocument]) {
        let kept = BodyDocuments.keptCount(of: register.entries)
        let bar = progress.bar(
            Message(en: "checking records", zh: "正在检查记录"), of: register.entries.count)
        let judged = try await mapInParallel(register.entries, showing: bar) { entry in
            let subject = Subject(entry, in: register, links: links)
            let body = entry.index < kept ? subject.body : nil
            return (findings: Rulebook.findings(on: subject, context), body: body)
        }
        let onPages = pageFiles.flatMap { file in
            Rulebook.findings(
                onPage: file.source, encoding: file.encoding, links,
                attachments: context.attachments)
        }
        let found =
            judged.flatMap(\.findings) + Rulebook.findings(on: register, context) + onPages
            + content.paths.flatMap(Rulebook.findings(onStray:))
            + content.unread.flatMap(Rulebook.findings(onUnread:))
        return (found, judged.prefix(kept).compactMap(\.body))
    }

    private func notices(
        of content: ContentFolder, _ paths: Set<String>, _ ground: BoardGround
    ) async throws -> [Notice] {
        let (catalogue, clocks) = (ground.catalogue, ground.settings.clocks)
        let known = catalogue.knownKeys
        let records = content.paths.filter { path in
            ContentFolder.isMarkdown(path) && ContentFolder.column(of: path) != nil
        }
        let bar = progress.bar(
            Message(en: "reading records", zh: "正在读取记录"), of: records.count)
        return try await mapInParallel(records, showing: bar) { path in
            let file = DecodedFile(path: path, raw: try content.read(path))
            let record = Record(file, column: ContentFolder.column(of: path), known: known)
            return NoticeReader.read(record, catalogue: catalogue, clocks: clocks) { table in
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

    private func findings(
        _ all: [Diagnostic], records: Int, allowed: [AllowedFinding] = []
    ) -> Findings {
        Findings(
            DiagnosticOrder.sorted(all), records: records, language: place.language,
            allowed: allowed, extras: extras, describe: RulePage.description(of:))
    }
}
