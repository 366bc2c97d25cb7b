// What the reader typed, cut into terms and tokens in the same way as the index was.

import { foldCharacter, isDigit } from "./fold.js";
import { plain } from "./plain.js";

/** More pairs than this are not asked for; verifying on the text covers the rest. */
const MOST_TOKENS = 16;
const MOST_TERMS = 12;
/** As in WordRun.swift: a word takes another character while it has at most so many bytes. */
const LONGEST_WORD = 64 - 5;

/**
 * The terms of a query: parts between spaces, all of which a page must hold.
 *
 * A token is `{ text, prefix }`; a prefix stands for every term that starts with it. `size` is how many
 * tokens a reader would count.
 */
export function parseQuery(query) {
  const words = query.split(/\s+/).slice(0, MOST_TERMS);
  const parts = words.map((word) => ({ needle: plain(word).text, runs: runsOf(word) }));
  const terms = parts.filter((part) => part.runs.length > 0);
  return terms.map(({ needle, runs }, index) => {
    const tokens = [];
    runs.forEach((run, place) => {
      const isLast = index === terms.length - 1 && place === runs.length - 1;
      if (run.kind === "w") tokens.push({ text: run.text, prefix: isLast || run.isCut });
      else if (run.chars.length === 1) tokens.push({ text: run.chars[0], prefix: true });
      else for (let i = 1; i < run.chars.length; i++) tokens.push({ text: run.chars[i - 1] + run.chars[i] });
    });
    const distinct = tokens.filter((token, i) => tokens.findIndex((t) => t.text === token.text) === i);
    return { needle, size: tokens.length, tokens: spread(distinct, MOST_TOKENS) };
  });
}

/** The pairs and words of terms, each as a term of its own. */
export function partsOf(terms) {
  const tokens = spread([].concat(...terms.map((term) => term.tokens)), MOST_TOKENS);
  return tokens.map((token) => ({ needle: token.text, size: 1, tokens: [token] }));
}

/** The first and the last of a list, and as many between as there is room for. */
function spread(list, most) {
  if (list.length <= most) return list;
  return Array.from({ length: most }, (_, i) => list[Math.round(i * (list.length - 1) / (most - 1))]);
}

/** Runs of Han characters (`chars`) and whole words (`text`), as Tokenizer.swift sees them. */
function runsOf(text) {
  const runs = [];
  let run = null;
  let joiner = "";
  const end = () => {
    run = null;
    joiner = "";
  };
  for (const char of text) {
    for (const { char: c, kind } of foldCharacter(char)) {
      if (kind === "g") {
        if (!run || run.kind !== "g") runs.push(run = { kind: "g", chars: [] });
        run.chars.push(c);
        joiner = "";
      } else if (kind === "w") {
        if (!run || run.kind !== "w") runs.push(run = { kind: "w", text: "", bytes: 0, isCut: false });
        addToWord(run, c, joiner);
        joiner = "";
      } else if (kind === "j" && run && run.kind === "w" && !joiner) {
        joiner = c;
      } else {
        end();
      }
    }
  }
  return runs;
}

function addToWord(run, char, joiner) {
  if (run.bytes > LONGEST_WORD) run.isCut = true;
  if (run.isCut) return;
  if (joiner === "." && isDigit(char) && isDigit(run.text.slice(-1))) {
    run.text += ".";
    run.bytes += 1;
  }
  run.text += char;
  const code = char.codePointAt(0);
  run.bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
