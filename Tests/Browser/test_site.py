"""Every kind of page in a real Chromium: nothing is refused, missing, too wide or out of the keyboard's reach.

LADDER_SITE names the built site. Needs pytest and playwright from PyPI, and Debian's chromium.
"""

import functools
import http.server
import os
import threading
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

SITE = Path(os.environ.get("LADDER_SITE", "public")).resolve()
CHROMIUM = os.environ.get("LADDER_CHROMIUM", "/usr/bin/chromium")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'; require-trusted-types-for 'script'")

# One page of every kind: the list of a section and a page in it. A kind without pages fails.
KINDS = [
    "index.html",
    "policies/index.html", "policies/*/index.html",
    "ladder/index.html", "ladder/lateral/index.html",
    "grades/vip_senior/index.html", "moves/*/index.html", "tracks/*/index.html",
    "competencies/index.html",
    "courses/index.html", "courses/*/index.html",
    "programs/index.html", "programs/onboarding_vip/index.html", "programs/in_post_vip/index.html",
    "special/index.html", "special/sp_basic/index.html", "special/sp_value/index.html",
    "kpi/index.html", "exams/index.html",
    "cases/index.html", "cases/*/index.html",
    "bulletins/index.html", "bulletins/*/index.html",
    "digests/*/index.html", "guide/*/index.html",
    "calendar/index.html", "calendar/2026-10/index.html",
    "search/index.html",
    "people/index.html", "people/100053/index.html", "people/100072/index.html",
    "people/100033/plan/index.html", "teams/vip_a/index.html",
]
WIDTHS = [390, 1280]
FROM_DISK = ["index.html", "ladder/index.html", "policies/*/index.html"]

pytestmark = pytest.mark.skipif(
    not (SITE / "index.html").is_file(), reason="LADDER_SITE names no built site")


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def do_GET(self):
        if self.path == "/favicon.ico":  # the browser's own idea, no request of a page
            self.send_response(204)
            self.send_header("Content-Length", "0")
            self.end_headers()
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
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def context(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 844})
    yield context
    context.close()


def path_of(kind):
    found = sorted(SITE.glob(kind))
    assert found, f"the site has no page {kind}"
    return found[0].relative_to(SITE).as_posix()


def watched(context, is_allowed):
    """A new page, and a list that tells everything that goes wrong on it."""
    page = context.new_page()
    wrong = []
    page.on("console", lambda m: wrong.append(f"console: {m.text}")
            if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(f"script: {error}"))
    page.on("requestfailed", lambda r: wrong.append(f"failed: {r.url}"))
    page.on("request", lambda r: None if is_allowed(r.url) else wrong.append(f"elsewhere: {r.url}"))
    page.on("response", lambda r: wrong.append(f"{r.status}: {r.url}") if r.status >= 400 else None)
    page.add_init_script(
        "addEventListener('securitypolicyviolation',"
        " (e) => console.error('CSP', e.violatedDirective, e.blockedURI))")
    return page, wrong


def visit(context, url, allowed):
    """Opens a page; returns it and everything that went wrong."""
    page, wrong = watched(context, lambda address: address.startswith(allowed))
    page.goto(url, wait_until="load")
    return page, wrong


def overflow(page):
    """How many pixels the document is wider than the window, and what reaches furthest."""
    return page.evaluate("""() => {
      const root = document.documentElement;
      const more = root.scrollWidth - root.clientWidth;
      if (more <= 0) return null;
      const wide = [...document.querySelectorAll('main *')]
        .map((e) => [e.getBoundingClientRect().right, e])
        .sort((a, b) => b[0] - a[0])[0];
      return `${more}px too wide` + (wide ? `: <${wide[1].localName} class="${wide[1].className}">` : '');
    }""")


@pytest.mark.parametrize("kind", KINDS)
def test_page_is_complete_and_fits(context, host, kind):
    page, wrong = visit(context, f"{host}/{path_of(kind)}", host + "/")
    too_wide = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 844})
        if found := overflow(page):
            too_wide[width] = found
    visible = page.locator("h1").is_visible()
    page.close()
    assert wrong == []
    assert too_wide == {}
    assert visible


@pytest.mark.parametrize("kind", FROM_DISK)
def test_page_works_from_a_folder(context, kind):
    url = (SITE / path_of(kind)).as_uri()
    page, wrong = visit(context, url, SITE.as_uri() + "/")
    styled = page.evaluate("getComputedStyle(document.body).margin")
    link = page.locator("header nav a").first
    link.click()
    page.wait_for_load_state("load")
    arrived = page.url
    page.close()
    assert wrong == []
    assert styled != "8px", "the style sheet was not applied"
    assert arrived.startswith(SITE.as_uri() + "/") and arrived.endswith("index.html")


@pytest.mark.parametrize("kind", ["index.html", "policies/*/index.html"])
def test_tab_reaches_skip_link_navigation_and_main(context, host, kind):
    page, _ = visit(context, f"{host}/{path_of(kind)}", host + "/")
    page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.className")
    visible = page.evaluate("document.activeElement.getBoundingClientRect().top >= 0")
    reached = []
    for _ in range(120):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("""() => {
          const e = document.activeElement;
          return e.closest('main') ? 'main' : e.closest('nav') ? 'nav' : e.localName;
        }"""))
        if reached[-1] == "main":
            break
    page.close()
    assert first == "skip-link" and visible
    assert "nav" in reached
    assert reached[-1] == "main"


def test_skip_link_leads_into_main(context, host):
    page, _ = visit(context, f"{host}/{path_of('policies/*/index.html')}", host + "/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    inside = page.evaluate("!!document.activeElement.closest('main, .frame')")
    target = page.evaluate("!!document.querySelector(location.hash)")
    page.close()
    assert target and inside


def test_focus_can_be_seen(context, host):
    page, _ = visit(context, f"{host}/index.html", host + "/")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    outline = page.evaluate(
        "(() => { const s = getComputedStyle(document.activeElement);"
        " return s.outlineStyle + s.boxShadow; })()")
    page.close()
    assert outline not in ("nonenone", "none")
