import { blogDatabase } from "./harness/databases";
import type { Figure } from "./harness/measure";
import { freePort } from "@/scripts/launch/kept.mjs";
import { type Nginx, startNginx } from "./harness/nginx";
import { bytesOnTheWire, sharedOut } from "./harness/shares";
import { perCoreSecond, startBare, startWeb } from "./harness/web";

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
    const bytes = await bytesOnTheWire(address);
    say(`${address}: ${bytes.length.toLocaleString("en-GB")} bytes`);
    const bare = await startBare(bytes);
    stops.push(bare.stop);
    const figures = [
      await sharedOut("a post, from the front's store", "bare server", [
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
  sharedOut("a post, through nginx as shipped", "nginx with a file", [
    () => perCoreSecond(`${nginx.address}${path}`, nginx.pids()),
    () => perCoreSecond(nginx.file, nginx.pids()),
  ]);

async function newestPost(site: string): Promise<string> {
  const feed = (await (await fetch(`${site}/blog/feed.json`)).json()) as { items: { url: string }[] };
  return feed.items[0]?.url ?? "";
}
