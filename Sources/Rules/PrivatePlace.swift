import Catalogue
import Diagnostics
import Records
import Values

/// A private detail in clear, with the file that it stands in.
struct PrivatePlace: Sendable {
    let detail: PrivateDetail
    let source: SourceFile

    /// Where it stands.
    var span: SourceSpan { source.span(detail.range.lowerBound, detail.range.upperBound) }

    /// All that stand in a text.
    static func all(in source: SourceFile) -> [PrivatePlace] {
        PrivateDetail.all(in: source.bytes, source.bytes.indices).map {
            PrivatePlace(detail: $0, source: source)
        }
    }

    /// All that stand in a record and in the tables beside it.
    static func all(in notice: Notice) -> [PrivatePlace] {
        PersonalPlace.isRead(notice)
            ? ([notice.source] + PersonalPlace.tableFiles(of: notice)).flatMap { all(in: $0) } : []
    }
}

extension Rule {
    /// The findings of a rule on private details of one kind, none of which an excerpt shows.
    static func findings(
        _ places: [PrivatePlace], of kind: PrivateDetail.Kind, item: String?, message: Message,
        hint: Message
    ) -> [Diagnostic] {
        places.filter { $0.detail.kind == kind }.map { place in
            Diagnostic(
                rule: id, severity: severity, message: message, span: place.span, hint: hint,
                item: item, isSecret: true)
        }
    }
}
