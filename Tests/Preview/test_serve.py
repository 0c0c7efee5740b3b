"""`noticeboard serve` as a clerk and as an enemy meets it."""

import re
import signal
import socket
import subprocess
import time
import unittest

from preview import PROGRAM, Preview, until

LEDGER = "finance/2026-11.md"
PAGE = "/finance/monthly-ledger/2026-11.html"


class ServeTests(unittest.TestCase):
    def test_edit_break_and_mend(self):
        with Preview() as preview:
            status, fields, text = preview.get(PAGE)
            self.assertEqual(status, 200)
            self.assertEqual(fields["Cache-Control"], "no-store")
            self.assertIn('<script src="/-/reload.js"', text)
            events = preview.events()
            first = events.next()
            self.assertEqual(first[1], "good")
            good = preview.file(LEDGER).read_text(encoding="utf-8")
            preview.save(LEDGER, good + "\n新添的一句话。\n")
            second = events.next()
            self.assertNotEqual(second[0], first[0])
            self.assertIn("新添的一句话", preview.get(PAGE)[2])
            self.assertIn('data-version="' + second[0], preview.get(PAGE)[2])

            preview.save(LEDGER, good.replace("公开日期: ", "公开日期: 约 13800138000 <b>"))
            self.assertEqual(events.next()[1], "broken")
            for path, word, hint in (
                    (PAGE, "Not published yet", "Hint: "), (PAGE + "?lang=zh-Hans", "还不能发布", "提示：")):
                status, _, text = preview.get(path)
                self.assertEqual(status, 503)
                self.assertIn(word, text)
                self.assertIn(hint, text)
                self.assertRegex(text, r"<code>content/finance/2026-11\.md:\d+:\d+</code>")
                self.assertIn("&lt;b&gt;", text)
                self.assertNotIn("<b>", text)
                self.assertNotIn("13800138000", text)
                self.assertIn(f'href="/-/last{PAGE}"', text)
            status, _, text = preview.get("/-/last" + PAGE)
            self.assertEqual(status, 200)
            self.assertIn("新添的一句话", text)
            self.assertIn("The last site without errors", text)
            self.assertEqual(preview.get("/assets/style.css")[0], 200)

            preview.save(LEDGER, good)
            self.assertEqual(events.next()[1], "good")
            status, _, text = preview.get(PAGE)
            self.assertEqual(status, 200)
            self.assertNotIn("新添的一句话", text)
            status, fields, _ = preview.get("/-/last" + PAGE)
            self.assertEqual((status, fields["Location"]), (302, PAGE))
            events.close()
            self.assertEqual(preview.stop(), 0)
            self.assertEqual(list(preview.temporary.iterdir()), [])
            self.assertFalse((preview.folder / "site").exists())

    def test_a_board_that_becomes_unreadable_and_comes_back(self):
        with Preview("--lang", "zh") as preview:
            events = preview.events()
            events.next()
            settings = preview.file("board.yml")
            text = settings.read_text(encoding="utf-8")
            settings.unlink()
            self.assertEqual(events.next()[1], "broken")
            self.assertIn("没有 content/board.yml 这个文件", preview.get("/")[2])
            settings.write_text(text, encoding="utf-8")
            self.assertEqual(events.next()[1], "good")
            (preview.folder / "content").rename(preview.folder / "away")
            self.assertEqual(events.next()[1], "broken")
            (preview.folder / "away").rename(preview.folder / "content")
            self.assertEqual(events.next()[1], "good")
            page = preview.folder / "templates/pages/home.mustache"
            page.parent.mkdir(parents=True)
            page.write_text("<body>{{no-such-name}}</body>", encoding="utf-8")
            self.assertEqual(events.next()[1], "broken")
            self.assertIn("templates/pages/home.mustache:1:", preview.get("/")[2])
            page.write_text("<body>mine</body>", encoding="utf-8")
            self.assertEqual(events.next()[1], "good")
            self.assertIn("mine", preview.get("/")[2])
            events.close()
            self.assertEqual(preview.stop(signal.SIGTERM), 0)

    def test_a_board_with_errors_from_the_start_is_shown_when_it_is_mended(self):
        with Preview() as preview:
            good = preview.file(LEDGER).read_text(encoding="utf-8")
        with Preview(board=_broken_board(good)) as preview:
            self.assertEqual(preview.get("/")[0], 503)
            self.assertIn("no earlier site", preview.get("/")[2])
            events = preview.events()
            self.assertEqual(events.next()[1], "broken")
            preview.save(LEDGER, good)
            self.assertEqual(events.next()[1], "good")
            self.assertEqual(preview.get("/")[0], 200)
            events.close()

    def test_hostile_requests(self):
        with Preview() as preview:
            (preview.folder / "secret.txt").write_text("secret")
            for path in ("/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/finance/../../x",
                         "/..\\secret.txt", "/%5c..%5csecret.txt", "/index.html%00", "//etc/passwd",
                         "/%2fetc%2fpasswd", "/-/last/../../../secret.txt"):
                answer = preview.raw(
                    f"GET {path} HTTP/1.1\r\nHost: $HOST\r\nConnection: close\r\n\r\n".encode())
                self.assertRegex(answer, r"^HTTP/1\.1 404 ", path)
                self.assertNotIn("secret", answer)
            host = b"Host: $HOST\r\n"
            for request, status in (
                    (b"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421),
                    (b"GET http://evil.example/ HTTP/1.1\r\n" + host + b"\r\n", 421),
                    (b"GET / HTTP/1.1\r\n\r\n", 400), (b"GET / HTTP/1.1\n" + host, 400),
                    (b"\x16\x03\x01\x02\x00\x01\n", 400), (b"GET / HTTP/3.0\r\n" + host + b"\r\n", 505),
                    (b"POST / HTTP/1.1\r\n" + host + b"Content-Length: 3\r\n\r\nabc", 405),
                    (b"DELETE / HTTP/1.1\r\n" + host + b"\r\n", 405),
                    (b"GET /" + b"a" * 10000, 414),
                    (b"GET / HTTP/1.1\r\n" + b"X: " + b"a" * 20000, 431)):
                answer = preview.raw(request if status != 421 else request.replace(
                    b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n"))
                self.assertRegex(answer, rf"^HTTP/1\.1 {status} ", request[:40])
                if status == 405:
                    self.assertIn("\r\nAllow: GET, HEAD\r\n", answer)
            self.assertEqual(preview.get("/")[0], 200)

    def test_connections_are_kept_bounded_and_let_go(self):
        with Preview() as preview:
            two = f"GET / HTTP/1.1\r\nHost: $HOST\r\n\r\nHEAD / HTTP/1.0\r\nHost: $HOST\r\n\r\n"
            self.assertEqual(preview.raw(two.encode()).count("HTTP/1.1 200 OK"), 2)
            listening = [preview.events() for _ in range(64)]
            self.assertEqual(preview.get("/-/events")[0], 503)
            self.assertEqual(preview.get("/")[0], 200)
            for events in listening:
                events.close()
            again = until(lambda: _listens(preview), "room for one that listens")
            again.close()
            idle = []
            for _ in range(200):
                line = socket.create_connection(("127.0.0.1", preview.port), timeout=20)
                idle.append(line)
            for line in idle:
                line.close()
            until(lambda: _answers(preview), "an answer when the others are gone")
            started = time.monotonic()
            answer = preview.raw(b"GET / HTTP/1.1\r\n")
            self.assertRegex(answer, r"^HTTP/1\.1 408 ")
            self.assertGreater(time.monotonic() - started, 5)

    def test_ports_and_hosts(self):
        with Preview("--lang", "zh") as preview:
            command = [PROGRAM, "serve", "--board", preview.folder]
            taken = subprocess.run(
                [*command, "--port", str(preview.port)], capture_output=True, text=True, timeout=60)
            self.assertEqual((taken.returncode, taken.stdout), (74, ""))
            self.assertIn("is taken by another program", taken.stderr)
            with Preview("--host", "0.0.0.0") as open_to_all:
                until(lambda: "warning: everyone" in "".join(open_to_all.said), "a warning")
                self.assertEqual(open_to_all.get("/")[0], 200)
            self.assertNotIn("注意", "".join(preview.said))

    def test_no_board_ends_as_build_does(self):
        done = subprocess.run(
            [PROGRAM, "serve", "--board", "nowhere", "--port", "0"],
            capture_output=True, text=True, timeout=60)
        self.assertEqual((done.returncode, done.stdout), (65, ""))
        self.assertIn("content/board.yml", done.stderr)


def _answers(preview):
    try:
        return preview.get("/")[0] == 200
    except (ConnectionError, OSError):
        return False


def _listens(preview):
    events = preview.events()
    if events.answer.status == 200:
        return events
    events.close()
    return None


def _broken_board(text):
    import atexit
    import pathlib
    import shutil
    import tempfile
    from preview import BOARD
    folder = pathlib.Path(tempfile.mkdtemp(prefix="noticeboard-broken-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    shutil.copytree(BOARD / "content", folder / "content")
    broken = re.sub("公开日期: .*", "公开日期: 明天", text)
    (folder / "content" / LEDGER).write_text(broken, encoding="utf-8")
    return folder


if __name__ == "__main__":
    unittest.main()
