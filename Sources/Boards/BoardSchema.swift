package import Catalogue
package import Diagnostics

/// `content/board.yml` as JSON Schema; it has the keys that `BoardSettingsReader` asks for.
package struct BoardSchema {
    private let knownRules: [String]
    private let catalogue: Catalogue

    /// A schema for a board with these rules and this catalogue.
    package init(knownRules: [String], catalogue: Catalogue) {
        self.knownRules = knownRules
        self.catalogue = catalogue
    }

    /// The schema.
    package var schema: JSONTree {
        [
            "$schema": .text(RecordSchema.dialect),
            "title": "board.yml: 公开栏的设置 / settings of a board",
            "type": "object", "properties": properties, "additionalProperties": false,
            "required": ["name", "code", "contact", "since"],
            "definitions": .object(
                SchemaForm.definitions + [
                    .init("contact", contact), .init("phone", phone), .init("holidays", days),
                    .init("severity", severity(mayBeOff: true)),
                    .init("severity-of-privacy", severity(mayBeOff: false)),
                ]),
        ]
    }

    private var properties: JSONTree {
        [
            "name": described(words(isRequired: true), "公开栏的名称 / name of the board"),
            "code": [
                "type": ["string", "number"], "pattern": "^[A-Za-z0-9-]+$",
                "description": "代码，用在索引号里 / code, for index numbers",
            ],
            "contact": [
                "description": "监督电话 / supervision telephone",
                "anyOf": [
                    contactReference,
                    ["type": "array", "minItems": 1, "items": contactReference],
                ],
            ],
            "since": described(
                ["allOf": [SchemaForm.period.reference, ["not": ["type": "null"]]]],
                "从哪一期开始公开：2026-01 / first period: 2026-01"),
            "issuer": described(words(isRequired: false), "发布机构 / who publishes"),
            "address": described(["type": ["string", "null"]], "地址 / address"),
            "languages": CatalogueSchema.oneOrMore(
                BoardSettingsReader.knownLanguages, "网站的语言 / languages of the site"),
            "base-url": [
                "type": ["string", "null"], "pattern": "^https?://",
                "description": "网站的网址 / address of the site",
            ],
            "time-zone": described(["type": ["string", "null"]], "时区：Asia/Shanghai / time zone"),
            "as-of": described(
                SchemaForm.date.reference, "把今天固定为这一天（演示用） / pins today, for demonstrations"),
            "profile": [
                "enum": .list(Profile.allCases.map { .text($0.rawValue) } + [.null]),
                "description": "社区类型 / kind of community",
            ],
            "rules": rules, "holidays": holidays, "finance": finance, "retain": retain,
            "boards": described(true, "实体公开栏的尺寸 / surfaces of the physical board"),
        ]
    }

    private func described(_ form: JSONTree, _ words: String) -> JSONTree {
        CatalogueSchema.described(form, words)
    }

    /// A text in one language or several; a bare number is none.
    private func words(isRequired: Bool) -> JSONTree {
        let types: [JSONTree] = ["string", "object"] + (isRequired ? [] : ["null"])
        return [
            "type": .list(types), "minLength": .number(isRequired ? 1 : 0),
            "properties": .object(
                BoardSettingsReader.knownLanguages.map { .init($0, ["type": ["string", "null"]]) }),
            "additionalProperties": ["type": "null"],
        ]
    }

    // MARK: Contacts

    private let contactReference: JSONTree = ["$ref": "#/definitions/contact"]

    private var contact: JSONTree {
        [
            "anyOf": [
                ["$ref": "#/definitions/phone"],
                [
                    "type": "object",
                    "properties": [
                        "name": ["type": ["string", "null"], "description": "谁接 / who answers"],
                        "phone": ["$ref": "#/definitions/phone"],
                        "hours": described(SchemaForm.text.reference, "什么时间 / when"),
                    ],
                    "additionalProperties": false, "required": ["phone"],
                ],
            ]
        ]
    }

    private var phone: JSONTree {
        ["type": ["string", "number"], "minLength": 1, "description": "电话号码 / telephone number"]
    }

    // MARK: Rules

    /// A rule's severity, for all items or item by item.
    private var rules: JSONTree {
        let properties = knownRules.map { rule -> JSONTree.Member in
            let isPrivacy = SeveritySettingsReader.privacyRules.contains(rule)
            return .init(rule, ["$ref": .text(isPrivacy ? Self.kept : Self.any)])
        }
        return [
            "type": ["object", "null"], "properties": .object(properties),
            "additionalProperties": false,
            "description": "改变规则的严重程度 / other severities of rules",
        ]
    }

    private static let any = "#/definitions/severity"
    private static let kept = "#/definitions/severity-of-privacy"

    /// A severity for all items, or item by item; readers of YAML 1.1 take `off` for false.
    private func severity(mayBeOff: Bool) -> JSONTree {
        let off: [JSONTree] = mayBeOff ? ["off", false] : []
        let severity: JSONTree = [
            "enum": .list(Severity.allCases.map { .text($0.rawValue) } + off)
        ]
        let byItem: JSONTree = [
            "type": "object", "properties": .object(items(severity)),
            "additionalProperties": false,
        ]
        return ["anyOf": [severity, byItem]]
    }

    /// Every item, also those that were taken off, by code and by number.
    private func items(_ value: JSONTree) -> [JSONTree.Member] {
        (catalogue.items + catalogue.omissions.map(\.item)).flatMap {
            [JSONTree.Member($0.code, value), .init($0.number, value)]
        }
    }

    private var retain: JSONTree {
        [
            "description": "居民名单留多久：180d / how long lists of residents stay: 180d",
            "anyOf": [
                SchemaForm.term.reference,
                [
                    "type": "object",
                    "properties": .object(
                        [.init("default", SchemaForm.term.reference)]
                            + items(SchemaForm.term.reference)),
                    "additionalProperties": false,
                ],
            ],
        ]
    }

    // MARK: Money and calendar

    private var finance: JSONTree {
        let amounts: JSONTree = [
            "anyOf": [
                SchemaForm.money.reference, ["type": "array", "items": SchemaForm.money.reference],
            ]
        ]
        return [
            "type": ["object", "null"],
            "properties": [
                "limits": described(amounts, "审批限额 / limits of approval"),
                "cash-limit": described(amounts, "现金限额 / limit of cash"),
                "banned": described(SchemaForm.list.reference, "不得列支的科目 / banned categories"),
                "other-share": described(
                    SchemaForm.percent.reference, "“其他”最多占多少：5% / largest share of 'other'"),
            ],
            "additionalProperties": false,
            "description": "资金检查的标准 / what the checks of money go by",
        ]
    }

    /// One day, a range, or a list of these.
    private var days: JSONTree {
        [
            "anyOf": [
                SchemaForm.days.reference, ["type": "array", "items": SchemaForm.days.reference],
            ]
        ]
    }

    private var holidays: JSONTree {
        let days: JSONTree = ["$ref": "#/definitions/holidays"]
        let year: JSONTree = [
            "type": "object",
            "properties": [
                "off": described(days, "放假 / days off"), "work": described(days, "调休上班 / worked"),
                "notice": described(SchemaForm.text.reference, "通知文号 / the notice"),
            ],
            "additionalProperties": false,
        ]
        return [
            "description": "节假日 / holidays: 2028: {off: […], work: […]}",
            "anyOf": [
                days,
                [
                    "type": "object",
                    "patternProperties": [
                        "^[0-9０-９]{4}年?度?$": ["anyOf": [year, days]]
                    ],
                    "additionalProperties": false,
                ],
            ],
        ]
    }
}
