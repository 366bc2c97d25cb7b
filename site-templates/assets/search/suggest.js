// What the box offers while one types: pages and sections whose titles hold it, or are spelt so in pinyin.

import { pinyin, suggestions } from "./lists.js";
import { spell } from "./pinyin.js";
import { plain } from "./plain.js";

const MOST_SUGGESTIONS = 8;

/** Up to eight `{ text, needle, section }`, the best first; `needle` is what of the text was meant. */
export async function suggest(manifest, typed) {
  const needle = plain(typed).text;
  if (needle === "") return [];
  const items = await suggestions(manifest);
  const found = items.filter((item) => item.form.includes(needle)).map((item) => ({ item, needle, spelt: 1 }));
  const letters = needle.replace(/[\u0001']/g, "");
  if (found.length < MOST_SUGGESTIONS && letters.length > 1 && /[a-z]/.test(letters)) {
    const { readings } = await pinyin(manifest);
    for (const item of items) {
      if (!item.form.includes(needle)) found.push(...spelt(readings, item, letters));
    }
  }
  const worth = ({ item, needle: held, spelt: share }) => share * 4
    + (item.form === held ? 3 : item.form.startsWith(held) ? 2 : 0) - Math.min(item.chars.length, 40) / 40;
  return found
    .sort((a, b) => worth(b) - worth(a))
    .slice(0, MOST_SUGGESTIONS)
    .map(({ item, needle: held }) => ({ text: item.text, needle: held, section: item.section }));
}

/** The first stretch of a title that the letters spell. */
function spelt(readings, item, letters) {
  for (let at = 0; at < item.chars.length; at++) {
    const match = spell(readings, item.chars, at, letters);
    if (match) {
      return [{ item, needle: item.chars.slice(at, match.end).join(""), spelt: match.spelt / letters.length }];
    }
  }
  return [];
}
