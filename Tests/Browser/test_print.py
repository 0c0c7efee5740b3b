"""Sheets as the program prints them: real PDF by Chromium, read back with poppler and pypdf."""

import base64
import collections
import functools
import html
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

import pypdf

import board
import browser

SCRATCH = tempfile.TemporaryDirectory(prefix="noticeboard-print-")
MILLIMETRE = 72 / 25.4
DIGEST = re.compile(r"[0-9a-f]{4}(?:-[0-9a-f]{4}){3}")
SIDES = {"a4": (210, 297), "a3": (297, 420)}
MONTH = "2026-11"
LEDGER = "finance/monthly-ledger/2026-10"
NOTICE = "party/membership-notice/2026-11-11"


def run(*arguments, folder=board.ROOT, environment=None):
    """A finished run of the program in the scratch folder."""
    return subprocess.run(
        [board.PROGRAM, "print", *arguments, "--board", folder], capture_output=True, text=True,
        cwd=SCRATCH.name, env={**os.environ, **(environment or {})}, timeout=600)


@functools.cache
def printed(*arguments, folder=board.ROOT):
    """The path of the PDF that these arguments make."""
    name = re.sub(r"[^A-Za-z0-9]+", "-", "-".join(arguments + (str(folder),)))[:120] + ".pdf"
    done = run(*arguments, "--output", name, folder=folder)
    if done.returncode != 0:
        raise AssertionError(done.stderr)
    return pathlib.Path(SCRATCH.name) / name


Word = collections.namedtuple("Word", "left top right bottom text")
Leaf = collections.namedtuple("Leaf", "width height words")


def inked(left, top, right, bottom, text):
    """A word with the height of its letters: poppler gives that of the whole font's box, 2.6 em."""
    spare = (bottom - top) * 0.3
    return Word(left, top + spare, right, bottom - spare, text)


