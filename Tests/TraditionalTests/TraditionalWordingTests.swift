import Testing
import Traditional

struct TraditionalWordingTests {
    @Test(arguments: [
        ("关于规范干部管理的后续通知", "關於規範幹部管理的後續通知"),
        ("里程、里面、邻里", "里程、裡面、鄰里"),
        ("居民委员会信息网络系统", "居民委員會信息網絡系統"),
        ("社区结余、范围和示范", "社區結餘、範圍和示範"),
        ("皇后以后，为了群众", "皇后以後，為了群眾"),
        ("abc 2026-10 é 😀 XX", "abc 2026-10 é 😀 XX"),
    ])
    func `phrases are written as phrases`(simplified: String, traditional: String) throws {
        #expect(try TraditionalWording().converted(simplified) == traditional)
    }

    @Test func `a phrase of one's own goes before the dictionary, the longest first`() throws {
        let wording = try TraditionalWording(phrases: [
            ("发布", "發布"), ("范家村", "范家村"), ("发", "發"), ("发布会", "發佈會"),
        ])
        #expect(wording.converted("发布会发布范家村的规范") == "發佈會發布范家村的規範")
    }

    @Test(arguments: [
        ("<html lang=\"zh-Hant\"><p>关于</p></html>", "<html lang=\"zh-Hant\"><p>關於</p></html>"),
        ("<html lang=\"zh-Hans\"><p>关于</p></html>", "<html lang=\"zh-Hans\"><p>关于</p></html>"),
        (
            "<html lang=\"zh-Hant\"><script type=\"application/ld+json\">[\"关于\"]</script>",
            "<html lang=\"zh-Hant\"><script type=\"application/ld+json\">[\"關於\"]</script>"
        ),
        (
            "<html lang=\"zh-Hans\"><p>后</p><div lang=\"zh-Hant\">关<div>于</div>以后</div>后",
            "<html lang=\"zh-Hans\"><p>后</p><div lang=\"zh-Hant\">關<div>於</div>以後</div>后"
        ),
        (
            "<p lang=\"zh-Hant\"><a lang=\"zh-Hans\" href=\"#网络\">简体</a><a href=\"网络\" title=\"网络\">网络</a>",
            "<p lang=\"zh-Hant\"><a lang=\"zh-Hans\" href=\"#网络\">简体</a><a href=\"网络\" title=\"網絡\">網絡</a>"
        ),
        (
            "<p lang=\"zh-Hant\"><code>网络</code><br>网络<img alt=\"图\" src=\"图.png\">",
            "<p lang=\"zh-Hant\"><code>网络</code><br>網絡<img alt=\"圖\" src=\"图.png\">"
        ),
        (
            "<p lang=\"zh-Hant\">范于后说<span translate=\"no\">范于后</span>规范",
            "<p lang=\"zh-Hant\">范于后說<span translate=\"no\">范于后</span>規範"
        ),
        ("<p lang=\"zh-Hant\">a < b, 后<", "<p lang=\"zh-Hant\">a < b, 後<"),
    ])
    func `a page's texts are converted, its addresses and names are not`(
        simplified: String, traditional: String
    ) throws {
        let html = try TraditionalWording().converted(html: Array(simplified.utf8))
        #expect(String(decoding: html, as: UTF8.self) == traditional)
    }

    @Test func `any bytes are taken, and what is no Chinese comes out as it went in`() throws {
        let wording = try TraditionalWording()
        let bytes = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) | 0x80 }
        #expect(wording.converted(bytes).count >= bytes.count / 2)
        let broken: [UInt8] = [0xE5, 0x85, 0x41, 0xE5, 0x90, 0xF0, 0xA0]
        #expect(wording.converted(broken) == broken)
        #expect(wording.converted(html: broken) == broken)
    }
}
