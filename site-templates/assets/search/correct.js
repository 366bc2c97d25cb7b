// What else the reader may have meant when nothing holds what was typed: other queries to ask, by tier.

import { literal, showUntil } from "./answer.js";
import { headings, pairs, pinyin, titles, words } from "./lists.js";
import { alike, spelled } from "./pinyin.js";
import { plain } from "./plain.js";
import { parseQuery } from "./query.js";
import { synonyms } from "./synonyms.js";

const LATIN = /^[a-z']+$/;
const HAN = /[\u3400-\u9fff\u{20000}-\u{3ffff}]/u;
const MOST_CORRECTIONS = 6;
const MOST_CHAINS = 3;
const SHORTEST_TYPO = 4;

/** Other queries by tier, the likeliest tier first. */
export async function* otherQueries(manifest, query) {
  yield { tier: "synonym", queries: synonyms(manifest, query) };
  const folded = query.split(/\s+/).map((word) => plain(word).text);
  const joined = folded.join("").replace(/'/g, "");
  if (LATIN.test(joined)) yield { tier: "pinyin", queries: await spellings(manifest, joined) };
  const missing = await missingWords(manifest, folded);
  const replaced = async (make) => {
    const lists = await Promise.all(missing.map((word) => make(manifest, word)));
    const longest = Math.max(0, ...lists.map((list) => list.length));
    if (lists.some((list) => list.length === 0)) return [];
    return Array.from({ length: longest }, (_, i) => folded.map((word) => {
      const list = lists[missing.indexOf(word)];
      return list ? list[Math.min(i, list.length - 1)] : word;
    }).join(" "));
  };
  if (missing.every((word) => /[a-z]/.test(word)) && folded.length + (HAN.test(joined) ? 1 : 0) > 1) {
    yield { tier: "pinyin", queries: await replaced(spellings) };
  }
  if (missing.every((word) => HAN.test(word))) yield { tier: "homophone", queries: await replaced(homophones) };
  yield { tier: "typo", queries: await replaced(nearWords) };
  yield { tier: "some", queries: withoutSome(folded.filter((word) => word !== ""), missing) };
}

/** The query without the words that are nowhere; if all are somewhere, without one of them. */
function withoutSome(words, missing) {
  if (words.length < 2 || missing.length === words.length) return [];
  if (missing.length > 0) return [words.filter((word) => !missing.includes(word)).join(" ")];
  return words.map((_, left) => words.filter((_, place) => place !== left).join(" "));
}

/** The words of a query that no section holds; a query of one word was asked for already. */
async function missingWords(manifest, words) {
  const asked = words.filter((word) => word !== "");
  if (asked.length < 2) return asked;
  const missing = [];
  for (const word of asked) {
    if ((await showUntil(await literal(manifest, parseQuery(word)), 1)).length === 0) missing.push(word);
  }
  return missing;
}

/** Phrases that pinyin or initials stand for, the likeliest first. */
async function spellings(manifest, typed) {
  const known = await knowledge(manifest);
  return ranked(known, spelled(known.pinyin, known.following, known.suggestions, typed));
}

/** Phrases that sound like what was typed, the likeliest first. */
async function homophones(manifest, typed) {
  const known = await knowledge(manifest);
  return ranked(known, alike(known.pinyin, known.following, known.suggestions, typed));
}

async function knowledge(manifest) {
  const [table, following, ...lists] = await Promise.all(
    [pinyin(manifest), pairs(manifest), titles(manifest), headings(manifest)]);
  const given = manifest.synonyms.flat().map((text) => ({ form: plain(text).text, chars: Array.from(plain(text).text) }));
  return { pinyin: table, following, suggestions: [].concat(...lists, given) };
}

/** Nearer phrases first, and of those the ones that the site uses most. */
function ranked({ suggestions, following }, found) {
  const entries = Array.from(found, ([text, share]) => {
    const chars = Array.from(text);
    const holders = suggestions.filter((item) => item.form.includes(text));
    const whole = holders.some((item) => item.form === text) ? 1 : 0;
    const start = holders.some((item) => item.form.startsWith(text)) ? 0.5 : 0;
    const levels = chars.slice(1).map((char, i) => (following.get(chars[i]) || new Map()).get(char) || 0);
    const use = Math.log2(1 + holders.length) + Math.min(9, ...levels) / 2;
    return { text, isTitled: holders.length > 0, worth: share * 8 + whole + start + use };
  });
  entries.sort((a, b) => b.worth - a.worth || (a.text < b.text ? -1 : 1));
  // Of chains of pairs only the likeliest are worth a try, because most are no phrases.
  return entries.filter(({ isTitled }, place) => isTitled || place < MOST_CHAINS)
    .slice(0, MOST_CORRECTIONS).map(({ text }) => text);
}

/** Words of the site that differ from what was typed by one letter, or by two that changed places. */
async function nearWords(manifest, typed) {
  if (typed.length < SHORTEST_TYPO || !/^[a-z]+$/.test(typed)) return [];
  return (await words(manifest)).filter((word) => word !== typed && isNear(word, typed)).slice(0, MOST_CORRECTIONS);
}

function isNear(a, b) {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [x, y] = [a.slice(start), b.slice(start)];
  return x.slice(1) === y || x === y.slice(1) || x.slice(1) === y.slice(1)
    || (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2));
}
