import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { beforeEach, expect, test, vi } from "vitest";

// The worker of public/saved-jobs-worker.js, in a browser that is made of this file.

const SCRIPT = readFileSync(join(import.meta.dirname, "../../public/saved-jobs-worker.js"), "utf8");
const SITE = "https://graduates.example";
const OFFLINE = () => Promise.reject(new TypeError("Failed to fetch"));
const CLOSES = "2026-12-05T00:00:00.000Z";

let now: number;
let kept: Map<string, Response>;
let isSignedIn: boolean;
let answers: (path: string) => Promise<Response>;
let listeners: Record<string, (event: unknown) => void>;

beforeEach(() => {
  now = Date.parse("2026-11-28T21:00:00Z");
  kept = new Map();
  isSignedIn = true;
  answers = site();
  listeners = {};
  const pathIn = (asked: string | Request) => new URL(typeof asked === "string" ? asked : asked.url, SITE).pathname;
  const fetchSite = (asked: string | Request) => answers(pathIn(asked));
  const cache = {
    match: async (asked: string) => kept.get(pathIn(asked))?.clone(),
    put: async (asked: string, answer: Response) => void kept.set(pathIn(asked), answer),
    add: async (asked: string) => void kept.set(pathIn(asked), await fetchSite(asked)),
    delete: async (asked: string) => kept.delete(pathIn(asked)),
  };
  const scope = {
    addEventListener: (name: string, listener: (event: unknown) => void) => (listeners[name] = listener),
    cookieStore: { get: async (name: string) => (isSignedIn && name === "signed-in" ? { value: "1" } : null) },
  };
  class Clock extends Date {
    static override now = () => now;
  }
  runInNewContext(SCRIPT, {
    self: scope,
    cookieStore: scope.cookieStore,
    caches: { open: async () => cache, match: cache.match },
    fetch: fetchSite,
    location: { origin: SITE },
    Date: Clock,
    Response,
    URL,
  });
});

/** The site as it is for somebody with one saved job; `copies` is what it says when asked for theirs. */
function site(copies: () => Response = () => Response.json(savedJobs())) {
  return async (path: string) => (path === "/account/saved/copies" ? copies() : new Response(`online ${path}`));
}

const savedJobs = () => ({
  keptAt: new Date(now).toISOString(),
  styles: ["/offline.css"],
  pages: {
    "/jobs/planner": `kept planner <!--until ${CLOSES}-->apply<!--/--><!--from ${CLOSES}-->closed<!--/-->`,
    "/account/saved": "kept list",
  },
  elsewhere: "kept elsewhere",
});

async function tell(data: string): Promise<unknown> {
  const said = vi.fn();
  await settled((waitUntil) => listeners.message?.({ data, ports: [{ postMessage: said }], waitUntil }));
  return said.mock.calls[0]?.[0];
}

/** What a browser shows at an address. */
async function shown(path: string): Promise<string> {
  let answer: Promise<Response> | undefined;
  const request = { url: SITE + path, method: "GET", mode: "navigate" };
  await settled((waitUntil) =>
    listeners.fetch?.({
      request,
      preloadResponse: Promise.resolve(undefined),
      waitUntil,
      respondWith: (promise: Promise<Response>) => {
        answer = promise;
        waitUntil(promise);
      },
    }),
  );
  return (await answer)?.text() ?? "";
}

async function settled(act: (waitUntil: (promise: Promise<unknown>) => void) => void): Promise<void> {
  const all: Promise<unknown>[] = [];
  act((promise) => all.push(promise));
  for (let at = 0; at < all.length; at++) await all[at];
}

test("online every page is the site's own, however much is kept", async () => {
  expect(await tell("keep")).toBe(true);

  expect(await shown("/jobs/planner")).toBe("online /jobs/planner");
});

test("without a connection the saved jobs and their list open, and every other page says what can be read", async () => {
  await tell("keep");
  answers = OFFLINE;

  expect(await shown("/jobs/planner")).toBe("kept planner apply");
  expect(await shown("/account/saved")).toBe("kept list");
  expect(await shown("/blog")).toBe("kept elsewhere");
});

test("a job whose closing date passes while the device is offline does not look open", async () => {
  await tell("keep");
  answers = OFFLINE;
  now = Date.parse(CLOSES);

  expect(await shown("/jobs/planner")).toBe("kept planner closed");
});

test("without copies a page that needs a connection says so", async () => {
  answers = OFFLINE;

  expect(await shown("/jobs/planner")).toContain("You are offline");
});

test.each([
  ["the site finds nobody signed in", () => (answers = site(() => new Response("", { status: 404 })))],
  [
    "another is signed in who has saved nothing",
    () => (answers = site(() => Response.json({ ...savedJobs(), pages: {} }))),
  ],
])("what is kept goes with the next visit where %s", async (_, happens) => {
  await tell("keep");
  happens();
  await shown("/account");
  answers = OFFLINE;

  expect(await shown("/jobs/planner")).not.toContain("planner apply");
});

test.each([
  ["nobody is signed in any more", () => (isSignedIn = false)],
  ["its owner was away for 30 days", () => (now += 30 * 86_400_000)],
  ["the device was told to forget", () => tell("forget")],
])("offline too nothing is shown, and nothing stays on the device, where %s", async (_, happens) => {
  await tell("keep");
  answers = OFFLINE;
  await happens();

  expect(await shown("/jobs/planner")).toContain("You are offline");
  expect([...kept.keys()]).toEqual(["/offline.css"]);
});

test("a site that is broken for a while takes nothing off the device", async () => {
  await tell("keep");
  answers = site(() => new Response("", { status: 503 }));
  await shown("/account");
  answers = OFFLINE;

  expect(await shown("/jobs/planner")).toContain("kept planner");
});

test("while somebody reads on online the copies are renewed every ten minutes, and not on every page", async () => {
  const asked = vi.fn(() => Response.json(savedJobs()));
  answers = site(asked);
  await tell("keep");
  for (let page = 0; page < 5; page++) await shown("/jobs");
  expect(asked).toHaveBeenCalledTimes(1);
  now += 10 * 60_000;

  await shown("/jobs");

  expect(asked).toHaveBeenCalledTimes(2);
});
