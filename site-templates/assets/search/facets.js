// Ways to narrow an answer: a button for each kind of page and each tag that it has.

import { facetsOf } from "./answer.js";
import { button, word } from "./elements.js";

const MOST_TAGS = 12;

/** Shows the buttons; `choose` is called with the filter that one asks for. */
export function showFacets(place, answer, filter, choose) {
  const { words } = answer.manifest;
  const { kinds, tags } = facetsOf(answer);
  const add = (name, value, label, count) => {
    const isOn = filter[name] === value;
    const element = button(`${label} ${count}`, () => choose({ ...filter, [name]: isOn ? "" : value }), "search-filter");
    element.setAttribute("aria-pressed", String(isOn));
    element.dataset[name] = value;
    return element;
  };
  const shown = (entries, name) => entries.filter(([value], place) => place < MOST_TAGS || value === filter[name]);
  const elements = [];
  if (kinds.length > 1 || filter.kind) {
    for (const [kind, count] of kinds) elements.push(add("kind", kind, word(words, "kind_" + kind) || kind, count));
  }
  for (const [tag, count] of shown(tags, "tag")) elements.push(add("tag", tag, "#" + tag, count));
  const focused = document.activeElement && place.contains(document.activeElement)
    ? Array.from(place.children).indexOf(document.activeElement) : -1;
  place.replaceChildren(...elements);
  place.hidden = elements.length === 0;
  if (focused >= 0 && place.children[focused]) place.children[focused].focus();
}
