import Diagnostics

/// A file of the content that was to be replaced and is left as it is.
struct RefusedFile: Error {
    /// Where it lies, as `content/…`.
    let path: String
    /// Why.
    let refusal: ContentFile.Refusal

    /// What happened, for people.
    var message: Message {
        let path = VisibleText.of(PersonalDigits.masked(path: path))
        return switch refusal {
        case .changed:
            Message(
                en: "\(path) was changed meanwhile and is left as it is; run it again",
                zh: "\(path) 刚才有人改过，没有动它；请再运行一次")
        case .outside:
            Message(
                en: "\(path) leads out of the board and is left as it is",
                zh: "\(path) 指到公开栏外面，没有动它")
        }
    }
}
