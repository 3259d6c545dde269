import type { IncomingMessage } from "node:http";
import { londonDay } from "@/lib/core/time/dates";
import { log } from "@/lib/core/telemetry/log";
import type { addReads, Reads } from "@/lib/posts/reads";
import { isDesk } from "./desk";
import { isForReading } from "./people";

const KEEP_MS = 10_000;
const POST = /^\/blog\/([a-z0-9]+(?:-[a-z0-9]+)*)(?:\?|$)/;
const READING_BEGINS = /^\/blog\/([a-z0-9]+(?:-[a-z0-9]+)*)\/read$/;

/**
 * Counts how often posts are read, by post and London day: no cookie, no address, nothing about whose. A read is a page
 * that went out to somebody's browser: an answer of 200 to a GET for a public post, kept or made anew. Left out are
 *
 * - programs, by what they call themselves, and whoever calls itself nothing;
 * - HEAD, which shows nobody anything, and 304: the browser has the page, and had it counted when it was sent;
 * - pages fetched ahead (our own pages ask browsers to, server/answers.ts). If the click comes, the browser shows what it
 *   has and asks nobody; so public/site.js then says that reading begins, by a POST with no content (`begins`);
 * - staff, whose browsers have a mark from the admin area (server/desk.ts).
 */
export class PostReads {
  #counts = new Map<string, Reads>();

  constructor(private readonly write: typeof addReads) {
    setInterval(() => void this.keep(), KEEP_MS).unref();
  }

  /** An answer has gone out. `method` is what was asked for, before a HEAD is made like a GET. */
  sent(request: IncomingMessage, { method, status }: { method?: string; status: number }): void {
    if (method !== "GET" || status !== 200 || !request.url?.startsWith("/blog/")) return;
    const slug = POST.exec(request.url)?.[1];
    if (slug && !request.headers.rsc && isForReading(request) && !isDesk(request))
      this.#add({ slug, reads: 1 }, new Date());
  }

  /** True when this is the message that a page fetched ahead is now being read; then it is counted. */
  begins(request: IncomingMessage, path: string): boolean {
    const slug = request.method === "POST" ? READING_BEGINS.exec(path)?.[1] : undefined;
    if (!slug) return false;
    // A message of a page has no destination ("empty"), which for a page itself would mean a script.
    const { "sec-fetch-dest": _, ...headers } = request.headers;
    if (isForReading({ headers }) && !isDesk(request)) this.#add({ slug, reads: 1 }, new Date());
    return true;
  }

  /** Writes down what was counted since the last time. A database that is away costs nothing but time. */
  async keep(): Promise<void> {
    const counts = [...this.#counts.values()];
    if (counts.length === 0) return;
    this.#counts.clear();
    try {
      await this.write(counts);
    } catch (error) {
      for (const { day, ...more } of counts) this.#add(more, day);
      log.warn({ err: error }, "Reads could not be written down");
    }
  }

  #add({ slug, reads }: Pick<Reads, "slug" | "reads">, at: Date | Reads["day"]): void {
    const day = at instanceof Date ? londonDay(at) : at;
    const key = `${day} ${slug}`;
    const known = this.#counts.get(key);
    if (known) known.reads += reads;
    else if (this.#counts.size < MOST) this.#counts.set(key, { slug, day, reads });
  }
}

/** Between two writings; more than the blog will have posts. Made-up addresses of `begins` stop here. */
const MOST = 20_000;
