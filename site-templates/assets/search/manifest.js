// The manifest: how many sections each page has, how long they are, and where blocks and chunks lie.
// Sources/LadderSearch/Manifest says how it is written.

import { learnTraditional } from "./fold.js";
import { forget, load } from "./load.js";
import { bytesOf, number } from "./postings.js";

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
  const isTop = new Uint8Array(sections);
  for (let page = 0; page + 1 < firstSection.length; page++) isTop[firstSection[page]] = 1;
  const tags = new Map(data.tags.map(([tag, pages]) => [tag, starts(pages).slice(1)]));
  const { titles, headings, pinyin, pairs, wordList } = data;
  const norms = readNorms(data.norms);
  const kinds = [];
  for (const [kind, count, boost] of data.kinds) {
    const entry = { kind, boost };
    for (let i = 0; i < count; i++) kinds.push(entry);
  }
  return {
    sections,
    firstSection,
    isTop,
    pageOf,
    kinds,
    tags,
    lists: { titles, headings, pinyin, pairs, words: wordList },
    words: Array.isArray(data.words) ? Object.fromEntries(data.words) : data.words,
    synonyms: data.synonyms === "" ? [] : data.synonyms.split("\n").map((line) => line.split("\t")),
    lengths: norms.lengths,
    headings: norms.headings,
    first: data.first === "" ? [] : data.first.split("\n"),
    blockNames: data.blockNames.split(" "),
    chunkNames: data.chunkNames.split(" "),
    firstOfChunk: starts(data.chunks),
  };
}

/** Sums of packed counts: where each item starts, and at the end where the last one stops. */
function starts(base64) {
  const bytes = bytesOf(base64);
  const reader = { bytes, offset: 0 };
  const sums = [0];
  while (reader.offset < bytes.length) sums.push(sums[sums.length - 1] + number(reader));
  return sums;
}

/** Lengths of sections (in steps, the average being 1) and of headings (exact to twelve), one character a section. */
function readNorms(text) {
  const lengths = new Float32Array(text.length);
  const headings = new Uint8Array(text.length);
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const value = code > 92 ? code - 36 : code - 35;
    sum += lengths[i] = FIRST_STEP << Math.floor(value / HEADING_STEPS);
    headings[i] = value % HEADING_STEPS;
  }
  for (let i = 0; i < text.length; i++) lengths[i] *= text.length / sum;
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
