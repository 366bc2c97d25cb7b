"""What has changed since a visit, in a real Chromium: marked at the headings, listed on the home page, from a
server and from a folder on disk. LADDER_SITE names the built site.
"""

import re

import pytest
from playwright.sync_api import expect
from test_site import SITE, browser, host, path_of, pytestmark, visit, watched  # noqa: F401

POLICY = "policies/service_conduct/index.html"
# The first two sections of the page were others when it was read.
AGE = """([path, hours]) => {
  const key = Object.keys(localStorage).find((name) => name.startsWith('ladder-seen'));
  const seen = JSON.parse(localStorage[key]);
  const page = seen[path];
  page.marks = page.marks.slice(0, 5) + '##########' + page.marks.slice(15);
  page.at -= hours * 3600 * 1000;
  localStorage[key] = JSON.stringify(seen);
}"""
SHIFTS = """
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });"""


@pytest.fixture(params=["server", "disk"])
def place(request, host):
    return host + "/" if request.param == "server" else SITE.as_uri() + "/"


@pytest.fixture
def page(browser, place):
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page, wrong = watched(context, lambda url: url.startswith(place))
    page.add_init_script(SHIFTS)
    yield page
    assert wrong == []
    context.close()


def notes(page):
    return page.locator(".prose span", has_text="上次看过以后有改动")


def test_a_first_visit_marks_nothing_and_home_says_what_will_stand_there(page, place):
    page.goto(place + "index.html")
    assert page.locator("[data-lists] summary").inner_text() == "看过的页面有改动，会列在这里"
    page.goto(place + POLICY)
    page.wait_for_timeout(100)
    assert notes(page).count() == 0
    page.goto(place + "index.html")
    expect(page.locator("[data-lists] summary")).to_contain_text("都没有")


def test_what_changed_is_listed_and_marked(page, place):
    page.goto(place + POLICY)
    page.evaluate(AGE, [POLICY, 24])
    page.goto(place + "index.html")
    box = page.locator("[data-lists]")
    expect(box.locator("summary")).to_contain_text(re.compile("^1 "))
    assert page.evaluate("window.shift") < 0.002
    box.locator("summary").click()
    links = box.locator("li a")
    assert links.count() == 3
    assert links.nth(0).inner_text() == "服务行为规范"
    titles = [links.nth(1).inner_text(), links.nth(2).inner_text()]
    links.nth(2).click()
    page.wait_for_selector(".prose span:has-text('上次看过以后有改动')")
    assert notes(page).count() == 2
    marked = page.locator(".prose :is(h2, h3):has(span.small)")
    for index, title in enumerate(titles):
        assert title in marked.nth(index).inner_text()
    assert page.evaluate("window.shift") < 0.002, "marks stand where nothing moves"
    # They stay for as long as one reads, and are gone with the next visit.
    page.reload()
    page.wait_for_timeout(100)
    assert notes(page).count() == 2
    page.evaluate("""() => {
      const key = Object.keys(localStorage).find((name) => name.startsWith('ladder-seen'));
      localStorage[key] = localStorage[key].replace(/"at":\\d+/g, '"at":1');
    }""")
    page.reload()
    page.wait_for_timeout(100)
    assert notes(page).count() == 0
    page.goto(place + "index.html")
    expect(page.locator("[data-lists] summary")).to_contain_text("都没有")


def test_a_browser_that_keeps_nothing_shows_nothing_and_breaks_nothing(browser, host):
    context = browser.new_context()
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied'); } })")
    for path in (POLICY, "index.html"):
        page, wrong = visit(context, f"{host}/{path}", host + "/")
        page.wait_for_timeout(100)
        assert notes(page).count() == 0
        page.close()
        assert wrong == []
    context.close()


def test_without_scripts_home_promises_nothing(browser, host):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(host + "/index.html")
    assert not page.locator("[data-lists]").is_visible()
    context.close()


def test_pages_about_people_remember_nothing(browser, host):
    context = browser.new_context()
    page = context.new_page()
    for path in ("people/100053/index.html", "teams/vip_a/index.html", "people/index.html"):
        page.goto(f"{host}/{path}")
        assert page.locator("[data-seen], script[src*='assets/seen']").count() == 0
        assert not page.evaluate("Object.keys(localStorage).some((key) => key.startsWith('ladder-seen'))")
    context.close()


@pytest.mark.parametrize("kind", ["index.html", POLICY, "practice/index.html", "people/100053/index.html"])
def test_scripts_of_a_page_are_small(browser, host, kind):
    """What a page loads before anybody does anything: at most 15 KB."""
    context = browser.new_context()
    page = context.new_page()
    sizes = {}
    page.on("response", lambda r: sizes.__setitem__(r.url, len(r.body()))
            if r.request.resource_type == "script" else None)
    page.goto(f"{host}/{path_of(kind)}", wait_until="networkidle")
    assert 0 < sum(sizes.values()) <= 15_000, sizes
    context.close()
