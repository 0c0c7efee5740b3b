import Diagnostics
import Records
package import Values

/// A notice with its place on the board: key, number and address.
///
/// A class because it has identity, its number, and is sorted and passed on many times.
package final class RegisteredNotice: Sendable {
    /// The notice.
    package let notice: Notice
    /// Its period, or its date; `-2`, `-3` … for more on one day. Empty when it has neither.
    package let key: String
    /// Its index number (索引号): its own, or board code, item number and key.
    package let number: Text
    /// `<column>/<item>/<key>`: its page without `.html`. Empty when it has no key or no item.
    package let address: String
    /// Its place among all notices of the board in file order, from 0.
    package let index: Int

    init(notice: Notice, key: String, number: Text, address: String, index: Int) {
        self.index = index
        self.notice = notice
        self.key = key
        self.number = number
        self.address = address
    }

    /// Its item.
    package var item: Item? { notice.item }
}

/// All notices of a board with their numbers and addresses, in file order.
package struct Register: Sendable {
    /// The notices, sorted by path.
    package let entries: [RegisteredNotice]
    private let byNumber: [Text: Int]
    private let byAddress: [String: Int]
    private let byPath: [String: Int]
    private let byPeriod: [Slot: Int]
    /// The file names, without `.md`, of notices without an address.
    private let nameless: [Text]

    /// Gives every notice its key, number and address.
    ///
    /// More notices of one item and day are numbered in the order of publication, then of path, so
    /// that a later one never takes an earlier one's address; drafts and withdrawn ones come last.
    package init(_ notices: [Notice], boardCode: String) {
        var entries: [RegisteredNotice?] = Array(repeating: nil, count: notices.count)
        var taken: [String: Int] = [:]
        for index in Self.namingOrder(of: notices) {
            let notice = notices[index]
            guard let item = notice.item, let base = Self.baseKey(of: notice, item) else {
                entries[index] = RegisteredNotice(
                    notice: notice, key: "", number: notice.text(.number) ?? Text(""), address: "",
                    index: index)
                continue
            }
            let folder = item.column.rawValue + "/" + item.slug + "/"
            let count = taken[folder + base, default: 0] + 1
            taken[folder + base] = count
            let key = count == 1 ? base : "\(base)-\(count)"
            entries[index] = RegisteredNotice(
                notice: notice, key: key,
                number: notice.text(.number) ?? Text("\(boardCode)-\(item.number)-\(key)"),
                address: folder + key, index: index)
        }
        self.entries = entries.compactMap { $0 }
        byNumber = Self.index(self.entries.map(\.number))
        byAddress = Self.index(self.entries.map(\.address))
        byPath = Self.index(self.entries.map(\.notice.source.path))
        byPeriod = Self.slots(of: self.entries)
        nameless = self.entries.filter(\.address.isEmpty).map { entry in
            let name = entry.notice.source.path.split(separator: "/").last ?? ""
            return Text(String(name.dropLast(3)))
        }
    }

    /// The notice with a number.
    package func entry(number: Text) -> RegisteredNotice? { byNumber[number].map { entries[$0] } }

    /// The notice at an address, with or without `.html`.
    package func entry(address: String) -> RegisteredNotice? {
        guard !address.isEmpty else { return nil }
        let bare = address.hasSuffix(".html") ? String(address.dropLast(5)) : address
        return byAddress[bare].map { entries[$0] }
    }

    /// The notice that a file holds.
    package func entry(path: String) -> RegisteredNotice? { byPath[path].map { entries[$0] } }

    /// The notice that a `record` field names: by number, or by address.
    package func entry(reference: Text) -> RegisteredNotice? {
        entry(number: reference) ?? entry(address: reference.string)
    }

    /// The record of an item and a period: the published one, else a draft; never a withdrawn one.
    package func entry(of item: Item, _ period: Period) -> RegisteredNotice? {
        byPeriod[Slot(item: ObjectIdentifier(item), period: period)].map { entries[$0] }
    }

    /// The files of drafts, and of the tables that they name.
    package var draftPaths: Set<String> {
        var paths: Set<String> = []
        for entry in entries where entry.notice.status == .draft {
            paths.insert(entry.notice.source.path)
            for value in entry.notice.values {
                if case .table(let table) = value.value { paths.insert(table.source.path) }
            }
        }
        return paths
    }

    /// The same item's record one period earlier, where there is one.
    package func previous(of entry: RegisteredNotice) -> RegisteredNotice? {
        guard let item = entry.item, let length = item.periodLength,
            let period = entry.notice.period, period.length == length,
            let before = period.previous
        else { return nil }
        return self.entry(of: item, before)
    }

    /// Whether a number may be that of a record that has none, for a fault of its own.
    ///
    /// Taken as such is a record whose file is named as the number ends.
    package func hasNameless(like number: Text) -> Bool {
        nameless.contains { name in
            number.count >= name.count
                && number.part(number.count - name.count, number.count) == name
        }
    }

    private struct Slot: Hashable {
        let item: ObjectIdentifier
        let period: Period
    }

    private static func slots(of entries: [RegisteredNotice]) -> [Slot: Int] {
        var slots: [Slot: Int] = [:]
        for status in [RecordStatus.published, .draft] {
            for entry in entries where entry.notice.status == status {
                guard let item = entry.item, item.periodLength != nil,
                    let period = entry.notice.period
                else { continue }
                let slot = Slot(item: ObjectIdentifier(item), period: period)
                if slots[slot] == nil { slots[slot] = entry.index }
            }
        }
        return slots
    }

    private static func index<Key: Hashable>(_ keys: [Key]) -> [Key: Int] {
        var table: [Key: Int] = [:]
        table.reserveCapacity(keys.count)
        for (index, key) in keys.enumerated() where table[key] == nil { table[key] = index }
        return table
    }

    private static func baseKey(of notice: Notice, _ item: Item) -> String? {
        if item.periodLength != nil, let period = notice.period { return period.description }
        return notice.day(.date)?.description
    }

    private static func namingOrder(of notices: [Notice]) -> [Int] {
        struct SortKey {
            let status: Int
            let published: Day?
            let index: Int
        }
        let keys = notices.enumerated().map { index, notice in
            SortKey(
                status: notice.status == .published ? 0 : 1, published: notice.day(.published),
                index: index)
        }
        let sorted = keys.sorted { left, right in
            if left.status != right.status { return left.status < right.status }
            if let mine = left.published, let theirs = right.published, mine != theirs {
                return mine < theirs
            }
            if (left.published == nil) != (right.published == nil) { return left.published != nil }
            return left.index < right.index
        }
        return sorted.map(\.index)
    }
}
