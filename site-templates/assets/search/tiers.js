// The answer to a query: what holds it literally, or else the next best, and by which way it was found.

import { narrow, partly, literal, showUntil } from "./answer.js";
import { loadMore } from "./load.js";
import { loadManifest } from "./manifest.js";
import { parseQuery } from "./query.js";
import { synonyms } from "./synonyms.js";

/** So many other queries are tried until one is answered. */
const MOST_TRIES = 4;
/** So many pages are shown before the texts of the others are asked for. */
const FIRST_PAGES = 3;

/**
 * The answer, with `wanted` pages shown if there are as many.
 *
 * `tier` says how it was found: `literal`, `synonym`, `pinyin`, `homophone`, `typo`, `some` (not all the words), `part`
 * (most of the characters) or `none`; `used` is the query that was asked instead, `also` holds others. A literal answer
 * is handed to `onFirst` as soon as its first pages are there.
 */
export async function answerTo(query, filter, wanted, isAfterFailure, onFirst) {
  const manifest = await loadManifest(isAfterFailure);
  const complete = (answer) => ({ ...answer, tier: "literal", used: query, also: synonyms(manifest, query) });
  const direct = await attempt(manifest, query, filter, wanted, (answer) => onFirst(complete(answer)));
  if (direct) return complete(direct);
  const { otherQueries } = await loadMore();
  for await (const { tier, queries } of otherQueries(manifest, query)) {
    const [answer, used] = await firstAnswer(manifest, queries, filter, wanted);
    if (answer) return { ...answer, tier, used, also: queries.filter((text) => text !== used) };
  }
  const parts = await partly(manifest, parseQuery(query));
  narrow(parts, filter);
  await showUntil(parts, wanted);
  return { ...parts, tier: parts.all.length > 0 ? "part" : "none", used: query, also: [] };
}

/** The literal answer; null if no page of the whole site holds the query. */
async function attempt(manifest, query, filter, wanted, onFirst) {
  const answer = await literal(manifest, parseQuery(query));
  narrow(answer, filter);
  if (onFirst && (await showUntil(answer, Math.min(FIRST_PAGES, wanted))).length > 0) onFirst(answer);
  await showUntil(answer, wanted);
  if (answer.pages.length > 0) return answer;
  if (answer.all.length === 0) return null;
  // The filter may have left nothing of an answer that there is.
  const whole = await literal(manifest, answer.terms);
  return (await showUntil(whole, 1)).length > 0 ? answer : null;
}

async function firstAnswer(manifest, queries, filter, wanted) {
  for (const used of queries.slice(0, MOST_TRIES)) {
    const answer = await attempt(manifest, used, filter, wanted);
    if (answer) return [answer, used];
  }
  return [null, ""];
}
