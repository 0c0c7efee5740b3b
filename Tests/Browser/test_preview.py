"""An open page of a preview follows what is saved, in Chromium."""

import pathlib
import sys
import unittest

from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.by import By

from browser import browser, wait

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "Preview"))
from preview import Preview  # noqa: E402

LEDGER = "finance/2026-11.md"
PAGE = "finance/monthly-ledger/2026-11.html"


class PreviewTests(unittest.TestCase):
    def test_an_open_page_reloads_shows_the_findings_and_comes_back(self):
        driver = browser()
        with Preview("--lang", "zh") as preview:
            good = preview.file(LEDGER).read_text(encoding="utf-8")
            driver.get_log("browser")
            driver.get(preview.address + PAGE)
            preview.save(LEDGER, good + "\n新添的一句话。\n")
            self.waits_for(driver, "新添的一句话")
            preview.save(LEDGER, good.replace("公开日期: ", "公开日期: 约"))
            self.waits_for(driver, "还不能发布")
            self.assertEqual(driver.current_url, preview.address + PAGE)
            driver.find_element(By.PARTIAL_LINK_TEXT, "上次没有错误").click()
            self.waits_for(driver, "新添的一句话")
            preview.save(LEDGER, good)
            wait(driver, lambda: driver.current_url == preview.address + PAGE)
            self.waits_for(driver, "本月结余")
            # The findings page comes with 503, which the console notes; nothing else is to be said.
            said = [entry["message"] for entry in driver.get_log("browser")]
            self.assertEqual([line for line in said if "503" not in line], [])

    def waits_for(self, driver, text):
        def is_shown():
            try:
                return text in driver.find_element(By.TAG_NAME, "body").text
            except WebDriverException:
                return False
        wait(driver, is_shown, seconds=60)


if __name__ == "__main__":
    unittest.main()
