import ArgumentParser
import Attachments
import Boards
import Catalogue
import Diagnostics
import Drafts
import Records
import Sheets
import Values

/// Where a spreadsheet is turned into a record of one board.
struct ImportDesk {
    private let options: ImportCommand
    private let board: ReadBoard
    private let pipeline: Pipeline
    private var place: BoardPlace { options.place }
    private var language: MessageLanguage { place.language }

    init(_ options: ImportCommand, _ board: ReadBoard, _ pipeline: Pipeline) {
        self.options = options
        self.board = board
        self.pipeline = pipeline
    }

    /// Everything from the file to the record.
    func run() async throws {
        let item = try board.ground.catalogue.item(named: options.item, language)
        let file = try spreadsheet()
        let request = try request(of: item, file)
        let occasion = request.occasion
        let draft = try request.draft.map { try ReplacedDraft($0, in: board.content) }
        if let draft, options.output != "-" { say(draft.words(shownPath: shown(draft.path))) }
        var period: Period?
        if case .period(let known) = occasion { period = known }
        var mappings = try choose(from: file, for: item, period)
        for (index, mapping) in mappings {
            mappings[index] = try changed(mapping, isOnly: mappings.count == 1)
        }
        mappings = try accepted(mappings, of: item)
        let imports = mappings.mapValues { TableReader.read($0, for: item, period) }
        try stop(for: imports, item, period)
        let record = record(imports, item, occasion, at: draft?.path)
        let report = ImportReport(record, file, language)
        try await finish(record, report, replacing: draft)
    }

    // MARK: What to read

    private func spreadsheet() throws -> Spreadsheet {
        let bytes = try ContentFolder.read(options.file)
        do throws(UnreadableAttachment) {
            return try Spreadsheet(path: options.file, bytes)
        } catch {
            let advice = ImportAdvice.on(error)
            WorldErrors.warn(
                Message(
                    en: "cannot import \(options.file): \(error.message.english)"
                        + advice.map { "; \($0.english)" }.joined(),
                    zh: "不能导入 \(options.file)：\(error.message.chinese)"
                        + advice.map { "；\($0.chinese)" }.joined()),
                language)
            throw ExitStatus.fileError
        }
    }

    /// The period or day: what was said, else the period that the sheet's title names.
    private func request(of item: Item, _ file: Spreadsheet) throws -> DraftDesk.Request {
        var period = options.period
        if period == nil, let length = item.periodLength {
            let mappings = try choose(from: file, for: item, nil)
            let found = mappings.values.compactMap { mapping in
                TableReader.read(mapping, for: item, nil).titlePeriod?.period
            }
            guard let first = found.first, found.allSatisfy({ $0 == first }) else {
                throw usage(
                    Message(
                        en:
                            "the sheet's title names no period; write --period \(Self.example(length))",
                        zh: "表的标题里看不出是哪一期，请写 --period \(Self.example(length))"))
            }
            period = first.description
        }
        if item.periodLength == nil, options.date == nil, period == nil {
            throw usage(
                Message(
                    en: "\(item.number) has no periods; write --date 2026-10-20",
                    zh: "\(item.number) 不按期公开，请写 --date 2026-10-20"))
        }
        return try DraftDesk(board, at: place).request(
            item: options.item, period: period, date: options.date
        ) { path in options.output == nil || options.output == "-" || options.output == path }
    }

    private static func example(_ length: PeriodLength) -> String {
        switch length {
        case .month: "2026-10"
        case .quarter: "2026-Q4"
        case .halfYear: "2026-H2"
        case .year: "2026"
        }
    }

    private func choose(
        from file: Spreadsheet, for item: Item, _ period: Period?
    ) throws -> [Int: ColumnMapping] {
        do throws(SheetChoice.Fault) {
            return try SheetChoice(file, for: item, period)
                .mappings(sheet: options.sheet, wishes: options.wishes)
        } catch {
            throw usage(error.message(on: file, for: item))
        }
    }

    /// A mapping with what `--map` says; of several tables each takes what names its own columns.
    private func changed(_ mapping: ColumnMapping, isOnly: Bool) throws -> ColumnMapping {
        var changed = mapping
        for change in options.changes {
            do throws(MappingFault) {
                changed = try changed.changed([change])
            } catch {
                if isOnly { throw usage(error.message) }
            }
        }
        return changed
    }

    private func usage(_ message: Message) -> ValidationError {
        ValidationError(message.text(in: language))
    }

    // MARK: What columns are

    /// Shows the mappings; asks where somebody can answer, else takes them when they are certain.
    private func accepted(
        _ mappings: [Int: ColumnMapping], of item: Item
    ) throws -> [Int: ColumnMapping] {
        let asks =
            Standard.inputIsTerminal && Standard.errorIsTerminal && !options.dryRun
            && !options.quiet
            && !(options.changes.count > 0 && mappings.values.allSatisfy(\.isCertain))
        var accepted = mappings
        for (index, mapping) in mappings.sorted(by: { $0.key < $1.key }) {
            let title = item.layout.fields[index].label
            if asks {
                guard let answer = MappingQuestion(mapping, title, language).answer() else {
                    say(Message(en: "cancelled; nothing was written", zh: "已取消，没有写任何文件"))
                    throw ExitStatus.errors
                }
                accepted[index] = answer
            } else {
                if !options.quiet || !mapping.isCertain {
                    Standard.error(MappingTable(mapping, title, language).text)
                }
                if !mapping.isCertain { throw usage(MappingTable.refusal(of: mapping, language)) }
            }
        }
        return accepted
    }

