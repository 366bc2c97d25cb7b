// Loads data as classic scripts: the only way that works over https, plain http and from a folder on disk.

const { base, inject } = self.ladderSearch;
const received = new Map();
const loading = new Map();

/** Milliseconds after which a script that neither came nor failed is given up. */
const PATIENCE = 20000;

/** Where the site starts; the addresses of pages are relative to it. */
export const siteRoot = base.slice(0, base.lastIndexOf("/", base.length - 2) + 1);

self.ladderData = (name, data) => received.set(name, data);

/** The data that the file hands over under `name`; a file is asked for once, and again after a failure. */
export function load(name, path) {
  if (!loading.has(name)) {
    const arrival = Promise.race([inject(path), expiry(path)]).then(() => {
      if (!received.has(name)) throw new Error(path);
      const data = received.get(name);
      received.delete(name);
      return data;
    });
    arrival.catch(() => loading.delete(name));
    loading.set(name, arrival);
  }
  return loading.get(name);
}

/** Forgets that `name` was loaded. */
export function forget(name) {
  loading.delete(name);
}

/** What `more.js` offers; Ladder puts its file's name here. */
export async function loadMore() {
  if (!self.ladderSearch.more) await inject("__MORE__");
  return self.ladderSearch.more;
}

function expiry(path) {
  return new Promise((_, reject) => setTimeout(() => reject(new Error(path)), PATIENCE));
}
