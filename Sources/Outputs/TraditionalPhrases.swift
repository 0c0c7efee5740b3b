import Boards
import Catalogue
import Traditional
import Values

/// The phrases that go before OpenCC on a board: those of `templates/traditional.yml`, and all that
/// is there in Traditional Chinese already, which is its own wording.
enum TraditionalPhrases {
    /// What writes a board's Traditional Chinese; nil where the board does not ask for it.
    static func wording(
        of board: Board, _ templates: SiteTemplates
    ) throws(MissingDictionary) -> TraditionalWording? {
        guard board.settings.languages.contains("zh-Hant") else { return nil }
        return try TraditionalWording(
            phrases: templates.traditionalPhrases,
            kept: templates.traditionalStrings + written(on: board))
    }

    /// The wordings in Traditional Chinese that settings, catalogue and records give.
    private static func written(on board: Board) -> [String] {
        var texts = [board.settings.name, board.settings.issuer]
        for item in board.catalogue.items {
            texts += [item.name] + (item.basis.map { [$0] } ?? [])
            for field in item.fields {
                texts.append(field.name)
                if case .table(let type) = field.type { texts += type.columns.map(\.name) }
            }
        }
        return texts.flatMap(\.variants).filter { $0.language == "zh-Hant" }.map(\.text)
            + board.entries.flatMap(\.notice.translations)
            .filter { $0.language == "zh-Hant" }.map(\.text.string)
    }
}
