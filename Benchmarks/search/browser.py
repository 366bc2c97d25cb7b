"""Asks the search of a built site in Chromium: Ladder's, and Pagefind's on the same pages."""

import functools
import http.server
import statistics
import threading
import urllib.parse

CHROMIUM = "/usr/bin/chromium"

# The page is opened with the query in its address, so this counts from the first byte of the page on.
COLD_LADDER = """async () => {
  while (!["done", "error"].includes(document.documentElement.dataset.state)) {
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return performance.now();
}"""

ASK_LADDER = """async (query) => {
  const form = document.querySelector("form[data-search]");
  form.q.value = query;
  const start = performance.now();
  form.requestSubmit();
  while (!["done", "error"].includes(document.documentElement.dataset.state)) {
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return performance.now() - start;
}"""

# The first ten pages for each query.
RANK_LADDER = """async (queries) => {
  const { literal, loadManifest, parseQuery, showUntil } = self.ladderSearch.shared;
  const manifest = await loadManifest();
  const found = [];
  for (const query of queries) {
    const answer = await literal(manifest, parseQuery(query));
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

ALL_LADDER = RANK_LADDER.replace("showUntil(answer, 10)", "showUntil(answer, Infinity)")
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
    asked = []
    page.on("requestfinished", lambda request: part in request.url and asked.append(request.url))
    page.goto(address)
    page.wait_for_function(ready)
    return page, asked


def cold(browser, address, part, ask, queries):
    """For each query, in a browser that knows nothing of the site: the addresses it loads, and milliseconds."""
    found = []
    for query in queries:
        page, asked = opened(browser, address.replace("{query}", urllib.parse.quote(query)), part)
        milliseconds = page.evaluate(ask, query)
        page.wait_for_timeout(20)
        found.append((asked[:], milliseconds))
        page.context.close()
    return found


def warm(browser, address, ready, ask, queries):
    """Milliseconds for each query, one after the other in one page that has searched before."""
    page, _ = opened(browser, address, "/", ready)
    page.evaluate(ask, queries[0])
    times = [page.evaluate(ask, query) for query in queries]
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
