"""A running `noticeboard serve` on a board of its own, for the tests."""

import http.client
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("NOTICEBOARD_PROGRAM", str(ROOT / ".build/debug/noticeboard"))
BOARD = ROOT / "Tests/Fixtures/boards/first-month"
LIMIT = 60


def until(condition, what):
    """Waits until a condition holds, and returns what it gave."""
    end = time.monotonic() + LIMIT
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f"not within {LIMIT} seconds: {what}")


class Preview:
    """The program, started on a copy of a board; `with` ends it."""

    def __init__(self, *arguments, board=BOARD, port="0"):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="noticeboard-serve-"))
        shutil.copytree(board / "content", self.folder / "content")
        self.temporary = self.folder / "tmp"
        self.temporary.mkdir()
        self.child = subprocess.Popen(
            [PROGRAM, "serve", "--board", self.folder, "--port", port, *arguments],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env={"TMPDIR": str(self.temporary), "PATH": "/usr/bin:/bin"})
        self.said = []
        threading.Thread(target=self.listen, daemon=True).start()
        self.address = self.child.stdout.readline().strip()
        self.port = int((re.search(r":(\d+)/$", self.address) or [0, 0])[1])

    def listen(self):
        for line in self.child.stderr:
            self.said.append(line)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.child.poll() is None:
            self.child.kill()
        self.child.wait()
        self.child.stdout.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def stop(self, number=signal.SIGINT):
        """Ends it as Ctrl-C does; gives the exit code."""
        self.child.send_signal(number)
        return self.child.wait(LIMIT)

    def get(self, path, method="GET", **headers):
        """Status, header fields and text of an answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=LIMIT)
        connection.request(method, path, headers=headers)
        answer = connection.getresponse()
        text = answer.read().decode("utf-8", "replace")
        connection.close()
        return answer.status, dict(answer.getheaders()), text

    def raw(self, request, host=True):
        """All that comes back for these bytes, until the server closes."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=LIMIT) as line:
            line.sendall(request.replace(b"$HOST", f"127.0.0.1:{self.port}".encode()))
            received = b""
            while piece := line.recv(1 << 16):
                received += piece
        return received.decode("utf-8", "replace")

    def events(self):
        """A connection that is told of every version."""
        return Events(self.port)

    def file(self, path):
        return self.folder / "content" / path

    def save(self, path, text):
        """Saves as editors do: beside it, then in its place."""
        beside = self.file(path + ".tmp")
        beside.write_text(text, encoding="utf-8")
        os.replace(beside, self.file(path))


class Events:
    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=LIMIT)
        self.connection.request("GET", "/-/events")
        self.answer = self.connection.getresponse()

    def next(self):
        """Version and state of the next event."""
        while line := self.answer.readline().decode():
            if line.startswith("data: "):
                return line.removeprefix("data: ").split()
        raise AssertionError("the server closed")

    def close(self):
        self.answer.close()
        self.connection.close()
