// Elements made from text alone, so that nothing in a page or a query becomes markup.

/** An element with a text and a class. */
export function make(name, text = "", className = "") {
  const element = document.createElement(name);
  if (text) element.textContent = text;
  if (className) element.className = className;
  return element;
}

export function button(text, action, className) {
  const element = make("button", text, className);
  element.type = "button";
  element.addEventListener("click", action);
  return element;
}

/** Appends parts `{ text, isMatch }`, matches as marks. */
export function addMarked(element, parts) {
  for (const part of parts) element.append(part.isMatch ? make("mark", part.text) : part.text);
}

/** A word of the interface with its values in place of `{n}` and the like. */
export function word(words, name, values = {}) {
  return (words[name] || "").replace(/\{(\w+)\}/g, (_, key) => (key in values ? values[key] : ""));
}

/** Whether the key belongs to an input method or to the browser. */
export function isForeignKey(event) {
  return event.isComposing || event.keyCode === 229 || event.altKey || event.ctrlKey || event.metaKey;
}
