import Diagnostics
import Values

/// The texts of a new board.
struct StarterWords {
    let facts: StarterBoard.Facts
    let language: MessageLanguage

    /// `content/board.yml`.
    var settings: String {
        Message(en: englishSettings, zh: chineseSettings).text(in: language)
    }

    private var name: String { YAMLScalar.text(facts.name) }
    private var isPlaceholder: Bool {
        facts.contact == StarterBoard.Facts.placeholders(language, since: facts.since).contact
    }
    private var languages: String { "[" + facts.languages.joined(separator: ", ") + "]" }
    private var profile: String { facts.profile.map { "profile: \($0)" } ?? "#profile: urban" }

    private var chineseSettings: String {
        """
        # 公开栏的设置。行首有 # 的是说明，或者还没有用上的设置；要用就去掉 #。

        # 名称，显示在网页顶上
        name: \(name)
        # 代码，索引号的开头（如 \(facts.code)-F01-\(facts.since)）：字母、数字、连字符；定了就不要再改
        code: \(YAMLScalar.text(facts.code))
        # 监督电话\(isPlaceholder ? "（这个号码是占位的，请改成自己的）" : "")
        contact: \(facts.contact)
        # 从哪一期开始公开，以前的不用补
        since: \(YAMLScalar.value(facts.since.description))
        # 网页的语言：zh-Hans 简体，zh-Hant 繁体，en 英文；第一种是首页
        languages: \(languages)

        # 发布机构、地址
        #issuer: 某某社区居民委员会
        #address: 某某路1号
        # 社区类型：urban 城市社区，village-to-urban 撤村建居社区，party-only 只公开党务；不写就列出全部事项
        \(profile)
        # 网站放在哪个网址，写了才有订阅和二维码
        #base-url: https://example.org/board/

        # 草稿没填完只是警告，不妨碍其他内容发布
        rules:
          required-field: {draft: warning}
          check-failed: {draft: warning}

        """
    }

    private var englishSettings: String {
        """
        # Settings of the board. Lines that begin with # are remarks, or settings not yet in use.

        # Name, at the top of every page
        name: \(name)
        # Index numbers begin with it (\(facts.code)-F01-\(facts.since)): letters, digits, hyphens; keep it
        code: \(YAMLScalar.text(facts.code))
        # Supervision telephone\(isPlaceholder ? " (nobody's number: put yours here)" : "")
        contact: \(facts.contact)
        # The first period to account for; nothing before it is asked for
        since: \(YAMLScalar.value(facts.since.description))
        # Languages of the pages: zh-Hans, zh-Hant, en; the first is the home page's
        languages: \(languages)

        # Who publishes, and where
        #issuer: Our Residents' Committee
        #address: 1 Our Road
        # Kind of community: urban, village-to-urban, party-only; without it every item is listed
        \(profile)
        # Where the site will be; feeds and QR codes need it
        #base-url: https://example.org/board/

        # Unfinished drafts are warnings and do not keep the rest from being published
        rules:
          required-field: {draft: warning}
          check-failed: {draft: warning}

        """
    }
}
