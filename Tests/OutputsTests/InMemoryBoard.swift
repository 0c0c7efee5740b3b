import Boards
import Catalogue
import Diagnostics
import Records
import Values

/// A board whose files are texts by path, read as the program reads them.
struct InMemoryBoard {
    private var files: [String: String]

    /// A board of one language with these files below `content/`.
    init(_ files: [String: String] = [:], settings: String = "") {
        self.files = ["board.yml": Self.settings + settings]
        self.files.merge(files) { $1 }
    }

    /// The bytes of a file by its path under the board.
    func bytes(_ path: String) -> [UInt8]? {
        files[String(path.dropFirst("content/".count))].map { Array($0.utf8) }
    }

    /// The board; nil when its settings or catalogue cannot be read.
    func board() -> Board? {
        let paths = files.keys.map { "content/" + $0 }.sorted()
        let (settings, _) = BoardSettingsReader.read(file("content/board.yml"), knownRules: [])
        let own = paths.contains("content/catalogue.yml") ? file("content/catalogue.yml") : nil
        let (catalogue, findings) = CatalogueReader.catalogue(withBoardFile: own)
        guard let settings, let asOf = settings.asOf, findings.isEmpty else { return nil }
        let records = paths.filter {
            $0.hasSuffix(".md") && ContentFolder.column(of: $0) != nil
        }
        let notices = records.map { path in
            let record = Record(
                file(path), column: ContentFolder.column(of: path), known: catalogue.knownKeys)
            return NoticeReader.read(record, catalogue: catalogue) { table in
                paths.contains(table) ? file(table) : nil
            }
        }
        let pages = paths.filter { $0.hasPrefix("content/pages/") }.map {
            FreePageReader.read(file($0))
        }
        let register = Register(notices, boardCode: settings.code)
        let coverage = Coverage(
            of: register, catalogue: catalogue, since: settings.since, asOf: asOf,
            clocks: settings.clocks)
        return Board(
            settings: settings, catalogue: catalogue, register: register, pages: pages,
            paths: Set(paths), asOf: asOf, coverage: coverage, findings: [])
    }

    private func file(_ path: String) -> DecodedFile {
        DecodedFile(path: path, raw: bytes(path) ?? [])
    }

    private static let settings = """
        name: {zh-Hans: 示例公开栏, en: Sample board}
        code: T1
        issuer: 示例社区居民委员会
        contact: {name: 居务监督委员会, phone: 0571-8000 0000, hours: 工作日}
        since: 2026-01
        as-of: 2026-02-20

        """

    /// A board with something of everything that pages know.
    static let small = InMemoryBoard(
        [
            "catalogue.yml": """
            items:
              - {code: party.membership-notice, omit: true, reason: 本社区没有党支部}
              - code: finance.monthly-ledger
                basis: {zh-Hans: 《居务公开办法》第三条}
            """,
            "finance/2026-01.md": ledger, "residency/review.md": review,
            "service/guide.md": withdrawn, "residency/echo.md": nilReturn,
            "residency/minutes.txt": "会议记录\n",
            "pages/关于.md": "# 关于本栏 & 你\n\n见[一月的账](../finance/2026-01.md#说明)。\n",
        ], settings: "languages: [zh-Hans, en]\n")

    private static let ledger = """
        ---
        item: F01
        title: 2026年1月<收支>"明细"
        period: 2026-01
        published: 2026-02-05
        reviewed: 2026-02-04
        reviewed-by: [赵某, 吴某]
        opinion: 同意公开
        summary: 月底结余1,920.00元
        keywords: [经费, 一月]
        opening-balance: ￥2,000.00
        entries:
          - {date: 2026-01-08, voucher: 记-001, category: 办公, summary: "=SUM(A1)", \
        expense: 80.00, balance: 1920.00, handled-by: 孙某, approved-by: 王某, \
        decision: T1-R08-2026-02-16}
          - {date: 2026-01-09, voucher: 记-002, category: 冲账, summary: 更正多记, \
        income: -0.50, expense: 0.50, balance: 1919.00}
        total-income: -0.50
        total-expense: 80.50
        closing-balance: 1920.00
        closing-in-words: 人民币壹仟玖佰贰拾元整
        prepared-by: 沈某
        corrections:
          - {date: 2026-02-06, text: 补上附件}
          - {date: 2026-02-10, text: 改正一处错字}
        attachments:
          - {file: ../residency/minutes.txt, title: 会议记录}
        ---

        # 说明

        见[公示](../residency/review.md)、[记录](../residency/minutes.txt)和[上文](#说明)。
        """

    private static let review = """
        ---
        item: R08
        title: 初审公示
        date: 2026-02-16
        published: 2026-02-16
        scheme: 低保
        households:
          - {no: 1, holder: 吴某某, persons: 2}
        accepts: 监督委员会
        accepts-phone: 0571-8000 0000
        ---
        """

    private static let nilReturn = """
        ---
        item: R18
        title: 一月回音壁
        period: 2026-01
        published: 2026-02-03
        nil: true
        reason: 本月没有收到意见
        ---
        """

    private static let withdrawn = """
        ---
        item: S01
        title: 旧指南
        date: 2026-01-05
        published: 2026-01-06
        status: withdrawn
        reason: 政策变了
        summary: 不再显示的摘要
        basis: 不再显示的依据
        ---

        不再显示的正文
        """
}
