// Blocks of the index: which one holds a term, and the postings in it.
// Sources/LadderSearch/Blocks/PostingBlocks.swift says how they are written.

import { load } from "./load.js";

/** What an occurrence counts, by flag: body, body more than once, heading, title. */
const WEIGHTS = [1, 1, 2, 4];

/** The sections of a token, rising: `{ ids, weights, flags }`. */
export async function postingsOf(manifest, token) {
  const numbers = blocksFor(manifest.first, token);
  const blocks = await Promise.all(numbers.map((number) => block(manifest.blockNames[number])));
  const lists = [];
  for (const entries of blocks) {
    if (token.prefix) {
      for (const entry of entries.values()) {
        if (entry.term.startsWith(token.text)) lists.push(decode(entry));
      }
    } else if (entries.has(token.text)) {
      lists.push(decode(entries.get(token.text)));
    }
  }
  return lists.length === 1 ? lists[0] : union(lists);
}

/** The numbers of the blocks that can hold the token, given the first term of each. */
function blocksFor(first, token) {
  let low = 0;
  let high = first.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(first[middle], token.text) <= 0) low = middle + 1;
    else high = middle;
  }
  const numbers = low > 0 ? [low - 1] : [];
  if (token.prefix) {
    for (let i = low; i < first.length && first[i].startsWith(token.text); i++) numbers.push(i);
  }
  return numbers;
}

/** Compares by scalars, as the index is sorted; plain comparison puts U+10000 before U+F900. */
function compare(a, b) {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    let x = a.charCodeAt(i);
    let y = b.charCodeAt(i);
    if (x === y) continue;
    if (x >= 0xd800 && y >= 0xd800) {
      if (x <= 0xdfff) x += 0x10000;
      if (y <= 0xdfff) y += 0x10000;
    }
    return x - y;
  }
  return a.length - b.length;
}

const opened = new Map();

async function block(name) {
  const data = await load(name, "i/" + name + ".js");
  if (!opened.has(name)) opened.set(name, openBlock(data));
  return opened.get(name);
}

/** The entries of a block by term; postings are decoded when they are asked for. */
function openBlock(base64) {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  const reader = { bytes, offset: 0 };
  const decoder = new TextDecoder();
  const term = new Uint8Array(512);
  const entries = new Map();
  while (reader.offset < bytes.length) {
    const shared = bytes[reader.offset++];
    const length = bytes[reader.offset++];
    term.set(bytes.subarray(reader.offset, reader.offset + length), shared);
    reader.offset += length;
    const count = number(reader);
    const size = number(reader);
    const text = decoder.decode(term.subarray(0, shared + length));
    entries.set(text, { term: text, bytes, start: reader.offset, count });
    reader.offset += size;
  }
  return entries;
}

/** Reads a variable-length number: seven bits a byte, the lowest first. */
export function number(reader) {
  let value = 0;
  let factor = 1;
  for (;;) {
    const byte = reader.bytes[reader.offset++];
    value += (byte & 127) * factor;
    if (byte < 128) return value;
    factor *= 128;
  }
}

function decode(entry) {
  const { bytes, count } = entry;
  const ids = new Uint32Array(count);
  const weights = new Float64Array(count);
  const flags = new Uint8Array(count);
  let offset = entry.start;
  let section = 0;
  for (let i = 0; i < count; i++) {
    let byte = bytes[offset++];
    const flag = byte & 3;
    let delta = (byte & 127) >> 2;
    let factor = 32;
    while (byte >= 128) {
      byte = bytes[offset++];
      delta += (byte & 127) * factor;
      factor *= 128;
    }
    section += delta;
    ids[i] = section;
    flags[i] = flag;
    weights[i] = (flag === 0 ? 1 : bytes[offset++]) * WEIGHTS[flag];
  }
  return { ids, weights, flags };
}

/** One list of many: weights are added, the highest flag stays. */
function union(lists) {
  const places = new Map();
  for (const list of lists) {
    for (let i = 0; i < list.ids.length; i++) {
      const place = places.get(list.ids[i]);
      if (!place) places.set(list.ids[i], { weight: list.weights[i], flag: list.flags[i] });
      else {
        place.weight += list.weights[i];
        place.flag = Math.max(place.flag, list.flags[i]);
      }
    }
  }
  const ids = Uint32Array.from(places.keys()).sort();
  return {
    ids,
    weights: Float64Array.from(ids, (id) => places.get(id).weight),
    flags: Uint8Array.from(ids, (id) => places.get(id).flag),
  };
}
