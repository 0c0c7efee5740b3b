import Catalogue

/// What the fields of an item are together: stages, a guide, a ledger.
///
/// It goes by keys, types and checks alone, so that an item of a board's own catalogue that is made
/// like one of ours is shown like it.
struct ItemShape: Sendable {
    /// Runs of dates that the item's checks put in order, as indices of its own fields.
    ///
    /// At least three dates, each joined to another by a check `earlier <= later` or
    /// `earlier < later` of the record: the five stages of an appraisal, those of a project.
    let stages: [[Int]]
    /// What makes it a guide to a service; nil for other items.
    let guide: GuideFields?
    /// What makes it a ledger; nil for other items.
    let ledger: LedgerFields?

    /// Finds it.
    init(_ item: Item) {
        stages = Self.stages(of: item)
        guide = GuideFields(item.fields)
        ledger = LedgerFields(item)
    }

    private static func stages(of item: Item) -> [[Int]] {
        let offset = CommonField.allCases.count
        var group = Array(item.fields.indices)
        for check in item.checks {
            guard let comparison = check.formula.onlyComparison,
                comparison.comparator == .lessOrEqual || comparison.comparator == .less,
                let left = comparison.leftOperand, let right = comparison.rightOperand,
                case .field(let earlier) = check.formula.operands[left].reference,
                case .field(let later) = check.formula.operands[right].reference,
                earlier >= offset, later > earlier,
                case .date = item.layout.fields[earlier].type,
                case .date = item.layout.fields[later].type
            else { continue }
            let (kept, joined) = (group[earlier - offset], group[later - offset])
            for index in group.indices where group[index] == joined { group[index] = kept }
        }
        let members = Dictionary(grouping: item.fields.indices) { group[$0] }
        return members.values.filter { $0.count > 2 }.sorted { $0[0] < $1[0] }
    }
}

/// The fields that make an item a guide (办事指南): `materials`, `steps`, `limit`, `place`, `hours`
/// and `phone`, as indices of its own fields.
struct GuideFields: Sendable {
    /// What must be brought: a table, or a list.
    let materials: Int
    /// What happens, in order: a list.
    let steps: Int
    /// The single values of the slip, in order: limit, fee, place, hours, telephones.
    let facts: [Int]

    /// All of them.
    var all: Set<Int> { Set(facts + [materials, steps]) }

    /// Finds them; nil where one of the six is missing or of another kind.
    init?(_ fields: [Field]) {
        func index(_ key: String) -> Int? { fields.firstIndex { $0.key == key } }
        guard let materials = index("materials"), let steps = index("steps"),
            let limit = index("limit"), let place = index("place"), let hours = index("hours"),
            let phone = index("phone"), case .list = fields[steps].type,
            case .phone = fields[phone].type
        else { return nil }
        switch fields[materials].type {
        case .list: break
        case .table(let type) where !type.isPersonal: break
        default: return nil
        }
        self.materials = materials
        self.steps = steps
        facts =
            [limit] + [index("fee")].compactMap { $0 } + [place, hours, phone]
            + [index("complaint-phone")].compactMap { $0 }
    }
}
