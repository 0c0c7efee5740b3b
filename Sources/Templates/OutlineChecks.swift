/// What must hold between the templates of a strict set.
struct OutlineChecks {
    private let sources: [TemplateSource]
    private let outlines: [Outline]
    private var places: [Int: Set<String>] = [:]

    init(_ sources: [TemplateSource], _ outlines: [Outline]) {
        self.sources = sources
        self.outlines = outlines
    }

    /// Reports `unknownBlock`: a block for which neither the parent nor what it includes has a place.
    mutating func checkBlocks(_ faults: inout [FaultList]) {
        for (template, outline) in outlines.enumerated() {
            for inclusion in outline.inclusions where !inclusion.arguments.isEmpty {
                let places = placesReached(from: inclusion.template)
                for argument in inclusion.arguments where !places.contains(argument.name) {
                    let parent = sources[inclusion.template].name
                    faults[template].add(
                        .unknownBlock(argument.name, parent: parent), at: argument.range)
                }
            }
        }
    }

    private mutating func placesReached(from template: Int) -> Set<String> {
        if let known = places[template] { return known }
        var found: Set<String> = []
        var seen: Set<Int> = [template]
        var pending = [template]
        while let next = pending.popLast() {
            found.formUnion(outlines[next].places)
            for inclusion in outlines[next].inclusions
            where seen.insert(inclusion.template).inserted {
                pending.append(inclusion.template)
            }
        }
        places[template] = found
        return found
    }

    /// Reports `endlessInclusion`: templates that always include one another.
    func checkEnds(_ faults: inout [FaultList]) {
        var isDone = [Bool](repeating: false, count: outlines.count)
        var isOnPath = isDone
        for start in outlines.indices where !isDone[start] {
            var path = [(template: start, next: 0)]
            isOnPath[start] = true
            while let (template, next) = path.last {
                guard next < outlines[template].inclusions.count else {
                    isDone[template] = true
                    isOnPath[template] = false
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let inclusion = outlines[template].inclusions[next]
                guard inclusion.isCertain, !isDone[inclusion.template] else { continue }
                if isOnPath[inclusion.template] {
                    let cycle = path.map(\.template).drop { $0 != inclusion.template }
                    let names = (cycle + [inclusion.template]).map { sources[$0].name }
                    faults[template].add(.endlessInclusion(names), at: inclusion.range)
                } else {
                    isOnPath[inclusion.template] = true
                    path.append((inclusion.template, 0))
                }
            }
        }
    }
}
