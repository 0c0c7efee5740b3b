import Values

/// The words of a head or a label as they are compared: without blanks, brackets and colons, in ASCII
/// and lower case where there is such a form.
struct HeadWord {
    /// All of it, brackets opened.
    let whole: String
    /// Without what stands in brackets.
    let bare: String
    /// What stands between slashes, where there are any.
    let parts: [String]

    init(_ text: Text) {
        var whole = ""
        var bare = ""
        var parts: [String] = [""]
        var depth = 0
        for scalar in FullWidth.normalized(text).string.unicodeScalars.prefix(200) {
            switch scalar {
            case "(", "[", "{", "【", "〔": depth += 1
            case ")", "]", "}", "】", "〕": depth = max(0, depth - 1)
            case ":", "*", "\u{FEFF}", "\u{200B}": continue
            case _ where scalar.properties.isWhitespace: continue
            default:
                let letter = String(scalar).lowercased()
                whole += letter
                guard depth == 0 else { continue }
                bare += letter
                if scalar == "/" || scalar == "、" {
                    parts.append("")
                } else {
                    parts[parts.count - 1] += letter
                }
            }
        }
        self.whole = whole
        self.bare = bare
        self.parts = parts.count > 1 ? parts.filter { !$0.isEmpty } : []
    }

    /// Whether it says nothing.
    var isEmpty: Bool { whole.isEmpty }

    /// The wordings to look for, the fullest first.
    var wordings: [String] { whole == bare || bare.isEmpty ? [whole] : [whole, bare] }

    /// The words folded in one way.
    static func folded(_ text: String) -> String { HeadWord(Text(text)).whole }
}