@functools.cache
def pages(path):
    """The pages of a PDF with their words, all lengths in points."""
    text = subprocess.run(
        ["pdftotext", "-bbox", path, "-"], capture_output=True, text=True, check=True).stdout
    leaves = []
    for size, inside in re.findall(r"<page ([^>]*)>(.*?)</page>", text, re.S):
        width, height = (float(length) for length in re.findall(r'="([0-9.]+)"', size))
        words = [
            inked(*(float(word[side]) for side in range(4)), html.unescape(word[4]))
            for word in re.findall(
                r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>', inside)
        ]
        leaves.append(Leaf(width, height, words))
    return leaves


def text(leaf):
    """The words of a page without anything between them."""
    return "".join(word.text for word in leaf.words)


def body(leaf):
    """The words of a page that are not in its margins."""
    return [word for word in leaf.words
            if word.top > 14 * MILLIMETRE and word.bottom < leaf.height - 14 * MILLIMETRE]


def sizes(path):
    """How many characters there are in each size of type, in tenths of a point."""
    counts = collections.Counter()

    def visit(words, matrix, text_matrix, _, size):
        if words.strip():
            counts[round(abs(size * text_matrix[0] * matrix[0]) * 10)] += len(words)

    for page in pypdf.PdfReader(path).pages:
        page.extract_text(visitor_text=visit)
    return counts


def digests(name):
    """The digests on a page of the site, in their order, each once."""
    found = DIGEST.findall((board.site() / name).read_text(encoding="utf-8"))
    return list(dict.fromkeys(found))


def settled(name, more):
    """A copy of the sample board with these settings for its own address and boards on the wall."""
    folder = pathlib.Path(SCRATCH.name) / name
    shutil.copytree(board.ROOT / "content", folder / "content")
    file = folder / "content/board.yml"
    own = re.sub(r"^(?:base-url:.*|boards:(?:\n  - .*)*)\n", "", file.read_text("utf-8"), flags=re.M)
    file.write_text(own + more, "utf-8")
    return folder


@functools.cache
def addressed():
    """The sample board with an address, and with one small board on the wall."""
    return settled(
        "addressed",
        "base-url: https://board.example/sl01/\n"
        "boards:\n  - {name: 大门口公开栏, width: 130, height: 100}\n")


@functools.cache
def bare():
    """The sample board without an address, and without boards on the wall."""
    return settled("bare", "")


class Sheets(unittest.TestCase):
    """What every sheet must hold."""

    cases = [
        (target, paper) for target in (MONTH, LEDGER, NOTICE) for paper in ("a4", "a3")
    ]

    def each(self):
        """Each target on each paper, with its PDF."""
        return [(target, paper, printed(target, "--paper", paper))
                for target, paper in self.cases]

    def test_the_paper_is_the_one_that_was_asked_for(self):
        for _, paper, path in self.each():
            for leaf in pages(path):
                sides = sorted(round(side / MILLIMETRE) for side in (leaf.width, leaf.height))
                self.assertEqual(tuple(sides), SIDES[paper])

    def test_each_page_says_which_of_how_many_it_is(self):
        for _, _, path in self.each():
            leaves = pages(path)
            for number, leaf in enumerate(leaves, 1):
                self.assertIn(f"第{number}页/共{len(leaves)}页", text(leaf))
                self.assertIn("示例社区四公开栏", text(leaf))
                self.assertIn("监督电话", text(leaf))

    def test_no_page_is_blank_and_nothing_is_cut_at_the_edge(self):
        for _, _, path in self.each():
            edge = 5 * MILLIMETRE
            for number, leaf in enumerate(pages(path), 1):
                self.assertTrue(body(leaf), f"page {number} is blank")
                cut = [word.text for word in leaf.words
                       if word.left < edge or word.right > leaf.width - edge
                       or word.top < edge or word.bottom > leaf.height - edge]
                self.assertEqual(cut, [], f"page {number}")

    def test_fonts_are_embedded(self):
        for _, _, path in self.each():
            listed = subprocess.run(
                ["pdffonts", path], capture_output=True, text=True, check=True).stdout
            rows = listed.splitlines()[2:]
            self.assertTrue(rows)
            self.assertEqual([row for row in rows if row.split()[-5] != "yes"], [])

    def test_type_is_large_enough_to_read_on_a_wall(self):
        for _, paper, path in self.each():
            least, title = (140, 260) if paper == "a4" else (160, 340)
            counts = sizes(path)
            # The margins of a sheet are smaller.
            self.assertEqual([size for size in counts if size < least and size != 110], [])
            self.assertGreater(counts[title], 0)

    def test_every_record_of_the_month_is_there_once_and_in_order(self):
        wanted = digests(f"months/{MONTH}.html")
        self.assertGreater(len(wanted), 10)
        for paper in SIDES:
            whole = "".join(text(leaf) for leaf in pages(printed(MONTH, "--paper", paper)))
            # At the head of each record and at its end.
            found = DIGEST.findall(whole)
            self.assertEqual(found, [digest for digest in wanted for _ in range(2)])

    def test_a_record_has_the_digest_of_its_web_page_in_every_language(self):
        for target in (LEDGER, NOTICE):
            for folder in ("", "en/", "zh-Hant/"):
                self.assertEqual(digests(f"{folder}{target}.html"), digests(f"{target}.html"))
            found = DIGEST.findall("".join(text(leaf) for leaf in pages(printed(target))))
            self.assertEqual(found[:1], digests(f"{target}.html"))

    def test_heads_stand_on_every_page_that_has_rows(self):
        for paper in SIDES:
            leaves = [leaf for leaf in pages(printed(LEDGER, "--paper", paper))
                      if re.search(r"记-0\d\d", text(leaf))]
            self.assertGreater(len(leaves), 1)
            for leaf in leaves:
                self.assertIn("凭证号", text(leaf))
            vouchers = re.findall(r"记-0\d\d", "".join(text(leaf) for leaf in leaves))
            self.assertEqual(vouchers, sorted(set(vouchers)))

    def test_no_head_stands_without_what_it_is_over(self):
        for _, _, path in self.each():
            for leaf in pages(path):
                last = max(body(leaf), key=lambda word: (word.bottom, word.right))
                self.assertNotRegex(last.text, r"^（共|行）$")

    def test_a_sheet_ends_with_seal_and_signatures(self):
        whole = "".join(text(leaf) for leaf in pages(printed(LEDGER)))
        for words in ("制表人沈某", "负责人", "监督人员赵某", "（盖章处）"):
            self.assertIn(words, whole)

    def test_the_same_board_gives_the_same_pages(self):
        first = pages(printed(NOTICE))
        again = run(NOTICE, "--output", "again.pdf")
        self.assertEqual(again.returncode, 0, again.stderr)
        self.assertEqual(pages(pathlib.Path(SCRATCH.name) / "again.pdf"), first)

    def test_other_languages_number_their_pages(self):
        traditional = text(pages(printed("zh-Hant/" + NOTICE))[0])
        self.assertRegex(traditional, r"第1頁/共\d+頁")
        self.assertIn("示例社區四公開欄", traditional)
        english = text(pages(printed("en/" + LEDGER))[0])
        self.assertRegex(english, r"Page1of\d+")
        self.assertIn("ShiliCommunityDisclosureBoard", english)

    def test_columns_limit_a_month(self):
        whole = "".join(text(leaf) for leaf in pages(printed(MONTH, "--columns", "财务,party")))
        numbers = set(re.findall(r"SL01-([A-Z])\d\d-", whole))
        self.assertEqual(numbers, {"F", "P"})

    def test_records_that_share_sheets_need_no_more_of_them(self):
        self.assertLess(len(pages(printed(MONTH, "--dense"))), len(pages(printed(MONTH))))


class OtherLooks(unittest.TestCase):
    def test_official_papers_have_28_characters_in_a_line_and_22_lines(self):
        leaves = pages(printed(NOTICE, "--style", "official"))
        self.assertIn("—1—", text(leaves[0]))
        counts = sizes(printed(NOTICE, "--style", "official"))
        self.assertIn(158, counts)
        self.assertIn(220, counts)
        area = (leaves[0].width - 54 * MILLIMETRE, leaves[0].height - 72 * MILLIMETRE)
        self.assertEqual(round(area[0] / 15.79), 28)
        lines = sorted({round(word.bottom) for word in body(leaves[0])})
        steps = collections.Counter(
            later - earlier for earlier, later in zip(lines, lines[1:]))
        self.assertIn(29, steps)
        self.assertEqual(round(area[1] / 29), 22)

    def test_codes_lead_to_each_record(self):
        path = printed(MONTH, "--codes", folder=addressed())
        whole = "".join(text(leaf) for leaf in pages(path))
        numbers = re.findall(r"SL01-[A-Z]\d\d-[0-9-]+", whole)
        self.assertEqual(len(numbers), len(digests(f"months/{MONTH}.html")))
        self.assertLessEqual(len(pages(path)), 2)

    def test_codes_need_an_address(self):
        done = run(MONTH, "--codes", "--lang", "zh", folder=bare())
        self.assertEqual(done.returncode, 64)
        self.assertIn("base-url", done.stderr)


class Plan(unittest.TestCase):
    def test_the_plan_counts_the_sheets_that_are_printed(self):
        done = run(MONTH, "--plan", "--lang", "en", folder=addressed())
        self.assertEqual(done.returncode, 0, done.stderr)
        counts = {
            name: int(count)
            for name, count in re.findall(r"^  (A\d, [^:]*): (\d+) sheets", done.stdout, re.M)
        }
        self.assertEqual(len(counts), 4)
        for paper in SIDES:
            self.assertEqual(
                counts[f"{paper.upper()}, each record on its own"],
                len(pages(printed(MONTH, "--paper", paper, folder=addressed()))))

    def test_what_has_no_room_is_named_with_the_sheet_of_codes(self):
        done = run(MONTH, "--plan", "--lang", "zh", folder=addressed())
        self.assertIn("放不下", done.stdout)
        command = re.search(r"noticeboard print (SL01-.*) --codes", done.stdout)
        self.assertTrue(command)
        for number in command.group(1).split():
            self.assertRegex(done.stdout, rf"(?m)^  {number} \S")

    def test_without_sizes_the_plan_says_how_to_give_them(self):
        done = run(NOTICE, "--plan", "--lang", "zh", folder=bare())
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("boards:", done.stdout)


class BrowserAlone(unittest.TestCase):
    """The same pages from a browser's own dialog, which chooses the paper."""

    def leaves(self, page, width, height):
        driver = browser.browser()
        driver.get(board.disk() + page)
        made = driver.execute_cdp_cmd("Page.printToPDF", {
            "paperWidth": width / 25.4, "paperHeight": height / 25.4, "printBackground": False,
            "preferCSSPageSize": False, "marginTop": 0, "marginBottom": 0, "marginLeft": 0,
            "marginRight": 0})
        path = pathlib.Path(SCRATCH.name) / f"alone-{page.replace('/', '-')}-{width}.pdf"
        path.write_bytes(base64.b64decode(made["data"]))
        return path

    def test_the_paper_of_the_dialog_decides_the_size_of_type(self):
        for paper, least in (("a4", 140), ("a3", 160)):
            path = self.leaves(f"{NOTICE}.html", *SIDES[paper])
            sides = [round(side / MILLIMETRE) for side in pages(path)[0][:2]]
            self.assertEqual(tuple(sides), SIDES[paper])
            self.assertEqual(
                [size for size in sizes(path) if size < least and size != 110], [])

    def test_a_month_has_its_records_and_page_numbers(self):
        path = self.leaves(f"months/{MONTH}.html", *SIDES["a4"])
        leaves = pages(path)
        self.assertEqual(len(leaves), len(pages(printed(MONTH))))
        for number, leaf in enumerate(leaves, 1):
            self.assertIn(f"第{number}页/共{len(leaves)}页", text(leaf))


if __name__ == "__main__":
    unittest.main()
