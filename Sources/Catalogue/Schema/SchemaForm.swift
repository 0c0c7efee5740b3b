package import Diagnostics

/// How values may be written, as JSON Schema (draft-07, which is what editors of YAML know best).
///
/// An editor reads YAML as numbers, flags and texts, the program reads all of them as text: so each
/// form takes numbers and texts with a pattern. A pattern lets through whatever the program reads,
/// and some that it does not: which days a month has is for `check` to say.
package enum SchemaForm: String, CaseIterable, Sendable {
    case text, money, integer, decimal, percent, date, days, period, flag, term, list, language

    /// The reference to it, for a schema that has `definitions`.
    package var reference: JSONTree { ["$ref": .text("#/definitions/\(rawValue)")] }

    /// All of them, by name.
    package static var definitions: [JSONTree.Member] {
        allCases.map { JSONTree.Member($0.rawValue, $0.schema) }
    }

    /// A blank value counts as none, everywhere.
    private static let orBlank: [JSONTree] = ["string", "null"]

    /// The form itself; it may stand where no definitions are.
    package var schema: JSONTree {
        switch self {
        case .text: ["type": ["string", "number", "boolean", "null"]]
        case .money: Self.written(Pattern.money, isNumber: true)
        case .integer, .decimal: Self.written(Pattern.number, isNumber: true)
        case .percent: Self.written(Pattern.number + "[%％]", isNumber: false)
        case .date: Self.written(Pattern.date, isNumber: false)
        case .days: Self.written("\(Pattern.date)((\\.\\.|至|~|～)\(Pattern.date))?", isNumber: false)
        case .period: Self.written(Pattern.period, isNumber: true)
        case .flag:
            ["type": ["boolean", "string", "null"], "pattern": .text(Self.whole(Pattern.flag))]
        case .term: Self.written(Pattern.term, isNumber: false)
        case .list:
            [
                "type": ["array", "string", "number", "null"],
                "items": ["type": ["string", "number", "null"]],
            ]
        case .language:
            [
                "type": ["string", "number", "object", "null"],
                "properties": .object(
                    LocalizedText.knownLanguages.map { .init($0, Self.text.schema) }),
                // What stands behind a comma in `{en: Rice, oil}` belongs to the text before it.
                "additionalProperties": ["type": "null"],
            ]
        }
    }

    /// Blanks around a value do not matter, nor does a value without anything.
    private static func whole(_ pattern: String) -> String { "^\\s*(\(pattern))?\\s*$" }

    private static func written(_ pattern: String, isNumber: Bool) -> JSONTree {
        let types: [JSONTree] = isNumber ? ["string", "number", "null"] : orBlank
        return ["type": .list(types), "pattern": .text(whole(pattern))]
    }
}

/// How a value is written, as regular expressions of ECMA 262; full-width characters count as ASCII.
private enum Pattern {
    private static let digit = "[0-9０-９]"
    private static let minus = "[-－−]"
    private static let figures = "\(digit)[0-9０-９,，]*([.．]\(digit)+)?"
    static let number = "\(minus)?\(figures)"
    private static let capitals =
        "负?[零壹贰貳叁肆伍陆陸柒捌玖拾佰仟万萬亿億元圆圓角分整正负]+"
    static let money =
        "(人民币)?(\(minus)?[¥￥]?\(minus)?\(figures)(万元|元[整正]?)?|\(capitals))"
    static let date =
        "\(digit){4}([-－]\(digit){1,2}[-－]\(digit){1,2}"
        + "|[/／]\(digit){1,2}[/／]\(digit){1,2}|年\(digit){1,2}月\(digit){1,2}日)"
    static let period =
        "\(digit){4}([-－]?[QqＱｑHhＨｈ]\(digit)|[-－]\(digit){1,2}"
        + "|年(度|[上下]半年|\(digit){1,2}月份?|第?(\(digit){1,2}|[一二三四])季度)?)?"
    static let term = "\(digit){1,4}(w?d|ｗ?ｄ|个?工作日|日|天|个自然日)"
    static let flag =
        ["true", "false", "yes", "no"]
        .map(anyCase).joined(separator: "|") + "|是|否"

    /// A word in large and small letters, full-width ones too.
    private static func anyCase(_ word: String) -> String {
        word.unicodeScalars.map { letter in
            let wide = Unicode.Scalar(letter.value + 0xFEE0).map { Character($0) } ?? "?"
            let both = String(letter).uppercased() + String(letter)
            return "[\(both)\(String(wide).uppercased())\(wide)]"
        }.joined()
    }
}
