"""Search in a real Chromium, against brute force over the text that the site ships.

LADDER_SITE names the built site; LADDER_SEARCH_QUERIES how many random strings are tried (4000).
Needs pytest, playwright and axe-playwright-python (for axe-core itself) from PyPI, and Debian's chromium.
"""

import base64
import functools
import http.server
import importlib.util
import json
import os
import random
import re
import threading
import unicodedata
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

SITE = Path(os.environ.get("LADDER_SITE", "public")).resolve()
QUERIES = int(os.environ.get("LADDER_SEARCH_QUERIES", "4000"))
CHROMIUM = os.environ.get("LADDER_CHROMIUM", "/usr/bin/chromium")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; require-trusted-types-for 'script'")

pytestmark = pytest.mark.skipif(
    not (SITE / "search/m.js").is_file(), reason="LADDER_SITE names no built site")

# Types a query, sends the form, and waits until the answer is complete.
ASK = """async (asked) => {
  const [query, size] = [].concat(asked, 100000);
  const form = document.querySelector("form[data-search]");
  form.dataset.pageSize = size;
  form.q.value = query;
  form.requestSubmit();
  while (!["done", "error"].includes(document.documentElement.dataset.state)) {
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  const root = new URL("../", location.href.split("?")[0]).href;
  return {
    state: document.documentElement.dataset.state,
    pages: [...document.querySelectorAll("[data-results] > li > a")].map((a) => a.href.replace(root, "")),
    links: [...document.querySelectorAll("[data-results] a[href]")].map((a) => a.href.replace(root, "")),
    count: document.querySelector("[data-count]").textContent,
    tier: document.querySelector("[data-results]").dataset.tier,
    note: document.querySelector("[data-note]").textContent,
  };
}"""

# Asks the client's own parts for all pages that hold each query, without showing them.
ASK_ALL = """async (queries) => {
  const { literal, loadManifest, parseQuery, showUntil } = self.ladderSearch.shared;
  const manifest = await loadManifest();
  const found = [];
  for (const query of queries) {
    const answer = await literal(manifest, parseQuery(query));
    await showUntil(answer, Infinity);
    found.push(answer.pages.map((page) => page.url));
  }
  return found;
}"""


class Handler(http.server.SimpleHTTPRequestHandler):
    broken = set()

    protocol_version = "HTTP/1.1"

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def do_GET(self):
        if any(part in self.path for part in self.broken):
            self.send_error(503)
        else:
            super().do_GET()

    def log_message(self, *_):
        pass


@pytest.fixture(scope="session")
def host():
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Handler, directory=str(SITE)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            # A name that is neither localhost nor secure, as on an intranet.
            args=["--no-sandbox", "--host-resolver-rules=MAP handbook.example 127.0.0.1"])
        yield browser
        browser.close()


@pytest.fixture
def open_search(browser, host):
    pages = []

    def opened(where="http", query=""):
        page = browser.new_page()
        pages.append(page)
        page.problems = []
        page.on("console", lambda m: m.type == "error" and page.problems.append(m.text))
        page.on("pageerror", lambda error: page.problems.append(str(error)))
        start = {
            "http": host, "name": host.replace("127.0.0.1", "handbook.example"), "file": SITE.as_uri(),
        }[where]
        page.goto(f"{start}/search/index.html{query}")
        page.focus("form[data-search] input[name=q]")
        page.wait_for_selector("html[data-state]")
        return page

    yield opened
    for page in pages:
        page.close()


def payload(path):
    text = path.read_text(encoding="utf-8")
    return text[text.index(",") + 1:text.rindex(")")]


@functools.cache
def manifest():
    return json.loads(payload(SITE / "search/m.js"))


@functools.cache
def traditional():
    pairs = manifest()["fold"]
    return {ord(a): b for a, b in zip(pairs[::2], pairs[1::2])}


def fold(text):
    return unicodedata.normalize("NFKC", text).casefold().translate(traditional())


