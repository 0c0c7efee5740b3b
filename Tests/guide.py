"""Runs every command of a guide as it is printed, and compares what it says.

guide.py GUIDE PROGRAM PACKAGE: GUIDE is a Markdown file, PROGRAM the built noticeboard, PACKAGE the
folder that `docs/` lies in. Each fenced block whose info string is one of these counts (`markdown` or `yaml` may
stand before it, for colours):

  console        lines that begin with `$ ` are commands, run one after another by bash; what follows
                 is what they print, both streams together; a line `…` stands for any number of lines
  console until  the same for a program that does not end: once it has printed what is shown, it is
                 interrupted, and must end in order
  file PATH      the text is written to PATH
  lines PATH after KEY
                 the text is put into PATH below the line that begins with `KEY:`

A comment `<!-- today: 2026-11-09 -->` sets the day for what follows, and `<!-- run: COMMAND -->` runs what a
reader does by other means (the accountant's sheet arrives, a word is changed in an editor); it must
succeed. `$PACKAGE` is PACKAGE there. Exit code 0 when all is as shown; else the differences are
printed.
"""

import calendar
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

FENCE = re.compile(
    r"^```(?:markdown |yaml )?(console until|console|file \S+|lines \S+ after \S+)\n(.*?)^```$"
    r"|^<!-- today: (\S+) -->$|^<!-- run: ([^\n]+) -->$", re.M | re.S)
# The next free port is taken where the usual one is not.
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/")
SECONDS = 120


def matches(shown, printed):
    """Whether printed lines are the shown ones, where a line `…` stands for any lines."""
    if not shown:
        return not printed
    if shown[0] == "…":
        return any(matches(shown[1:], printed[start:]) for start in range(len(printed) + 1))
    return bool(printed) and shown[0] == printed[0].rstrip() and matches(shown[1:], printed[1:])


def commands(text):
    """Pairs of a command and the lines that it prints."""
    pairs = []
    for line in text.splitlines():
        if line.startswith("$ "):
            pairs.append((line[2:], []))
        elif pairs:
            pairs[-1][1].append(line)
    return pairs


class Desk:
    """A folder in which the commands run, and what they know."""

    def __init__(self, program, package, language):
        self.home = Path(tempfile.mkdtemp(prefix="guide-"))
        self.folder = self.home / "desk"
        self.folder.mkdir()
        tools = self.home / "bin"
        tools.mkdir()
        (tools / "noticeboard").symlink_to(program)
        self.environment = {
            "PATH": f"{tools}:/usr/local/bin:/usr/bin:/bin",
            "HOME": str(self.home),
            "LANG": language,
            "PACKAGE": str(package),
        }

    def set_today(self, day):
        year, month, date = map(int, day.split("-"))
        # Noon in Shanghai.
        self.environment["SOURCE_DATE_EPOCH"] = str(calendar.timegm((year, month, date, 4, 0, 0)))

    def run(self, command):
        """Runs a command; a change of folder stays for the next."""
        mark = self.home / "folder"
        script = f"{command}\ncode=$?\npwd > '{mark}'\nexit $code"
        done = subprocess.run(
            ["bash", "-c", script], cwd=self.folder, env=self.environment, timeout=SECONDS,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        if mark.exists():
            self.folder = Path(mark.read_text().strip())
        return done.returncode, done.stdout.decode().splitlines()

    def run_until(self, command, shown):
        """Runs a command until it has printed as many lines as are shown, then interrupts it."""
        child = subprocess.Popen(
            ["bash", "-c", f"exec {command}"], cwd=self.folder, env=self.environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        printed = []
        while len(printed) < len(shown):
            line = child.stdout.readline()
            if not line:
                break
            printed.append(ADDRESS.sub("http://127.0.0.1:8000/", line.decode().rstrip("\n")))
        child.send_signal(signal.SIGINT)
        child.stdout.read()
        if child.wait(timeout=SECONDS) != 0:
            printed.append(f"(exit code {child.returncode})")
        return printed

    def write(self, path, text):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def insert(self, path, text, key):
        """Puts a text below the line of a key; whether there is one."""
        file = self.folder / path
        lines = file.read_text().splitlines(keepends=True) if file.exists() else []
        place = next((n for n, line in enumerate(lines, 1) if line.startswith(f"{key}:")), None)
        if place is not None:
            file.write_text("".join(lines[:place]) + text + "".join(lines[place:]))
        return place is not None

    def close(self):
        shutil.rmtree(self.home)


class Tally:
    """What a guide asks of its reader, and where it is wrong."""

    def __init__(self):
        self.commands = self.lines = self.characters = self.wrong = 0
        self.seconds = 0.0

    def __str__(self):
        return (f"{self.commands} commands, {self.lines} lines into files, {self.characters} characters typed, "
                f"{self.seconds:.0f} seconds waited, {self.wrong} wrong")


def replay(text, desk):
    """Does all that a text shows; prints what is wrong."""
    tally = Tally()
    for block in FENCE.finditer(text):
        kind, content, today, hidden = block.groups()
        if today:
            desk.set_today(today)
        elif hidden:
            code, printed = desk.run(hidden)
            if code != 0:
                tally.wrong += 1
                print(f"{hidden}\n--- exit code {code}", *printed, sep="\n")
        elif kind.startswith(("file ", "lines ")):
            if kind.startswith("file "):
                desk.write(kind[5:], content)
            else:
                _, path, _, key = kind.split()
                if not desk.insert(path, content, key):
                    tally.wrong += 1
                    print(f"{path} is not there, or has no line {key}:")
            tally.lines += len(content.splitlines())
            tally.characters += len(content)
        else:
            for command, shown in commands(content):
                until = kind == "console until"
                start = time.monotonic()
                printed = desk.run_until(command, shown) if until else desk.run(command)[1]
                tally.seconds += time.monotonic() - start
                tally.commands += 1
                tally.characters += len(command) + 1
                if not matches(shown, printed):
                    tally.wrong += 1
                    print(f"$ {command}\n--- shown", *shown, "--- printed", *printed, sep="\n")
    return tally


def main(guide, program, package):
    language = "zh_CN.UTF-8" if "zh" in Path(guide).name else "en_GB.UTF-8"
    desk = Desk(Path(program).resolve(), Path(package).resolve(), language)
    try:
        tally = replay(Path(guide).read_text(), desk)
    finally:
        desk.close()
    print(tally)
    return 1 if tally.wrong or not tally.commands else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
