import Diagnostics
import Glibc

/// Serves a preview to browsers, builds it anew when the board changes, and tells the open pages.
///
/// One loop does it all, on the main thread: it waits for clients, changes, the end of a build and
/// the signal to stop. Only a build runs beside it, one at a time; what changes meanwhile leads to
/// another one after it.
@MainActor
package final class PreviewServer {
    /// Most clients at once.
    package static let clientLimit = 128
    /// Most of them that listen for events.
    package static let listenerLimit = 64
    /// A build without a change after so many milliseconds: days become due while nobody writes.
    private static let dayCheck = 3_600_000
    private static let lostCheck = 1_000

    private let listener: Listener
    private let site: PreviewSite
    private let watcher: ChangeWatcher
    private let rebuild: @Sendable () async -> PreviewBuild
    private let report: @MainActor (PreviewBuild, PreviewError?) -> Void
    private let wake: WakeUp

    private var showing: Showing
    private var clients: [Connection] = []
    private var settling = Settling()
    private var building: Task<PreviewBuild, Never>?
    private var lastBuild = Monotonic.now

    /// Makes a server that shows what the first build came to.
    ///
    /// `report` is told of every later build that changed what is shown, and of folders that cannot
    /// be watched. Throws when the system gives no pipe.
    package init(
        listener: Listener, site: PreviewSite, watcher: ChangeWatcher, showing: Showing,
        rebuild: @escaping @Sendable () async -> PreviewBuild,
        report: @escaping @MainActor (PreviewBuild, PreviewError?) -> Void
    ) throws(PreviewError) {
        self.listener = listener
        self.site = site
        self.watcher = watcher
        self.showing = showing
        self.rebuild = rebuild
        self.report = report
        wake = try WakeUp()
    }

    /// Serves until a descriptor becomes readable; then lets all clients go, and waits for a build
    /// that is under way.
    package func run(until stop: Int32) async {
        while true {
            let ready = wait(stop)
            let now = Monotonic.now
            if ready.contains(stop) { break }
            if ready.contains(watcher.descriptor) { noteChanges(at: now) }
            if ready.contains(wake.descriptor) { await takeBuild(at: now) }
            if !watcher.hasBoard { lookForBoard(at: now) }
            startBuild(at: now)
            for socket in listener.sockets where ready.contains(socket) { admit(from: socket, now) }
            for index in clients.indices { serve(index, ready, at: now) }
            letGo()
        }
        listener.end()
        for client in clients { close(client.socket) }
        _ = await building?.value
    }

    // MARK: Waiting

    /// The descriptors that have something for us, after at most as long as nothing is due.
    private func wait(_ stop: Int32) -> Set<Int32> {
        let input = Int16(POLLIN)
        var waited = ([stop, wake.descriptor, watcher.descriptor] + listener.sockets)
            .map { pollfd(fd: $0, events: input, revents: 0) }
        waited += clients.map { pollfd(fd: $0.socket, events: $0.interest, revents: 0) }
        let count = poll(&waited, nfds_t(waited.count), Int32(clamping: pause))
        guard count > 0 else { return [] }
        return Set(waited.filter { $0.revents != 0 }.map(\.fd))
    }

    /// Milliseconds until something is due.
    private var pause: Int {
        let now = Monotonic.now
        var due = lastBuild + Self.dayCheck
        if !watcher.hasBoard { due = min(due, now + Self.lostCheck) }
        if building == nil, let settled = settling.due { due = min(due, settled) }
        for client in clients { due = min(due, client.deadline) }
        return max(0, due - now)
    }

    // MARK: Building

    private func noteChanges(at now: Int) {
        do throws(PreviewError) {
            if try watcher.takeChanges() { settling.note(at: now) }
        } catch {
            settling.note(at: now)
            report(showing.build, error)
        }
    }

    private func lookForBoard(at now: Int) {
        do throws(PreviewError) {
            if try watcher.findBoardAgain() { settling.note(at: now) }
        } catch {
            report(showing.build, error)
        }
    }

    private func startBuild(at now: Int) {
        if now >= lastBuild + Self.dayCheck { settling.note(at: now - Settling.limit) }
        guard building == nil, settling.take(at: now) else { return }
        let (rebuild, wake) = (rebuild, wake)
        lastBuild = now
        building = Task.detached {
            let build = await rebuild()
            wake.ring()
            return build
        }
    }

    private func takeBuild(at now: Int) async {
        wake.answer()
        guard let build = await building?.value else { return }
        building = nil
        let before = showing.version
        showing = showing.followed(by: build)
        if showing.version == before { return }
        for index in clients.indices where clients[index].isListening {
            clients[index].tell(EventText.version(of: showing), at: now)
        }
        report(build, nil)
    }

    // MARK: Clients

    private func admit(from listener: Int32, _ now: Int) {
        while true {
            let socket = accept(listener, nil, nil)
            guard socket >= 0 else { return }
            _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
            _ = fcntl(socket, F_SETFL, fcntl(socket, F_GETFL) | O_NONBLOCK)
            var client = Connection(socket, at: now)
            if clients.count >= Self.clientLimit { refuse(.crowded, &client, at: now) }
            clients.append(client)
            // One over the limit is told so at once, and no more are taken until there is room.
            if clients.count > Self.clientLimit {
                _ = clients[clients.count - 1].send(at: now)
                close(socket)
                clients.removeLast()
            }
        }
    }

    private func serve(_ index: Int, _ ready: Set<Int32>, at now: Int) {
        let isReady = ready.contains(clients[index].socket)
        if isReady {
            read(index, at: now)
            write(index, at: now)
        } else if clients[index].isLate(at: now) {
            refuse(.late, &clients[index], at: now)
            write(index, at: now)
        } else if now >= clients[index].deadline {
            if clients[index].isListening {
                clients[index].tell(EventText.beat, at: now)
                write(index, at: now)
            } else {
                clients[index].end()
            }
        } else if clients[index].interest & Int16(POLLOUT) != 0 {
            write(index, at: now)
        }
    }

    private func read(_ index: Int, at now: Int) {
        guard clients[index].interest & Int16(POLLIN) != 0 else { return }
        do throws(RequestFault) {
            guard let head = try clients[index].receive(at: now) else { return }
            reply(to: head, index, at: now)
        } catch {
            refuse(error, &clients[index], at: now)
        }
    }

    private func write(_ index: Int, at now: Int) {
        while clients[index].send(at: now) {
            do throws(RequestFault) {
                guard let head = try clients[index].nextRequest() else { return }
                reply(to: head, index, at: now)
            } catch {
                refuse(error, &clients[index], at: now)
            }
        }
    }

    private func reply(to head: RequestHead, _ index: Int, at now: Int) {
        switch site.reply(to: head, local: clients[index].local, showing: showing) {
        case .answer(let answer):
            let bytes = answer.bytes(isHead: head.isHead, keepsAlive: head.keepsAlive)
            clients[index].answer(bytes, keepsAlive: head.keepsAlive, at: now)
        case .events where clients.count(where: \.isListening) >= Self.listenerLimit:
            refuse(.crowded, &clients[index], at: now)
        case .events:
            clients[index].listen(EventText.head + EventText.version(of: showing), at: now)
        }
    }

    private func refuse(_ fault: RequestFault, _ client: inout Connection, at now: Int) {
        client.answer(
            Answer(fault).bytes(isHead: false, keepsAlive: false), keepsAlive: false, at: now)
    }

    private func letGo() {
        for client in clients where client.isEnded { close(client.socket) }
        clients.removeAll(where: \.isEnded)
    }
}