@functools.cache
def sections():
    """(address, raw texts, folded text) of every section; the top of a page answers for its title."""
    found = []
    for name in manifest()["chunkNames"].split():
        for url, title, _, parts in json.loads(payload(SITE / f"search/t/{name}.js")):
            for anchor, heading, text in parts:
                texts = [heading, text] + ([title] if anchor == "" else [])
                found.append((url, texts, fold("\n".join(texts))))
    return found


@functools.cache
def pages():
    """The folded text of each page."""
    found = {}
    for url, _, text in sections():
        found.setdefault(url, []).append(text)
    return {url: "\n".join(texts) for url, texts in found.items()}


def truth(query):
    """The pages that hold the query in one section (titles and blocks are apart)."""
    needle = fold(query)
    return {url for url, _, text in sections() if needle in text}


def random_substrings(count, lengths=range(1, 7), seed=1):
    """Han substrings of the site's own text, as many of each length."""
    generator = random.Random(seed)
    lines = [line for _, texts, _ in sections() for text in texts for line in text.split("\n")]
    runs = [run for line in lines for run in re.findall("[\u3400-\u9fff\U00020000-\U0003ffff]+", line)]
    found = []
    while len(found) < count:
        length = lengths[len(found) % len(lengths)]
        run = generator.choice(runs)
        if len(run) < length:
            continue
        start = generator.randrange(len(run) - length + 1)
        found.append(run[start:start + length])
    return found


@pytest.mark.parametrize("where,share", [("http", 1), ("file", 0.25), ("name", 0.25)])
def test_finds_every_page_that_holds_a_random_substring_and_no_other(open_search, where, share):
    page = open_search(where)
    queries = list(dict.fromkeys(random_substrings(int(QUERIES * share))))
    wrong = []
    for query, found in zip(queries, page.evaluate(ASK_ALL, queries), strict=True):
        if set(found) != truth(query) or len(found) != len(set(found)):
            wrong.append((query, sorted(truth(query) ^ set(found))[:3]))
    assert wrong == []
    assert page.problems == []


def test_shows_every_page_that_holds_a_random_substring_and_no_other(open_search):
    page = open_search()
    wrong = []
    for query in dict.fromkeys(random_substrings(60, seed=20)):
        answer = page.evaluate(ASK, query)
        expected = truth(query)
        if answer["state"] != "done" or set(answer["pages"]) != expected:
            wrong.append((query, sorted(expected ^ set(answer["pages"]))[:3]))
        assert len(answer["pages"]) == len(set(answer["pages"]))
    assert wrong == []
    assert page.problems == []


def test_answers_in_the_same_order_over_http_by_name_and_from_a_folder(open_search):
    opened = [open_search(where) for where in ("http", "name", "file")]
    for query in random_substrings(40, seed=2) + ["5g", "vip", "kehujl", "客户经历", "客诉", "一个 不可能同时出现的词"]:
        lists = [page.evaluate(ASK, [query, 20])["links"] for page in opened]
        assert lists[0] == lists[1] == lists[2], query


def test_puts_a_page_first_when_its_title_is_typed(open_search):
    page = open_search()
    titles = {}
    for name in manifest()["chunkNames"].split():
        for url, title, _, _ in json.loads(payload(SITE / f"search/t/{name}.js")):
            titles.setdefault(title, set()).add(url)
    unique = sorted(title for title, urls in titles.items() if len(urls) == 1 and len(title) > 2)
    sample = random.Random(3).sample(unique, min(len(unique), 100))
    ranks = []
    for title in sample:
        found = page.evaluate(ASK, [title, 20])["pages"]
        url = next(iter(titles[title]))
        ranks.append(1 / (found.index(url) + 1) if url in found else 0)
    assert sum(ranks) / len(ranks) >= 0.99


def test_links_to_sections_that_exist(open_search):
    page = open_search()
    links = page.evaluate(ASK, random_substrings(1, [2], seed=4)[0])["links"]
    assert links
    for link in links[:20]:
        path, _, anchor = link.partition("#")
        target = SITE / path
        if not target.is_file():
            pytest.skip("the site has an index and no pages")
        if anchor:
            page.goto(target.as_uri())
            assert page.evaluate("(id) => document.getElementById(decodeURIComponent(id)) !== null", anchor)