    // MARK: What is wrong with the sheet

    /// Ends the command where the sheet itself is at fault, so that nothing is written.
    private func stop(
        for imports: [Int: ImportedTable], _ item: Item, _ period: Period?
    ) throws {
        var findings = imports.values.flatMap(\.findings)
        for table in imports.values {
            guard let title = table.titlePeriod, let period, title.period != period else {
                continue
            }
            findings.append(ImportAdvice.otherPeriod(title, than: period, item))
        }
        findings = DiagnosticOrder.sorted(findings)
        if findings.isEmpty { return }
        show(findings)
        throw nothingWritten(findings)
    }

    private func nothingWritten(_ findings: [Diagnostic]) -> ExitCode {
        say(
            Message(
                en: "nothing was written: mend the sheet, save it, and import it again",
                zh: "没有写任何文件：请在表里改好、保存，再导入一次"))
        return ExitStatus.errors
    }

    private func show(_ findings: [Diagnostic]) {
        let printed = Findings(findings, records: 1, language: language)
        Standard.error(place.textFormat.bytes(of: printed))
    }

    // MARK: The record

    private func record(
        _ imports: [Int: ImportedTable], _ item: Item, _ occasion: Occasion,
        at draftPath: String?
    ) -> ImportedRecord {
        let settings = board.ground.settings
        let names = KeyNames(language)
        let maker = DraftMaker(
            register: board.register, paths: board.paths, clocks: settings.clocks,
            today: board.today, names: names)
        var previous: Notice?
        if case .period(let period) = occasion, let before = period.previous {
            previous = board.register.entry(of: item, before)?.notice
        }
        return ImportedRecord(
            imports,
            ImportedRecord.Ground(
                item: item, occasion: occasion,
                title: options.title ?? maker.title(of: item, occasion),
                published: options.published.flatMap { try? Day.parse(Text($0)) },
                path: draftPath ?? path(of: maker.draft(of: item, occasion).path),
                hasTableFiles: options.csv, catalogue: board.ground.catalogue,
                clocks: settings.clocks, previous: previous, names: names))
    }

    /// Where the record is checked: its own place, under the name that `--output` gives it.
    private func path(of usual: String) -> String {
        guard let output = options.output, output != "-",
            let name = output.split(separator: "/").last
        else { return usual }
        return usual.split(separator: "/").dropLast().joined(separator: "/") + "/" + name
    }

    /// Says what `check` says of the record, and writes it.
    private func finish(
        _ record: ImportedRecord, _ report: ImportReport, replacing draft: ReplacedDraft?
    ) async throws {
        let files = [record.record] + record.tables
        let bytes = Dictionary(
            files.map { ($0.path, Array($0.text.utf8)) }, uniquingKeysWith: { first, _ in first })
        let checked = try await pipeline.check(bytes)
        let findings = record.placed(
            checked.findings.diagnostics.filter { bytes[$0.span.file.path] != nil })
        show(DiagnosticOrder.sorted(findings))
        for line in report.lines { say(line) }
        if findings.contains(where: { ImportAdvice.privacyRules.contains($0.rule) }) {
            throw nothingWritten(findings)
        }
        let hasErrors = findings.contains { $0.severity == .error }
        if options.dryRun {
            say(Message(en: "nothing was written: a dry run", zh: "只是试运行，没有写任何文件"))
        } else {
            try write(record, replacing: draft)
            say(ImportAdvice.next(hasErrors: hasErrors, isDraft: options.published == nil))
        }
        if hasErrors { throw ExitStatus.errors }
    }

    private func write(_ record: ImportedRecord, replacing draft: ReplacedDraft?) throws {
        if options.output == "-" {
            return Standard.output(Array(record.record.text.utf8))
        }
        let path = options.output ?? shown(record.record.path)
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        let tables = record.tables.map { table in
            let name = table.path.split(separator: "/").last ?? ""
            return (path: (folder + [name]).joined(separator: "/"), text: table.text)
        }
        let paths = [path] + tables.map(\.path)
        // Nothing is written while one of them is there already.
        for path in paths.dropFirst(draft == nil ? 0 : 1) where NewFile.exists(path) {
            throw NewFileError(path: path, code: NewFileError.existing)
        }
        func writeTables() throws {
            for table in tables.reversed() { try NewFile.write(table.text, to: table.path) }
        }
        if let draft {
            try draft.replace(with: record.record.text, after: writeTables)
        } else {
            try writeTables()
            try NewFile.write(record.record.text, to: path)
        }
        for path in paths { Standard.output(Array((path + "\n").utf8)) }
    }

    private func shown(_ path: String) -> String { place.shown(path) }

    private func say(_ message: Message) {
        if options.quiet { return }
        Standard.error(Redaction.personalDigits.masked(message.text(in: language)))
    }
}
