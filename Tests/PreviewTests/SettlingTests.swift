import Preview
import Testing

struct SettlingTests {
    @Test func `nothing is due without a change`() {
        var settling = Settling()
        #expect(settling.due == nil)
        let isTaken = settling.take(at: 1_000_000)
        #expect(!isTaken)
    }

    @Test func `a change is due when it has been quiet, and once`() {
        var settling = Settling()
        settling.note(at: 1000)
        settling.note(at: 1010)
        #expect(settling.due == 1010 + Settling.quiet)
        let end = 1010 + Settling.quiet
        let taken = [end - 1, end, 5000].map { settling.take(at: $0) }
        #expect(taken == [false, true, false])
    }

    @Test func `changes without an end do not put it off for ever`() {
        var settling = Settling()
        for time in stride(from: 0, through: 2000, by: 10) { settling.note(at: time) }
        #expect(settling.due == Settling.limit)
    }
}
