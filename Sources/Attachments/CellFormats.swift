/// The number formats of a workbook's cells (ISO/IEC 29500-1 §18.8).
struct CellFormats {
    /// The code of each cell style, in their order.
    private var codes: [String] = []

    /// Reads the part; a workbook without one shows numbers as they are.
    init(_ bytes: [UInt8]?) throws(UnreadableAttachment) {
        guard let bytes else { return }
        var own: [Int: String] = [:]
        var styles: [Int] = []
        var isInStyles = false
        try XMLPass.read(bytes) { event in
            switch event {
            case .start("numFmt", let attributes):
                if let id = attributes["numFmtId"].flatMap({ Int($0) }) {
                    own[id] = attributes["formatCode"] ?? ""
                }
            case .start("cellXfs", _): isInStyles = true
            case .end("cellXfs"): isInStyles = false
            case .start("xf", let attributes) where isInStyles:
                styles.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0)
            case .start, .end, .text: break
            }
        }
        codes = styles.map { own[$0] ?? Self.builtIn[$0] ?? "General" }
    }

    /// The code of a cell with a style.
    func code(style: Int?) -> String {
        guard let style, codes.indices.contains(style) else { return "General" }
        return codes[style]
    }

    /// The formats that have numbers and no codes (§18.8.30, those of zh-CN where they differ).
    private static let builtIn: [Int: String] = [
        0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "¥#,##0", 6: "¥#,##0",
        7: "¥#,##0.00", 8: "¥#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?",
        13: "# ??/??", 14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
        18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm",
        27: "yyyy\"年\"m\"月\"", 28: "m\"月\"d\"日\"", 29: "m\"月\"d\"日\"", 30: "m-d-yy",
        31: "yyyy\"年\"m\"月\"d\"日\"", 32: "h\"时\"mm\"分\"", 33: "h\"时\"mm\"分\"ss\"秒\"",
        34: "h\"时\"mm\"分\"", 35: "h\"时\"mm\"分\"ss\"秒\"", 36: "yyyy\"年\"m\"月\"",
        37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "#,##0",
        43: "#,##0.00", 44: "#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0",
        48: "##0.0E+0", 49: "@", 50: "yyyy\"年\"m\"月\"", 51: "m\"月\"d\"日\"",
        52: "yyyy\"年\"m\"月\"", 53: "m\"月\"d\"日\"", 54: "m\"月\"d\"日\"",
        55: "yyyy\"年\"m\"月\"", 56: "m\"月\"d\"日\"", 57: "yyyy\"年\"m\"月\"",
        58: "m\"月\"d\"日\"",
    ]
}
