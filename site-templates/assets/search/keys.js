// Keys on the search page: arrows go through the results, Escape goes back to the box.

import { isForeignKey } from "./elements.js";

/** Adds the keys; nothing happens while a composition is under way. */
export function addKeys(view) {
  document.addEventListener("keydown", (event) => {
    if (isForeignKey(event)) return;
    const links = Array.from(view.list.querySelectorAll("a[href]"));
    const place = links.indexOf(document.activeElement);
    const isInBox = document.activeElement === view.input;
    if (place < 0 && !isInBox) return;
    if (event.key === "ArrowDown" && place + 1 < links.length) links[place + 1].focus();
    else if (event.key === "ArrowUp" && place > 0) links[place - 1].focus();
    else if (event.key === "ArrowUp" && place === 0) view.input.focus();
    else if (event.key === "Escape" && place >= 0) view.input.focus();
    else return;
    event.preventDefault();
  });
}
