// The piece of a section that is shown below its title.

import { plain } from "./plain.js";

const LENGTH = 76;
const BEFORE = 24;
const MOST_MATCHES = 200;
const BREAKS = "。！？；\n.!?;";

/** A title in parts `{ text, isMatch }`, whole. */
export function markedTitle(title, terms) {
  const matches = matchesIn({ text: title, form: plain(title) }, terms);
  return cut(title, matches, 0, title.length);
}

/** The text in parts `{ text, isMatch }`: the window with the most terms, cut at sentences where it can be. */
export function snippet(section, terms) {
  const matches = matchesIn(section, terms);
  const start = beginning(section.text, best(matches));
  return cut(section.text, matches, start, ending(section.text, start));
}

/** Where in the text `{ text, form }` the terms stand: `{ start, end, index }`, in order. */
export function matchesIn({ text, form }, terms) {
  const matches = [];
  terms.forEach((term, index) => {
    let at = form.text.indexOf(term.needle);
    while (at >= 0 && matches.length < MOST_MATCHES) {
      const last = form.places[at + term.needle.length - 1];
      const length = text.codePointAt(last) > 0xffff ? 2 : 1;
      matches.push({ start: form.places[at], end: last + length, index });
      at = form.text.indexOf(term.needle, at + term.needle.length);
    }
  });
  return matches.sort((a, b) => a.start - b.start || b.end - a.end);
}

function cut(text, matches, start, end) {
  const parts = [];
  let at = start;
  const push = (to, isMatch) => {
    if (to > at) parts.push({ text: text.slice(at, to).replace(/\s+/g, " "), isMatch });
    at = Math.max(at, to);
  };
  if (start > 0) parts.push({ text: "…", isMatch: false });
  for (const match of matches) {
    if (match.end <= at || match.start >= end) continue;
    push(match.start, false);
    push(Math.min(match.end, end), true);
  }
  push(end, false);
  if (end < text.length) parts.push({ text: "…", isMatch: false });
  return parts;
}

/** Where the window with the most different terms starts. */
function best(matches) {
  let place = 0;
  let most = 0;
  for (const match of matches) {
    const inside = matches.filter((m) => m.start >= match.start && m.end <= match.start + LENGTH - BEFORE);
    const terms = new Set(inside.map((m) => m.index)).size;
    if (terms > most) {
      most = terms;
      place = match.start;
    }
  }
  return place;
}

/** A place shortly before `place` where a sentence starts, or else some characters before it. */
function beginning(text, place) {
  const earliest = Math.max(0, place - BEFORE);
  for (let i = place; i > earliest; i--) {
    if (BREAKS.includes(text[i - 1])) return i;
  }
  return outsidePair(text, earliest);
}

function ending(text, start) {
  const latest = Math.min(text.length, start + LENGTH);
  if (latest === text.length) return latest;
  for (let i = latest; i > start + LENGTH / 2; i--) {
    if (BREAKS.includes(text[i - 1])) return i;
  }
  return outsidePair(text, latest);
}

/** The place, moved so that it does not fall between the halves of a character. */
function outsidePair(text, place) {
  const code = text.charCodeAt(place);
  return code >= 0xdc00 && code <= 0xdfff ? place - 1 : place;
}
