"""Asks the search of a built site in Chromium: Ladder's, and Pagefind's on the same pages."""

import functools
import http.server
import statistics
import threading
import time
import urllib.parse

CHROMIUM = "/usr/bin/chromium"

# Counts, while a page opens, the scripts of the search that it asks for until the first result stands there.
NOTE_FIRST = """self.searchScripts = 0;
new MutationObserver((records) => {
  for (const node of records.flatMap((record) => [...record.addedNodes])) {
    if (node.nodeName === "SCRIPT" && node.src.includes("/search/")) self.searchScripts++;
    if (node.nodeName === "LI" && node.closest("[data-results]")) self.scriptsBeforeFirst ??= self.searchScripts;
  }
}).observe(document, { childList: true, subtree: true })"""

ANSWERED = """new Promise((resolve) => {
  const isAnswered = () => ["done", "error"].includes(document.documentElement.dataset.state);
  const observer = new MutationObserver(() => isAnswered() && (observer.disconnect(), resolve()));
  observer.observe(document.documentElement, { attributes: true });
  if (isAnswered()) resolve();
})"""

# The page is opened with the query in its address, so this counts from the first byte of the page on.
COLD_LADDER = """async () => {
  await %s;
  return { milliseconds: performance.now(), requests: self.scriptsBeforeFirst };
}""" % ANSWERED

ASK_LADDER = """async (query) => {
  const form = document.querySelector("form[data-search]");
  form.q.value = query;
  form.requestSubmit();
  await %s;
}""" % ANSWERED

# The answer alone, without showing it.
ANSWER_LADDER = """async (query) => {
  const { literal, loadManifest, parseQuery, showUntil } = self.ladderSearch.shared;
  const answer = await literal(await loadManifest(), parseQuery(query));
  await showUntil(answer, 3);
  await showUntil(answer, 10);
}"""

# The first ten pages for each query, asked for as the page asks for them.
RANK_LADDER = """async (queries) => {
  const { literal, loadManifest, parseQuery, showUntil } = self.ladderSearch.shared;
  const manifest = await loadManifest();
  const found = [];
  for (const query of queries) {
    const answer = await literal(manifest, parseQuery(query));
    await showUntil(answer, 3);
    await showUntil(answer, 10);
    found.push(answer.pages.map((page) => page.url));
  }
  return found;
}"""

ASK_PAGEFIND = """async (query) => {
  const start = performance.now();
  self.pagefind = self.pagefind || await import("/pagefind/pagefind.js");
  const answer = await self.pagefind.search(query);
  await Promise.all(answer.results.slice(0, 10).map((result) => result.data()));
  return performance.now() - start;
}"""

RANK_PAGEFIND = """async (queries) => {
  self.pagefind = self.pagefind || await import("/pagefind/pagefind.js");
  const found = [];
  for (const query of queries) {
    const answer = await self.pagefind.search(query);
    const pages = await Promise.all(answer.results.slice(0, 10).map((result) => result.data()));
    // It leaves out the name of the file.
    found.push(pages.map((page) => (page.raw_url || page.url).replace(/^\\//, "").replace(/(^|\\/)$/, "$1index.html")));
  }
  return found;
}"""

# All pages, in steps, so that a small server is not asked for thousands of files at once.
ALL_LADDER = RANK_LADDER.replace(
    "await showUntil(answer, 10);",
    "while (answer.next < answer.ranked.length) await showUntil(answer, answer.pages.length + 100);")
ALL_PAGEFIND = RANK_PAGEFIND.replace(".slice(0, 10)", "")


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass


def served(folder):
    """A server of a folder on this machine, and its address."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_port}"


# What must be there before a page can be asked more than once.
READY_LADDER = "() => Boolean(self.ladderSearch && self.ladderSearch.shared)"
READY_PAGEFIND = "() => true"


def opened(browser, address, part, ready="() => true"):
    """A new page with nothing in its cache, and the addresses of what it loads of the index from then on."""
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(NOTE_FIRST)
    asked = []
    page.on("requestfinished", lambda request: part in request.url and asked.append(request.url))
    page.goto(address)
    page.wait_for_function(ready)
    return page, asked


def cold(browser, address, part, ask, queries):
    """For each query, in a browser that knows nothing of the site: the addresses it loads, and milliseconds.

    Third comes how many scripts were asked for before the first result was shown, where that is known.
    """
    found = []
    for query in queries:
        page, asked = opened(browser, address.replace("{query}", urllib.parse.quote(query)), part)
        answer = page.evaluate(ask, query)
        if not isinstance(answer, dict):
            answer = {"milliseconds": answer, "requests": None}
        page.wait_for_timeout(20)
        found.append((asked[:], answer["milliseconds"], answer["requests"]))
        page.context.close()
    return found


def warm(browser, address, ready, ask, queries):
    """For each query, one after the other in one page that has searched before: milliseconds, and of these computing.

    Computing is the processor's time on the page's main thread; the rest is waiting for files.
    """
    page, _ = opened(browser, address, "/", ready)
    page.evaluate(ask, queries[0])
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def computed():
        metrics = session.send("Performance.getMetrics")["metrics"]
        return next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration") * 1000

    times = []
    for query in queries:
        before, start = computed(), time.perf_counter()
        page.evaluate(ask, query)
        milliseconds = (time.perf_counter() - start) * 1000
        times.append((milliseconds, computed() - before))
    page.context.close()
    return times


def ranked(browser, address, ready, ask, queries):
    """The pages found for each query."""
    page, _ = opened(browser, address, "/", ready)
    found = page.evaluate(ask, queries)
    page.context.close()
    return found


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0


def median(values):
    return statistics.median(values) if values else 0
