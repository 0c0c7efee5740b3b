import Catalogue
import Diagnostics
import Drafts

extension ColumnMapping {
    /// Says which required columns no column of the sheet is.
    var missingWords: Message {
        let labels = missing.map(\.label)
        return Message(
            en: "no column is " + labels.map { "'\($0.english)'" }.joined(separator: ", "),
            zh: "没有一列是" + labels.map { "“\($0.chinese)”" }.joined(separator: "、"))
    }
}
