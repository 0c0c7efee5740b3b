import Diagnostics
import Records
import Rules

/// A file whose numbers are masked: its bytes before and after.
struct MaskedFile: Sendable {
    /// The path, as `content/…`.
    let path: String
    /// The bytes as they were read.
    let before: [UInt8]
    /// The bytes with masks.
    let after: [UInt8]
    /// The masks, in the order of their places.
    let fixes: [Fix]

    /// The change, with no number in clear.
    func diff(_ findings: Findings, palette: Palette) -> String {
        guard let source = fixes.first?.finding.span.file else { return "" }
        let edits = fixes.map { UnifiedDiff.Edit($0.finding.span.range.offsets, $0.replacement) }
        return UnifiedDiff(of: source, edits, redaction: findings.redaction(of: source))
            .text(palette: palette)
    }
}

/// The masks that a board's findings ask for, tried out: they take away what they should and raise
/// nothing else.
struct MaskedFiles: Sendable {
    /// The files, by path.
    let files: [MaskedFile]
    /// The numbers that are left as they are.
    let left: [LeftNumber]
    /// The board as it would be.
    let checked: CheckedBoard

    /// Number of the masks.
    var count: Int { files.reduce(0) { $0 + $1.fixes.count } }

    /// Plans masks for a checked board and tries them until the board has no finding that it had not.
    ///
    /// A mask that raises a finding hides the whole number; if that does not help, it is left out.
    init(_ checked: CheckedBoard, _ pipeline: Pipeline) async throws {
        let plan = FixPlan(checked.findings.diagnostics)
        let content = try BoardGround.content(of: pipeline.place.board)
        var fixes = plan.fixes
        var left = plan.left
        while true {
            let (files, refused) = try Self.files(fixes, of: content)
            left += refused.map { LeftNumber($0.finding, .encoding) }
            fixes = files.flatMap(\.fixes)
            if fixes.isEmpty {
                self.init(files: [], left: left, checked: checked)
                return
            }
            let trial = try await pipeline.check(
                Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.after) }))
            let raised = RaisedFindings(trial.findings, besides: checked.findings, fixes)
            if raised.isEmpty {
                self.init(files: files, left: left, checked: trial)
                return
            }
            fixes = fixes.compactMap { fix in
                guard let rule = raised.rule(causedBy: fix) else { return fix }
                if rule == "mask-mismatch", !fix.isWhole { return fix.whole }
                left.append(LeftNumber(fix.finding, .breaking(rule)))
                return nil
            }
        }
    }

    private init(files: [MaskedFile], left: [LeftNumber], checked: CheckedBoard) {
        self.files = files
        self.left = left
        self.checked = checked
    }

    /// The files with their masks, and the fixes of files that cannot be stored.
    private static func files(
        _ fixes: [Fix], of content: ContentFolder
    ) throws -> (files: [MaskedFile], refused: [Fix]) {
        var files: [MaskedFile] = []
        var refused: [Fix] = []
        let byPath = Dictionary(grouping: fixes) { $0.finding.span.file.path }
        for (path, fixes) in byPath.sorted(by: {
            $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
        }) {
            let before = try content.read(path)
            let fixes = fixes.sorted { $0.finding.span.range.start < $1.finding.span.range.start }
            let parts = fixes.map {
                TextReplacement($0.finding.span.range.offsets, $0.replacement)
            }
            let isAsRead =
                DecodedFile(path: path, raw: before).source.bytes
                == fixes.first?.finding.span.file.bytes
            if isAsRead, let after = DecodedFile.stored(before, replacing: parts) {
                files.append(MaskedFile(path: path, before: before, after: after, fixes: fixes))
            } else {
                refused += fixes
            }
        }
        return (files, refused)
    }
}
