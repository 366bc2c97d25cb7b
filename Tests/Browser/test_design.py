"""The look and the helps of the site in a real Chromium: narrow and wide, light and dark, by keyboard, with
axe, and what its small scripts do. LADDER_SITE names the built site.
"""

import json
import re
from urllib.parse import unquote, urljoin

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from test_site import KINDS, SITE, browser, host, overflow, path_of, pytestmark, visit, watched  # noqa: F401

OWN_KINDS = KINDS + [
    "practice/index.html", "ladder/compare/index.html",
    "print/cases/index.html", "404.html", "glossary/index.html", "tags/index.html",
    "organisation/index.html", "search/all/index.html", "changes/index.html",
]
WIDTHS = [360, 768, 1440]
# In the dark only the colours differ: one page of each make.
DARK_KINDS = [
    "index.html", "people/100053/index.html", "calendar/2026-10/index.html",
    "policies/*/index.html", "practice/index.html", "ladder/index.html",
]


@pytest.fixture(scope="module")
def reader(browser):
    """One window that goes from page to page, as a reader's does, and what went wrong on the page it shows."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, color_scheme="light")
    page, wrong = watched(context, lambda url: url.startswith("http://127.0.0.1:"))
    yield page, wrong
    context.close()


@pytest.fixture
def fresh(browser):
    """A browser nobody has used before."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, color_scheme="light")
    yield context
    context.close()


@pytest.mark.parametrize("width", [1024, 1280, 1440])
def test_every_place_of_the_navigation_is_seen_at_a_desk(fresh, host, width):
    page = fresh.new_page()
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(host + "/people/index.html")
    row = page.locator(".main-nav").bounding_box()
    for link in page.locator(".main-nav a").all():
        place = link.bounding_box()
        assert place["x"] >= row["x"]
        assert place["x"] + place["width"] <= row["x"] + row["width"]
        assert place["y"] + place["height"] <= row["y"] + row["height"]


def violations(page, **options):
    # axe runs its script in the page, which the policy of the page does not concern. What it could load first
    # is for media and for rules that are not asked for; waiting for it is a third of the time.
    options = {"resultTypes": ["violations"], "preload": False, **options}
    return [
        f"{v['id']}: {v['nodes'][0]['html'][:160]} ({len(v['nodes'])})"
        for v in Axe().run(page, options=options).response["violations"]]


@pytest.mark.parametrize("kind", OWN_KINDS)
def test_page_fits_and_can_be_used_by_all(reader, host, kind):
    page, wrong = reader
    wrong.clear()
    page.goto(f"{host}/{path_of(kind)}", wait_until="load")
    assert page.locator("video, audio").count() == 0
    too_wide = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        if found := overflow(page):
            too_wide[width] = found
    found = violations(page)
    if kind in DARK_KINDS:
        page.emulate_media(color_scheme="dark")
        try:
            assert theme(page) == ["", DARK]
            found += ["dark: " + text for text in violations(page, runOnly=["color-contrast"])]
        finally:
            page.emulate_media(color_scheme="light")
    assert wrong == []
    assert too_wide == {}
    assert found == []


def theme(page):
    return page.evaluate(
        "[document.documentElement.dataset.theme || '', getComputedStyle(document.body).backgroundColor]")


WHITE, DARK = "rgb(255, 255, 255)", "rgb(20, 25, 30)"


def test_the_switch_goes_through_three_states_and_is_remembered(fresh, host):
    page, wrong = visit(fresh, f"{host}/index.html", host + "/")
    button = page.locator(".theme-switch")
    assert theme(page) == ["", WHITE]
    button.click()
    assert theme(page) == ["light", WHITE]
    button.click()
    assert theme(page) == ["dark", DARK]
    assert "深色" in button.inner_text()
    page.goto(f"{host}/{path_of('policies/*/index.html')}")
    assert theme(page) == ["dark", DARK]
    assert "深色" in page.locator(".theme-switch").inner_text()
    page.locator(".theme-switch").click()
    page.emulate_media(color_scheme="dark")
    assert theme(page) == ["", DARK], "the system's colours are followed again"
    page.close()
    assert wrong == []


