"""Every kind of page: accessible, no sideways scroll, usable with the keyboard and without scripts."""

import unittest

from axe_core_python.selenium import Axe
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

import board
from browser import browser, screen

WIDER = """
const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
return wide > 0 ? [...document.querySelectorAll('body *')].filter(
  e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1
    && !e.closest('.table-wrap')
).slice(0, 3).map(e => e.outerHTML.slice(0, 120)) : [];
"""
FOCUS = """
const e = document.activeElement, s = getComputedStyle(e), b = e.getBoundingClientRect();
return [e.className, e.id, e.closest('nav, main, header, footer, form')?.className ?? '',
  s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2,
  b.right > 0 && b.width > 0, e.closest('main') !== null, e === document.body];
"""
# What colours and the size of text can change.
COLOURS = {"runOnly": {"type": "rule", "values": [
    "color-contrast", "link-in-text-block", "scrollable-region-focusable"]}}
# Every way to look at a page: what the reader prefers, what is chosen on the page, what is asked.
LOOKS = {
    "light": ({}, (), None),
    "dark": ({"scheme": "dark"}, (), COLOURS),
    "black on white": ({}, ("contrast-black",), COLOURS),
    "yellow on black": ({"scheme": "dark"}, ("contrast-yellow",), COLOURS),
    "forced colours": ({"forced": True}, (), COLOURS),
    "largest text": ({}, ("size-large",), COLOURS),
}
# A table of a body has the heading above it for a name: Markdown has no captions.
TABLES = """
return [...document.querySelectorAll('table')].filter(t => {
  const name = document.getElementById(t.getAttribute('aria-labelledby'));
  return !t.caption && !name && !t.closest('.prose')
    || [...t.querySelectorAll('th')].some(h => !h.scope);
}).map(t => t.outerHTML.slice(0, 120));
"""
# WCAG 2.2, 2.5.8: what is pressed is 24 pixels wide and high, or a circle of that size around its
# middle meets no other; a link within a sentence is as high as its line.
SMALL = """
const least = 24, pressed = [...document.querySelectorAll(
  'a[href], button, select, label, input:not([type=hidden])')].filter(e => {
    const box = e.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && box.right > 0
      && getComputedStyle(e).visibility !== 'hidden'
      && !(e.matches('input') && e.labels.length) && !(e.matches('label') && !e.control);
  });
const isSmall = box => box.width < least || box.height < least;
const middle = box => [box.left + box.width / 2, box.top + box.height / 2];
const isWithinText = e => getComputedStyle(e).display === 'inline'
  && [...e.parentElement.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
return pressed.filter(e => {
  const box = e.getBoundingClientRect(), [x, y] = middle(box);
  return isSmall(box) && !isWithinText(e) && pressed.some(other => {
    if (other.contains(e) || e.contains(other)) return false;
    const near = other.getBoundingClientRect(), [ox, oy] = middle(near);
    return isSmall(near) ? Math.hypot(ox - x, oy - y) < least
      : Math.hypot(Math.max(near.left - x, 0, x - near.right),
                   Math.max(near.top - y, 0, y - near.bottom)) < least / 2;
  });
}).slice(0, 3).map(e => e.outerHTML.slice(0, 120));
"""
# Cells of the tables of records and accounts whose right end is out of sight until they are scrolled.
HIDDEN_CELLS = """
return [...document.querySelectorAll('.data td, .data tbody th, .ledger-entries td')].filter(e => {
  const box = e.getBoundingClientRect();
  return box.width && box.right > e.closest('.table-wrap').getBoundingClientRect().right;
}).slice(0, 3).map(e => e.outerHTML.slice(0, 120));
"""
CHOOSE = "for (const id of arguments[0]) document.getElementById(id).checked = true;"
RESET = "for (const i of document.querySelectorAll('.reading input')) i.checked = i.defaultChecked;"
PLACES = """
return [...document.querySelectorAll('a[href], button, input, select, [tabindex]')]
  .indexOf(document.activeElement);
"""
MOTION = """
return [getComputedStyle(document.documentElement).scrollBehavior,
  [...document.querySelectorAll('*')].filter(e => {
    const s = getComputedStyle(e);
    return s.animationName !== 'none' || parseFloat(s.transitionDuration) > 0;
  }).length];
"""


