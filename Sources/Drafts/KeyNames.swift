package import Catalogue
package import Diagnostics
import Values

/// In which language a record's keys and words are written.
package struct KeyNames: Sendable {
    /// The language: Chinese names, or English keys.
    package let language: MessageLanguage

    /// Makes names in a language.
    package init(_ language: MessageLanguage) {
        self.language = language
    }

    /// How a field of a layout is written as a key; its English key where it has no name that the
    /// reader would take for it.
    package func key(of field: Field, in layout: FieldLayout) -> String {
        switch language {
        case .english: return field.key
        case .chinese:
            let name = Text(field.name.text(in: MessageLanguage.chinese.rawValue)).trimmed
            guard !name.isEmpty, let index = layout.index(of: name),
                layout.fields[index] === field
            else { return field.key }
            return name.string
        }
    }

    /// How a field that every record may have is written as a key.
    package func key(of field: CommonField) -> String {
        key(of: CommonField.fields[field.rawValue])
    }

    /// How a status is written.
    package func word(for status: RecordStatus) -> String {
        switch language {
        case .english: status.rawValue
        case .chinese: status.chineseName
        }
    }

    /// How a flag is written.
    package func word(for flag: Bool) -> String {
        switch language {
        case .english: flag ? "yes" : "no"
        case .chinese: flag ? "是" : "否"
        }
    }

    /// The word for the file of a table.
    package var file: String {
        switch language {
        case .english: "file"
        case .chinese: "文件"
        }
    }

    private func key(of field: Field) -> String {
        switch language {
        case .english: field.key
        case .chinese: field.name.text(in: MessageLanguage.chinese.rawValue)
        }
    }
}
