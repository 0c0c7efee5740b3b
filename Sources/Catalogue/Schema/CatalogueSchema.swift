package import Diagnostics
import Records
import Values

/// `content/catalogue.yml` as JSON Schema; it has the keys that `CataloguePartsReader` asks for.
package enum CatalogueSchema {
    /// The schema.
    package static let schema: JSONTree = [
        "$schema": .text(RecordSchema.dialect),
        "title": "catalogue.yml: 公开目录的增改 / changes to the disclosure catalogue",
        "type": "object",
        "properties": [
            "items": list(of: "item", "要增加、修改或去掉的事项 / items to add, change or take off")
        ],
        "additionalProperties": false,
        "definitions": .object(
            SchemaForm.definitions + [
                .init("item", item), .init("field", field(mayBeTable: true)),
                .init("column", field(mayBeTable: false)), .init("check", check),
            ]),
    ]

    /// A text in one language or several.
    private static let localized: JSONTree = SchemaForm.language.reference

    private static let item: JSONTree = [
        "type": "object",
        "properties": [
            "code": [
                "type": "string",
                "pattern": .text(
                    "^(\(Column.allCases.map(\.rawValue).joined(separator: "|")))\\.[A-Za-z0-9-]+$"
                ),
                "description": "代码：栏目.名称 / <column>.<name>",
            ],
            "no": [
                "type": ["string", "number", "null"], "pattern": "^[A-Za-z0-9-]*$",
                "description": "编号，如 F01 / number, such as F01",
            ],
            "name": described(localized, "名称 / name"),
            "every": [
                "enum": .list(
                    PeriodLength.allCases.map { .text(CatalogueWriter.word(for: $0)) }
                        + ["standing", .null]),
                "description":
                    "多久公开一次，不写则有事才公开 / how often; as it happens when left out",
            ],
            "due": described(SchemaForm.term.reference, "期限：10d 或 5wd（工作日） / 10d, or 5wd of work"),
            "due-from": [
                "enum": .list(DueStart.allCases.map { .text($0.rawValue) } + [.null]),
                "description": "从期末还是期初算 / from the end or the start of the period",
            ],
            "objection": described(
                SchemaForm.term.reference, "异议期 / how long objections are taken"),
            "display": described(SchemaForm.term.reference, "至少张贴多久 / least time on the board"),
            "basis": described(localized, "依据 / the rule that demands it"),
            "mandatory": described(SchemaForm.flag.reference, "缺了算错误 / missing ones are errors"),
            "profiles": oneOrMore(
                Profile.allCases.map(\.rawValue), "哪种社区要公开 / kinds of community"),
            "fields": list(of: "field", "要填的内容 / fields"),
            "checks": list(of: "check", "整份记录要满足的公式 / formulas over a record"),
            "omit": described(SchemaForm.flag.reference, "不公开这一项，要写 reason / taken off"),
            "reason": described(SchemaForm.text.reference, "为什么不公开 / why it is taken off"),
        ],
        "additionalProperties": false, "required": ["code"],
        "allOf": [
            [
                "if": [
                    "properties": ["omit": ["enum": [true, "yes", "是"]]], "required": ["omit"],
                ],
                "then": ["required": ["reason"]],
                "else": ["properties": ["reason": ["type": "null"]]],
            ]
        ],
    ]

    private static func field(mayBeTable: Bool) -> JSONTree {
        let names = CataloguePartsReader.plainTypes.keys.sorted() + ["choice", "person"]
        let types = mayBeTable ? names + ["table"] : names
        let table: [JSONTree.Member] = [
            .init("personal", described(SchemaForm.flag.reference, "内容涉及居民 / about residents")),
            .init("columns", list(of: "column", "表格的列 / columns")),
            .init("checks", list(of: "check", "每一行要满足的公式 / formulas over each row")),
        ]
        let properties: [JSONTree.Member] =
            [
                .init("key", described(["type": "string"], "英文键名 / key")),
                .init("name", described(localized, "名称 / name")),
                .init(
                    "type",
                    described(["enum": .list(types.map(JSONTree.text))], "类型 / type")),
                .init(
                    "required",
                    described(
                        ["type": ["boolean", "string", "null"]],
                        "必填：true、false 或公式 / true, false or a formula")),
                .init("default", described(SchemaForm.text.reference, "空着时公式里算作什么 / when blank")),
                .init("choices", described(SchemaForm.list.reference, "可选的内容 / choices")),
                .init("mask", described(SchemaForm.flag.reference, "姓名要遮住 / names are masked")),
            ] + (mayBeTable ? table : [])
        let parts: [JSONTree] =
            [only("choice", has: ["choices"], needs: ["choices"]), only("person", has: ["mask"])]
            + (mayBeTable
                ? [only("table", has: ["personal", "columns", "checks"], needs: ["columns"])] : [])
        return [
            "type": "object", "properties": .object(properties), "additionalProperties": false,
            "required": ["key", "type"], "allOf": .list(parts),
        ]
    }

    /// Keys that go with one type alone.
    private static func only(
        _ type: String, has keys: [String], needs needed: [String] = []
    ) -> JSONTree {
        [
            "if": ["properties": ["type": ["enum": [.text(type)]]], "required": ["type"]],
            "then": ["required": .list(needed.map(JSONTree.text))],
            "else": ["properties": .object(keys.map { .init($0, false) })],
        ]
    }

    private static let check: JSONTree = [
        "type": ["string", "object"],
        "properties": [
            "check": ["type": "string", "description": "公式 / formula"],
            "severity": [
                "enum": .list(Severity.allCases.map { .text($0.rawValue) }),
                "description": "不满足时多严重 / how much a failure weighs",
            ],
        ],
        "additionalProperties": false, "required": ["check"],
    ]

    private static func list(of definition: String, _ words: String) -> JSONTree {
        [
            "type": ["array", "null"], "description": .text(words),
            "items": ["$ref": .text("#/definitions/\(definition)")],
        ]
    }

    /// One of some words, or a list of them.
    package static func oneOrMore(_ choices: [String], _ words: String) -> JSONTree {
        let choice: JSONTree = ["enum": .list(choices.map(JSONTree.text) + [.null])]
        return [
            "description": .text(words), "anyOf": [choice, ["type": "array", "items": choice]],
        ]
    }

    /// A form with words for whoever points at its key.
    package static func described(_ form: JSONTree, _ words: String) -> JSONTree {
        ["description": .text(words), "allOf": [form]]
    }
}
