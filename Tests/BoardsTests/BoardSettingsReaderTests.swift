import Boards
import Catalogue
import Diagnostics
import Records
import Testing
import Values

struct BoardSettingsReaderTests {
    private static let languages = (
        english: "choose one of: zh-Hans, zh-Hant, en", chinese: "可选：zh-Hans、zh-Hant、en"
    )

    // MARK: What may be written

    @Test func `four keys are enough, and the rest has its defaults`() throws {
        let settings = try MarkedSettings.settings("")
        #expect(settings.name == LocalizedText([.init(language: "zh-Hans", text: "示例公开栏")]))
        #expect(settings.code == "T1")
        #expect(settings.contacts == [Contact(name: nil, phone: "0571-8000 0000", hours: nil)])
        #expect(settings.since == Period(.month, year: 2026, index: 1))
        #expect(settings.issuer == settings.name)
        #expect(settings.address == nil)
        #expect(settings.languages == ["zh-Hans"])
        #expect(settings.baseURL == nil)
        #expect(settings.timeZone == "Asia/Shanghai")
        #expect(settings.asOf == nil)
    }

    @Test func `every key of the contract is known`() throws {
        let settings = try MarkedSettings.settings(
            """
            name: {zh-Hans: 示例公开栏, en: Sample board}
            code: SL-01
            issuer: {zh-Hans: 示例居委会, en: Sample committee}
            address: 示例路1号
            languages: [en, zh-Hans]
            base-url: https://example.org/board
            time-zone: Asia/Urumqi
            since: 2026年第四季度
            as-of: 2026年11月20日
            rules: {missing-record: off}
            holidays: [2026-10-01]
            boards: [a]
            profile: village-to-urban
            retain: 180d
            """)
        #expect(settings.name.text(in: "en") == "Sample board")
        #expect(settings.issuer.text(in: "en") == "Sample committee")
        #expect(settings.code == "SL-01")
        #expect(settings.address == "示例路1号")
        #expect(settings.languages == ["en", "zh-Hans"])
        #expect(settings.baseURL == "https://example.org/board/")
        #expect(settings.timeZone == "Asia/Urumqi")
        #expect(settings.since == Period(.quarter, year: 2026, index: 4))
        #expect(settings.asOf == Day(year: 2026, month: 11, day: 20))
        #expect(settings.profile == .villageToUrban)
    }

    @Test func `a language given twice counts once`() throws {
        #expect(try MarkedSettings.settings("languages: [en, zh-Hans, en]").languages.count == 2)
    }

    @Test func `one language need not be a list`() throws {
        #expect(try MarkedSettings.settings("languages: en").languages == ["en"])
    }

    // MARK: What is missing