def test_the_chosen_colours_are_there_before_anything_is_drawn(fresh, host):
    page = fresh.new_page()
    page.goto(f"{host}/index.html")
    page.evaluate("localStorage.setItem('ladder-theme', 'dark')")
    # The first thing a body can be is already dark: no flash.
    page.add_init_script("""
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        observer.disconnect();
        window.first = document.documentElement.dataset.theme;
      }).observe(document, { childList: true, subtree: true });""")
    page.goto(f"{host}/index.html")
    assert page.evaluate("window.first") == "dark"
    page.close()


def test_without_scripts_the_system_decides_and_no_dead_control_is_shown(browser, host):
    for scheme, colour in (("light", WHITE), ("dark", DARK)):
        context = browser.new_context(java_script_enabled=False, color_scheme=scheme)
        page = context.new_page()
        page.goto(f"{host}/practice/index.html")
        assert not page.locator(".theme-switch").is_visible()
        page.locator("details > summary").first.click()
        assert page.locator("details p").first.is_visible(), "answers unfold without scripts"
        assert page.locator(".question").count() >= 40
        context.close()


def test_no_layout_shift(fresh, host):
    page = fresh.new_page()
    page.add_init_script("""
      window.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });""")
    for kind in ("index.html", "policies/*/index.html", "people/100053/index.html"):
        page.goto(f"{host}/{path_of(kind)}")
        page.wait_for_timeout(300)
        assert page.evaluate("window.shift") < 0.005, kind
    page.close()


def test_outline_marks_the_heading_one_reads(fresh, host):
    page, _ = visit(fresh, f"{host}/policies/service_conduct/index.html", host + "/")
    current = page.locator(".outline a[aria-current]")
    links = page.locator(".outline a")
    assert current.inner_text() == links.first.inner_text()
    page.locator(".outline a").nth(3).click()
    expect(page.locator(".outline a").nth(3)).to_have_attribute("aria-current", re.compile(".+"))
    assert current.count() == 1
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    expect(page.locator(".outline a").last).to_have_attribute("aria-current", re.compile(".+"))
    page.close()


def test_a_headings_link_is_copied(fresh, host):
    fresh.grant_permissions(["clipboard-read", "clipboard-write"])
    page, wrong = visit(fresh, f"{host}/policies/service_conduct/index.html", host + "/")
    link = page.locator("h2 .heading-link").nth(1)
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".heading-link.is-copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(host) and "#" in copied
    anchor = unquote(copied.split("#", 1)[1])
    assert page.evaluate("(id) => !!document.getElementById(id)", anchor)
    page.close()
    assert wrong == []


def test_page_for_wrong_addresses_offers_what_was_looked_for(fresh, host):
    page, wrong = visit(fresh, f"{host}/404.html", host + "/")
    page.evaluate("history.replaceState(null, '', '/courses/deep/roaming-bill/index.html')")
    page.close()
    # The script reads the address while the page loads: give it one that is gone.
    page = fresh.new_page()
    body = (SITE / "404.html").read_text()
    page.route("**/gone/**", lambda route: route.fulfill(
        status=404, content_type="text/html", body=body))
    page.goto(f"{host}/gone/重复-扣费/")
    field = page.locator("main input[name=q]")
    assert field.input_value() == "重复 扣费"
    page.locator("main button[type=submit]").click()
    page.wait_for_selector("[data-state=done]")
    assert page.url.startswith(f"{host}/search/index.html?q=")
    assert page.locator("[data-results] a[href]").count() > 0
    page.close()
    assert wrong == []


def test_two_grades_are_compared(fresh, host):
    url = f"{host}/ladder/compare/index.html?a=vip_senior&b=vip_junior"
    page, wrong = visit(fresh, url, host + "/")
    shown = page.locator("thead th:visible")
    assert [name for name in shown.all_inner_texts()] == ["高级VIP客户经理", "VIP客户经理（初级）"]
    # What is marked is exactly what the other column lacks.
    rows = page.evaluate("""() => [...document.querySelectorAll('.compare tbody tr')].map((row) => {
      const cells = [...row.querySelectorAll('td')].filter((cell) => !cell.hidden);
      return cells.map((cell) => [...cell.querySelectorAll('li')].map(
        (item) => [item.textContent, item.className === 'is-new']));
    })""")
    assert any(marked for row in rows for cell in row for _, marked in cell)
    for first, second in rows:
        for one, other in ((first, second), (second, first)):
            others = {text for text, _ in other}
            for text, marked in one:
                assert marked == (text not in others), text
    page.locator("select[name=b]").select_option("vip_senior")
    assert page.locator(".compare td .is-new:visible").count() == 0
    assert "b=vip_senior" in page.url
    page.close()
    assert wrong == []