def test_answers_by_link(open_search):
    query = random_substrings(1, [3], seed=5)[0]
    for where in ("http", "file"):
        page = open_search(where, f"?q={query}")
        page.wait_for_selector("html[data-state=done]")
        assert page.input_value("input[name=q]") == query
        assert page.locator("[data-results] a[href]").count() > 0
        assert page.problems == []


@pytest.mark.parametrize("change", ["traditional", "wide", "upper"])
def test_takes_other_forms_of_the_same_characters(open_search, change):
    page = open_search()
    if change == "traditional":
        back = {ord(simple): chr(old) for old, simple in traditional().items()}
        plain = next(q for q in random_substrings(500, [3], seed=6) if q.translate(back) != q)
        other = plain.translate(back)
    else:
        words = re.findall(r"(?<![a-z0-9])[a-z]{3,8}(?![a-z0-9])", " ".join(pages().values()))
        if not words:
            pytest.skip("the site has no Latin words")
        plain = words[0]
        other = plain.upper() if change == "upper" else "".join(chr(ord(c) + 0xFEE0) for c in plain)
    assert page.evaluate(ASK, other)["links"] == page.evaluate(ASK, plain)["links"] != []


@pytest.mark.parametrize("query", [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\U0001f9ff", "\U0002a6d6", "\u0301", "，。！",
    "\"'\\", "*", "q" * 300, "  ", "constructor __proto__",
])
def test_strange_queries_are_answered_and_change_nothing(open_search, query):
    page = open_search()
    page.evaluate("() => { window.before = document.scripts.length }")
    page.fill("input[name=q]", query)
    page.press("input[name=q]", "Enter")
    page.wait_for_function("() => ['done', 'idle'].includes(document.documentElement.dataset.state)")
    found = page.locator("[data-results] > li > a").count()
    if re.search(r"\w", fold(query)) is None:
        assert found == 0 or truth(query.strip())
    assert page.locator("[data-results] script, [data-results] img").count() == 0
    assert page.problems == []


def test_a_query_of_sixty_characters_finds_its_page(open_search):
    runs = [r for t in pages().values() for r in re.findall("[\u3400-\u9fff]{20,}", t)]
    if not runs:
        pytest.skip("the site has no long run of Han characters")
    query = max(runs, key=len)[:60]
    page = open_search()
    assert set(page.evaluate(ASK, query)["pages"]) == truth(query)


def test_all_terms_must_stand_on_the_page(open_search):
    page = open_search()
    for first, second in zip(random_substrings(30, [2], seed=7), random_substrings(30, [2], seed=8)):
        answer = page.evaluate(ASK, f"{first} {second}")
        expected = truth(first) & truth(second)
        assert (answer["tier"] == "literal") == bool(expected)
        if expected:
            assert set(answer["pages"]) == expected, (first, second)


def test_nothing_runs_while_a_composition_is_under_way(open_search):
    query = random_substrings(1, [2], seed=9)[0]
    page = open_search("http", "?q=" + query)
    page.wait_for_selector("html[data-state=done]")
    before = page.evaluate("() => document.querySelector('[data-results]').innerHTML")
    page.evaluate("""() => {
      const input = document.querySelector("input[name=q]");
      input.dispatchEvent(new CompositionEvent("compositionstart"));
      input.value = "tousu";
      input.dispatchEvent(new InputEvent("input", { isComposing: true, bubbles: true }));
      input.form.requestSubmit();
    }""")
    page.wait_for_timeout(400)
    assert page.evaluate("() => document.querySelector('[data-results]').innerHTML") == before
    page.evaluate("""() => {
      const input = document.querySelector("input[name=q]");
      input.value = "\\u7279\\u6b8a\\u7279\\u6b8a\\u7279";
      input.dispatchEvent(new CompositionEvent("compositionend"));
    }""")
    page.wait_for_function("(old) => document.querySelector('[data-results]').innerHTML !== old", arg=before)


