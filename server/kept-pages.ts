import { isNamedByContent } from "./requests";

/** An answer as the front sends it. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[]>;
  body: Buffer;
  /** Compressed once, at the first request that takes it. */
  packed: Partial<Record<"br" | "gzip", Buffer | Promise<Buffer>>>;
}

const YEAR_MS = 365 * 86_400_000;

/**
 * For how many milliseconds others may be given this answer too; 0 when it is for whoever asked. `keepSeconds` is what the page
 * says of itself. Scripts, styles and fonts are for everybody, whoever asked; so of what stands at such an address only that
 * is kept which says itself that it never changes.
 */
export function lastsFor(path: string, answer: Answer, keepSeconds: number): number {
  const { status, headers } = answer;
  // A page that sets a cookie is one person's; errors may be over in a second.
  if ((status !== 200 && status !== 410) || headers["set-cookie"]) return 0;
  if (isNamedByContent(path)) return status === 200 && isImmutable(answer) ? YEAR_MS : 0;
  return keepSeconds * 1000;
}

/** What has its version in its address. */
export const isImmutable = ({ headers }: Answer): boolean =>
  String(headers["cache-control"] ?? "").includes("immutable");

interface Kept {
  answer: Answer;
  until: number;
  tags: string[];
}

const MAX_PAGES = 2000;
const MAX_PAGE_BYTES = 512 * 1024;
/** Of bodies as they are; their packed forms come to about half as much again. */
const MAX_BYTES = 160 * 1024 * 1024;
const MAX_REMEMBERED_TAGS = 10_000;

/**
 * The one cache. Pages are kept by address and dropped by tag. `begin()` before a page is made and `keep()` after it
 * close the race with a change that comes in between: what was overtaken is not kept. While the front does not hear of
 * changes (`deaf()`), nothing is kept at all.
 */
export class KeptPages {
  #pages = new Map<string, Kept>();
  #bytes = 0;
  #clock = 0;
  #floor = 0;
  #staleAt = new Map<string, number>();
  #hears = false;

  find(address: string, now: number): Answer | undefined {
    const kept = this.#pages.get(address);
    if (!kept) return undefined;
    if (kept.until > now) return kept.answer;
    this.#forget(address, kept);
    return undefined;
  }

  /** The moment a page begins to be made, for `keep`. */
  begin(): number {
    return this.#clock;
  }

  keep(
    address: string,
    answer: Answer,
    { begun, until, tags }: { begun: number; until: number; tags: string[] },
  ): boolean {
    const overtaken = this.#floor > begun || tags.some((tag) => (this.#staleAt.get(tag) ?? 0) > begun);
    if (!this.#hears || overtaken || answer.body.length > MAX_PAGE_BYTES) return false;
    const before = this.#pages.get(address);
    if (before) this.#forget(address, before);
    this.#pages.set(address, { answer, until, tags });
    this.#bytes += answer.body.length;
    for (const [oldest, kept] of this.#pages) {
      if (this.#pages.size <= MAX_PAGES && this.#bytes <= MAX_BYTES) break;
      this.#forget(oldest, kept);
    }
    return true;
  }

  #forget(address: string, { answer }: Kept): void {
    if (this.#pages.delete(address)) this.#bytes -= answer.body.length;
  }

  /** Something changed: whatever carries one of the tags goes. */
  drop(tags: string[]): void {
    this.#clock++;
    for (const tag of tags) this.#staleAt.set(tag, this.#clock);
    for (const [address, kept] of this.#pages)
      if (kept.tags.some((tag) => tags.includes(tag))) this.#forget(address, kept);
    if (this.#staleAt.size > MAX_REMEMBERED_TAGS) {
      this.#staleAt.clear();
      this.#floor = this.#clock;
    }
  }

  dropAll(): void {
    this.#floor = ++this.#clock;
    this.#pages.clear();
    this.#bytes = 0;
    this.#staleAt.clear();
  }

  /** Changes are heard of from now on; what happened before is unknown. */
  hears(): void {
    this.dropAll();
    this.#hears = true;
  }

  deaf(): void {
    this.#hears = false;
    this.dropAll();
  }

  get size(): number {
    return this.#pages.size;
  }
}
