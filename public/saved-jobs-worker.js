// Lets somebody read their saved jobs without a connection. Online it changes nothing: every page comes from the site, and no
// page is kept. It holds one answer of the site, /account/saved/copies, and shows from it only when the network fails.
// Signing out clears it from the device (server/device.ts), and so does every visit that finds nobody signed in.

const CACHE = "saved-jobs";
const COPIES = "/account/saved/copies";
const STYLE = "/offline.css";
const STYLES = new Set([STYLE, "/brand.css"]);
/** As long as a candidate stays signed in: nobody reads on a device what its owner left on it longer ago. */
const MOST_AGE_MS = 30 * 86_400_000;
/** How long copies stay as they are while somebody goes on reading online. */
const FRESH_MS = 10 * 60_000;
/** Where somebody signs in, saves, or looks at what they have saved: there the copies may just have changed. */
const CHANGING = /^\/(?:account|admin|sign-)/;
const POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

let askedAt = 0;

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(CACHE).then((cache) => cache.add(STYLE)));
});

self.addEventListener("activate", (event) =>
  event.waitUntil(Promise.all([self.clients.claim(), self.registration.navigationPreload?.enable()])),
);

self.addEventListener("message", (event) => {
  if (event.data === "keep") event.waitUntil(refresh().then((isKept) => event.ports[0]?.postMessage(isKept)));
  if (event.data === "forget") event.waitUntil(forget().then(() => event.ports[0]?.postMessage(false)));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(open(event, pathname));
  else if (STYLES.has(pathname)) event.respondWith(fetch(request).catch((error) => keptStyle(request, error)));
});

/** The page as the site has it now; only where that cannot be reached, what is kept. */
async function open(event, path) {
  try {
    const answer = (await event.preloadResponse) ?? (await fetch(event.request));
    event.waitUntil(refreshIfDue(path));
    return answer;
  } catch {
    return offline(path);
  }
}

async function keptStyle(request, error) {
  const kept = await caches.match(request);
  if (!kept) throw error;
  return kept;
}

async function refreshIfDue(path) {
  if (!CHANGING.test(path) && Date.now() - askedAt < FRESH_MS) return;
  if (await read()) await refresh();
}

/** Takes the saved jobs anew; whoever is signed in now is whose they are. Answers whether they are kept. */
async function refresh() {
  askedAt = Date.now();
  let answer;
  try {
    answer = await fetch(COPIES, { redirect: "manual", cache: "no-store" });
  } catch {
    return Boolean(await read());
  }
  // A site that is busy or broken says nothing about who is signed in.
  if (answer.status >= 500 || answer.status === 429) return Boolean(await read());
  if (!answer.ok) return forget();
  const cache = await caches.open(CACHE);
  const { styles } = await answer.clone().json();
  await cache.put(COPIES, answer);
  await Promise.all(styles.map((style) => cache.add(style)));
  return true;
}

async function forget() {
  await (await caches.open(CACHE)).delete(COPIES);
  return false;
}

/** The copies of whoever is signed in on this device; null when there are none, or none that may still be shown. */
async function read() {
  const kept = await (await caches.open(CACHE)).match(COPIES);
  if (!kept) return null;
  const copies = await kept.json();
  if (Date.now() - Date.parse(copies.keptAt) < MOST_AGE_MS && (await isSomebodySignedIn())) return copies;
  await forget();
  return null;
}

/** Browsers that do not let a worker read cookies rely on the rest: the clearing at sign-out, and the age. */
async function isSomebodySignedIn() {
  if (!self.cookieStore) return true;
  return Boolean((await cookieStore.get("signed-in")) ?? (await cookieStore.get("__Host-signed-in")));
}

async function offline(path) {
  const copies = await read().catch(() => null);
  const page = copies ? (copies.pages[path] ?? copies.elsewhere) : NOTHING_KEPT;
  const headers = { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": POLICY };
  return new Response(asOf(page, Date.now()), { status: copies?.pages[path] ? 200 : 503, headers });
}

/** What stands between marks holds only until an instant, or only from it on: whether a job is still open by this clock. */
function asOf(page, now) {
  return page.replace(/<!--(until|from) (\S+?)-->([\s\S]*?)<!--\/-->/g, (_, side, instant, words) =>
    (side === "until") === now < Date.parse(instant) ? words : "",
  );
}

const NOTHING_KEPT = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>You are offline</title><link rel="stylesheet" href="${STYLE}"></head><body><main class="alone"><h1>You are offline</h1><p>This page needs a connection. Nothing is lost: try again when you have one.</p></main></body></html>`;
