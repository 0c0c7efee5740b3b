/// What open pages are told, as server-sent events (HTML Standard, 9.2).
enum EventText {
    /// The head of an answer that has no end of its own.
    static let head =
        Answer.head(
            .ok,
            [Answer.Field("Content-Type", "text/event-stream; charset=utf-8")] + Answer.always
                + [Answer.Field("Connection", "close")]) + Array("retry: 1000\n\n".utf8)

    /// A comment, so that both sides notice when the other is gone.
    static let beat = Array(":\n\n".utf8)

    /// What is shown now: the version, and whether it is the site or the findings in its place.
    static func version(of showing: Showing) -> [UInt8] {
        let state = showing.build.isBroken ? "broken" : "good"
        return Array("event: version\ndata: \(showing.version) \(state)\n\n".utf8)
    }
}