def test_a_stale_answer_is_dropped(open_search):
    one, other = random_substrings(2, [4], seed=10)
    page = open_search()
    expected = page.evaluate(ASK, other)["links"]
    page = open_search()
    page.evaluate("""([one, other]) => {
      const form = document.querySelector("form[data-search]");
      form.dataset.pageSize = "100000";
      form.q.value = one;
      form.requestSubmit();
      form.q.value = other;
      form.requestSubmit();
    }""", [one, other])
    page.wait_for_selector("html[data-state=done]")
    page.wait_for_timeout(300)
    root = page.evaluate("() => new URL('../', location.href.split('?')[0]).href")
    found = page.evaluate("() => [...document.querySelectorAll('[data-results] a[href]')].map((a) => a.href)")
    assert [link.replace(root, "") for link in found] == expected


def test_a_block_that_fails_to_load_is_said_and_can_be_tried_again(open_search):
    query = random_substrings(1, [2], seed=11)[0]
    page = open_search()
    try:
        Handler.broken.add("/search/i/")
        page.fill("input[name=q]", query)
        page.press("input[name=q]", "Enter")
        page.wait_for_selector("html[data-state=error]")
        assert page.locator("[data-results] a").count() == 0
        assert page.locator("[data-count] button").count() == 1
    finally:
        Handler.broken.clear()
    page.click("[data-count] button")
    page.wait_for_selector("html[data-state=done]")
    assert page.locator("[data-results] a").count() > 0


def test_an_old_manifest_is_replaced(open_search):
    query = random_substrings(1, [3], seed=12)[0]
    page = open_search()
    old = (SITE / "search/m.js").read_text(encoding="utf-8")
    for name in manifest()["blockNames"].split():
        old = old.replace(name, "gone" + name[4:])
    page.route(re.compile(r"/search/m\.js$"), lambda route: route.fulfill(
        body=old, content_type="text/javascript"))
    assert set(page.evaluate(ASK, query)["pages"]) == truth(query)


def test_pages_load_only_the_stub_until_someone_searches(browser, host):
    page = browser.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{host}/index.html")
    page.wait_for_timeout(200)
    scripts = [url for url in asked if "/search/" in url and url.endswith(".js")]
    assert len(scripts) <= 1
    assert all((SITE / url[len(host) + 1:]).stat().st_size <= 2048 for url in scripts)
    page.close()


def test_arrows_go_through_the_results(open_search):
    page = open_search("http", "?q=" + random_substrings(1, [2], seed=13)[0])
    page.wait_for_selector("html[data-state=done]")
    page.press("input[name=q]", "ArrowDown")
    first = page.locator("[data-results] a[href]").first.get_attribute("href")
    assert page.evaluate("() => document.activeElement.getAttribute('href')") == first
    page.keyboard.press("Escape")
    assert page.evaluate("() => document.activeElement.name") == "q"


# MARK: - what was meant


MEANT = [
    ("kehujingli", "pinyin", "客户经理"), ("khjl", "pinyin", "客户经理"), ("kehujl", "pinyin", "客户经理"),
    ("kehujin", "pinyin", "客户经"), ("ke hu jing li", "pinyin", "客户经理"), ("KeHuJingLi", "pinyin", "客户经理"),
    ("ｋｅｈｕｊｉｎｇｌｉ", "pinyin", "客户经理"), ("gqpx", "pinyin", "岗前培训"), ("zhijianyuan", "pinyin", "质检员"),
    ("tousu处理", "pinyin", "投诉处理"), ("客户jl", "pinyin", "客户经理"),
    # 长 and 行 are read in two ways each.
    ("zhangdan", "pinyin", "账单"), ("yinhang", "pinyin", "银行"), ("xingwei", "pinyin", "行为"),
    ("客户经历", "homophone", "客户经理"), ("岗前陪训", "homophone", "岗前培训"), ("值检员", "homophone", "质检员"),
    ("维系晚留", "homophone", "维系挽留"), ("投诉处里", "homophone", "投诉处理"), ("岗钱培训", "homophone", "岗前培训"),
    ("客经", "synonym", "客户经理"), ("客诉", "synonym", "投诉"), ("CRM", "synonym", "客户管理系统"),
    ("投诉 qwxyzk", "some", "投诉"),
]


