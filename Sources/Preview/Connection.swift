import Glibc

/// One client of a preview: what it sent, what is still to be sent to it, and until when.
struct Connection {
    /// What a connection is doing.
    enum Phase {
        case reading
        /// Sends an answer; another request may follow it.
        case answering(keepsAlive: Bool)
        /// Is told of everything that happens.
        case listening
        /// All is sent; reads what still comes, for an answer is lost when its reader is cut off.
        case parting
        case ended
    }

    /// Milliseconds for a request to come whole.
    static let requestTime = 10_000
    /// Milliseconds between two requests, and between two pieces of an answer that a client takes.
    static let idleTime = 30_000
    /// Milliseconds between two signs of life to one that listens.
    static let beat = 15_000
    private static let partingTime = 2_000
    /// Most bytes that wait for one that listens.
    private static let backlog = 1 << 16

    let socket: Int32
    /// The address that it came in at.
    let local: String
    private(set) var phase = Phase.reading
    /// When it is ended, or where it listens shown a sign of life.
    private(set) var deadline: Int
    private var input: [UInt8] = []
    private var output: [UInt8] = []
    private var sent = 0
    private var parted = 0

    init(_ socket: Int32, at time: Int) {
        self.socket = socket
        local = SocketAddress.local(of: socket).host
        deadline = time + Self.requestTime
    }

    /// What the system is to wait for.
    var interest: Int16 {
        switch phase {
        case .reading, .parting: Int16(POLLIN)
        case .answering: Int16(POLLOUT)
        case .listening: Int16(sent < output.count ? POLLIN | POLLOUT : POLLIN)
        case .ended: 0
        }
    }

    var isListening: Bool {
        if case .listening = phase { return true }
        return false
    }

    var isEnded: Bool {
        if case .ended = phase { return true }
        return false
    }

    /// Takes what the client sent; gives a request when one is whole.
    mutating func receive(at time: Int) throws(RequestFault) -> RequestHead? {
        var buffer = [UInt8](repeating: 0, count: 1 << 13)
        let count = recv(socket, &buffer, buffer.count, 0)
        guard count > 0 else {
            if count == 0 || (errno != EAGAIN && errno != EINTR) { phase = .ended }
            return nil
        }
        switch phase {
        case .reading:
            if input.isEmpty { deadline = time + Self.requestTime }
            input += buffer[..<count]
            return try nextRequest()
        case .parting:
            parted += count
            if parted > 1 << 20 { phase = .ended }
            return nil
        case .answering, .listening, .ended: return nil
        }
    }

    /// The next request of those that came; nil while none is whole.
    mutating func nextRequest() throws(RequestFault) -> RequestHead? {
        guard let length = try RequestHead.length(in: input) else { return nil }
        let head = try RequestHead(input[..<length])
        input.removeFirst(length)
        return head
    }

    /// Begins to send an answer.
    mutating func answer(_ bytes: [UInt8], keepsAlive: Bool, at time: Int) {
        (output, sent) = (bytes, 0)
        phase = .answering(keepsAlive: keepsAlive)
        deadline = time + Self.idleTime
    }

    /// Begins to tell of everything that happens.
    mutating func listen(_ bytes: [UInt8], at time: Int) {
        (output, sent) = (bytes, 0)
        phase = .listening
        deadline = time + Self.beat
    }

    /// Tells one that listens; one that does not take it is let go.
    mutating func tell(_ bytes: [UInt8], at time: Int) {
        output.removeFirst(sent)
        sent = 0
        output += bytes
        deadline = time + Self.beat
        if output.count > Self.backlog { phase = .ended }
    }

    /// Sends as much as the client takes; tells whether it may ask again now.
    mutating func send(at time: Int) -> Bool {
        while sent < output.count {
            let count = output[sent...].withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR { continue }
            if count < 0, errno == EAGAIN { return false }
            guard count > 0 else {
                phase = .ended
                return false
            }
            sent += count
            if !isListening { deadline = time + Self.idleTime }
        }
        (output, sent) = ([], 0)
        guard case .answering(let keepsAlive) = phase else { return false }
        if keepsAlive {
            phase = .reading
            deadline = time + (input.isEmpty ? Self.idleTime : Self.requestTime)
            return true
        }
        shutdown(socket, Int32(SHUT_WR))
        phase = .parting
        deadline = time + Self.partingTime
        return false
    }

    /// Whether it is late with a request that it began.
    func isLate(at time: Int) -> Bool {
        guard case .reading = phase else { return false }
        return time >= deadline && !input.isEmpty
    }

    /// Lets it go.
    mutating func end() { phase = .ended }
}
