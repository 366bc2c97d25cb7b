// Words that the handbook's own list says mean the same.

import { plain } from "./plain.js";

const MOST_SYNONYMS = 6;

/** Queries that say the same in other words of the handbook's own list. */
export function synonyms(manifest, query) {
  const asked = plain(query).text;
  const found = [];
  for (const group of manifest.synonyms) {
    const held = group.filter((word) => asked.includes(plain(word).text));
    if (held.length === 0) continue;
    const longest = held.reduce((a, b) => (plain(b).text.length > plain(a).text.length ? b : a));
    for (const word of group) {
      if (word !== longest) found.push(asked.split(plain(longest).text).join(word));
    }
  }
  return found.filter((text) => plain(text).text !== asked).slice(0, MOST_SYNONYMS);
}
