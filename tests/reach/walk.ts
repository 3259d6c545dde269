import type { Browser, BrowserContext } from "@playwright/test";
import { type Depth, lookAt } from "./look";
import type { Stop } from "./pages";
import type { Setting } from "./setting";

/** What was found at one stop, and how long the look took. */
export interface Finding {
  stop: Stop;
  what: string[];
  ms: number;
}

/** Two cores: one makes pages, the other looks at them; a third walker fills the gaps. */
const WALKERS = 3;

/** Looks at every stop, some at a time, each as the person who it is for. */
export async function walk(
  browser: Browser,
  setting: Setting,
  stops: Stop[],
  depthOf: (stop: Stop) => Depth,
  say: (finding: Finding) => void = () => {},
): Promise<Finding[]> {
  const contexts = new Map<string, Promise<BrowserContext>>();
  const contextOf = (asker: string) => {
    const known = contexts.get(asker) ?? contextFor(browser, setting, asker);
    contexts.set(asker, known);
    return known;
  };
  const findings: Finding[] = [];
  const waiting = stops.values();
  const walker = async () => {
    for (const stop of waiting) {
      const begun = performance.now();
      const what = await lookAt(await contextOf(stop.as), stop, depthOf(stop)).catch((error: unknown) => [`${error}`]);
      const finding = { stop, what, ms: performance.now() - begun };
      findings.push(finding);
      say(finding);
    }
  };
  await Promise.all(Array.from({ length: WALKERS }, walker));
  for (const context of contexts.values()) await (await context).close();
  return findings;
}

async function contextFor(browser: Browser, { address, cookies }: Setting, asker: string): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: address,
    locale: "en-GB",
    timezoneId: "Europe/London",
    reducedMotion: "reduce",
  });
  // Functions that go into the page are named by the compiler of some programs, with a helper that pages do not have.
  await context.addInitScript("globalThis.__name ??= (one) => one");
  const pairs = (cookies[asker] ?? "").split("; ").filter(Boolean);
  await context.addCookies(
    pairs.map((pair) => ({ name: pair.split("=")[0] ?? "", value: pair.slice(pair.indexOf("=") + 1), url: address })),
  );
  return context;
}
