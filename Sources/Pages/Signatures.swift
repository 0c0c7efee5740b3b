import Catalogue
import Diagnostics
import Templates
import Values

/// The lines that people sign on a sheet: who prepared it, who is in charge, who supervises.
enum Signatures {
    private static let preparers = ["prepared-by"]
    private static let heads = ["person-in-charge", "responsible", "head"]

    /// The lines in their order, each with `label`, and `names` where the record has them.
    static func values(_ site: Site, _ entry: RegisteredNotice) -> [TemplateValue] {
        let supervisors: [Text] =
            if entry.isShown, case .list(let list) = entry.notice[.reviewedBy].value {
                list.map(\.text)
            } else { [] }
        return [
            line(.preparedBy, names(preparers, site, entry), site),
            line(.personInCharge, names(heads, site, entry), site),
            line(.supervisors, supervisors, site),
        ]
    }

    private static func line(_ label: PageText, _ names: [Text], _ site: Site) -> TemplateValue {
        var html = InlineHTML()
        for (index, name) in names.enumerated() {
            if index > 0 { html.text(site.strings[.keywordSeparator]) }
            html.name(name, on: site)
        }
        return .object([
            "label": .text(site.strings[label]), "names": names.isEmpty ? .absent : html.value,
        ])
    }

    /// The names in those of the record's own fields that have one of these keys.
    private static func names(
        _ keys: [String], _ site: Site, _ entry: RegisteredNotice
    ) -> [Text] {
        guard entry.isShown, let item = entry.item else { return [] }
        return item.fields.indices.compactMap { index in
            let field = item.fields[index]
            guard keys.contains(field.key), case .person(mask: false) = field.type,
                case .text(let name) =
                    entry.notice.values[CommonField.allCases.count + index].value
            else { return nil }
            return name
        }
    }
}
