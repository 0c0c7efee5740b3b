import Boards
import Catalogue
import Diagnostics
import Pages
import Records
import Values

/// `data/records.json`: every public record as data, one line each; `docs/data.md` describes it.
///
/// There is one for all languages, since keys and values are the same in each.
enum RecordsJSON: OutputFormat {
    static func files(of ground: OutputGround) -> [PlannedFile] {
        guard let site = ground.sites.first else { return [] }
        return [PlannedFile(SitePath("data/records.json")) { bytes(of: site) }]
    }

    private static func bytes(of site: Site) -> [UInt8] {
        let board = site.board
        var json = JSONWriter(capacity: 1024 + board.entries.count * 1024)
        json.object { json in
            json.member("version", 1)
            json.key("board")
            json.object { write(board.settings, to: &$0) }
            json.member("as-of", board.asOf)
            json.key("items")
            json.array { json in
                for series in board.series where !series.entries.isEmpty {
                    json.line()
                    json.object { write(series.item, to: &$0) }
                }
            }
            json.key("records")
            json.array { write(site, to: &$0) }
        }
        return json.file()
    }

    private static func write(_ settings: BoardSettings, to json: inout JSONWriter) {
        json.member("code", settings.code)
        json.key("name")
        json.object { write(settings.name, to: &$0) }
        json.key("issuer")
        json.object { write(settings.issuer, to: &$0) }
        json.key("languages")
        json.array { json in for language in settings.languages { json.string(language) } }
        if let base = settings.baseURL { json.member("base-url", base) }
    }

    private static func write(_ item: Item, to json: inout JSONWriter) {
        json.member("code", item.code)
        json.member("number", item.number)
        json.member("column", item.column.rawValue)
        json.key("name")
        json.object { write(item.name, to: &$0) }
    }

    private static func write(_ text: LocalizedText, to json: inout JSONWriter) {
        var seen: Set<String> = []
        for variant in text.variants where seen.insert(variant.language).inserted {
            json.member(variant.language, variant.text)
        }
    }

    private static func write(_ site: Site, to json: inout JSONWriter) {
        var known: [ObjectIdentifier: PublicFields] = [:]
        for series in site.board.series {
            known[ObjectIdentifier(series.item)] = PublicFields(series.item)
        }
        for entry in site.board.entries {
            guard let item = entry.item, let fields = known[ObjectIdentifier(item)] else {
                continue
            }
            json.line()
            RecordObject(site: site, entry: entry, fields: fields).write(to: &json)
        }
    }
}
