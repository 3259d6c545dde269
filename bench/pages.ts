import { setTimeout as sleep } from "node:timers/promises";
import { filledDatabase } from "./harness/databases";
import { type Benchmark, byTurns, type Figure, median, timed } from "./harness/measure";
import { bytesOnTheWire, sharedOut } from "./harness/shares";
import { perCoreSecond, rate, startBare, startHello, startWeb } from "./harness/web";

const ROUNDS = 3;
/** After so many a page is packed as small as it can be. */
const FIRST_READERS = 12;
/**
 * What the plugin takes for a page of a keyword search over 100,000 jobs, asked by one person; and how many answers a second a
 * bare server gave out of one core of that machine, by which its time is told for this one. Measured once, on another day.
 */
const PLUGIN = { jobs: 100_000, ms: 2800, bareAnswers: 101_000 };
/** Over fewer a server has more to do for each answer, and the plugin would look slower than it is. */
const BARE_CONNECTIONS = 32;
const WORDS = ["analyst", "engineer", "marketing", "finance leeds", "software developer", "trainee", "data", "law"];

/** How many pages a second one process gives out: kept ones, the same made anew, and searches that nobody made before. */
export const pages: Benchmark = {
  name: "pages",
  compares: "pages a second from one web process, beside a bare node:http server with the same bytes",
  async run({ sizes, say }) {
    const figures = await rates(await filledDatabase(sizes[0] ?? 10_000, say));
    if (sizes.includes(PLUGIN.jobs)) figures.push(await oneSearch(await filledDatabase(PLUGIN.jobs, say)));
    return figures;
  },
};

async function rates(url: string): Promise<Figure[]> {
  const web = await startWeb(url);
  try {
    const { items } = (await (await fetch(`${web.address}/api/jobs?pageSize=1`)).json()) as {
      items: { slug: string }[];
    };
    const paths = ["/about", "/", "/jobs", `/jobs/${items[0]?.slug}`, "/blog"];
    const figures: Figure[] = [];
    for (const path of paths)
      figures.push(await keptShare(`${label(path)}, kept`, `${web.address}${path}`, web.pids()));
    for (const path of paths)
      figures.push(await madeShare(`${label(path)}, made anew`, `${web.address}${path}`, fresh(`${path}?made=`)));
    for (const [what, path] of [
      ["a search nobody made before", "/jobs"],
      ["the same from the API", "/api/jobs"],
    ] as const)
      figures.push(await madeShare(what, `${web.address}${path}?q=analyst`, fresh(`${path}?q=analyst&salaryMin=`)));
    return figures;
  } finally {
    await web.stop();
  }
}

/** What one person waits for a page of a keyword search, nobody else being there, beside what the plugin would take here. */
async function oneSearch(url: string): Promise<Figure> {
  const web = await startWeb(url);
  const bare = await startBare(Buffer.from("Hello"));
  const next = fresh("&made=");
  const search = async (words: string) => {
    const answer = await fetch(`${web.address}/jobs?q=${encodeURIComponent(words)}${next()}`);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`A search answered ${answer.status}.`);
  };
  try {
    const bareRate = () => perCoreSecond(bare.address, bare.pids(), BARE_CONNECTIONS);
    await bareRate();
    for (const words of WORDS) await search(words);
    const times: number[] = [];
    const bareAnswers: number[] = [];
    for (let round = 0; round < 2 * ROUNDS; round++) {
      bareAnswers.push(await bareRate());
      for (const words of WORDS) times.push(await timed(() => search(words)));
    }
    const what = `one search, ${PLUGIN.jobs.toLocaleString("en-GB")} jobs, p50`;
    return { what, value: median(times), unit: "ms", reference: pluginHere(median(bareAnswers)) };
  } finally {
    await Promise.all([web.stop(), bare.stop()]);
  }
}

/** The plugin's time on a machine whose core gives out so many bare answers a second. */
function pluginHere(bareAnswers: number): Figure["reference"] {
  const [here, there] = [bareAnswers, PLUGIN.bareAnswers].map((answers) => Math.round(answers).toLocaleString("en-GB"));
  const what = `WP Job Manager's page of such a search, ${here} bare answers a second here for ${there} there`;
  return { what, value: (PLUGIN.ms * PLUGIN.bareAnswers) / bareAnswers };
}

/**
 * A page that is made for each who asks, beside a server that sends it unpacked: by the clock, since the database works
 * for it too.
 */
async function madeShare(what: string, address: string, pathOf: () => string): Promise<Figure> {
  const body = Buffer.from(await (await fetch(address, { headers: { "accept-encoding": "identity" } })).arrayBuffer());
  const hello = await startHello(body);
  try {
    const { subject, reference } = await byTurns(
      ROUNDS,
      () => rate(address, pathOf),
      () => rate(hello.address),
    );
    return { what, value: median(subject), unit: "/s", reference: { what: "bare server", value: median(reference) } };
  } finally {
    hello.server.close();
  }
}

/** A kept page beside a server that sends as many bytes as came over the wire: by the time of a core that each had. */
async function keptShare(what: string, address: string, pids: number[]): Promise<Figure> {
  for (let reader = 0; reader < FIRST_READERS; reader++) await bytesOnTheWire(address);
  await sleep(1000);
  const bare = await startBare(await bytesOnTheWire(address));
  try {
    return await sharedOut(what, "bare server", [
      () => perCoreSecond(address, pids),
      () => perCoreSecond(bare.address, bare.pids()),
    ]);
  } finally {
    await bare.stop();
  }
}

const label = (path: string) => (path === "/" ? "home" : path.startsWith("/jobs/") ? "a job" : path);

/** Addresses that differ each time: no page of theirs is kept. */
function fresh(start: string): () => string {
  let number = 0;
  return () => `${start}${1000 + number++}`;
}