def test_finds_what_was_meant_and_says_how(open_search):
    page = open_search()
    for typed, tier, used in MEANT:
        answer = page.evaluate(ASK, [typed, 20])
        assert (typed, answer["tier"], answer["state"]) == (typed, tier, "done")
        assert f"“{used}”" in answer["note"], typed
        assert answer["links"] == page.evaluate(ASK, [used, 20])["links"] != []
    assert page.problems == []


@pytest.mark.parametrize("typed", ["biling", "billling", "bilping", "blilng", "bililng"])
def test_a_word_with_one_wrong_letter_is_corrected(open_search, typed):
    page = open_search()
    # The example has no Latin words to speak of, so it is given some.
    name = manifest()["wordList"]
    page.route(f"**/s/{name}.js", lambda route: route.fulfill(
        body=f'ladderData("{name}","account billing voucher")', content_type="text/javascript"))
    page.wait_for_function("() => self.ladderSearch.more")
    queries = page.evaluate("""async (typed) => {
      const manifest = await self.ladderSearch.shared.loadManifest();
      for await (const { tier, queries } of self.ladderSearch.more.otherQueries(manifest, typed)) {
        if (tier === "typo") return queries;
      }
    }""", typed)
    assert queries == (["billing"] if typed != "blilng" else [])


def test_most_of_a_phrase_is_enough_if_nothing_holds_all_of_it(open_search):
    phrase = max(random_substrings(400, [6], seed=21), key=lambda text: len(set(text)))
    page = open_search()
    answer = page.evaluate(ASK, [phrase[:5] + "魑", 50])
    assert answer["tier"] == "part"
    assert truth(phrase[:5]) <= set(answer["pages"])


def test_other_words_that_mean_the_same_are_offered(open_search):
    group = next(g.split("\t") for g in manifest()["synonyms"].split("\n") if truth(g.split("\t")[0]))
    page = open_search()
    assert page.evaluate(ASK, group[0])["tier"] == "literal"
    assert [b.inner_text() for b in page.locator("[data-note] button").all()] == group[1:6]


# MARK: - the box


def type_in_header(browser, host, text, where="index.html"):
    page = browser.new_page()
    page.problems = []
    page.on("console", lambda m: m.type == "error" and page.problems.append(m.text))
    page.goto(f"{host}/{where}")
    page.keyboard.press("/")
    page.keyboard.type(text, delay=5)
    return page


def article():
    """A page with a text of its own, and a phrase of its title."""
    for url, texts, _ in sections():
        runs = re.findall("[\u3400-\u9fff]{4,}", texts[-1])
        if url.startswith("courses/") and len(texts) == 3 and runs and texts[-1].startswith(runs[0]):
            return url, texts[-1], runs[0]
    pytest.skip("the site has no courses")


