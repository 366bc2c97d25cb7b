// An answer: pages in order, verified on their text as they are shown.

import { chunkOf, loadManifest } from "./manifest.js";
import { load } from "./load.js";
import { plain } from "./plain.js";
import { parseQuery } from "./query.js";
import { byScore, pageScore, rank } from "./rank.js";

/** Starts an answer; after a failure nothing is taken from what was loaded before. */
export async function search(query, isAfterFailure) {
  const manifest = await loadManifest(isAfterFailure);
  const terms = parseQuery(query);
  const ranked = terms.length > 0 ? await rank(manifest, terms) : [];
  // One pair or one word is exact as it is; longer phrases may have their pairs apart.
  const isExact = terms.every((term) => term.size === 1);
  return { manifest, terms, ranked, next: 0, pages: [], isExact };
}

/** How many pages answer, and whether that is known or estimated. */
export function countOf(answer) {
  const rest = answer.ranked.length - answer.next;
  return { count: answer.pages.length + rest, isKnown: answer.isExact || rest === 0 };
}

/** Reads and verifies until `wanted` pages are there or none is left. */
export async function showUntil(answer, wanted) {
  while (answer.pages.length < wanted && answer.next < answer.ranked.length) {
    const batch = answer.ranked.slice(answer.next, answer.next + wanted - answer.pages.length);
    const read = await Promise.all(batch.map((page) => verify(answer, page)));
    answer.next += batch.length;
    const verified = read.filter((page) => page !== null);
    answer.pages.push(...verified.sort((a, b) => b.score - a.score || a.page - b.page));
  }
  return answer.pages;
}

/** The page with the sections that really hold a term; null if a term is in none. */
async function verify(answer, candidate) {
  const { manifest, terms } = answer;
  const numbers = new Set(candidate.sections.map((entry) => chunkOf(manifest, entry.section)));
  const texts = new Map();
  let page = null;
  for (const part of await Promise.all(Array.from(numbers, (number) => chunk(manifest, number)))) {
    for (const { section, ...text } of part.sections) texts.set(section, text);
  }
  const sections = [];
  let held = 0;
  for (const entry of candidate.sections) {
    const { heading, text, of } = texts.get(entry.section);
    page = of;
    const isTop = manifest.firstSection[candidate.page] === entry.section;
    const forms = [plain(text), plain(heading), plain(isTop ? of.title : "")];
    let holds = 0;
    terms.forEach((term, index) => {
      if (forms.some((form) => form.text.includes(term.needle))) holds |= 1 << index;
    });
    if (holds === 0) continue;
    held |= holds;
    sections.push({ ...entry, ...texts.get(entry.section), form: forms[0] });
  }
  if (held !== (1 << terms.length) - 1) return null;
  sections.sort(byScore);
  return {
    page: candidate.page,
    score: pageScore(manifest, candidate.page, sections),
    kind: manifest.kinds[candidate.page].kind,
    ...page,
    sections,
  };
}

/** A chunk of text as a list of sections with their numbers. */
async function chunk(manifest, number) {
  const name = manifest.chunkNames[number];
  const pieces = await load(name, "t/" + name + ".js");
  const sections = [];
  let section = manifest.firstOfChunk[number];
  for (const [url, title, crumbs, parts] of pieces) {
    const of = { url, title, crumbs };
    for (const [anchor, heading, text] of parts) {
      sections.push({ section, anchor, heading, text, of });
      section += 1;
    }
  }
  return { sections };
}
