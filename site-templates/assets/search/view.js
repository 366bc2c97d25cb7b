// The results page.

import { countOf } from "./answer.js";
import { addMarked, button, make, word } from "./elements.js";
import { showFacets } from "./facets.js";
import { siteRoot } from "./load.js";
import { keepQuery } from "./recent.js";
import { markedTitle, snippet } from "./snippet.js";

const MOST_SECTIONS = 3;
const MOST_OTHERS = 5;

/** The places on the page; null where there is no results page. */
export function findView() {
  const form = document.querySelector("form[data-search]");
  const list = document.querySelector("[data-results]");
  if (!form || !list) return null;
  const find = (name) => document.querySelector(`[data-${name}]`) || make("p");
  const view = {
    form, list, input: form.querySelector("input[name=q]"), count: find("count"), note: find("note"),
    filters: find("filters"), filter: {}, used: "", all: null,
  };
  // What was asked goes along to the page that is opened, which marks it.
  const handOver = (event) => {
    const target = event.target.closest("a[href]");
    if (!target) return;
    target.search = "?q=" + encodeURIComponent(view.used);
    keepQuery(view.input.value);
  };
  for (const type of ["click", "auxclick", "contextmenu"]) list.addEventListener(type, handOver);
  return view;
}

/** Sets what scripts and styles can ask for: idle, loading, done or error. */
export function setState(state) {
  document.documentElement.dataset.state = state;
}

/** Shows an answer, its count, its filters and by which way it was found. */
export function showAnswer(view, answer, actions) {
  const { words } = answer.manifest;
  const { count, isKnown } = countOf(answer);
  view.used = answer.used;
  view.list.dataset.tier = answer.tier;
  const items = answer.pages.map((page) => item(words, page, answer.terms));
  const old = Array.from(view.list.children);
  // What is there already stays where it is, with the focus that it may have.
  items.forEach((element, place) => {
    if (!old[place]) view.list.append(element);
    else if (!old[place].isEqualNode(element)) old[place].replaceWith(element);
  });
  for (const element of old.slice(items.length)) element.remove();
  const said = word(words, count === 0 ? "none" : isKnown ? "count" : "about", { n: count });
  if (view.count.textContent !== said) view.count.textContent = said;
  // An answer may be shown twice, with its first pages and with the others; these stay as they are.
  if (view.all === answer.all) return;
  view.all = answer.all;
  showFacets(view.filters, answer, view.filter, actions.narrow);
  showNote(view, words, answer, actions.ask);
}

function showNote(view, words, { tier, used, also }, ask) {
  view.note.textContent = "";
  if (tier !== "literal" && tier !== "none") {
    view.note.append(word(words, tier, { asked: view.input.value.trim(), used }));
  }
  if (also.length > 0) {
    view.note.append(word(words, "also"));
    for (const text of also.slice(0, MOST_OTHERS)) view.note.append(button(text, () => ask(text), "search-other"), " ");
  }
  view.note.hidden = view.note.textContent === "";
}

/** Empties the page; the count says nothing. */
export function clear(view) {
  for (const place of [view.list, view.count, view.note, view.filters]) place.textContent = "";
  view.note.hidden = view.filters.hidden = true;
  view.all = null;
}

/** Shows what went wrong, with a button to try again. */
export function showFailure(view, retry) {
  clear(view);
  const { textFailed, textRetry } = view.form.dataset;
  view.count.append(textFailed || "!", " ", button(textRetry || "↻", retry));
}

/** The button below the results; null takes it away. */
export function setMore(view, answer, action) {
  const old = document.querySelector("[data-more-results]");
  if (old) old.remove();
  if (!action) return;
  const more = button(word(answer.manifest.words, "more") || "…", action);
  more.dataset.moreResults = "";
  view.list.after(more);
}

function item(words, page, terms) {
  const [best] = page.sections;
  const top = page.sections.find((section) => section.anchor === "");
  const element = make("li");
  element.dataset.kind = page.kind;
  element.append(link(page.url, "", page.title, terms));
  const crumbs = [word(words, "kind_" + page.kind), page.crumbs];
  const line = crumbs.filter((text, place) => text && crumbs.indexOf(text) === place).join(" · ");
  if (line) element.append(make("p", line, "search-crumbs"));
  if (top && (best === top || page.sections.length === 1)) element.append(excerpt(top, terms));
  const sections = page.sections.filter((section) => section.anchor !== "").slice(0, MOST_SECTIONS);
  if (sections.length > 0) {
    const list = make("ul", "", "search-sections");
    for (const section of sections) {
      const entry = make("li");
      entry.append(link(page.url, section.anchor, section.heading, terms), excerpt(section, terms));
      list.append(entry);
    }
    element.append(list);
  }
  return element;
}

function link(url, anchor, text, terms) {
  const element = make("a");
  element.href = siteRoot + url + (anchor ? "#" + encodeURIComponent(anchor) : "");
  addMarked(element, markedTitle(text, terms));
  return element;
}

function excerpt(section, terms) {
  const element = make("p", "", "search-excerpt");
  addMarked(element, snippet(section, terms));
  return element;
}
