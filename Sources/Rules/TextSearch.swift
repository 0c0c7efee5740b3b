import Values

extension Text {
    /// Whether a text stands somewhere in it, byte by byte; an empty one does not.
    func contains(_ part: Text) -> Bool {
        guard !part.isEmpty, part.count <= count else { return false }
        let first = part[0]
        for start in 0...(count - part.count) where self[start] == first {
            if self.part(start, start + part.count) == part { return true }
        }
        return false
    }

    /// Whether one of some texts stands in it.
    func containsAny(of parts: [Text]) -> Bool {
        parts.contains { contains($0) }
    }
}
