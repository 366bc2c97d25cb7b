// An answer: pages in order, verified on their text as they are shown.

import { chunkOf } from "./manifest.js";
import { load } from "./load.js";
import { plain } from "./plain.js";
import { partsOf } from "./query.js";
import { byScore, pageScore, rank, rankPartly } from "./rank.js";

/** The pages that hold all terms, none of them verified yet. */
export async function literal(manifest, terms) {
  const all = terms.length > 0 ? await rank(manifest, terms) : [];
  // One pair or one word is exact as it is; longer phrases may have their pairs apart.
  return started(manifest, terms, all, (1 << terms.length) - 1, terms.every((term) => term.size === 1));
}

/** The pages with a section that holds most of the pairs and words. */
export async function partly(manifest, terms) {
  const parts = partsOf(terms);
  return started(manifest, parts, await rankPartly(manifest, parts), 0, true);
}

function started(manifest, terms, all, needed, isExact) {
  return { manifest, terms, all, ranked: all, needed, isExact, next: 0, pages: [] };
}

/** Keeps the pages of a kind or with a tag. */
export function narrow(answer, { kind, tag }) {
  const { kinds, tags } = answer.manifest;
  const tagged = tag ? tags.get(tag) || new Set() : null;
  answer.ranked = answer.all.filter(
    ({ page }) => (!kind || kinds[page].kind === kind) && (!tagged || tagged.has(page)));
}

/** How many pages answer, and whether that is known or estimated. */
export function countOf(answer) {
  const rest = answer.ranked.length - answer.next;
  return { count: answer.pages.length + rest, isKnown: answer.isExact || rest === 0 };
}

/** How many pages there are of each kind and with each tag, the most first; estimated like the count. */
export function facetsOf({ manifest, all }) {
  const kinds = new Map();
  for (const { page } of all) {
    const { kind } = manifest.kinds[page];
    kinds.set(kind, (kinds.get(kind) || 0) + 1);
  }
  const tags = Array.from(manifest.tags, ([tag, pages]) => [tag, all.filter(({ page }) => pages.has(page)).length]);
  const sorted = (entries) => entries.filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1]);
  return { kinds: sorted(Array.from(kinds)), tags: sorted(tags) };
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

/** The page with the sections that really hold a term; null if a term that is needed is in none. */
async function verify(answer, candidate) {
  const { manifest, terms, needed } = answer;
  const numbers = new Set(candidate.sections.map((entry) => chunkOf(manifest, entry.section)));
  const texts = new Map();
  let page = null;
  for (const part of await Promise.all(Array.from(numbers, (number) => chunk(manifest, number)))) {
    for (const { section, ...text } of part) texts.set(section, text);
  }
  const sections = [];
  let held = 0;
  for (const entry of candidate.sections) {
    const { heading, text, source } = texts.get(entry.section);
    page = source;
    const isTop = manifest.firstSection[candidate.page] === entry.section;
    const forms = [plain(text), plain(heading), plain(isTop ? source.title : "")];
    let holds = 0;
    terms.forEach((term, index) => {
      if (forms.some((form) => form.text.includes(term.needle))) holds |= 1 << index;
    });
    if (holds === 0) continue;
    held |= holds;
    sections.push({ ...entry, heading, text, anchor: texts.get(entry.section).anchor, form: forms[0] });
  }
  if (sections.length === 0 || (held & needed) !== needed) return null;
  sections.sort(byScore);
  return {
    ...page, page: candidate.page, score: pageScore(manifest, candidate.page, sections),
    kind: manifest.kinds[candidate.page].kind, sections,
  };
}

/** The sections of a chunk of text with their numbers. */
async function chunk(manifest, number) {
  const name = manifest.chunkNames[number];
  const pieces = await load(name, "t/" + name + ".js");
  const sections = [];
  let section = manifest.firstOfChunk[number];
  for (const [url, title, crumbs, parts] of pieces) {
    const source = { url, title, crumbs };
    for (const [anchor, heading, text] of parts) {
      sections.push({ section, anchor, heading, text, source });
      section += 1;
    }
  }
  return sections;
}

/** The address of a section, relative to the site's root. */
export async function addressOf(manifest, section) {
  const found = (await chunk(manifest, chunkOf(manifest, section))).find((part) => part.section === section);
  return found.source.url + (found.anchor ? "#" + encodeURIComponent(found.anchor) : "");
}
