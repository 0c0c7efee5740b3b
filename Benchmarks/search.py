#!/usr/bin/env python3
"""How soon the search of a large board shows its first result, in Chromium from disk.

Each time is that of the page's own work, from the words being in the box to the list being there.
The search waits 150 ms after the last key before it begins; that is not counted. The index is there
before: how long that takes is told on its own.
"""

import argparse
import pathlib
import statistics
import subprocess
import sys
import tempfile

from selenium import webdriver
from selenium.webdriver.support.ui import WebDriverWait

HERE = pathlib.Path(__file__).resolve().parent
BAR = 200
# Words that are everywhere, in some records, an amount, two words, and what is nowhere.
QUERIES = ["居民", "加装电梯", "1,250", "10月 会议", "document", "龘龘龘"]
TIMED = """
const form = document.getElementById('search');
form.elements.q.value = arguments[0];
const start = performance.now();
form.dispatchEvent(new Event('submit', {cancelable: true}));
document.getElementById('search-list').getBoundingClientRect();
return [performance.now() - start, document.querySelectorAll('#search-list > li').length];
"""
LOADED = """
const form = document.getElementById('search');
const said = document.getElementById('search-status').textContent;
return said !== '' && !said.includes(form.dataset.loading) && performance.now();
"""


def parsed():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--noticeboard", type=pathlib.Path, required=True, help="the built program")
    parser.add_argument("--size", type=int, default=10_000, metavar="N", help="how many records")
    parser.add_argument("--rounds", type=int, default=7)
    return parser.parse_args()


def built(program, size, folder):
    """The site of a board of so many records."""
    board, site = folder / "board", folder / "site"
    subprocess.run([sys.executable, HERE / "make_board.py", str(size), board], check=True)
    subprocess.run(
        [program, "build", "--board", board, "--output", site, "--quiet"], check=True)
    return site


def browser():
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for argument in ("headless=new", "no-sandbox", "disable-gpu", "disable-dev-shm-usage"):
        options.add_argument("--" + argument)
    return webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))


def main():
    asked = parsed()
    with tempfile.TemporaryDirectory(prefix="noticeboard-search-") as folder:
        site = built(asked.noticeboard.resolve(), asked.size, pathlib.Path(folder))
        pieces = sorted((site / "search").glob("*.js"))
        size = sum(piece.stat().st_size for piece in pieces)
        print(f"{asked.size:,} records, index of {size / 1e6:.1f} MB in {len(pieces)} pieces")
        driver = browser()
        try:
            driver.get(site.as_uri() + "/search.html?q=" + QUERIES[0])
            ready = WebDriverWait(driver, 120, poll_frequency=0.02).until(
                lambda _: driver.execute_script(LOADED))
            print(f"index there after {ready:.0f} ms")
            worst = 0
            for words in QUERIES:
                rounds = [driver.execute_script(TIMED, words) for _ in range(asked.rounds)]
                times = [time for time, _ in rounds]
                worst = max(worst, *times)
                print(f"{words}: median {statistics.median(times):.0f} ms, "
                      f"worst {max(times):.0f} ms, {rounds[0][1]} shown")
        finally:
            driver.quit()
    print(f"worst {worst:.0f} ms, at most {BAR} ms: {'met' if worst <= BAR else 'NOT met'}")
    return 0 if worst <= BAR else 1


if __name__ == "__main__":
    sys.exit(main())