def violations(found):
    return [
        f"{fault['id']}: {node['target']} {node.get('failureSummary', '')[:300]}"
        for fault in found["violations"] for node in fault["nodes"][:3]
    ]


class PageTests(unittest.TestCase):
    def setUp(self):
        self.driver = browser()

    def test_axe_finds_nothing_on_any_kind_of_page(self):
        axe = Axe()
        self.addCleanup(screen, self.driver, 1280)
        for path in board.kinds():
            self.driver.get(board.disk() + path)
            for look, (preferred, chosen, options) in LOOKS.items():
                # The page for what is not found stands alone, without choices; the sheets of a month
                # have the colours of records, and take long to look at.
                if chosen and path == "404.html" or options and "months/2" in path:
                    continue
                self.driver.execute_script(RESET)
                self.driver.execute_script(CHOOSE, list(chosen))
                for width in (360, 1280):
                    with self.subTest(path, width=width, look=look):
                        screen(self.driver, width, **preferred)
                        found = axe.run(self.driver, options=options)
                        self.assertEqual(violations(found), [])

    def test_axe_finds_nothing_on_a_page_of_results(self):
        for scheme in ("light", "dark"):
            with self.subTest(scheme):
                screen(self.driver, 360, scheme)
                self.driver.get(board.disk() + "search.html?state=p")
                self.driver.find_element(By.CSS_SELECTOR, "#search-list li")
                self.assertEqual(violations(Axe().run(self.driver)), [])

    def test_no_page_scrolls_sideways_at_320_pixels(self):
        screen(self.driver, 320)
        for path in board.kinds() + ["search.html?state=p"]:
            with self.subTest(path):
                self.driver.get(board.disk() + path)
                self.assertEqual(self.driver.execute_script(WIDER), [])
                if path != "404.html":
                    self.driver.execute_script(CHOOSE, ["size-large"])
                    self.assertEqual(self.driver.execute_script(WIDER), [], "largest text")

    def test_what_is_pressed_is_large_enough_or_stands_apart(self):
        self.addCleanup(screen, self.driver, 1280)
        for path in board.kinds():
            self.driver.get(board.disk() + path)
            for width in (360, 1280):
                with self.subTest(f"{path} at {width}"):
                    screen(self.driver, width)
                    self.assertEqual(self.driver.execute_script(SMALL), [])

    def test_no_table_of_records_and_accounts_needs_a_sideways_scroll_on_a_phone(self):
        self.addCleanup(screen, self.driver, 1280)
        screen(self.driver, 360)
        for path in [*board.kinds(), "finance/monthly-ledger/categories/2026.html"]:
            with self.subTest(path):
                self.driver.get(board.disk() + path)
                self.assertEqual(self.driver.execute_script(HIDDEN_CELLS), [])
        self.driver.get(board.disk() + "finance/monthly-ledger/2026-10.html")
        row = self.driver.find_element(By.CSS_SELECTOR, ".by-row tbody tr")
        self.assertEqual(
            [row.aria_role, row.find_element(By.TAG_NAME, "th").aria_role,
             row.find_element(By.CSS_SELECTOR, ".amount:not(:empty)").aria_role],
            ["row", "rowheader", "cell"])
        names = {cell.get_attribute("data-name"): cell.text
                 for cell in row.find_elements(By.TAG_NAME, "td")}
        self.assertEqual(names["收入"], "21,600.00")
        plain = browser(scripts=False)
        self.addCleanup(screen, plain, 1280)
        screen(plain, 360)
        plain.get(board.disk() + "finance/monthly-ledger/2026-10.html")
        self.assertTrue(plain.find_element(By.CSS_SELECTOR, ".data thead").is_displayed())

    def test_headings_come_in_order_and_begin_with_one_h1(self):
        for path in board.kinds():
            with self.subTest(path):
                self.driver.get(board.disk() + path)
                levels = self.driver.execute_script(
                    "return [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')]"
                    ".map(h => Number(h.tagName[1]))")
                self.assertEqual(levels.count(1), 1)
                self.assertEqual(levels[0], 1)
                for before, after in zip(levels, levels[1:]):
                    self.assertLessEqual(after, before + 1)

    def test_every_table_has_a_caption_and_every_head_a_scope(self):
        for path in board.kinds():
            with self.subTest(path):
                self.driver.get(board.disk() + path)
                self.assertEqual(self.driver.execute_script(TABLES), [])

    def test_tab_reaches_skip_link_search_navigation_and_content_and_shows_where_it_is(self):
        for path in (p for p in board.kinds() if p != "404.html"):
            with self.subTest(path):
                screen(self.driver, 1280)
                self.driver.get(board.disk() + path)
                stops = []
                while len(stops) < 60 and (not stops or not stops[-1][5]):
                    self.driver.switch_to.active_element.send_keys(Keys.TAB)
                    stop = self.driver.execute_script(FOCUS)
                    if stop[6]:
                        break
                    stops.append(stop)
                self.assertEqual(stops[0][0], "skip")
                around = [stop[2] for stop in stops]
                self.assertIn("columns-nav", around)
                if path != "search.html":
                    self.assertIn("site-search", [stop[1] for stop in stops])
                for stop in stops:
                    self.assertTrue(stop[3] and stop[4], f"focus is seen on {stop}")

    def test_tab_goes_through_a_page_in_the_order_of_reading_and_back(self):
        screen(self.driver, 1280)
        for path in ("index.html", "finance/monthly-ledger/2026-10.html", "coverage.html"):
            with self.subTest(path):
                self.driver.get(board.disk() + path)
                forth = self.places(Keys.TAB)
                self.assertGreater(len(forth), 20)
                self.assertEqual(forth, sorted(set(forth)))
                back = self.places(Keys.SHIFT + Keys.TAB, len(forth) - 1)
                # Where the last key had left the page, the first one back returns to its end.
                start = 0 if back[0] == forth[-1] else 1
                self.assertEqual(back, forth[::-1][start:][:len(back)])

    def places(self, keys, most=60):
        """The places in the page, by number, that a key comes by until it leaves the page."""
        places = []
        for _ in range(most):
            self.driver.switch_to.active_element.send_keys(keys)
            place = self.driver.execute_script(PLACES)
            if place < 0:
                break
            places.append(place)
        return places

    def test_nothing_moves_for_those_who_want_no_motion(self):
        for path in board.kinds():
            with self.subTest(path):
                screen(self.driver, 1280, motion="reduce")
                self.driver.get(board.disk() + path)
                self.assertEqual(self.driver.execute_script(MOTION), ["auto", 0])
        screen(self.driver, 1280, motion="no-preference")
        self.driver.get(board.disk() + "index.html")
        self.assertEqual(self.driver.execute_script(MOTION), ["smooth", 0])

    def test_the_skip_link_leads_to_the_content(self):
        self.driver.get(board.disk() + "index.html")
        self.driver.switch_to.active_element.send_keys(Keys.TAB)
        self.driver.switch_to.active_element.send_keys(Keys.ENTER)
        self.assertTrue(self.driver.current_url.endswith("#main"))

    def test_every_kind_of_page_is_whole_without_scripts(self):
        plain = browser(scripts=False)
        for path in board.kinds():
            if path == "search.html":
                continue
            with self.subTest(path):
                texts = []
                for driver in (self.driver, plain):
                    driver.get(board.disk() + path)
                    texts.append(driver.find_element(By.TAG_NAME, "main").text)
                self.assertEqual(*texts)

    def test_no_page_says_anything_on_the_console(self):
        self.driver.get_log("browser")
        for path in board.kinds():
            with self.subTest(path):
                self.driver.get(board.server() + path)
                self.assertEqual(self.driver.get_log("browser"), [])


if __name__ == "__main__":
    unittest.main()
