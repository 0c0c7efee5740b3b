"""Search, from disk and from a server, with scripts and without."""

import unittest
from urllib.parse import quote

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

import board
from browser import browser, screen, wait

GROUNDS = {"disk": board.disk, "server": board.server}


class SearchTests(unittest.TestCase):
    def setUp(self):
        self.driver = browser()
        screen(self.driver, 1280)

    def open(self, address):
        self.driver.get(address)
        return wait(self.driver, self.settled)

    def settled(self):
        """What the page says when all that is asked for is loaded."""
        said = self.driver.find_element(By.ID, "search-status").text
        loading = self.driver.find_element(By.ID, "search").get_attribute("data-loading")
        return said and loading not in said and said

    def results(self):
        return self.driver.find_elements(By.CSS_SELECTOR, "#search-list > li")

    def choose(self, name, value):
        self.driver.find_element(By.CSS_SELECTOR, f"#{name} option[value='{value}']").click()
        return wait(self.driver, self.settled)

    def test_two_characters_from_the_middle_of_a_word_are_found_and_marked(self):
        for name, ground in GROUNDS.items():
            with self.subTest(name):
                self.open(ground() + "search.html?q=" + quote("民点"))
                self.assertGreater(len(self.results()), 0)
                for result in self.results():
                    self.assertIn("民点", result.text)
                marks = self.driver.find_elements(By.CSS_SELECTOR, "#search-list mark")
                self.assertEqual({mark.text for mark in marks}, {"民点"})

    def test_the_box_of_every_page_leads_to_its_results(self):
        for name, ground in GROUNDS.items():
            with self.subTest(name):
                self.driver.get(ground() + "finance/monthly-ledger/2026-10.html")
                self.driver.find_element(By.ID, "site-search").send_keys("清运" + Keys.ENTER)
                wait(self.driver, lambda: "search.html?q=" in self.driver.current_url)
                wait(self.driver, self.settled)
                self.assertGreater(len(self.results()), 0)

    def test_all_words_must_match_and_titles_come_first(self):
        self.open(board.server() + "search.html?q=" + quote("10月 收支"))
        texts = [result.text for result in self.results()]
        self.assertIn("10月", texts[0].split("\n")[0])
        self.assertIn("收支", texts[0].split("\n")[0])

    def test_full_width_digits_and_amounts_without_commas_are_found(self):
        for words in ("１１００", "1100", "1,100"):
            with self.subTest(words):
                self.open(board.server() + "search.html?q=" + quote(words))
                self.assertIn("1,100", self.results()[0].text)

    def test_filters_narrow_down_and_stand_in_the_address_and_back_undoes_them(self):
        for name, ground in GROUNDS.items():
            with self.subTest(name):
                said = self.open(ground() + "search.html?q=" + quote("居民"))
                self.choose("column", "finance")
                self.assertIn("column=finance", self.driver.current_url)
                links = self.driver.find_elements(By.CSS_SELECTOR, ".result-title a")
                self.assertTrue(links)
                for link in links:
                    self.assertIn("/finance/", link.get_attribute("href"))
                self.choose("year", "2025")
                self.assertIn("year=2025", self.driver.current_url)
                self.driver.back()
                self.driver.back()
                wait(self.driver, lambda: "column=" not in self.driver.current_url)
                self.assertEqual(wait(self.driver, self.settled), said)

    def test_every_result_leads_to_a_page(self):
        self.open(board.disk() + "search.html?state=p")
        for link in self.driver.find_elements(By.CSS_SELECTOR, ".result-title a"):
            path = link.get_attribute("href").removeprefix(board.disk())
            self.assertIn(path, board.pages())

    def test_results_are_paged(self):
        self.open(board.disk() + "search.html?state=p")
        first = self.results()[0].text
        self.assertEqual(len(self.results()), 20)
        self.driver.find_element(By.CSS_SELECTOR, "#search-pages a").click()
        wait(self.driver, lambda: self.results()[0].text != first)
        self.assertIn("page=2", self.driver.current_url)
        self.assertEqual(self.driver.switch_to.active_element.get_attribute("id"), "search-status")

    def test_what_is_nowhere_is_not_found_and_said_politely(self):
        said = self.open(board.disk() + "search.html?q=" + quote("龘龘龘"))
        form = self.driver.find_element(By.ID, "search")
        self.assertEqual(said, form.get_attribute("data-none"))
        status = self.driver.find_element(By.ID, "search-status")
        self.assertEqual(status.get_attribute("aria-live"), "polite")

    def test_a_query_is_text_and_never_html(self):
        self.open(board.disk() + "search.html?q=" + quote("<img src=x onerror=alert(1)>"))
        self.assertEqual(self.driver.find_elements(By.CSS_SELECTOR, "main img"), [])

    def test_the_policy_of_the_page_lets_all_of_it_run(self):
        for name, ground in GROUNDS.items():
            with self.subTest(name):
                self.driver.get_log("browser")
                self.open(ground() + "search.html?q=" + quote("居民"))
                self.assertEqual(self.driver.get_log("browser"), [])

    def test_without_scripts_the_page_leads_to_the_lists(self):
        driver = browser(scripts=False)
        driver.get(board.disk() + "search.html")
        self.assertFalse(driver.find_element(By.ID, "search").is_displayed())
        self.assertTrue(driver.find_element(By.CSS_SELECTOR, "noscript p").is_displayed())
        links = driver.find_elements(By.CSS_SELECTOR, "main .card a")
        self.assertGreater(len(links), 8)
        for link in links:
            self.assertIn(link.get_attribute("href").removeprefix(board.disk()), board.pages())


if __name__ == "__main__":
    unittest.main()
