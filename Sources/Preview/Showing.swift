import Diagnostics

/// What the preview shows now.
package struct Showing: Sendable {
    /// The build that it comes from.
    package let build: PreviewBuild
    /// Whether there is a site to show: this build's, or that of an earlier one.
    package let hasSite: Bool
    /// Names what is shown; an open page that has another loads again.
    package let version: String

    private let session: String
    private let number: Int

    /// Begins with the first build; a session's name tells its versions from those of another run.
    package init(_ first: PreviewBuild, session: String) {
        self.init(first, hasSite: !first.isBroken, session: session, number: 1)
    }

    private init(_ build: PreviewBuild, hasSite: Bool, session: String, number: Int) {
        self.build = build
        self.hasSite = hasSite
        self.session = session
        self.number = number
        version = "\(session)-\(number)"
    }

    /// What is shown after another build; of the same version when a reader would see no difference.
    package func followed(by next: PreviewBuild) -> Showing {
        let isSame =
            next.changedFiles == 0 && build.isBroken == next.isBroken
            && (next.isBroken ? Self.page(of: build) == Self.page(of: next) : isAsQuiet(as: next))
        return Showing(
            next, hasSite: hasSite || !next.isBroken, session: session,
            number: isSame ? number : number + 1)
    }

    private func isAsQuiet(as next: PreviewBuild) -> Bool {
        FindingsSummary.message(of: build.findings) == FindingsSummary.message(of: next.findings)
    }

    private static func page(of build: PreviewBuild) -> [UInt8] {
        FindingsPage(of: build, in: .english).bytes(last: nil, version: "")
    }
}
