"""Chromium without a window, one for each set of options, kept for all tests."""

import atexit
import functools

from selenium import webdriver
from selenium.webdriver.support.ui import WebDriverWait


@functools.cache
def browser(scripts=True):
    """A started Chromium; without scripts where that is asked."""
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for argument in ("headless=new", "no-sandbox", "disable-gpu", "disable-dev-shm-usage",
                     "hide-scrollbars", "force-prefers-reduced-motion"):
        options.add_argument("--" + argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    if not scripts:
        options.add_experimental_option(
            "prefs", {"profile.managed_default_content_settings.javascript": 2})
    service = webdriver.ChromeService("/usr/bin/chromedriver")
    started = webdriver.Chrome(options=options, service=service)
    atexit.register(started.quit)
    return started


def screen(driver, width, scheme="light", height=900, forced=False, motion="reduce"):
    """Sets the width of the page in CSS pixels, and what the reader prefers."""
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
        "features": [{"name": "prefers-color-scheme", "value": scheme},
                     {"name": "forced-colors", "value": "active" if forced else "none"},
                     {"name": "prefers-reduced-motion", "value": motion}]})


def wait(driver, condition, seconds=20):
    """Waits until a condition holds, and returns what it gave."""
    return WebDriverWait(driver, seconds, poll_frequency=0.05).until(lambda _: condition())
