package import Diagnostics
package import Values

/// The first files of a new board: settings, pages, a folder for each column, a word to the clerk.
package struct StarterBoard: Sendable {
    /// What is known of the board.
    package struct Facts: Sendable {
        /// Its name.
        package var name: String
        /// The beginning of its index numbers: letters, digits, hyphens.
        package var code: String
        /// Its supervision telephone.
        package var contact: String
        /// The first period to account for.
        package var since: Period
        /// The languages of its site, the first at its root.
        package var languages: [String]
        /// The kind of community, as board.yml has it; nil for the whole catalogue.
        package var profile: String?

        /// Makes facts of what was asked.
        package init(
            name: String, code: String, contact: String, since: Period, languages: [String],
            profile: String?
        ) {
            self.name = name
            self.code = code
            self.contact = contact
            self.since = since
            self.languages = languages
            self.profile = profile
        }

        /// What stands there until the clerk says better; plainly nobody's.
        package static func placeholders(
            _ language: MessageLanguage, since: Period
        ) -> Facts {
            Facts(
                name: Message(en: "Our Community Disclosure Board", zh: "某某社区四公开栏")
                    .text(in: language),
                code: "SQ01", contact: "0571-8000 0000", since: since,
                languages: [language.rawValue], profile: nil)
        }
    }

    /// A file, by its path below the board's folder.
    package struct File: Sendable {
        /// `content/board.yml`.
        package let path: String
        /// Its text.
        package let text: String
        /// Whether the board does as well with a file of that name that is there already.
        package let isOptional: Bool

        init(_ path: String, _ text: String, isOptional: Bool = false) {
            self.path = path
            self.text = text
            self.isOptional = isOptional
        }
    }

    /// The files, settings first.
    package let files: [File]

    /// Lays out a board in a language.
    package init(_ facts: Facts, _ language: MessageLanguage) {
        let words = StarterWords(facts: facts, language: language)
        let columns = ["party", "residency", "finance", "service"].map {
            File("content/\($0)/.gitkeep", "", isOptional: true)
        }
        files =
            [
                File("content/board.yml", words.settings),
                File("content/pages/about.md", words.about),
                File("content/pages/ask.md", words.ask),
                File("content/pages/object.md", words.object),
            ] + columns + [
                File(
                    Message(en: "README.md", zh: "说明.md").text(in: language), words.readme,
                    isOptional: true),
                File(".gitignore", "/site/\n", isOptional: true),
            ]
    }
}