def test_the_box_suggests_pages_and_opens_the_chosen_one_with_its_matches_marked(browser, host):
    url, title, phrase = article()
    page = type_in_header(browser, host, phrase[:4])
    options = page.locator("[role=listbox] [role=option]")
    options.first.wait_for()
    box = page.locator("input[role=combobox]")
    assert box.get_attribute("aria-expanded") == "true"
    assert page.locator("[role=listbox] [role=option] mark").first.inner_text() == phrase[:4]
    assert str(options.count()) in page.locator("form[role=search] [role=status]").inner_text()
    page.keyboard.press("ArrowDown")
    active = box.get_attribute("aria-activedescendant")
    assert page.locator(f"#{active}").get_attribute("aria-selected") == "true"
    page.keyboard.press("ArrowUp")
    assert box.get_attribute("aria-activedescendant") is None
    place = next(i for i in range(options.count()) if title in options.nth(i).inner_text())
    for _ in range(place + 1):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(re.escape(url)))
    page.wait_for_function("() => CSS.highlights.has('ladder-search')")
    assert phrase[:4] in page.evaluate("() => [...CSS.highlights.get('ladder-search')].map(String).join()")
    assert page.problems == []
    page.close()


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("where", ["index.html", "search/index.html"])
def test_the_list_of_suggestions_lies_inside_the_window(browser, host, width, where):
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(f"{host}/{where}")
    page.keyboard.press("/")
    page.keyboard.type(article()[2][:2], delay=5)
    page.locator("[role=option]").first.wait_for()
    place = page.locator("[role=listbox]:visible").bounding_box()
    assert place["x"] >= 0 and place["x"] + place["width"] <= width
    page.close()


def test_the_box_suggests_by_pinyin_and_closes_on_escape(browser, host):
    page = type_in_header(browser, host, "gangqian")
    page.locator("[role=option] mark", has_text="岗前").first.wait_for()
    page.keyboard.press("Escape")
    assert page.locator("[role=listbox]:visible").count() == 0
    assert page.locator("input[role=combobox]").get_attribute("aria-expanded") == "false"
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"search/index\.html\?q=gangqian"))
    page.close()


def test_recent_queries_are_offered_again_until_they_are_cleared(browser, host):
    query = random_substrings(1, [3], seed=22)[0]
    page = type_in_header(browser, host, query)
    page.keyboard.press("Enter")
    page.wait_for_selector("html[data-state=done]")
    page.goto(f"{host}/index.html")
    page.focus(".site-search input")
    page.locator("[role=option]", has_text=query).wait_for()
    page.locator("[role=option]").last.click()
    assert page.evaluate("() => localStorage.getItem('ladder-recent')") is None
    page.evaluate("() => document.activeElement.blur()")
    page.focus(".site-search input")
    page.wait_for_timeout(300)
    assert page.locator("[role=option]:visible").count() == 0
    page.close()


def test_enter_in_a_composition_sends_nothing(browser, host):
    page = type_in_header(browser, host, "")
    page.wait_for_timeout(400)
    # What was asked before may be listed already; the composition changes nothing about it.
    before = page.locator("[role=option]:visible").all_inner_texts()
    page.evaluate("""() => {
      const input = document.activeElement;
      input.dispatchEvent(new CompositionEvent("compositionstart"));
      input.value = "gang'qian";
      input.dispatchEvent(new InputEvent("input", { isComposing: true, bubbles: true }));
    }""")
    page.wait_for_timeout(400)
    assert page.locator("[role=option]:visible").all_inner_texts() == before
    page.close()


# MARK: - the results


def test_an_answer_can_be_narrowed_by_kind_and_passed_on(open_search):
    page = open_search("http", "?q=" + "培训")
    page.wait_for_selector("html[data-state=done]")
    for button in page.locator("[data-filters] button[data-kind]").all():
        kind, count = button.get_attribute("data-kind"), int(button.inner_text().split()[-1])
        if count > 1:
            break
    page.click(f"[data-filters] button[data-kind={kind}]")
    page.wait_for_function("(count) => document.querySelector('[data-count]').textContent.includes(count)", arg=str(count))
    kinds = page.eval_on_selector_all("[data-results] > li", "(items) => items.map((item) => item.dataset.kind)")
    assert set(kinds) == {kind}
    assert page.locator(f"button[data-kind={kind}]").get_attribute("aria-pressed") == "true"
    again = open_search("http", page.url[page.url.index("?"):])
    again.wait_for_selector("html[data-state=done]")
    assert again.eval_on_selector_all("[data-results] > li", "(items) => items.map((item) => item.dataset.kind)") == kinds


