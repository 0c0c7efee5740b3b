"""The sample board's site, built once for all tests, from disk and from a server of its own."""

import atexit
import functools
import http.server
import json
import os
import pathlib
import re
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
    """A few pages that have everything in them that any page of the site has, sorted.

    Every page at the top is among them. Of the others, those with the most sorts of elements and
    classes go first, and one is taken when it has a sort that none before it had; so a new kind of
    page is looked at without being named here. The sheets of a month hold what records hold and take
    long to look at: they go last.
    """
    taken, seen = [], set()
    marks = {path: marks_of(path) for path in pages()}
    order = sorted(
        pages(), key=lambda path: ("/" in path, "months/2" in path, -len(marks[path]), path))
    for path in order:
        if "/" not in path or not marks[path] <= seen:
            taken.append(path)
            seen |= marks[path]
    return sorted(taken)


def marks_of(path):
    """The sorts of elements and classes on a page."""
    text = (site() / path).read_text(encoding="utf-8")
    return set(re.findall(r'<\w+(?: class="[^"]*")?', text)) | {str(path.count("/"))}


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
