// Which pages answer a query, and in which order: all of it from the postings, no text is read.
//
// A section's score is BM25, and a bonus for the share of its heading, or of its page's title, that the query is.
// Everything here is one number a section in flat arrays, because a frequent character stands in nearly all of them.

import { postingsOf } from "./postings.js";

const K1 = 1.2;
const B = 0.5;
/** What it counts that a heading, or a page's title, is the query. */
const HEADING_BONUS = 1.5;
const TITLE_BONUS = 3;
const SECOND_SECTION = 0.1;
/** A page holds most of a query if it holds this share of its pairs and words. */
const QUORUM = 0.6;
/** Scores are compared in steps of 1/1024; pages of equal scores stay in the order of the site. */
const STEPS = 1024;
const PLACES = 2 ** 24;

/** Pages that hold every term, the best first, and what is known of their sections (see `score`). */
export async function rank(manifest, terms) {
  const found = score(manifest, terms, await listsOf(manifest, terms));
  const allTerms = (1 << terms.length) - 1;
  return { pages: inOrder(manifest, found, (bits) => bits === allTerms), found };
}

/** Pages that hold a quorum of terms of one token each, and of these the sections that hold two or more. */
export async function rankPartly(manifest, terms) {
  const found = score(manifest, terms, await listsOf(manifest, terms));
  const needed = Math.max(2, Math.ceil(terms.length * QUORUM));
  found.bits.forEach((bits, section) => {
    if (bitCount(bits) < 2) found.bits[section] = 0;
  });
  return { pages: inOrder(manifest, found, (bits) => bitCount(bits) >= needed), found };
}

/** The sections of a page that hold a term: `{ section, share }`. */
export function sectionsOf(manifest, found, page) {
  const sections = [];
  for (let section = manifest.firstSection[page]; section < manifest.firstSection[page + 1]; section++) {
    if (found.bits[section] !== 0) sections.push({ section, share: found.shares[section] });
  }
  return sections;
}

/** A section's score, given the share of its heading or title. */
export function sectionScore(manifest, found, section, share) {
  const bonus = manifest.isTop[section] ? TITLE_BONUS : HEADING_BONUS * found.headingWorth;
  return found.base[section] + found.importance * bonus * share * share;
}

/** The score of a page from those of its two best sections. */
export function pageScore(manifest, page, best, second) {
  return best + SECOND_SECTION * second + manifest.kinds[page].boost;
}

/** For each term the postings of its tokens. */
function listsOf(manifest, terms) {
  return Promise.all(terms.map((term) => Promise.all(term.tokens.map((token) => postingsOf(manifest, token)))));
}

/**
 * What is known of each section: `base`, its score without heading and title; `bits`, the terms that it holds; `shares`, how
 * much of its heading, or on the top of a page of the title, the query is.
 */
function score(manifest, terms, lists) {
  const found = {
    base: new Float32Array(manifest.sections), bits: new Uint16Array(manifest.sections),
    shares: new Float32Array(manifest.sections), importance: 0, headingWorth: 1,
  };
  const size = terms.reduce((sum, term) => sum + term.size, 0);
  lists.forEach((tokens, index) => {
    for (const { ids } of tokens) found.importance += inverseFrequency(manifest, ids);
    addTerm(manifest, tokens, terms[index].size, 1 << index, found);
  });
  let alike = 0;
  for (let section = 0; section < manifest.sections; section++) {
    if (found.shares[section] === 0) continue;
    found.shares[section] /= Math.max(size, manifest.headings[section], 1);
    if (found.shares[section] > 0.99 && !manifest.isTop[section]) alike++;
  }
  // A heading that many sections have says little about any of them.
  found.headingWorth = 1 / Math.sqrt(Math.max(1, alike));
  return found;
}

/** Adds a term's score to every section that holds all its tokens; only a heading that holds them all has a share. */
function addTerm(manifest, tokens, size, bit, { base, bits, shares }) {
  const sections = common(tokens);
  const held = new Float32Array(sections.length);
  for (const list of tokens) {
    const idf = inverseFrequency(manifest, list.ids);
    for (let i = 0, place = 0; i < sections.length; i++) {
      const section = sections[i];
      while (list.ids[place] < section) place++;
      const weight = list.weights[place];
      base[section] += idf * weight * (K1 + 1) / (weight + K1 * (1 - B + B * manifest.lengths[section]));
      const isHeld = list.flags[place] === (manifest.isTop[section] ? 3 : 2);
      held[i] += isHeld ? list.shares[place] : -Infinity;
    }
  }
  for (let i = 0; i < sections.length; i++) {
    bits[sections[i]] |= bit;
    if (held[i] > 0) shares[sections[i]] += held[i] / tokens.length * size;
  }
}

function inverseFrequency(manifest, ids) {
  return Math.log(1 + (manifest.sections - ids.length + 0.5) / (ids.length + 0.5));
}

/** The sections that all lists hold. */
function common(lists) {
  const sorted = lists.slice().sort((a, b) => a.ids.length - b.ids.length);
  let result = sorted[0].ids;
  for (const { ids } of sorted.slice(1)) {
    const kept = new Uint32Array(result.length);
    let count = 0;
    let place = 0;
    for (const id of result) {
      while (place < ids.length && ids[place] < id) place++;
      if (ids[place] === id) kept[count++] = id;
    }
    result = kept.subarray(0, count);
  }
  return result;
}

/** The numbers of the pages that `isAnswer` takes by the terms that they hold, the best first. */
function inOrder(manifest, found, isAnswer) {
  const { firstSection, kinds } = manifest;
  const keys = new Float64Array(kinds.length);
  let count = 0;
  for (let page = 0; page < kinds.length; page++) {
    let terms = 0;
    let best = 0;
    let second = 0;
    for (let section = firstSection[page]; section < firstSection[page + 1]; section++) {
      if (found.bits[section] === 0) continue;
      terms |= found.bits[section];
      const value = sectionScore(manifest, found, section, found.shares[section]);
      if (value > best) [best, second] = [value, best];
      else if (value > second) second = value;
    }
    if (terms === 0 || !isAnswer(terms)) continue;
    keys[count++] = (PLACES - Math.round(pageScore(manifest, page, best, second) * STEPS)) * PLACES + page;
  }
  return Uint32Array.from(keys.subarray(0, count).sort(), (key) => key % PLACES);
}

function bitCount(bits) {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
