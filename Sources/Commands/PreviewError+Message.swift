import Diagnostics
import Glibc
import Preview

extension PreviewError {
    /// What went wrong and what to do, for people.
    var message: Message {
        let reason = SystemReason(code)
        switch task {
        case .listen(let host, let port) where code == EADDRINUSE:
            return Message(
                en: "port \(port) of \(host) is taken by another program; "
                    + "choose another with --port, or leave --port out",
                zh: "\(host) 的端口 \(port) 已被别的程序占用；用 --port 换一个，或者不写 --port")
        case .listen(let host, let port) where code == EACCES:
            return Message(
                en: "port \(port) of \(host) is kept for the system; choose one from 1024 on",
                zh: "\(host) 的端口 \(port) 留给系统使用；请选 1024 以上的端口")
        case .listen(let host, let port) where code == EADDRNOTAVAIL:
            return Message(
                en:
                    "\(host) is not an address of this machine, so port \(port) cannot be had there",
                zh: "\(host) 不是这台电脑的地址，不能在那里使用端口 \(port)")
        case .listen(let host, let port):
            return Message(
                en: "cannot listen on port \(port) of \(host): \(reason.text(in: .english))",
                zh: "不能在 \(host) 使用端口 \(port)：\(reason.text(in: .chinese))")
        case .resolve(let host):
            return Message(
                en: "there is no host '\(host)'; write an address of this machine, such as 0.0.0.0",
                zh: "找不到“\(host)”；写这台电脑的地址，例如 0.0.0.0")
        case .watch(let path):
            return Message(
                en: "cannot watch \(path) for changes: \(reason.text(in: .english)); "
                    + "the system allows too few watches, raise fs.inotify.max_user_watches",
                zh: "不能留意 \(path) 的变化：系统允许的数目不够；请让管理员调大 fs.inotify.max_user_watches")
        }
    }
}
