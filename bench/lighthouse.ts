import { setTimeout as sleep } from "node:timers/promises";
import { SAMPLE_JOB, SAMPLE_POST } from "@/e2e/support/public-pages";
import { sampleDatabase } from "./harness/databases";
import { CATEGORIES, lighthouseHome, type Visit, visited } from "./harness/lighthouse";
import { type Benchmark, type Figure, median } from "./harness/measure";
import { startWeb } from "./harness/web";

const VISITS = 5;

/** Those that go without the framework's script, and at the end two that need it. */
const PAGES: [string, string][] = [
  ["home", "/"],
  ["/jobs", "/jobs"],
  ["a search", "/jobs?q=graduate&place=Leeds&radius=50"],
  ["a job", SAMPLE_JOB],
  ["/blog", "/blog"],
  ["a post", SAMPLE_POST],
  ["booking a call", "/strategy-call"],
  ["an alert", "/alerts"],
];

/** What Lighthouse says of the pages as they ship: built, kept, packed, with their policy. */
export const lighthouse: Benchmark = {
  name: "lighthouse",
  compares: `first visits on an imitated phone with a slow line (Lighthouse, mobile), the middle of ${VISITS}`,
  async run({ say }) {
    const home = lighthouseHome(say);
    const web = await startWeb(await sampleDatabase("bench_lighthouse"));
    try {
      const figures: Figure[] = [];
      for (const [name, path] of PAGES) {
        const address = `${web.address}${path}`;
        await manyReaders(address);
        const visits: Visit[] = [];
        for (let visit = 0; visit < VISITS; visit++) visits.push(await visited(address, home));
        const faults = [...new Set(visits.flatMap((visit) => visit.faults))];
        if (faults.length > 0) say(`${name}: ${faults.join(", ")}`);
        figures.push(...figuresOf(name, visits));
      }
      return figures;
    } finally {
      await web.stop();
    }
  },
};

/** The front keeps the page from the first of them on, and packs it as small as can be for the eleventh. */
async function manyReaders(address: string): Promise<void> {
  for (let reader = 0; reader < 12; reader++)
    await (await fetch(address, { headers: { "accept-encoding": "br" } })).arrayBuffer();
  await sleep(2000);
}

function figuresOf(name: string, visits: Visit[]): Figure[] {
  const figure = (what: string, unit: Figure["unit"], of: (visit: Visit) => number): Figure => ({
    what: `${name}: ${what}`,
    unit,
    value: median(visits.map(of)),
  });
  return [
    ...CATEGORIES.map((category) => figure(category, "times", ({ scores }) => scores[category])),
    figure("largest paint", "ms", ({ largestPaintMs }) => largestPaintMs),
    figure("layout shift", "times", ({ layoutShift }) => layoutShift),
    figure("blocked", "ms", ({ blockingMs }) => blockingMs),
    figure("script", "KB", ({ scriptBytes }) => scriptBytes / 1024),
  ];
}
