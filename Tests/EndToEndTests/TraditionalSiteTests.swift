import Foundation
import TestSupport
import Testing

/// The sample board's site in Traditional Chinese.
struct TraditionalSiteTests {
    private static let built = Result { () throws -> [String: [UInt8]] in
        let folder = try TemporaryBoard()
        let result = try ProgramRun("build", "--output", folder.folder.path + "/site").result()
        try #require(result.ending == .exit(0))
        return try folder.files(below: "site")
    }

    private func pages(in folder: String) throws -> [String: String] {
        var pages: [String: String] = [:]
        for (path, bytes) in try Self.built.get()
        where path.hasPrefix(folder) && path.hasSuffix(".html") {
            pages[String(path.dropFirst(folder.count))] = String(decoding: bytes, as: UTF8.self)
        }
        return pages
    }

    /// Characters that Traditional Chinese never writes.
    private static let simplified = Set(
        """
        关规续发们这为来时会对说国经过还进动员务财产业办应开门问间东车书长见观现视记认识\
        让议论设访证评词译试话该语误请读调谁谈谢负责贫货质购贸费资赏赔赛赞边达迁运远违连\
        选递适邮邻样单团图园圆块声处备头实审宽导层岁岗币师帮广庆库废异张归战户护报担拟择\
        换损摊数断无旧显晓术条极构标栏树检毕气汇汉济测浅润涨渐热灯灾炼点烧爱状独环电疗疮\
        监盖盘矿码确礼离种积称稳竞笔签简类粮约级纪纳纸线组细终绍结绝统维综绿缴网罗罚职联\
        肃节药获营虚补装览觉计订讨训讯许诉诊诚询详诸贡账贴贷贺赁赶转轮软轻载较辅输辑辞农\
        迟钟钱铁银销锁错镇闭阅队阳阴阶际陆陈险随难须项顺预领频题颜额风飞饭饮馆马驻验鱼鸡\
        齐龄
        """)

    @Test func `every page is there in every language, with links between them`() throws {
        let root = try pages(in: "").filter { path, _ in
            !path.hasPrefix("zh-Hant/") && !path.hasPrefix("en/")
        }
        let traditional = try pages(in: "zh-Hant/")
        #expect(Set(root.keys) == Set(traditional.keys))
        #expect(Set(root.keys) == Set(try pages(in: "en/").keys))
        let wrong = traditional.filter { path, text in
            path != "404.html" && text.matches(of: #/<link rel="alternate" hreflang=/#).count != 4
        }
        #expect(wrong.keys.sorted() == [])
    }

    @Test func `no character is left simplified but in names and in other languages`() throws {
        let kept = #/<([a-z]+)[^>]* (?:translate="no"|lang="(?:zh-Hans|en)")[^>]*>.*?<\/\1>/#
        let left = try pages(in: "zh-Hant/").sorted { $0.key < $1.key }
            .compactMap { path, text -> String? in
                let rest = text.replacing(kept.dotMatchesNewlines(), with: "")
                let names = Set(
                    text.matches(of: #/translate="no">([^<]+)</#).map { String($0.1) })
                let words = names.reduce(rest) { $0.replacing($1, with: "") }
                let found = words.replacing(#/ (?:href|id|src|aria-labelledby)="[^"]*"/#, with: "")
                    .filter { Self.simplified.contains($0) }
                return found.isEmpty ? nil : "\(path): \(Set(found).sorted())"
            }
        #expect(left == [])
    }

    @Test func `names stay as their owners write them, and data files are shared`() throws {
        let page = try #require(
            try pages(in: "zh-Hant/")["finance/monthly-ledger/2026-10.html"])
        let simplified = try #require(try pages(in: "")["finance/monthly-ledger/2026-10.html"])
        #expect(page.contains("<span translate=\"no\">"))
        #expect(!simplified.contains("translate=\"no\""))
        #expect(page.contains("href=\"../../../finance/monthly-ledger/2026-10-entries.csv\""))
        let data = try Self.built.get().keys.filter {
            $0.hasPrefix("zh-Hant/") && $0.hasSuffix(".csv")
        }
        #expect(data.isEmpty)
    }

    @Test func `a title in English is shown on English pages, and marked nowhere else`() throws {
        let path = "finance/monthly-ledger/2026-10.html"
        let english = try #require(try pages(in: "en/")[path])
        #expect(
            english.contains(
                #/<h1(?: data-[a-z-]+="[a-z]+")*>Working funds of the committee in October 2026/#))
        let other = try #require(try pages(in: "en/")["finance/monthly-ledger/2026-09.html"])
        #expect(other.contains("<h1 lang=\"zh-Hans\""))
        for folder in ["", "zh-Hant/"] {
            let chinese = try #require(try pages(in: folder)[path])
            #expect(!chinese.contains("Working funds"))
        }
    }
}
