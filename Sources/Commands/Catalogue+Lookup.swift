import ArgumentParser
import Catalogue
import Diagnostics
import Values

extension Catalogue {
    /// The item with a code or number; wrong usage, with the nearest one, when there is none.
    func item(named name: String, _ language: MessageLanguage) throws -> Item {
        if let item = item(Text(name)) { return item }
        let nearest = nearestItem(to: name)
        throw ValidationError(
            Message(
                en: "the catalogue has no item '\(name)'"
                    + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
                zh: "公开目录里没有“\(name)”这个事项" + (nearest.map { "；是不是“\($0)”？" } ?? "")
            ).text(in: language))
    }
}
