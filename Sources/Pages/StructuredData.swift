import Boards
import Catalogue
import Templates
import Values

/// What a page says of itself to programs, as JSON-LD in the words of schema.org.
///
/// It is a data block: nothing in it is run, and a content policy does not concern it. Pages that
/// are not to be indexed only have their breadcrumb.
struct StructuredData {
    /// A step of a breadcrumb: its name, and its address below the language's folder.
    typealias Step = (name: String, path: String)

    /// What leads from the page to the folder of its language: the base address, or `../`.
    let prefix: String

    /// The content of a page's data block; absent when there is nothing to say.
    static func value(_ nodes: [JSONNode]) -> TemplateValue {
        guard !nodes.isEmpty else { return .absent }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(1024)
        JSONNode.object([
            ("@context", .text("https://schema.org")), ("@graph", .list(nodes)),
        ]).append(to: &bytes)
        return .html(bytes)
    }

    /// The way to a page; none when no step leads there.
    func breadcrumb(_ steps: [Step], at title: String, _ path: String) -> [JSONNode] {
        guard !steps.isEmpty else { return [] }
        let all = steps + [(title, path)]
        let entries = all.enumerated().map { index, step in
            JSONNode.object([
                ("@type", .text("ListItem")), ("position", .text(String(index + 1))),
                ("name", .text(step.name)), ("item", .text(address(step.path))),
            ])
        }
        return [.object([("@type", .text("BreadcrumbList")), ("itemListElement", .list(entries))])]
    }

    /// The address of a page below the language's folder.
    func address(_ path: String) -> String { prefix + SitePath(path).encoded }

    /// The site and who publishes it.
    ///
    /// A residents' committee is no part of the government, so it is an `Organization`.
    func site(_ site: Site) -> [JSONNode] {
        let settings = site.board.settings
        var issuer = Self.organization(site.issuer)
        if let address = settings.address { issuer.append(("address", .text(address))) }
        if let phone = settings.contacts.first?.phone { issuer.append(("telephone", .text(phone))) }
        let website: JSONNode = .object([
            ("@type", .text("WebSite")), ("name", .text(site.name)),
            ("url", .text(address("index.html"))),
            ("inLanguage", .list(site.languages.map { .text($0.code) })),
            ("publisher", .object(Self.organization(site.issuer))),
        ])
        return [website, .object(issuer)]
    }

    /// A record: a guide to a service, or a report, and its tables that are files too.
    ///
    /// A guide is a record of an item with the fields `materials` and `steps`.
    func record(
        _ entry: RegisteredNotice, title: String, description: String, language: String,
        _ site: Site
    ) -> [JSONNode] {
        let notice = entry.notice
        let issuer = site.wording(.issuer, of: notice)?.text.string ?? site.issuer
        let isGuide = ["materials", "steps"].allSatisfy { key in
            entry.item?.fields.contains { $0.key == key } ?? false
        }
        var node: [(name: StaticString, value: JSONNode)] = [
            ("@type", .text(isGuide ? "GovernmentService" : "Report")), ("name", .text(title)),
            ("description", .text(description)), ("url", .text(address(entry.address + ".html"))),
            (isGuide ? "provider" : "publisher", .object(Self.organization(issuer))),
        ]
        if !isGuide {
            node.append(("identifier", .text(entry.number.string)))
            node.append(("inLanguage", .text(language)))
            for (name, field) in [("dateCreated", CommonField.date), ("datePublished", .published)]
                as [(StaticString, CommonField)]
            {
                if let day = notice.day(field) { node.append((name, .text(day.description))) }
            }
        }
        return [.object(node)] + tables(entry, issuer, site)
    }

    private func tables(_ entry: RegisteredNotice, _ issuer: String, _ site: Site) -> [JSONNode] {
        guard let item = entry.item else { return [] }
        let page = SitePath(site.folder + entry.address + ".html")
        let offset = CommonField.allCases.count
        return item.fields.enumerated().compactMap { index, field in
            guard case .table(let type) = field.type,
                case .table(let table) = entry.notice.values[offset + index].value,
                let file = RecordTable.name(of: field, type, table, in: entry)
            else { return nil }
            let path = SitePath(site.dataFolder + entry.folder + file)
            let name = field.name.text(in: site.strings.language)
            let about = site.strings.filled(
                .tableCaption, ("name", name), ("n", String(table.rowCount)))
            return .object([
                ("@type", .text("Dataset")), ("name", .text(name)), ("description", .text(about)),
                ("creator", .object(Self.organization(issuer))),
                (
                    "distribution",
                    .object([
                        ("@type", .text("DataDownload")), ("encodingFormat", .text("text/csv")),
                        (
                            "contentUrl",
                            .text(
                                site.board.settings.baseURL.map { $0 + path.encoded }
                                    ?? page.link(to: path))
                        ),
                    ])
                ),
            ])
        }
    }

    private static func organization(_ name: String) -> [(name: StaticString, value: JSONNode)] {
        [("@type", .text("Organization")), ("name", .text(name))]
    }
}
