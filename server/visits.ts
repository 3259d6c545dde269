import { log } from "@/lib/core/telemetry/log";
import { type addVisits, type Source, SOURCES } from "@/lib/core/visits";
import { isProgram } from "./people";

const KEEP_MS = 10_000;

/**
 * Takes "from=digest" out of an address, so that everybody gets one and the same page, and counts it: a number for the
 * day, and nothing about whose. What programs open is not counted.
 */
export class Visits {
  #counts = new Map<Source, number>();

  constructor(private readonly write: typeof addVisits) {
    setInterval(() => void this.keep(), KEEP_MS).unref();
  }

  /** The address without its source. */
  take(url: string | undefined, agent: string | undefined): string | undefined {
    const { source, rest } = sourceIn(url ?? "");
    if (source && !isProgram(agent)) this.#counts.set(source, (this.#counts.get(source) ?? 0) + 1);
    return source ? rest : url;
  }

  /** Writes down what was counted since the last time. A database that is away costs nothing but time. */
  async keep(): Promise<void> {
    const counts = [...this.#counts];
    this.#counts.clear();
    for (const [source, count] of counts) {
      try {
        await this.write(source, count, new Date());
      } catch (error) {
        this.#counts.set(source, (this.#counts.get(source) ?? 0) + count);
        log.warn({ err: error }, "Visits could not be written down");
      }
    }
  }
}

/** The source that an address names, and the address without it; its other parameters stay as they were. */
export function sourceIn(url: string): { source: Source | null; rest: string } {
  const [path = "", query] = url.split("?", 2);
  if (!query) return { source: null, rest: url };
  const parts = query.split("&");
  const source = SOURCES.find((one) => parts.includes(`from=${one}`)) ?? null;
  const others = parts.filter((part) => part !== `from=${source}`);
  return { source, rest: others.length > 0 ? `${path}?${others.join("&")}` : path };
}
