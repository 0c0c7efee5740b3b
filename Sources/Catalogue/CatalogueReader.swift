package import Diagnostics
package import Records
import Values

/// Makes the catalogue: the built-in one, changed by a board's own.
package enum CatalogueReader {
    /// The built-in catalogue with what a board's `catalogue.yml` adds, changes and omits.
    ///
    /// Findings are errors in the board's file; the built-in one has none, which a test holds.
    package static func catalogue(withBoardFile file: DecodedFile?) -> (Catalogue, [Diagnostic]) {
        var parts: [ItemParts] = []
        var findings: [Diagnostic] = []
        for source in BuiltInFile.catalogue {
            let (items, more) = CataloguePartsReader.read(DecodedFile(source: source))
            parts += items
            findings += more
        }
        if let file {
            let (items, more) = CataloguePartsReader.read(file)
            findings += more
            for item in items { merge(item, into: &parts, &findings) }
        }
        var items: [Item] = []
        var omissions: [Catalogue.Omission] = []
        for part in parts {
            var builder = ItemBuilder(part)
            let item = builder.item()
            findings += builder.findings
            guard let item else { continue }
            if let reason = part.omissionReason {
                omissions.append(Catalogue.Omission(item: item, reason: reason))
            } else {
                items.append(item)
            }
        }
        findings += sharedNumbers(of: items)
        return (Catalogue(items: items, omissions: omissions), findings)
    }

    private static func merge(
        _ item: ItemParts, into parts: inout [ItemParts], _ findings: inout [Diagnostic]
    ) {
        guard let index = parts.firstIndex(where: { $0.code == item.code }) else {
            parts.append(item)
            return
        }
        if parts[index].span.file.path == item.span.file.path {
            findings.append(
                Diagnostic(
                    rule: "duplicate-key", severity: .error,
                    message: Message(
                        en: "item '\(item.code)' is given twice", zh: "事项“\(item.code)”写了两次"),
                    span: item.span,
                    notes: [
                        DiagnosticNote(
                            Message(en: "first given here", zh: "第一次写在这里"),
                            at: parts[index].span)
                    ]))
            return
        }
        parts[index] = parts[index].replaced(by: item)
    }

    private static func sharedNumbers(of items: [Item]) -> [Diagnostic] {
        var first: [String: Item] = [:]
        return items.compactMap { item in
            guard let other = first[item.number] else {
                first[item.number] = item
                return nil
            }
            return Diagnostic(
                rule: "duplicate-number", severity: .error,
                message: Message(
                    en: "number \(item.number) is taken by \(other.code)",
                    zh: "编号 \(item.number) 已被 \(other.code) 使用"),
                span: item.span,
                notes: [DiagnosticNote(Message(en: "the other item", zh: "另一个事项"), at: other.span)])
        }
    }
}
