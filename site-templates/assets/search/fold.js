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
const classes = new Map();

/** Takes the pairs of the manifest: each traditional character followed by its simplified form. */
export function learnTraditional(pairs) {
  const chars = Array.from(pairs);
  for (let i = 0; i + 1 < chars.length; i += 2) traditional.set(chars[i], chars[i + 1]);
  folded.clear();
}

/** What a character folds to: nothing, one character or several. */
export function foldCharacter(char) {
  let result = folded.get(char);
  if (result === undefined) {
    result = Array.from(normal(char), (c) => traditional.get(c) || c).join("");
    folded.set(char, result);
  }
  return result;
}

/** The class of a folded character: g (indexed in pairs), w (part of a word), j (joins words), - (separates). */
export function classOf(char) {
  let result = classes.get(char);
  if (result === undefined) {
    if (JOINERS.includes(char)) result = "j";
    else if (HIGHER_HAN.test(char)) result = "g";
    else if (GRAMS.test(char)) result = GRAM_LETTER.test(char) ? "g" : "-";
    else result = WORD_LETTER.test(char) ? "w" : "-";
    classes.set(char, result);
  }
  return result;
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