def answer(page, question, right):
    key = [int(part) for part in question.get_attribute("data-key").split(",")]
    inputs = question.locator("input")
    wanted = key if right else [next(i for i in range(inputs.count()) if [i] != key)]
    for index in wanted:
        inputs.nth(index).check()
    question.locator("button.check").click()


def test_practice_draws_explains_and_keeps_the_score(fresh, host):
    page, wrong = visit(fresh, f"{host}/practice/index.html", host + "/")
    fresh.set_offline(True)  # the page needs no network any more
    page.locator("button.draw").click()
    asked = []
    for number in range(10):
        visible = page.locator(".question:visible")
        assert visible.count() == 1
        question = page.locator("#" + visible.get_attribute("id"))
        asked.append(question.get_attribute("id"))
        assert not question.locator("details").is_visible(), "no answer before it is given"
        question.locator("button.check").click()
        assert question.locator(".verdict").inner_text() == "先选一个答案"
        answer(page, question, right=number % 2 == 0)
        assert question.locator("details p").first.is_visible(), "the answer is explained"
        assert question.locator("input:enabled").count() == 0
        assert question.locator(".is-right").count() == len(
            question.get_attribute("data-key").split(","))
        question.locator("button.next").click()
    assert len(set(asked)) == 10
    # The next round has begun; the record knows what was right.
    record = json.loads(page.evaluate("localStorage.getItem('ladder-practice')"))
    assert [record[name] for name in asked] == [1, 0] * 5
    again = page.locator(".question:visible").get_attribute("id")
    assert again not in asked, "what was never asked comes first"
    fresh.set_offline(False)
    page.reload()
    assert "做过 10 题，会的 5 题" in page.locator(".quiz-status").inner_text()
    page.locator("button.forget").click()
    assert "做过 0 题" in page.locator(".quiz-status").inner_text()
    page.close()
    assert wrong == []


def test_practice_by_keyboard_and_by_topic(fresh, host):
    page, _ = visit(fresh, f"{host}/practice/index.html", host + "/")
    page.locator(".quiz-bar select").select_option(label="客户隐私")
    page.locator("button.draw").focus()
    page.keyboard.press("Enter")
    question = page.locator(".question:visible")
    section = page.locator("section:visible h2").first.inner_text()
    assert section == "客户隐私"
    page.keyboard.press("Space")
    assert question.locator("input:checked").count() == 1
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.className") == "check":
            break
    page.keyboard.press("Enter")
    assert question.locator(".verdict").inner_text() in ("答对了", "答错了，看看解析")
    assert page.evaluate("document.activeElement.className") == "next"
    violations = Axe().run(page).response["violations"]
    assert [v["id"] for v in violations] == []
    page.close()


def test_print_page_on_paper_hides_the_frame(fresh, host):
    page, _ = visit(fresh, f"{host}/print/policies/index.html", host + "/")
    page.emulate_media(media="print")
    for selector in (".site-header", ".site-footer", ".crumbs", ".print-bar"):
        assert not page.locator(selector).first.is_visible(), selector
    assert page.locator(".chapter article").count() > 10
    assert len(page.pdf(format="A4")) > 50_000
    page.close()


ID = re.compile(r'\sid="([^"]*)"')
LINK = re.compile(r'\s(?:href|src|action)="([^"]*)"')


def test_no_link_of_the_site_is_dead():
    pages = {path: path.read_text() for path in SITE.rglob("*.html")}
    ids = {path: set(ID.findall(text)) for path, text in pages.items()}
    dead = []
    for path, text in pages.items():
        base = path.relative_to(SITE).as_posix()
        for link in set(LINK.findall(text)):
            link = link.replace("&amp;", "&")
            if re.match(r"[a-z]+:", link):
                continue
            address, _, anchor = urljoin("/" + base, link).partition("#")
            target = SITE / unquote(address.split("?")[0]).lstrip("/")
            if not target.is_file():
                dead.append(f"{base}: {link}")
            elif anchor and target in ids and unquote(anchor) not in ids[target]:
                dead.append(f"{base}: {link} (anchor)")
    assert len(pages) > 200
    assert dead[:20] == []


def test_ids_come_once_a_page():
    for path in SITE.rglob("*.html"):
        found = ID.findall(path.read_text())
        assert len(found) == len(set(found)), path