def tagged():
    """The addresses of the pages that bear each tag."""
    urls = list(dict.fromkeys(url for url, _, _ in sections()))
    found = {}
    for tag, packed in manifest()["tags"]:
        page = value = shift = 0
        for byte in base64.b64decode(packed):
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                page += value
                found.setdefault(tag, []).append(urls[page])
                value = shift = 0
    return found


def test_an_answer_can_be_narrowed_to_a_tag(open_search):
    titles = {url: texts[-1] for url, texts, _ in sections() if len(texts) == 3}
    if not tagged():
        pytest.skip("the site has no tags")
    for tag, urls in list(tagged().items())[:6]:
        query = max(re.findall("[\u3400-\u9fff]{2,}", titles[urls[0]]), key=len)[:2]
        page = open_search("http", f"?q={query}")
        page.wait_for_selector("html[data-state=done]")
        page.click(f"[data-filters] button[data-tag='{tag}']")
        page.wait_for_function("() => new URL(location.href).searchParams.has('tag') && "
                               "document.documentElement.dataset.state === 'done'")
        root = page.evaluate("() => new URL('../', location.href.split('?')[0]).href")
        shown = page.eval_on_selector_all("[data-results] > li > a", "(items) => items.map((a) => a.href)")
        shown = [link.replace(root, "") for link in shown]
        assert urls[0] in shown
        assert set(shown) == truth(query) & set(urls)


def test_the_first_results_are_shown_before_the_texts_of_the_others_come(open_search):
    counts = {}
    for query in random_substrings(400, [2], seed=23):
        counts[query] = len(truth(query))
    query = max(counts, key=counts.get)
    page = open_search()
    asked = []

    def three_and_no_more(route):
        asked.append(route.request.url)
        if len(asked) <= 3:
            route.continue_()

    page.route(re.compile(r"/search/t/"), three_and_no_more)
    page.fill("input[name=q]", query)
    page.press("input[name=q]", "Enter")
    page.locator("[data-results] > li").first.wait_for()
    assert page.evaluate("() => document.documentElement.dataset.state") == "loading"


@pytest.mark.parametrize("painted", [True, False])
def test_a_result_opens_with_its_matches_marked(browser, host, painted):
    url, _, phrase = article()
    page = browser.new_page()
    if not painted:
        page.add_init_script("delete self.Highlight")
    page.goto(f"{host}/search/index.html?q={phrase}")
    page.wait_for_selector("html[data-state=done]")
    page.click("[data-results] a[href]")
    page.wait_for_url(re.compile(re.escape(url)))
    if painted:
        page.wait_for_function("() => CSS.highlights.has('ladder-search')")
        marked = page.evaluate("() => [...CSS.highlights.get('ladder-search')].map(String)")
    else:
        page.locator("main mark").first.wait_for()
        marked = page.locator("main mark").all_inner_texts()
    assert fold(phrase) in fold("".join(marked))
    page.close()


def test_without_scripts_a_plain_list_of_all_pages_is_there(browser, host):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{host}/search/index.html")
    page.click("noscript a")
    links = page.eval_on_selector_all("main a[href]", "(items) => items.map((a) => a.href)")
    assert {f"{host}/{url}" for url in pages()} <= set(links)
    context.close()


@functools.cache
def axe():
    place = Path(importlib.util.find_spec("axe_playwright_python").origin).parent
    return (place / "axe.min.js").read_text(encoding="utf-8")


def violations(page):
    page.evaluate(axe())
    found = page.evaluate("() => axe.run()")
    return [(v["id"], [n["html"][:120] for n in v["nodes"][:3]]) for v in found["violations"]]


@pytest.mark.parametrize("query", ["培训", "kehujingli", "zzzzqqqq"])
def test_axe_finds_nothing_on_the_results_page(open_search, query):
    page = open_search("http", "?q=" + query)
    page.wait_for_selector("html[data-state=done]")
    assert violations(page) == []


def test_axe_finds_nothing_while_the_list_is_open(browser, host):
    page = type_in_header(browser, host, "培训")
    page.locator("[role=option]").first.wait_for()
    page.keyboard.press("ArrowDown")
    assert violations(page) == []
    page.close()
