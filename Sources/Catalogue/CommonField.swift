package import Values

/// The fields that every record may carry, in the order of the contract; the raw value is the
/// index of the field in every item's layout.
package enum CommonField: Int, CaseIterable, Sendable {
    case item, title, period, date, published, reviewed, reviewedBy, opinion, until, posted
    case removed, issuer, number, contact, status, reason, `nil`, corrections, attachments
    case summary, keywords, allow

    /// All of them as fields.
    package static let fields: [Field] = allCases.map(\.field)

    /// The columns of `corrections`.
    package enum CorrectionColumn: Int, Sendable { case date, text }

    /// The columns of `attachments`.
    package enum AttachmentColumn: Int, Sendable { case file, title }

    /// The columns of `allow`.
    package enum AllowColumn: Int, Sendable { case rule, value, reason }

    private var field: Field {
        let (key, chinese, english) = words
        return Field(
            key: key, name: LocalizedText(zh: chinese, en: english), type: type,
            requirement: self == .item || self == .title ? .always : .never)
    }

    private var words: (key: String, chinese: String, english: String) {
        switch self {
        case .item: ("item", "事项", "item")
        case .title: ("title", "标题", "title")
        case .period: ("period", "期间", "period")
        case .date: ("date", "成文日期", "date")
        case .published: ("published", "公开日期", "published")
        case .reviewed: ("reviewed", "审核日期", "reviewed")
        case .reviewedBy: ("reviewed-by", "审核人", "reviewed by")
        case .opinion: ("opinion", "审核意见", "opinion")
        case .until: ("until", "公示截止", "until")
        case .posted: ("posted", "张贴日期", "posted")
        case .removed: ("removed", "撤下日期", "removed")
        case .issuer: ("issuer", "发布机构", "issuer")
        case .number: ("number", "索引号", "number")
        case .contact: ("contact", "监督电话", "contact")
        case .status: ("status", "状态", "status")
        case .reason: ("reason", "理由", "reason")
        case .nil: ("nil", "本期无", "nil")
        case .corrections: ("corrections", "更正", "corrections")
        case .attachments: ("attachments", "附件", "attachments")
        case .summary: ("summary", "摘要", "summary")
        case .keywords: ("keywords", "关键词", "keywords")
        case .allow: ("allow", "放行", "allow")
        }
    }

    private var type: FieldType {
        switch self {
        case .item, .title, .opinion, .issuer, .number, .reason, .summary: .text
        case .period: .period
        case .date, .published, .reviewed, .until, .posted, .removed: .date
        case .reviewedBy, .keywords: .list
        case .contact: .text
        case .status: .choice(RecordStatus.allNames)
        case .nil: .flag
        case .corrections:
            .table(
                TableType(
                    columns: [
                        Field(
                            key: "date", name: LocalizedText(zh: "日期", en: "date"), type: .date,
                            requirement: .always),
                        Field(
                            key: "text", name: LocalizedText(zh: "说明", en: "text"),
                            type: .paragraph, requirement: .always),
                    ], isPersonal: false, checks: []))
        case .attachments:
            .table(
                TableType(
                    columns: [
                        Field(
                            key: "file", name: LocalizedText(zh: "文件", en: "file"), type: .text,
                            requirement: .always),
                        Field(
                            key: "title", name: LocalizedText(zh: "名称", en: "title"), type: .text),
                    ], isPersonal: false, checks: []))
        case .allow: .table(Allowance.table)
        }
    }
}

/// Where a record is on its way.
package enum RecordStatus: String, CaseIterable, Sendable {
    case published
    case draft
    case withdrawn

    /// The status with an English or Chinese name.
    package init?(named text: Text) {
        guard let status = Self.allCases.first(where: { $0.names.contains(text.string) }) else {
            return nil
        }
        self = status
    }

    /// Every name that may stand for one, English first.
    package static let allNames = allCases.map(\.rawValue) + allCases.map(\.chineseName)

    /// Its Chinese name.
    package var chineseName: String {
        switch self {
        case .published: "已公开"
        case .draft: "草稿"
        case .withdrawn: "已撤回"
        }
    }

    private var names: [String] { [rawValue, chineseName] }
}
