import Boards
import Catalogue
import Crypto
import Diagnostics
import Pages
import Records

/// A short digest of what is published of a record, to compare a sheet of paper with the web page.
///
/// It is the beginning of the SHA-256 of the record's canonical form, sixteen digits in fours:
/// `1f0c-77d2-90ab-4e63`. The canonical form is the record as `data/records.json` has it, with the
/// issuer in the board's first language, then a line feed, then its body without white space around
/// it, with LF line ends. So the digest is the same in all languages, as of any day, until the record
/// itself changes or what it shows of residents is taken down.
enum RecordDigest {
    /// The digest of a public record.
    static func text(of site: Site, _ entry: RegisteredNotice) -> String {
        let digits = SHA256.hash(data: canonicalForm(of: entry, site)).prefix(8).map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }
        return stride(from: 0, to: 8, by: 2).map { digits[$0] + digits[$0 + 1] }
            .joined(separator: "-")
    }

    /// What is digested, in UTF-8.
    static func canonicalForm(of entry: RegisteredNotice, _ site: Site) -> [UInt8] {
        let settings = site.board.settings
        var json = JSONWriter(capacity: 1024)
        if let item = entry.item {
            RecordObject(
                site: site, entry: entry, fields: PublicFields(item),
                issuer: settings.issuer.text(in: settings.contentLanguage)
            ).write(to: &json)
        }
        guard entry.isShown, !site.board.withholds(entry) else { return json.bytes + [0x0A] }
        let body = entry.notice.body.offsets
        return json.bytes + [0x0A] + plain(entry.notice.source.bytes[body])
    }

    private static func plain(_ body: some BidirectionalCollection<UInt8>) -> [UInt8] {
        var bytes = body.filter { $0 != 0x0D }[...]
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        return Array(bytes.drop { $0 <= 0x20 })
    }
}
