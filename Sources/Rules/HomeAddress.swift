import Catalogue
package import Diagnostics
import Values

/// A row gives a resident's name together with an address down to the room.
///
/// Room-level is a building or a staircase with a room behind it: 3幢2单元501室, 5号楼301, 3-2-501.
/// Looked at are tables about residents and tables of bodies with a column of names.
///
/// 中文：同一行里有人名，又有精确到房号的住址。
///
/// 例如“3幢2单元501室”。地址写到小区或者楼栋就够了。
///
/// ```bad
/// item: R08
/// households:
///   - {no: 1, holder: 张某某, persons: 2, estate: «示例花园3幢2单元501室»}
/// ```
///
/// ```good
/// item: R08
/// households:
///   - {no: 1, holder: 张某某, persons: 2, estate: 示例花园}
/// ```
package enum HomeAddress: Rule {
    package static let id: RuleID = "home-address"
    package static let severity = Severity.warning

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        var found: [Diagnostic] = []
        PersonRow.forEach(in: subject, context) { row in
            for cell in row.cells where isRoom(cell.text) {
                found.append(
                    finding(
                        Message(
                            en: "an address down to the room stands beside a name",
                            zh: "人名旁边写了精确到房号的住址"),
                        at: row.source.span(cell.range.lowerBound, cell.range.upperBound),
                        of: subject.notice,
                        hint: Message(
                            en: "give the estate or the building only", zh: "住址写到小区或者楼栋就够了")))
            }
        }
        return found
    }

    /// Whether a text has a room behind a building or a staircase.
    private static func isRoom(_ text: Text) -> Bool {
        let plain = FullWidth.normalized(text)
        return plain.withBytes { bytes in
            var groups: [Group] = []
            var place = 0
            while place < bytes.count {
                guard bytes[place] &- 0x30 < 10 else {
                    place += 1
                    continue
                }
                let start = place
                while place < bytes.count, bytes[place] &- 0x30 < 10 { place += 1 }
                groups.append(Group(start: start, end: place, unit: unit(at: place, in: bytes)))
            }
            return groups.indices.contains { isRoom($0, of: groups) }
        }
    }

    private struct Group {
        let start: Int
        let end: Int
        let unit: Unit
        var count: Int { end - start }
    }

    private enum Unit { case building, staircase, room, dash, other }

    /// Whether a group of digits is a room's number behind a building's or a staircase's.
    private static func isRoom(_ index: Int, of groups: [Group]) -> Bool {
        guard index > 0, (3...4).contains(groups[index].count) else { return false }
        let before = groups[index - 1]
        guard groups[index].start - before.end <= 12 else { return false }
        switch (before.unit, groups[index].unit) {
        case (.building, .room), (.building, .other), (.staircase, .room), (.staircase, .other):
            return true
        case (.dash, .room): return before.count <= 2
        case (.dash, .other):
            return index > 1 && groups[index - 2].unit == .dash && before.count <= 2
                && groups[index - 2].count <= 2 && groups[index].start - before.end == 1
        default: return false
        }
    }

    private static func unit(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Unit {
        let rest = bytes[min(place, bytes.count)...]
        for (unit, words) in units where words.contains(where: { rest.starts(with: $0) }) {
            return unit
        }
        return .other
    }

    private static let units: [(Unit, [[UInt8]])] = [
        (.building, ["幢", "栋", "号楼", "座", "#"].map { Array($0.utf8) }),
        (.staircase, ["单元", "梯"].map { Array($0.utf8) }),
        (.room, ["室", "房", "户"].map { Array($0.utf8) }),
        (.dash, ["-"].map { Array($0.utf8) }),
    ]
}
