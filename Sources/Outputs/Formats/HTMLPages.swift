import Pages

/// Every page of every language.
enum HTMLPages: OutputFormat {
    static func files(of ground: OutputGround) -> [PlannedFile] {
        let templates = ground.templates
        return ground.sites.flatMap { site in
            PageTypes.all.flatMap { $0.pages(of: site) }.map { page in
                PlannedFile(page.path) { try templates.html(of: page) }
            }
        }
    }
}
