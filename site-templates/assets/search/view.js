// The results page: everything is built from text nodes, so nothing in a page or a query becomes markup.

import { countOf } from "./answer.js";
import { siteRoot } from "./load.js";
import { markedTitle, snippet } from "./snippet.js";

const MOST_SECTIONS = 3;

/** The places on the page, and the words that its form brings along. */
export function findView() {
  const form = document.querySelector("form[data-search]");
  const list = document.querySelector("[data-results]");
  if (!form || !list) return null;
  return { form, list, input: form.querySelector("input[name=q]"), count: document.querySelector("[data-count]") };
}

/** Words of the interface, such as `data-text-more` on the form; `{n}` is replaced. */
export function word(view, name, otherwise, n) {
  const text = view.form.dataset["text" + capital(name)] || otherwise;
  return text.split("{n}").join(n);
}

/** Sets what scripts and styles can ask for: idle, loading, done or error. */
export function setState(state) {
  document.documentElement.dataset.state = state;
}

/** Shows an answer and its count; what is there already stays where it is. */
export function showAnswer(view, answer) {
  const { count, isKnown } = countOf(answer);
  const items = answer.pages.map((page) => item(view, page, answer.terms));
  const old = Array.from(view.list.children);
  items.forEach((element, place) => {
    if (!old[place]) view.list.append(element);
    else if (!old[place].isEqualNode(element)) old[place].replaceWith(element);
  });
  for (const element of old.slice(items.length)) element.remove();
  if (!view.count) return;
  if (count === 0) view.count.textContent = word(view, "none", "0", 0);
  else view.count.textContent = word(view, isKnown ? "count" : "about", isKnown ? "{n}" : "≈ {n}", count);
}

/** Empties the page; the count says nothing. */
export function clear(view) {
  view.list.textContent = "";
  if (view.count) view.count.textContent = "";
}

/** Shows what went wrong, with a button to try again. */
export function showFailure(view, retry) {
  clear(view);
  if (!view.count) return;
  view.count.append(word(view, "failed", "!"), " ", button(word(view, "retry", "↻"), retry));
}

/** The button below the results; null takes it away. */
export function setMore(view, action) {
  const old = document.querySelector("[data-more-results]");
  if (old) old.remove();
  if (!action) return;
  const more = button(word(view, "more", "…"), action);
  more.dataset.moreResults = "";
  view.list.after(more);
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function button(text, action) {
  const element = make("button", text);
  element.type = "button";
  element.addEventListener("click", action);
  return element;
}

function item(view, page, terms) {
  const [best] = page.sections;
  const top = page.sections.find((section) => section.anchor === "");
  const element = make("li");
  element.dataset.kind = page.kind;
  element.append(link(page.url, "", page.title, terms));
  const kind = view.form.dataset["kind" + capital(page.kind)];
  const crumbs = [kind, page.crumbs].filter(Boolean).join(" · ");
  if (crumbs) element.append(make("p", crumbs, "search-crumbs"));
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

function addMarked(element, parts) {
  for (const part of parts) element.append(part.isMatch ? make("mark", part.text) : part.text);
}

function make(name, text = "", className = "") {
  const element = document.createElement(name);
  if (text) element.textContent = text;
  if (className) element.className = className;
  return element;
}
