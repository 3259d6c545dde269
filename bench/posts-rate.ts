import { blogDatabase } from "./harness/databases";
import { byTurns, type Figure, median } from "./harness/measure";
import { freePort } from "@/scripts/launch/kept.mjs";
import { type Nginx, startNginx } from "./harness/nginx";
import { perCoreSecond, startBare, startWeb } from "./harness/web";

const ROUNDS = 5;
const POSTS = 50;

/**
 * A post from the front's store, and through nginx with deploy/nginx.conf, beside servers that know nothing and send as many
 * bytes as went over the wire. Counted by the time that a server's processes had of a core, so that neither the program
 * that asks nor whatever else the machine does decides.
 */
export async function postRates(say: (words: string) => void): Promise<Figure[]> {
  const web = await startWeb(await blogDatabase(POSTS, say));
  const stops: (() => Promise<void>)[] = [web.stop];
  try {
    const address = await newestPost(web.address);
    const headers = { "accept-encoding": "br, gzip" };
    const bytes = await bytesOnTheWire(address, headers);
    say(`${address}: ${bytes.length.toLocaleString("en-GB")} bytes`);
    const bare = await startBare(bytes);
    stops.push(bare.stop);
    const figures = [
      await compared("a post, from the front's store", "bare server", [
        () => perCoreSecond(address, web.pids()),
        () => perCoreSecond(bare.address, bare.pids()),
      ]),
    ];
    const nginx = await startNginx({ port: await freePort(), webs: [web.address], bytes }).catch(() => null);
    if (!nginx) {
      say("Without nginx on this machine: left out");
      return figures;
    }
    stops.push(nginx.stop);
    return [...figures, await behindNginx(nginx, new URL(address).pathname)];
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

const behindNginx = (nginx: Nginx, path: string) =>
  compared("a post, through nginx as shipped", "nginx with a file", [
    () => perCoreSecond(`${nginx.address}${path}`, nginx.pids()),
    () => perCoreSecond(nginx.file, nginx.pids()),
  ]);

async function compared(
  what: string,
  beside: string,
  [subject, reference]: [() => Promise<number>, () => Promise<number>],
): Promise<Figure> {
  const rates = await byTurns(ROUNDS, subject, reference);
  const pairs = rates.subject.map((rate, at) => rate / (rates.reference[at] ?? NaN));
  const value = median(rates.subject);
  // The middle of the pairs, and not the pair of the middles: each pair had the same minute.
  return { what, value, unit: "/s", reference: { what: beside, value: value / median(pairs) } };
}

async function newestPost(site: string): Promise<string> {
  const feed = (await (await fetch(`${site}/blog/feed.json`)).json()) as { items: { url: string }[] };
  return feed.items[0]?.url ?? "";
}

/** As they come, packed: fetch would unpack them. */
async function bytesOnTheWire(address: string, headers: Record<string, string>): Promise<Buffer> {
  const { get } = await import("node:http");
  return new Promise((resolve, reject) => {
    get(address, { headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part)).on("end", () => resolve(Buffer.concat(parts)));
    }).on("error", reject);
  });
}
