// What was searched lately, kept in this browser alone.

const RECENT_KEY = "ladder-recent";
const MOST_QUERIES = 8;

/** The latest queries, the newest first; none where the browser keeps nothing. */
export function recentQueries() {
  try {
    const kept = JSON.parse(localStorage.getItem(RECENT_KEY));
    return Array.isArray(kept) ? kept.filter((text) => typeof text === "string").slice(0, MOST_QUERIES) : [];
  } catch (_) {
    return [];
  }
}

/** Keeps a query that was really asked: sent, or answered and followed. */
export function keepQuery(text) {
  const query = text.trim();
  if (query === "") return;
  store([query, ...recentQueries().filter((other) => other !== query)].slice(0, MOST_QUERIES));
}

export function forgetQueries() {
  store([]);
}

function store(queries) {
  try {
    if (queries.length > 0) localStorage.setItem(RECENT_KEY, JSON.stringify(queries));
    else localStorage.removeItem(RECENT_KEY);
  } catch (_) {
    // A browser that refuses to keep anything searches all the same.
  }
}
