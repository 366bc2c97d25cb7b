// The fold and the classes of characters: the same as the index's, which is made from a table of its own
// (Sources/LadderSearch/Tokens/FoldTable.swift). The browser's Unicode data takes the place of the table;
// only traditional characters come with the manifest.

const GRAMS = new RegExp(
  "[\\u0e00-\\u0fff\\u1000-\\u109f\\u1780-\\u17ff\\u2600-\\u27bf\\u2e80-\\u2fff\\u3005-\\u3007\\u3021-\\u303c"
  + "\\u3040-\\u31ff\\u3400-\\u4dbf\\u4e00-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff\\u{1f000}-\\u{1faff}]", "u");
const HIGHER_HAN = /[\u{20000}-\u{3ffff}]/u;
const GRAM_LETTER = /[\p{L}\p{N}\p{So}\p{Mc}]/u;
const WORD_LETTER = /[\p{L}\p{N}\p{Mc}]/u;
const DROPPED = /[\p{Mn}\p{Me}\p{Cf}\u{1f3fb}-\u{1f3ff}]/gu;
const JOINERS = "-_.'\u2019\u2010";

const traditional = new Map();
const folded = new Map();

/** Takes the pairs of the manifest: each traditional character followed by its simplified form. */
export function learnTraditional(pairs) {
  const chars = Array.from(pairs);
  for (let i = 0; i + 1 < chars.length; i += 2) traditional.set(chars[i], chars[i + 1]);
  folded.clear();
}

/**
 * The characters that a character folds to, none, one or several, each as `{ char, kind }`.
 *
 * Kinds are g (indexed in pairs), w (part of a word), j (joins words) and - (separates).
 */
export function foldCharacter(char) {
  let result = folded.get(char);
  if (result === undefined) {
    result = Array.from(normal(char), (c) => {
      const simple = traditional.get(c) || c;
      return { char: simple, kind: kindOf(simple) };
    });
    folded.set(char, result);
  }
  return result;
}

function kindOf(char) {
  if (JOINERS.includes(char)) return "j";
  if (HIGHER_HAN.test(char)) return "g";
  if (GRAMS.test(char)) return GRAM_LETTER.test(char) ? "g" : "-";
  return WORD_LETTER.test(char) ? "w" : "-";
}

export function isDigit(char) {
  return char >= "0" && char <= "9";
}

function normal(char) {
  let text = char;
  for (;;) {
    const kept = text.normalize("NFKD").replace(DROPPED, "").normalize("NFC");
    const next = Array.from(kept, (c) => c.toLowerCase()).join("");
    if (next === text) return text;
    text = next;
  }
}
