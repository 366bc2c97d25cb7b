// An answer: pages in order, verified on their text as they are shown.

import { chunkOf } from "./manifest.js";
import { load } from "./load.js";
import { closed, plain } from "./plain.js";
import { partsOf } from "./query.js";
import { pageScore, rank, rankPartly, sectionScore, sectionsOf } from "./rank.js";

/** The share of a heading or title that is the query and nothing else. */
const WHOLE = 1.2;
const NONE = { pages: new Uint32Array(0) };

/** The pages that hold all terms, none of them verified yet. */
export async function literal(manifest, terms) {
  const ranked = terms.length > 0 ? await rank(manifest, terms) : NONE;
  // One pair or one word is exact as it is; longer phrases may have their pairs apart.
  return started(manifest, terms, ranked, (1 << terms.length) - 1, terms.every((term) => term.size === 1));
}

/** The pages with a section that holds most of the pairs and words. */
export async function partly(manifest, terms) {
  const parts = partsOf(terms);
  return started(manifest, parts, await rankPartly(manifest, parts), 0, true);
}

function started(manifest, terms, { pages, found }, needed, isExact) {
  const whole = closed(terms.map((term) => term.needle).join(""));
  return { manifest, terms, whole, found, all: pages, ranked: pages, needed, isExact, next: 0, pages: [] };
}

/** Keeps the pages of a kind or with a tag. */
export function narrow(answer, { kind, tag }) {
  const { kinds, tags } = answer.manifest;
  const tagged = tag ? new Set(tags.get(tag)) : null;
  answer.ranked = answer.all.filter(
    (page) => (!kind || kinds[page].kind === kind) && (!tagged || tagged.has(page)));
}

/** How many pages answer, and whether that is known or estimated. */
export function countOf(answer) {
  const rest = answer.ranked.length - answer.next;
  return { count: answer.pages.length + rest, isKnown: answer.isExact || rest === 0 };
}

/** How many pages there are of each kind and with each tag, the most first; estimated like the count. */
export function facetsOf({ manifest, all }) {
  const counts = new Map();
  const isAnswer = new Uint8Array(manifest.kinds.length);
  for (const page of all) {
    const { kind } = manifest.kinds[page];
    counts.set(kind, (counts.get(kind) || 0) + 1);
    isAnswer[page] = 1;
  }
  const tags = Array.from(manifest.tags, ([tag, pages]) => [tag, pages.reduce((sum, page) => sum + isAnswer[page], 0)]);
  const sorted = (entries) => entries.filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1]);
  return { kinds: sorted(Array.from(counts)), tags: sorted(tags) };
}

/** Reads and verifies until `wanted` pages are there or none is left. */
export async function showUntil(answer, wanted) {
  while (answer.pages.length < wanted && answer.next < answer.ranked.length) {
    const batch = Array.from(answer.ranked.slice(answer.next, answer.next + wanted - answer.pages.length));
    const read = await Promise.all(batch.map((page) => verify(answer, page)));
    answer.next += batch.length;
    const verified = read.filter((page) => page !== null);
    answer.pages.push(...verified.sort((a, b) => b.score - a.score || a.page - b.page));
  }
  return answer.pages;
}

/** The page with the sections that really hold a term; null if a term that is needed is in none. */
async function verify(answer, page) {
  const { manifest, needed, found } = answer;
  const candidates = sectionsOf(manifest, found, page);
  const numbers = new Set(candidates.map(({ section }) => chunkOf(manifest, section)));
  const chunks = new Map(await Promise.all(Array.from(numbers, async (number) => [number, await chunk(manifest, number)])));
  const sections = [];
  let source = null;
  let held = 0;
  for (const candidate of candidates) {
    const { section } = candidate;
    const number = chunkOf(manifest, section);
    const text = chunks.get(number)[section - manifest.firstOfChunk[number]];
    source = text.source;
    const { holds, share } = match(answer, section, text, candidate.share);
    if (holds === 0) continue;
    held |= holds;
    sections.push({ ...text, section, score: sectionScore(manifest, found, section, share) });
  }
  if (sections.length === 0 || (held & needed) !== needed) return null;
  sections.sort((a, b) => b.score - a.score || a.section - b.section);
  const second = sections.length > 1 ? sections[1].score : 0;
  const score = pageScore(manifest, page, sections[0].score, second);
  return { ...source, page, score, kind: manifest.kinds[page].kind, sections };
}

/** Which terms a section holds, and how much of its heading (on the top of a page, of the title) they are. */
function match({ manifest, terms, whole }, section, text, share) {
  const { form, heading } = formsOf(text);
  const name = manifest.isTop[section] ? titleForm(text.source) : heading;
  let holds = 0;
  let size = 0;
  let named = 0;
  terms.forEach((term, index) => {
    const isNamed = name.includes(term.needle);
    size += term.size;
    if (isNamed) named += term.size;
    if (isNamed || form.text.includes(term.needle) || heading.includes(term.needle)) holds |= 1 << index;
  });
  if (closed(name) === whole) return { holds, share: WHOLE };
  return { holds, share: Math.min(share, named / Math.max(size, manifest.headings[section], 1)) };
}

function formsOf(text) {
  text.form = text.form || plain(text.text);
  text.headingForm = text.headingForm || plain(text.heading).text;
  return { form: text.form, heading: text.headingForm };
}

function titleForm(source) {
  source.form = source.form || plain(source.title).text;
  return source.form;
}

const openChunks = new Map();

/** The sections of a chunk of text. */
async function chunk(manifest, number) {
  const name = manifest.chunkNames[number];
  const pieces = await load(name, "t/" + name + ".js");
  if (!openChunks.has(name)) openChunks.set(name, [].concat(...pieces.map(sectionsIn)));
  return openChunks.get(name);
}

function sectionsIn([url, title, crumbs, parts]) {
  const source = { url, title, crumbs };
  return parts.map(([anchor, heading, text]) => ({ anchor, heading, text, source }));
}

/** The address of a section, relative to the site's root. */
export async function addressOf(manifest, section) {
  const number = chunkOf(manifest, section);
  const { anchor, source } = (await chunk(manifest, number))[section - manifest.firstOfChunk[number]];
  return source.url + (anchor ? "#" + encodeURIComponent(anchor) : "");
}
