import ArgumentParser
import Diagnostics
import Drafts
import Glibc

/// The folder that a new board is written into.
struct StarterGround {
    let folder: String
    let language: MessageLanguage

    /// Stops where a board is already, before anything is asked.
    func refuseTaken() throws {
        for name in ["content", "content/board.yml"] where NewFile.exists(path(name)) {
            throw NewFileError(path: path(name), code: EEXIST)
        }
    }

    /// Writes the files that are not there; the paths of those written. Where one of them cannot be,
    /// none is left behind.
    func write(_ board: StarterBoard) throws -> [String] {
        var written: [String] = []
        do {
            for file in board.files {
                let path = path(file.path)
                if file.isOptional, NewFile.exists(path) {
                    say(Message(en: "\(path) is there and stays", zh: "\(path) 已经有了，保持原样"))
                    continue
                }
                try NewFile.write(file.text, to: path)
                written.append(path)
            }
        } catch {
            for path in written { unlink(path) }
            throw error
        }
        return written
    }

    /// What to do now, in three lines.
    func sayNext() {
        let place = folder == "." ? "" : folder
        let first =
            place.isEmpty
            ? Message(
                en: "1. look through content/board.yml and content/pages",
                zh: "1. 看一看 content/board.yml 和 content/pages，改成自己社区的")
            : Message(
                en: "1. cd \(place), and look through content/board.yml and content/pages",
                zh: "1. 运行 cd \(place)，看一看 content/board.yml 和 content/pages，改成自己社区的")
        say(first)
        say(
            Message(
                en: "2. noticeboard new F01 lays out the first ledger; fill it in",
                zh: "2. 运行 noticeboard new F01，建好第一份账的草稿，打开填好"))
        say(
            Message(
                en: "3. noticeboard check, then noticeboard build, and open site/index.html",
                zh: "3. 运行 noticeboard check，没有错误再运行 noticeboard build，打开 site/index.html"))
    }

    private func say(_ message: Message) { Standard.error(message.text(in: language)) }

    private func path(_ name: String) -> String {
        var folder = self.folder[...]
        while folder.count > 1, folder.last == "/" { folder.removeLast() }
        return folder == "." ? name : folder == "/" ? "/" + name : folder + "/" + name
    }
}
