// The search page: what the reader types becomes an answer, and the address can be passed on.
//
// What its template provides:
//   <form data-search …><input type="search" name="q"></form>
//   <p data-count aria-live="polite"></p>
//   <ol data-results></ol>
// and on the form the words: data-text-count and data-text-about (with {n}), data-text-none, data-text-failed,
// data-text-retry, data-text-more, data-kind-policy and so on for each kind; data-page-size if not 10.
// What it finds afterwards: data-state on <html> (idle, loading, done, error), in the list an <li data-kind> for
// each page with its link first, .search-crumbs, .search-excerpt and .search-sections, and <mark> around matches.

import { search, showUntil } from "./answer.js";
import { addKeys } from "./keys.js";
import { clear, findView, setMore, setState, showAnswer, showFailure } from "./view.js";

/** Milliseconds without a key stroke before the search starts. */
const PAUSE = 120;
const PAGE_SIZE = 10;

let turn = 0;
let timer = 0;

/** Answers a query, unless another one is asked meanwhile; what fails is tried once more. */
async function run(view, query, wanted, isAfterFailure = false) {
  const mine = ++turn;
  const text = query.trim();
  setMore(view, null);
  remember(view, text, wanted);
  if (text === "") {
    clear(view);
    setState("idle");
    return;
  }
  setState("loading");
  try {
    const answer = await search(text, isAfterFailure);
    await showUntil(answer, wanted);
    if (mine !== turn) return;
    showAnswer(view, answer);
    const hasMore = answer.next < answer.ranked.length;
    setMore(view, hasMore ? () => run(view, text, wanted + pageSize(view)) : null);
    setState("done");
  } catch (_) {
    if (mine !== turn) return;
    if (!isAfterFailure) {
      run(view, text, wanted, true);
      return;
    }
    showFailure(view, () => run(view, text, wanted, true));
    setState("error");
  }
}

/** How many pages are shown at first, and how many more each time: `data-page-size` on the form. */
function pageSize(view) {
  return Number(view.form.dataset.pageSize) || PAGE_SIZE;
}

/** Keeps the query in the address, so that it can be passed on and found again by going back. */
function remember(view, query, wanted) {
  const address = new URL(location.href);
  if (query) address.searchParams.set("q", query);
  else address.searchParams.delete("q");
  if (query && wanted > pageSize(view)) address.searchParams.set("n", wanted);
  else address.searchParams.delete("n");
  if (address.href !== location.href) history.replaceState(null, "", address.href);
}

function start() {
  const view = findView();
  if (!view) return;
  const address = new URL(location.href);
  const now = (wanted = pageSize(view)) => {
    clearTimeout(timer);
    run(view, view.input.value, wanted);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(now, PAUSE);
  };
  let isComposing = false;
  view.input.addEventListener("compositionstart", () => {
    isComposing = true;
    clearTimeout(timer);
  });
  view.input.addEventListener("compositionend", () => {
    isComposing = false;
    soon();
  });
  view.input.addEventListener("input", (event) => {
    if (!isComposing && !event.isComposing) soon();
  });
  view.form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!isComposing) now();
  });
  addKeys(view);
  const query = address.searchParams.get("q");
  if (query !== null && view.input.value === "") view.input.value = query;
  if (view.input.value !== "") now(Math.max(pageSize(view), Number(address.searchParams.get("n")) || 0));
  else setState("idle");
}

start();
