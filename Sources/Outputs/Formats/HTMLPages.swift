import Pages

/// Every page of every language.
enum HTMLPages: OutputFormat {
    static func files(of ground: OutputGround) -> [PlannedFile] {
        let templates = ground.templates
        return ground.pages.map { page in
            PlannedFile(page.path) { try templates.html(of: page) }
        }
    }
}
