import Preview
import Testing

struct ContentTypeTests {
    @Test(arguments: [
        ("index.html", "text/html; charset=utf-8"), ("style.css", "text/css; charset=utf-8"),
        ("a.js", "text/javascript; charset=utf-8"), ("a-entries.csv", "text/csv; charset=utf-8"),
        ("feed.atom", "application/atom+xml; charset=utf-8"),
        ("feed.json", "application/json; charset=utf-8"),
        ("sitemap.xml", "application/xml; charset=utf-8"), ("icon.svg", "image/svg+xml"),
        ("photo.JPG", "image/jpeg"), ("a.png", "image/png"), ("a.pdf", "application/pdf"),
        ("a.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("a.unknown", "application/octet-stream"), ("none", "application/octet-stream"),
    ])
    func `a file's type is known by its name`(_ name: String, _ type: String) {
        #expect(ContentType.of(name) == type)
    }
}
