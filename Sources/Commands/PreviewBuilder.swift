import Diagnostics
import Glibc
import Outputs
import Preview
import Records
import Traditional

/// Checks a board and builds its site for a preview, again and again.
struct PreviewBuilder: Sendable {
    private let pipeline: Pipeline
    private let language: MessageLanguage
    /// Where the site is written.
    let site: String

    private static let tries = 5

    init(place: BoardPlace, site: String) {
        pipeline = Pipeline(place: place)
        language = place.language
        self.site = site
    }

    /// The first build, which prints what keeps the board from being read at all and ends the
    /// program as `build` does; throws what the disk refused.
    func first() async throws -> PreviewBuild {
        let (build, isUnreadable) = try await attempt()
        if isUnreadable {
            let text = BoardOptions.text(build.findings, isTerminal: Standard.errorIsTerminal)
            Standard.error(text)
            let summary = FindingsSummary.message(of: build.findings, isUnreadable: true)
            Standard.error(summary.text(in: language))
            throw ExitStatus.unreadableBoard
        }
        return build
    }

    /// A later build, which shows whatever is wrong.
    @Sendable func again() async -> PreviewBuild {
        var count = 0
        while true {
            count += 1
            do {
                return try await attempt().build
            } catch {
                // An editor that puts a file in the place of another leaves a moment without either.
                if let content = error as? ContentError, content.code == ENOENT, count < Self.tries
                {
                    continue
                }
                return PreviewBuild(
                    broken: Findings([], records: 0, language: language),
                    problem: WorldErrors.message(of: error) ?? Self.unknownProblem)
            }
        }
    }

    private static let unknownProblem = Message(
        en: "the site cannot be built", zh: "网站生成不了")

    private func attempt() async throws -> (build: PreviewBuild, isUnreadable: Bool) {
        let checked = try await pipeline.check()
        guard let sheet = checked.sheet else {
            return (PreviewBuild(broken: checked.findings), checked.isUnreadable)
        }
        do {
            let written = try await pipeline.build(
                sheet, into: site, disk: SiteDisk(isDurable: false))
            return (
                PreviewBuild(
                    findings: checked.findings, changedFiles: written.written + written.removed),
                false
            )
        } catch let error as TemplateFindings {
            let findings = Findings(
                DiagnosticOrder.sorted(error.findings), records: checked.findings.records,
                language: language)
            return (PreviewBuild(broken: findings), true)
        }
    }
}