    @Test func `an empty file misses everything that is required`() {
        let (settings, findings) = MarkedSettings.read("")
        #expect(settings == nil)
        #expect(
            findings.map { "\($0.rule) \($0.message.english) \($0.message.chinese)" } == [
                "required-field 'name' is missing 缺少“name”",
                "required-field 'code' is missing 缺少“code”",
                "required-field 'contact' is missing 缺少“contact”",
                "required-field 'since' is missing 缺少“since”",
            ])
    }

    @Test(arguments: ["- a\n- b\n", "text\n", "name: 示例\ncode: [T1\n", "name: &a 示例\n"])
    func `a file that cannot be read as keys and values is one finding`(text: String) {
        let (settings, findings) = MarkedSettings.read(text)
        #expect(settings == nil)
        #expect(findings.map { "\($0.severity) \($0.rule)" } == ["error front-matter-syntax"])
    }

    @Test(arguments: ["name", "code", "contact", "since"])
    func `a required key without a value is missing`(key: String) {
        expect(
            SettingsFinding(
                "required-field", "'\(key)' is missing", "缺少“\(key)”",
                hint: ("write it after the colon", "写在冒号后面")),
            in: "«\(key)»:")
    }

    @Test(arguments: ["name", "code"])
    func `a required text of blanks is missing`(key: String) {
        expect(
            SettingsFinding(
                "required-field", "'\(key)' is missing", "缺少“\(key)”",
                hint: ("write it between the quotation marks", "写在引号里")),
            in: "\(key): «\" \"»")
    }

    @Test func `an issuer of blanks is the board itself`() throws {
        #expect(try MarkedSettings.settings("issuer: \"\"").issuer.text(in: "en") == "示例公开栏")
    }

    // MARK: Texts and code

    @Test(arguments: ["name", "issuer"])
    func `a list is not a text`(key: String) {
        expect(
            SettingsFinding(
                "wrong-type", "'\(key)' is not a text", "“\(key)”应当是文字",
                hint: ("write one text, or {zh-Hans: …, en: …}", "写一段文字，或者 {zh-Hans: …, en: …}")),
            in: "\(key): «[a, b]»")
    }

    @Test(arguments: [
        ("name", "name: «2026»", "2026"), ("name", "name: {zh-Hans: 示例, en: «12»}", "12"),
        ("issuer", "issuer: «1,250.00»", "1,250.00"), ("address", "address: «310000»", "310000"),
        ("name", "contact: {name: «12», phone: 0571-8000 0000}", "12"),
    ])
    func `a number stands where a text belongs`(key: String, text: String, number: String) {
        expect(
            SettingsFinding(
                "wrong-type", "'\(key)' is the number \(number), not a text",
                "“\(key)”是数字 \(number)，应当是文字",
                hint: ("if it is meant so, put it in quotation marks", "确实如此的话，请加上引号")),
            in: text)
    }

    @Test func `a number in quotation marks is a text`() throws {
        #expect(try MarkedSettings.settings("name: \"365\"").name.text(in: "zh-Hans") == "365")
    }

    @Test func `a number may be a code`() throws {
        #expect(try MarkedSettings.settings("code: 007").code == "007")
    }

    @Test(arguments: ["S L", "SL/01", "示例", "SL_01", "ＳＬ", "../x", "SL.1"])
    func `a code has letters, digits and hyphens`(code: String) {
        expect(
            SettingsFinding(
                "wrong-type",
                "the code '\(code)' has other characters than letters, digits and hyphens",
                "代码“\(code)”只能用英文字母、数字和连字符"),
            in: "code: «\(code)»")
    }

    // MARK: Languages

    @Test func `an unknown language is pointed at`() {
        expect(
            SettingsFinding(
                "not-a-choice", "the program has no language 'fr'", "程序里没有“fr”这种语言",
                hint: Self.languages),
            SettingsFinding(
                "not-a-choice", "the program has no language 'zh-CN'", "程序里没有“zh-CN”这种语言",
                hint: Self.languages),
            in: "languages: [zh-Hans, «fr», «zh-CN»]")
    }

    @Test func `an empty list names no language`() {
        expect(
            SettingsFinding(
                "required-field", "'languages' names no language", "“languages”里没有写语言",
                hint: Self.languages),
            in: "languages: «[]»")
    }

    @Test func `a language is a single value`() {
        let finding = SettingsFinding(
            "wrong-type", "'languages' is not a single value", "“languages”应当是一个值",
            hint: ("write one value after the colon", "在冒号后面只写一个值"))
        expect(finding, in: "languages: «{zh-Hans: en}»")
        expect(finding, in: "languages: [en, «[en]»]")
    }

    // MARK: Dates

    @Test(arguments: [
        ("since", "a period", "期间", "2026-01", "十月"),
        ("since", "a period", "期间", "2026-01", "2026-13"),
        ("since", "a period", "期间", "2026-01", "2026-01-05"),
        ("as-of", "a date", "日期", "2026-11-20", "明天"),
        ("as-of", "a date", "日期", "2026-11-20", "2026-02-30"),
        ("as-of", "a date", "日期", "2026-11-20", "2026-11"),
    ])
    func `what does not read has an example`(
        key: String, kind: String, chineseKind: String, example: String, text: String
    ) {
        expect(
            SettingsFinding(
                "wrong-type", "'\(text)' is not \(kind)", "“\(text)”不是\(chineseKind)",
                hint: ("write it as \(example)", "写成 \(example) 的样子")),
            in: "\(key): «\(text)»")
    }

    @Test(arguments: [("since", "XX"), ("as-of", "待定"), ("contact", "TODO")])
    func `a placeholder is called one`(key: String, text: String) {
        expect(
            SettingsFinding(
                "placeholder", "'\(text)' stands where '\(key)' should be",
                "“\(key)”里的“\(text)”是占位或残缺的内容",
                hint: ("write the real value", "请填写真实、完整的内容")),
            in: "\(key): «\(text)»")
    }

    @Test(arguments: ["address", "base-url", "time-zone", "as-of", "since", "code"])
    func `a list is not a single value`(key: String) {
        expect(
            SettingsFinding(
                "wrong-type", "'\(key)' is not a single value", "“\(key)”应当是一个值",
                hint: ("write one value after the colon", "在冒号后面只写一个值")),
            in: "\(key): «[a]»")
    }

    // MARK: The file

    @Test func `an unknown key names its neighbour`() {
        expect(
            SettingsFinding(
                "unknown-key", "unknown key 'adress'", "不认识的名称“adress”",
                hint: ("did you mean 'address'?", "是不是“address”？")),
            in: "«adress»: 示例路1号")
    }

    @Test func `a key given twice names the first`() throws {
        let text = "code: SL01\n«code»: SL02"
        expect(
            SettingsFinding("duplicate-key", "'code' is given twice", "“code”写了两次"), in: text)
        let (_, findings) = MarkedSettings.read(
            MarkedSettings.completed("code: SL01\ncode: SL02"))
        let note = try #require(findings.first?.notes.first)
        #expect(note.span?.range == SourceRange(start: 0, end: 4))
        #expect(note.message == Message(en: "first given here", zh: "第一次写在这里"))
    }

    @Test func `all faults of the file are shown at once`() {
        expect(
            SettingsFinding(
                "wrong-type", "the code '!' has other characters than letters, digits and hyphens",
                "代码“!”只能用英文字母、数字和连字符"),
            SettingsFinding(
                "wrong-type", "'去年' is not a period", "“去年”不是期间",
                hint: ("write it as 2026-01", "写成 2026-01 的样子")),
            SettingsFinding("unknown-key", "unknown key 'zzz'", "不认识的名称“zzz”"),
            in: "code: «\"!\"»\nsince: «去年»\n«zzz»: 1")
    }

    @Test func `a file in GB18030 is read with a warning`() throws {
        // 示例 in GB18030.
        let raw: [UInt8] =
            Array("name: ".utf8) + [0xCA, 0xBE, 0xC0, 0xFD]
            + Array("\ncode: T1\ncontact: 12345\nsince: 2026-01\n".utf8)
        let file = DecodedFile(path: "content/board.yml", raw: raw)
        let (settings, findings) = BoardSettingsReader.read(file, knownRules: [])
        #expect(settings?.name.text(in: "zh-Hans") == "示例")
        #expect(findings.map { "\($0.severity) \($0.rule)" } == ["warning encoding"])
    }

    @Test func `a file that is no text is one finding`() {
        let file = DecodedFile(
            path: "content/board.yml", raw: [0x6E, 0x3A, 0x20, 0xFF, 0xFF, 0x0A])
        let (settings, findings) = BoardSettingsReader.read(file, knownRules: [])
        #expect(settings == nil)
        #expect(findings.map { "\($0.severity) \($0.rule)" } == ["error encoding"])
    }

    @Test func `a profile that there is not`() {
        expect(
            SettingsFinding(
                "not-a-choice", "there is no profile 'rural'", "没有“rural”这种社区类型",
                hint: (
                    "choose one of: urban, village-to-urban, party-only",
                    "可选：urban（城市社区）、village-to-urban（撤村建居社区）、party-only（只公开党务）"
                )),
            in: "profile: «rural»")
    }
}
