"""The sample board's site, built once for all tests, from disk and from a server of its own."""

import atexit
import functools
import http.server
import json
import os
import pathlib
import subprocess
import tempfile
import threading

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("NOTICEBOARD_PROGRAM", str(ROOT / ".build/debug/noticeboard"))


@functools.cache
def site():
    """The folder of the built site."""
    folder = tempfile.TemporaryDirectory(prefix="noticeboard-browser-")
    atexit.register(folder.cleanup)
    target = pathlib.Path(folder.name) / "site"
    done = subprocess.run(
        [PROGRAM, "build", "--board", ROOT, "--output", target], capture_output=True, text=True
    )
    if done.returncode != 0:
        raise RuntimeError(f"the sample board was not built: {done.stderr}")
    return target


@functools.cache
def pages():
    """Paths of all pages of the site, sorted."""
    listed = json.loads((site() / "manifest.json").read_text())["files"]
    return sorted(file["path"] for file in listed if file["path"].endswith(".html"))


@functools.cache
def kinds():
    """A page of each kind: the first of those that lie and are built alike."""
    found = {}
    for path in pages():
        found.setdefault(kind(path), path)
    return sorted(found.values())


def kind(path):
    """What a page is: its name at the top, else its folder's depth, column and what its main holds.

    Two records are of one kind when they have the same sorts of section, so that a new sort of
    section or page is looked at without being named here.
    """
    parts = path.split("/")
    if len(parts) == 1:
        return path
    if parts[-1] == "index.html":
        return f"index {len(parts)}" if len(parts) > 2 else f"index {parts[0]}"
    text = (site() / path).read_text(encoding="utf-8")
    marks = ["<table", 'class="figures"', 'class="values"', 'class="list"', 'class="banner',
             'class="window', 'class="attachments"', 'class="prose"', "<svg", "<form"]
    held = " ".join(mark for mark in marks if mark in text)
    return f"{parts[0] if len(parts) < 3 else 'record'}: {held}"


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A plain server of files that logs nothing."""

    def log_message(self, *_):
        pass


@functools.cache
def server():
    """The address of a server of the site on this machine's loopback, with `/` at its end."""
    handler = functools.partial(Quiet, directory=site())
    served = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=served.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{served.server_port}/"


def disk():
    """The same from disk."""
    return site().as_uri() + "/"
