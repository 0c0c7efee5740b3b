import Pages
import Traditional

/// Every page of every language.
enum HTMLPages: OutputFormat {
    static func files(of ground: OutputGround) -> [PlannedFile] {
        let templates = ground.templates
        return ground.pages.map { page in
            // The page for what is not found says it in every language.
            let isTraditional =
                page.language == "zh-Hant" || page.template == NotFoundPage.template
            guard isTraditional, let traditional = ground.traditional else {
                return PlannedFile(page.path) { try templates.html(of: page) }
            }
            return PlannedFile(page.path) {
                traditional.converted(html: try templates.html(of: page))
            }
        }
    }
}
