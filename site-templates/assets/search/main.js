// Search boxes, the search page, and the marks on pages that were found.
//
// What the template of the search page provides:
//   <form data-search data-text-failed="…" data-text-retry="…"><input type="search" name="q"></form>
//   <div data-filters></div> <p data-count role="status"></p> <p data-note></p> <ol data-results></ol>
// All other words come with the manifest. data-page-size on the form is how many pages are shown, if not 10.
// What it finds afterwards: data-state on <html> (idle, loading, done, error); in the list, whose data-tier says how
// the answer was found, an <li data-kind> for each page with its link first, .search-crumbs, .search-excerpt and
// .search-sections, and <mark> around matches.

import { addKeys } from "./keys.js";
import { loadMore } from "./load.js";
import { keepQuery } from "./recent.js";
import { answerTo } from "./tiers.js";
import { clear, findView, setMore, setState, showAnswer, showFailure } from "./view.js";

/** Milliseconds without a key stroke before the search starts. */
const PAUSE = 120;
const PAGE_SIZE = 10;

let turn = 0;
let timer = 0;

/** Answers a query, unless another one is asked meanwhile; what fails is tried once more. */
async function run(view, wanted, isAfterFailure = false) {
  const mine = ++turn;
  const text = view.input.value.trim();
  setMore(view, null, null);
  remember(view, text, wanted);
  if (text === "") {
    clear(view);
    setState("idle");
    return;
  }
  setState("loading");
  try {
    const show = (answer) => mine === turn && showAnswer(view, answer, {
      narrow: (filter) => {
        view.filter = filter;
        run(view, pageSize(view));
      },
      ask: (other) => {
        view.input.value = other;
        run(view, pageSize(view));
      },
    });
    const answer = await answerTo(text, view.filter, wanted, isAfterFailure, show);
    if (mine !== turn) return;
    show(answer);
    const hasMore = answer.next < answer.ranked.length;
    setMore(view, answer, hasMore ? () => run(view, wanted + pageSize(view)) : null);
    setState("done");
  } catch (_) {
    if (mine !== turn) return;
    if (!isAfterFailure) {
      run(view, wanted, true);
      return;
    }
    showFailure(view, () => run(view, wanted, true));
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
  const values = { q: query, n: wanted > pageSize(view) ? wanted : "", kind: view.filter.kind, tag: view.filter.tag };
  for (const [name, value] of Object.entries(values)) {
    if (query && value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  if (address.href !== location.href) history.replaceState(null, "", address.href);
}

function startPage(view, asked) {
  const now = (wanted = pageSize(view)) => {
    clearTimeout(timer);
    run(view, wanted);
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
    if (isComposing) return;
    keepQuery(view.input.value);
    now();
  });
  addKeys(view);
  view.filter = { kind: asked.get("kind") || "", tag: asked.get("tag") || "" };
  if (asked.has("q") && view.input.value === "") view.input.value = asked.get("q");
  if (view.input.value !== "") now(Math.max(pageSize(view), Number(asked.get("n")) || 0));
  else setState("idle");
  return now;
}

function start() {
  const asked = new URL(location.href).searchParams;
  const view = findView();
  const now = view && startPage(view, asked);
  for (const input of document.querySelectorAll("input[type=search][name=q]")) {
    const isView = Boolean(view) && input === view.input;
    equip(input, () => (isView ? now() : input.form.requestSubmit()), isView && input.value === asked.get("q"));
  }
  for (const form of document.querySelectorAll("form[role=search]")) {
    form.addEventListener("submit", () => keepQuery(form.querySelector("input[name=q]").value));
  }
  const page = document.querySelector("main");
  if (!view && page && asked.get("q")) {
    loadMore().then(({ highlight }) => highlight(page, asked.get("q"))).catch(() => {});
  }
}

/**
 * Gives a box its suggestions when it is first used; without them it works as a plain one.
 *
 * Where the address asked for an answer they wait until someone types.
 */
function equip(input, search, isAnswered) {
  let isBegun = false;
  const begin = (isTyping) => {
    if (isBegun) return;
    isBegun = true;
    const before = input.value;
    loadMore().then(({ addBox }) => addBox(input, search, isTyping || input.value !== before)).catch(() => {});
  };
  for (const type of ["input", "compositionend"]) {
    input.addEventListener(type, (event) => event.isComposing || begin(true));
  }
  if (document.activeElement !== input) input.addEventListener("focus", () => begin(false));
  else if (!isAnswered) begin(input.value !== "");
}

start();
