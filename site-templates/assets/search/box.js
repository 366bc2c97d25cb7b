// A search box with a list of suggestions below it (the combobox pattern of ARIA), safe for input methods.

import { addressOf } from "./answer.js";
import { addMarked, isForeignKey, make, word } from "./elements.js";
import { siteRoot } from "./load.js";
import { loadManifest } from "./manifest.js";
import { forgetQueries, keepQuery, recentQueries } from "./recent.js";
import { markedTitle } from "./snippet.js";
import { suggest } from "./suggest.js";

/** Milliseconds without a key stroke before suggestions are looked for. */
const SUGGEST_PAUSE = 80;

let boxes = 0;

/**
 * Gives a box its list; `search` is called with a text that is chosen to be searched for.
 *
 * `isTyping` says that something was typed before the list was there.
 */
export function addBox(input, search, isTyping) {
  const list = make("ul", "", "search-options");
  const status = make("span", "", "visually-hidden");
  list.id = "search-options-" + ++boxes;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  status.setAttribute("role", "status");
  input.after(list, status);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  const box = { input, list, status, search, options: [], active: -1, turn: 0, timer: 0, isComposing: false };
  input.addEventListener("compositionstart", () => {
    box.isComposing = true;
    close(box);
  });
  input.addEventListener("compositionend", () => {
    box.isComposing = false;
    soon(box);
  });
  input.addEventListener("input", (event) => box.isComposing || event.isComposing || soon(box));
  input.addEventListener("focus", () => input.value === "" && refresh(box));
  input.addEventListener("blur", () => close(box));
  input.addEventListener("keydown", (event) => onKey(box, event));
  input.form.addEventListener("submit", () => close(box));
  // Pressing an option must not take the focus out of the box, which would close the list.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const place = Array.from(list.children).indexOf(event.target.closest("[role=option]"));
    if (place >= 0) box.options[place].choose();
  });
  if (isTyping || input.value === "") refresh(box);
}

function soon(box) {
  clearTimeout(box.timer);
  box.timer = setTimeout(() => refresh(box), SUGGEST_PAUSE);
}

function close(box) {
  clearTimeout(box.timer);
  box.turn++;
  box.list.hidden = true;
  box.status.textContent = "";
  box.input.setAttribute("aria-expanded", "false");
  activate(box, -1);
}

/** Looks for suggestions and shows them, unless the reader went on meanwhile. */
async function refresh(box) {
  const mine = ++box.turn;
  const typed = box.input.value.trim();
  try {
    const manifest = await loadManifest();
    const options = typed === "" ? recentOptions(box, manifest) : await typedOptions(manifest, typed);
    if (mine === box.turn && document.activeElement === box.input) show(box, manifest, options);
  } catch (_) {
    // Without suggestions the search page still answers, and says so if it cannot.
    if (mine === box.turn) close(box);
  }
}

function recentOptions(box, manifest) {
  const queries = recentQueries();
  if (queries.length === 0) return [];
  const label = word(manifest.words, "recent");
  const options = queries.map((text) => ({
    parts: [{ text }],
    label,
    choose: () => {
      box.input.value = text;
      close(box);
      box.search(text);
    },
  }));
  const forget = () => {
    forgetQueries();
    close(box);
  };
  return options.concat({ parts: [{ text: word(manifest.words, "forget") }], label: "", choose: forget });
}

async function typedOptions(manifest, typed) {
  const found = await suggest(manifest, typed);
  return found.map(({ text, needle, section }) => {
    const page = section < 0 ? -1 : manifest.pageOf[section];
    return {
      parts: markedTitle(text, [{ needle }]),
      label: page < 0 ? "" : word(manifest.words, "kind_" + manifest.kinds[page].kind),
      choose: async () => {
        keepQuery(typed);
        const [path, anchor] = section < 0
          ? ["search/index.html", ""] : (await addressOf(manifest, section)).split("#");
        const asked = section < 0 ? text : needle;
        location.href = siteRoot + path + "?q=" + encodeURIComponent(asked) + (anchor ? "#" + anchor : "");
      },
    };
  });
}

function show(box, manifest, options) {
  box.options = options;
  box.list.setAttribute("aria-label", word(manifest.words, "suggestions"));
  box.list.replaceChildren(...options.map(({ parts, label }, place) => {
    const element = make("li");
    element.id = box.list.id + "-" + place;
    element.setAttribute("role", "option");
    element.setAttribute("aria-selected", "false");
    const text = make("span");
    addMarked(text, parts);
    element.append(text);
    if (label) element.append(" ", make("small", label));
    return element;
  }));
  box.list.hidden = options.length === 0;
  box.input.setAttribute("aria-expanded", String(options.length > 0));
  box.status.textContent = word(manifest.words, "suggested", { n: options.length });
  activate(box, -1);
}

function activate(box, place) {
  Array.from(box.list.children).forEach((element, index) => {
    element.setAttribute("aria-selected", String(index === place));
    if (index === place) element.scrollIntoView({ block: "nearest" });
  });
  box.active = place;
  if (place < 0) box.input.removeAttribute("aria-activedescendant");
  else box.input.setAttribute("aria-activedescendant", box.list.children[place].id);
}

function onKey(box, event) {
  if (box.isComposing || isForeignKey(event) || box.list.hidden) return;
  const count = box.options.length;
  if (event.key === "ArrowDown") activate(box, box.active + 1 < count ? box.active + 1 : -1);
  else if (event.key === "ArrowUp") activate(box, box.active < 0 ? count - 1 : box.active - 1);
  else if (event.key === "Escape") close(box);
  else if (event.key === "Enter" && box.active >= 0) box.options[box.active].choose();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
