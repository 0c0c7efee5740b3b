import Outputs
import Testing

/// Stylesheets and scripts as a site has them, by way of a board's own templates.
struct LeanAssetTests {
    private func written(_ name: String, _ text: String) throws -> String {
        let asset = (path: "assets/" + name, bytes: Array(text.utf8))
        let board = InMemoryBoard()
        let plan = try SitePlan(
            try #require(board.board()), templates: try SiteTemplates(overrides: [asset]),
            fileSize: { _ in nil }, read: { _ in [] })
        let file = try #require(plan.files.first { $0.path == asset.path })
        return String(decoding: try file.bytes(), as: UTF8.self)
    }

    @Test(arguments: [
        ("a { color : red; }\n", "a{color :red}"),
        ("/* why */\na,\nb > c { top: 0 }", "a,b>c{top:0}"),
        ("a /* why */ b {}", "a b{}"),
        ("a :hover, a:is(.b, .c) {}", "a :hover,a:is(.b,.c){}"),
        ("a{width:calc(1px + (2px * 3))}", "a{width:calc(1px + (2px * 3))}"),
        ("@media screen and (min-width: 4rem) { a {} }", "@media screen and (min-width:4rem){a{}}"),
        ("a::before { content: \" /* no */  ; \"; }", "a::before{content:\" /* no */  ; \"}"),
        ("a { content: '\\'  }' }", "a{content:'\\'  }'}"),
        ("a { background: url( data:a,/*b  ) }", "a{background:url(data:a,/*b  )}"),
        ("a { --blank: ; --b: 1 }", "a{--blank: ;--b:1}"),
        ("/*! MIT */ a {}", "/*! MIT */ a{}"),
        ("a\\;{}", "a\\;{}"),
        ("li:nth-child(2n + 1) ~ a + b {}", "li:nth-child(2n + 1) ~ a + b{}"),
        (
            "a { font: 1rem/1.5 \"B  C\", serif !important ; }",
            "a{font:1rem/1.5 \"B  C\",serif !important}"
        ),
        ("a { b: c", "a{b:c"), ("a { b: \"c", "a{b:\"c"), ("/* open", ""), ("", ""),
    ])
    func `a stylesheet loses what parts nothing`(text: String, lean: String) throws {
        #expect(try written("own.css", text) == lean)
    }

    @Test(arguments: [
        ("// why\nlet a = 1;\r\n\n  // because\n  b(\"// no\");\n", "let a = 1;\nb(\"// no\");\n"),
        ("a = 1 // here\n", "a = 1 // here\n"),
        ("a = `\n  // no\n`;\n", "a = `\n  // no\n`;\n"),
        ("/* a\n// b */\nc();\n", "/* a\n// b */\nc();\n"),
        ("a = 'b \\\n  // c';\n", "a = 'b \\\n  // c';\n"),
        ("a = 1 /*", "a = 1 /*"),
    ])
    func `a script loses lines of comment where it is sure that they are`(
        text: String, lean: String
    ) throws {
        #expect(try written("own.js", text) == lean)
    }

    @Test func `other files are as they were`() throws {
        #expect(try written("own.txt", "a  /* b */\n") == "a  /* b */\n")
    }

    @Test func `what is lean stays as it is`() throws {
        for file in SiteTemplates.builtIn where file.path.hasSuffix(".css") {
            let once = try written("own.css", String(decoding: file.bytes, as: UTF8.self))
            #expect(try written("own.css", once) == once, "\(file.path)")
            #expect(once.utf8.count * 10 < file.bytes.count * 9, "\(file.path)")
        }
    }
}
