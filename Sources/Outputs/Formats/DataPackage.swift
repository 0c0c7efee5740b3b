import Boards
import Diagnostics
import Pages

/// `data/datapackage.json`, a Frictionless Data Package (version 1), and the CSVs that it describes.
///
/// A package may only name files beside or below it, so it has tables of its own: one for the rows
/// of all records of an item, not one for each record.
enum DataPackage: OutputFormat {
    static func files(of ground: OutputGround) -> [PlannedFile] {
        guard let site = ground.sites.first else { return [] }
        let tables = DataTable.all(of: site)
        return tables.map { table in PlannedFile(table.path) { table.bytes } }
            + [PlannedFile(SitePath("data/datapackage.json")) { bytes(site, tables) }]
    }

    private static func bytes(_ site: Site, _ tables: [DataTable]) -> [UInt8] {
        let settings = site.board.settings
        var json = JSONWriter(capacity: tables.count * 2048)
        json.object { json in
            json.member("profile", "tabular-data-package")
            json.member("name", settings.code.lowercased())
            json.member("title", site.name)
            json.member("created", settings.midnight(of: site.board.asOf))
            if let base = settings.baseURL { json.member("homepage", base) }
            json.key("contributors")
            json.array { json in
                json.object { json in
                    json.member("title", site.issuer)
                    json.member("role", "publisher")
                }
            }
            json.key("sources")
            json.array { json in
                json.object { json in
                    json.member("title", site.name)
                    if let base = settings.baseURL { json.member("path", base) }
                }
            }
            json.key("resources")
            json.array { json in
                for table in tables {
                    json.line()
                    write(table, to: &json)
                }
            }
        }
        return json.file()
    }

    private static func write(_ table: DataTable, to json: inout JSONWriter) {
        json.object { json in
            json.member("profile", "tabular-data-resource")
            json.member("name", table.name)
            json.member("path", table.fileName)
            json.member("title", table.title)
            json.member("format", "csv")
            json.member("mediatype", "text/csv")
            json.member("encoding", "utf-8")
            json.key("dialect")
            json.object { json in
                json.member("delimiter", ",")
                json.member("lineTerminator", "\r\n")
                json.member("quoteChar", "\"")
                json.key("doubleQuote")
                json.flag(true)
                json.key("header")
                json.flag(true)
            }
            json.key("schema")
            json.object { json in
                json.key("fields")
                json.array { json in for column in table.columns { column.write(to: &json) } }
                json.key("missingValues")
                json.array { $0.string("") }
            }
        }
    }
}
