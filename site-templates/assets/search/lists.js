// The lists from which the box suggests and typing is corrected; each is loaded when it is first needed.
// Sources/LadderSearch/Suggestions says how they are written.

import { load } from "./load.js";
import { plain } from "./plain.js";

/** Headings are suggested while one types only if no more sections than this would have to be loaded. */
const MOST_HEADINGS = 12000;

/** The text of a list: `titles`, `headings`, `pinyin`, `pairs` or `words`. */
function list(manifest, name) {
  const file = manifest.lists[name];
  return load(file, "s/" + file + ".js");
}

/** Makes a value once for each manifest; a failure is forgotten. */
function once(make) {
  const made = new WeakMap();
  return (manifest) => {
    if (!made.has(manifest)) {
      made.set(manifest, make(manifest).catch((error) => {
        made.delete(manifest);
        throw error;
      }));
    }
    return made.get(manifest);
  };
}

/** What can be suggested: `{ text, form, chars, section }`; no section if many have the heading. */
export const titles = once(async (manifest) => {
  const lines = (await list(manifest, "titles")).split("\n");
  return lines.map((text, page) => suggestion(text, manifest.firstSection[page]));
});

export const headings = once(async (manifest) => {
  const found = [];
  const lines = (await list(manifest, "headings")).split("\n");
  lines.forEach((line, section) => {
    if (line !== "") found.push(suggestion(line.trim(), line[0] === "\t" ? -1 : section));
  });
  return found;
});

/** Titles, and headings if they are few enough. */
export async function suggestions(manifest) {
  const lists = [titles(manifest)];
  if (manifest.sections <= MOST_HEADINGS) lists.push(headings(manifest));
  return [].concat(...await Promise.all(lists));
}

function suggestion(text, section) {
  const form = plain(text).text;
  return { text, form, chars: Array.from(form), section };
}

/** The syllables of each character, and the characters of each syllable. */
export const pinyin = once(async (manifest) => {
  const readings = new Map();
  const characters = new Map();
  for (const word of (await list(manifest, "pinyin")).split(" ")) {
    const syllable = word.match(/^[a-z]*/)[0];
    const chars = Array.from(word.slice(syllable.length));
    characters.set(syllable, chars);
    for (const char of chars) {
      if (!readings.has(char)) readings.set(char, []);
      readings.get(char).push(syllable);
    }
  }
  return { readings, characters };
});

/** For each character those that often follow it, with the level of the pair. */
export const pairs = once(async (manifest) => {
  const following = new Map();
  for (const line of (await list(manifest, "pairs")).split("\n")) {
    const [first, ...rest] = line;
    const followers = new Map();
    let level = 0;
    for (const char of rest) {
      if (char >= "0" && char <= "9") level = Number(char);
      else followers.set(char, level);
    }
    following.set(first, followers);
  }
  return following;
});

export const words = once(async (manifest) => (await list(manifest, "words")).split(" "));
