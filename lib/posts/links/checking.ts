import { db } from "@/lib/core/db";
import { publicSql } from "../public";
import { type Ask, askTheWeb, type Found, type MayAsk, tryLink } from "./asking";
import { Robots } from "./robots";
import { STRIKES } from "./trouble";

const DAY_MS = 86_400_000;
/** This many at most in one run, and so many hosts side by side. */
const A_RUN = 300;
const HOSTS_AT_ONCE = 4;
/** One question a second to one host. */
const PAUSE_MS = 1000;

/** What hosts allow, for as long as this process lives. */
const ROBOTS = new Robots();

export interface Way {
  signal?: AbortSignal;
  ask?: Ask;
  mayAsk?: MayAsk;
  pause?: (ms: number) => Promise<void>;
}

/**
 * Tries the links out of public posts that are due: each once a week; one that failed again after a day, then after two,
 * and after three strikes weekly like the rest. Answers how many were tried.
 */
export async function checkLinks(now: Date, way: Way = {}): Promise<number> {
  const { signal, ask = askTheWeb, mayAsk = (url) => ROBOTS.allows(url, now), pause = sleep } = way;
  await gatherLinks(now);
  const due = await dueLinks(now);
  const hosts = [...Map.groupBy(due, (href) => new URL(href).host).values()];
  let tried = 0;
  const nextHost = async (): Promise<void> => {
    for (let links = hosts.shift(); links; links = hosts.shift()) {
      for (const [index, href] of links.entries()) {
        if (signal?.aborted) return;
        if (index > 0) await pause(PAUSE_MS);
        await writeDown(href, await tryLink(href, ask, mayAsk), now);
        tried++;
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, nextHost));
  return tried;
}

/** The links that stand in public posts now; those of other posts, and those taken out of a text, are forgotten. */
async function gatherLinks(now: Date): Promise<void> {
  await db.$executeRaw`
    WITH standing AS (
      SELECT DISTINCT post.id, replace(found[1], '&amp;', '&') AS href
      FROM post, regexp_matches(post.body_html, '<a href="(https?://[^"[:space:]]+)"', 'g') AS found
      WHERE ${publicSql(now)}
    ), gone AS (
      DELETE FROM post_link USING post_link AS old LEFT JOIN standing ON standing.id = old.post_id AND standing.href = old.href
      WHERE post_link.post_id = old.post_id AND post_link.href = old.href AND standing.id IS NULL
    )
    INSERT INTO post_link (post_id, href) SELECT id, href FROM standing WHERE length(href) <= 2000
    ON CONFLICT DO NOTHING`;
}

async function dueLinks(now: Date): Promise<string[]> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const rows = await db.postLink.groupBy({
    by: ["href"],
    where: {
      OR: [
        { checkedAt: null },
        { checkedAt: { lte: before(7) } },
        { failures: 1, checkedAt: { lte: before(1) } },
        { failures: { gt: 1, lt: STRIKES }, checkedAt: { lte: before(2) } },
      ],
    },
    orderBy: { href: "asc" },
    take: A_RUN,
  });
  return rows.map(({ href }) => href).filter((href) => URL.canParse(href));
}

async function writeDown(href: string, found: Found, now: Date): Promise<void> {
  const data = {
    well: { failures: 0, trouble: null },
    unclear: { failures: 0, trouble: null },
    trouble: { failures: { increment: 1 }, trouble: found.kind === "trouble" ? found.words : null },
  }[found.kind];
  await db.postLink.updateMany({ where: { href }, data: { checkedAt: now, ...data } });
}

const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
