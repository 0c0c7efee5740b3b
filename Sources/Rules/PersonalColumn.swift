package import Catalogue
package import Diagnostics
import Values

/// A column is made for what a public list must not hold.
///
/// A head such as 身份证号, 银行账号, 家庭住址, 出生日期 or 病种 in a table of a body, or a field or column of
/// such a name that a board's own catalogue adds. An account, a telephone or an address alone counts
/// beside a column of names. A heading is found even where the numbers below are masked by hand.
///
/// 中文：表里有不该公开的一列。
///
/// 例如正文表格的表头，或者自己在 `catalogue.yml` 里加的“身份证号”“银行账号”“家庭住址”“出生日期”“病种”。
/// 请去掉这一列；要区分同名的人，可以写居民小组或者楼栋。
///
/// ```bad
/// item: R04
/// ---
/// | 姓名 | «身份证号» |
/// | --- | --- |
/// | 李某 | － |
/// ```
///
/// ```good
/// item: R04
/// ---
/// | 姓名 | 居民小组 |
/// | --- | --- |
/// | 李某 | 3组 |
/// ```
package enum PersonalColumn: Rule {
    package static let id: RuleID = "personal-column"
    package static let severity = Severity.warning

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        return findings(in: subject.bodyTables, of: notice.source, item: notice.item?.code)
    }

    package static func check(_ register: Register, _ context: RuleContext) -> [Diagnostic] {
        context.catalogue.items.flatMap { item in
            item.fields.flatMap { field -> [Diagnostic] in
                guard case .table(let table) = field.type else {
                    return findings(of: field, besideNames: false, item)
                }
                let hasNames = table.columns.contains {
                    ColumnRole(head: Text($0.label.chinese)).isName
                }
                return table.columns.flatMap { findings(of: $0, besideNames: hasNames, item) }
            }
        }
    }

    /// What it says of the tables of a body.
    static func findings(
        in tables: [BodyTable], of source: SourceFile, item: String?
    ) -> [Diagnostic] {
        tables.flatMap { table in
            let hasNames = table.head.contains { $0.role.isName }
            return table.head.compactMap { cell -> Diagnostic? in
                guard isPersonal(cell.text, besideNames: hasNames) else { return nil }
                return column(
                    cell.text.string,
                    at: source.span(cell.range.lowerBound, cell.range.upperBound), item)
            }
        }
    }

    private static func findings(
        of field: Field, besideNames: Bool, _ item: Item
    ) -> [Diagnostic] {
        guard let span = field.span, span.file.path == "content/catalogue.yml" else { return [] }
        if case .person(mask: true) = field.type { return [] }
        guard
            let name = ([field.key] + field.name.variants.map(\.text)).first(where: {
                isPersonal(Text($0), besideNames: besideNames)
            })
        else { return [] }
        return [column(name, at: span, item.code)]
    }

    private static func column(
        _ name: String, at span: SourceSpan, _ item: String?
    ) -> Diagnostic {
        finding(
            Message(
                en: "a column '\(name)' asks for what a public list must not hold",
                zh: "“\(name)”这一列不该出现在公开的名单里"),
            at: span, item: item,
            hint: Message(
                en: "leave the column out; tell people of one name apart by their building",
                zh: "请去掉这一列；同名的人可以用楼栋、居民小组区分"))
    }

    private static func isPersonal(_ name: Text, besideNames: Bool) -> Bool {
        let name = plain(name)
        return words.isMet(by: name) || name.withBytes(keys.isMet)
            || besideNames && name.withBytes(weakWords.isMet)
    }

    /// The name without blanks in it and marks of emphasis around it.
    private static func plain(_ name: Text) -> Text {
        name.withBytes { bytes in
            guard bytes.contains(where: { $0 == 0x2A || $0 == 0x20 }) else { return name }
            let kept = bytes.filter { $0 != 0x2A && $0 != 0x20 }
            return Text(kept, 0, kept.count)
        }
    }

    private static let keys = HeadWords(
        whole: ["id-card", "id-number", "bank-account", "bank-card", "diagnosis"])

    private static let words = TextSearch([
        "身份证", "证件号", "残疾证", "残疾人证", "银行账号", "银行帐号", "银行卡", "卡号", "一卡通", "存折", "家庭住址", "家庭地址",
        "详细地址", "现住址", "户籍地址", "出生日期", "出生年月日", "病种", "病名", "病情", "疾病", "诊断", "致贫原因", "残疾等级",
        "残疾类别", "护照号", "通行证号",
    ])

    private static let weakWords = HeadWords(ends: [
        "账号", "帐号", "手机", "手机号", "手机号码", "联系电话", "联系方式", "电话", "住址", "地址", "门牌号", "房号",
    ])
}
