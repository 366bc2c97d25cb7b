// The manifest: how many sections each page has, how long they are, and where blocks and chunks lie.
// Sources/LadderSearch/Manifest says how it is written.

import { learnTraditional } from "./fold.js";
import { forget, load } from "./load.js";
import { number } from "./postings.js";

const HEADING_STEPS = 13;
const FIRST_STEP = 16;

let current = null;

/**
 * The manifest, made ready for use.
 *
 * After a failure it is loaded past every cache, because an old one names files that are there no more.
 */
export function loadManifest(isAfterFailure) {
  if (isAfterFailure) {
    forget("m");
    current = null;
  }
  current = current || load("m", isAfterFailure ? "m.js?" + Date.now() : "m.js").then(openManifest);
  current.catch(() => { current = null; });
  return current;
}

function openManifest(data) {
  learnTraditional(data.fold);
  const firstSection = starts(data.pages);
  const sections = firstSection[firstSection.length - 1];
  const pageOf = new Uint32Array(sections);
  for (let page = 0; page + 1 < firstSection.length; page++) {
    pageOf.fill(page, firstSection[page], firstSection[page + 1]);
  }
  const tags = new Map(data.tags.map(([tag, pages]) => [tag, new Set(starts(pages).slice(1))]));
  const { titles, headings, pinyin, pairs, wordList } = data;
  const norms = readNorms(data.norms);
  const kinds = [];
  for (const [kind, count, boost] of data.kinds) {
    for (let i = 0; i < count; i++) kinds.push({ kind, boost });
  }
  return {
    sections,
    firstSection,
    pageOf,
    kinds,
    tags,
    lists: { titles, headings, pinyin, pairs, words: wordList },
    words: Array.isArray(data.words) ? Object.fromEntries(data.words) : data.words,
    synonyms: data.synonyms === "" ? [] : data.synonyms.split("\n").map((line) => line.split("\t")),
    lengths: norms.lengths,
    headings: norms.headings,
    averageLength: norms.lengths.reduce((sum, n) => sum + n, 0) / Math.max(sections, 1),
    first: data.first === "" ? [] : data.first.split("\n"),
    blockNames: data.blockNames.split(" "),
    chunkNames: data.chunkNames.split(" "),
    firstOfChunk: starts(data.chunks),
  };
}

/** Sums of packed counts: where each item starts, and at the end where the last one stops. */
function starts(base64) {
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const reader = { bytes, offset: 0 };
  const sums = [0];
  while (reader.offset < bytes.length) sums.push(sums[sums.length - 1] + number(reader));
  return sums;
}

/** Lengths of sections (in steps) and of headings (exact to twelve), one character a section. */
function readNorms(text) {
  const lengths = new Uint16Array(text.length);
  const headings = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const value = code > 92 ? code - 36 : code - 35;
    lengths[i] = (FIRST_STEP << Math.floor(value / HEADING_STEPS)) * 0.75;
    headings[i] = value % HEADING_STEPS;
  }
  return { lengths, headings };
}

/** The number of the chunk that holds a section. */
export function chunkOf(manifest, section) {
  let low = 0;
  let high = manifest.firstOfChunk.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (manifest.firstOfChunk[middle] <= section) low = middle;
    else high = middle;
  }
  return low;
}
