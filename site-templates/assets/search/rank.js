// Which pages answer a query, and in which order: all of it from the postings, no text is read.

import { postingsOf } from "./postings.js";

const K1 = 1.2;
const B = 0.5;
/** What it counts that a heading, or a page's title, is the query. */
const HEADING_BONUS = 1.5;
const TITLE_BONUS = 3;
const SECOND_SECTION = 0.1;
/** A page holds most of a query if it holds this share of its pairs and words. */
const QUORUM = 0.6;

/**
 * Pages that hold every term, the best first: `{ page, score, sections }`, and each section
 * `{ section, score, terms }` where `terms` has a bit for every term that it holds.
 */
export async function rank(manifest, terms) {
  const lists = await listsOf(manifest, terms);
  const allTerms = (1 << terms.length) - 1;
  return byPage(manifest, score(manifest, terms, lists), (page) => page.terms === allTerms);
}

/** Pages that hold a quorum of terms of one token each, and of these the sections that hold two or more. */
export async function rankPartly(manifest, terms) {
  const found = score(manifest, terms, await listsOf(manifest, terms));
  const needed = Math.max(2, Math.ceil(terms.length * QUORUM));
  for (const [section, entry] of found) {
    if (bitCount(entry.terms) < 2) found.delete(section);
  }
  return byPage(manifest, found, (page) => bitCount(page.terms) >= needed);
}

/** The score of a page from its sections, best first. */
export function pageScore(manifest, page, sections) {
  const second = sections.length > 1 ? sections[1].score : 0;
  return sections[0].score + SECOND_SECTION * second + manifest.kinds[page].boost;
}

export function byScore(a, b) {
  return b.score - a.score || a.section - b.section;
}

/** For each term the postings of its tokens. */
function listsOf(manifest, terms) {
  return Promise.all(terms.map((term) => Promise.all(term.tokens.map((token) => postingsOf(manifest, token)))));
}

/** Scored sections by their number. */
function score(manifest, terms, lists) {
  const found = new Map();
  let importance = 0;
  let size = 0;
  lists.forEach((tokens, index) => {
    size += terms[index].size;
    for (const { ids } of tokens) importance += inverseFrequency(manifest, ids);
    addTerm(manifest, tokens, 1 << index, found);
  });
  for (const entry of found.values()) entry.score += coverage(manifest, entry, size) * importance;
  return found;
}

/** Adds a term's score to every section that holds all its tokens. */
function addTerm(manifest, tokens, bit, found) {
  for (const section of common(tokens)) {
    if (!found.has(section)) found.set(section, { section, score: 0, terms: 0, inHeading: 0, inTitle: 0 });
    found.get(section).terms |= bit;
  }
  for (const { ids, weights, flags } of tokens) {
    const idf = inverseFrequency(manifest, ids);
    for (let i = 0; i < ids.length; i++) {
      const entry = found.get(ids[i]);
      if (!entry || !(entry.terms & bit)) continue;
      const relative = manifest.lengths[ids[i]] / manifest.averageLength;
      entry.score += idf * weights[i] * (K1 + 1) / (weights[i] + K1 * (1 - B + B * relative));
      if (flags[i] === 2) entry.inHeading++;
      if (flags[i] === 3) entry.inTitle++;
    }
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
    const kept = [];
    let place = 0;
    for (const id of result) {
      while (place < ids.length && ids[place] < id) place++;
      if (ids[place] === id) kept.push(id);
    }
    result = kept;
  }
  return result;
}

/** How much of the heading the query is, and of the query the heading. */
function coverage(manifest, entry, size) {
  const isTop = manifest.firstSection[manifest.pageOf[entry.section]] === entry.section;
  const share = (isTop ? entry.inTitle : entry.inHeading)
    / Math.max(size, manifest.headings[entry.section], 1);
  return (isTop ? TITLE_BONUS : HEADING_BONUS) * share * share;
}

function byPage(manifest, found, isAnswer) {
  const pages = new Map();
  for (const entry of found.values()) {
    const page = manifest.pageOf[entry.section];
    if (!pages.has(page)) pages.set(page, { page, sections: [], terms: 0 });
    pages.get(page).sections.push(entry);
    pages.get(page).terms |= entry.terms;
  }
  const result = [];
  for (const candidate of pages.values()) {
    if (!isAnswer(candidate)) continue;
    const { page, sections } = candidate;
    sections.sort(byScore);
    result.push({ page, sections, score: pageScore(manifest, page, sections) });
  }
  return result.sort((a, b) => b.score - a.score || a.page - b.page);
}

function bitCount(bits) {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
