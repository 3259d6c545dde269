import type { Server, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Answer } from "./kept-pages";

/** Whoever is still at it then, such as an upload over a bad line, is cut off. */
const GRACE_MS = 25_000;
const LOOK_EVERY_MS = 100;

/**
 * How a web process goes without anybody noticing. First it says that it is not ready and lets each connection go with its
 * next answer, but takes whatever comes: a proxy has a few connections lying ready, and one that closes under a request is
 * a failure for somebody. Then it takes nothing new, ends what it began, and is over.
 */
export class Leaving {
  isBegun = false;
  #answering = new Set<ServerResponse>();

  constructor(
    private readonly server: Server,
    private readonly seconds: number,
  ) {}

  /** Counts an answer as one to wait for, and lets its connection end with it once the leaving has begun. */
  take(response: ServerResponse): void {
    if (this.isBegun) response.shouldKeepAlive = false;
    this.#answering.add(response);
    response.once("close", () => this.#answering.delete(response));
  }

  /** What the readiness check hears from then on. */
  answer(): Answer {
    const body = Buffer.from(JSON.stringify({ status: "unavailable", parts: { web: "is being stopped" } }));
    const headers = { "content-type": "application/json", "cache-control": "no-store" };
    return { status: 503, headers, body, packed: {} };
  }

  /** Resolves when nobody is waiting any more, and these have kept what they counted. */
  async begin(counters: { keep: () => Promise<unknown> }[]): Promise<void> {
    this.isBegun = true;
    await sleep(this.seconds * 1000);
    this.server.close();
    const keep = async () => {
      await this.#lastAnswer();
      await Promise.allSettled(counters.map((one) => one.keep()));
    };
    await Promise.race([keep(), sleep(GRACE_MS)]);
    this.server.closeAllConnections();
  }

  /**
   * Looks more than once: a request may be on its way that has no answer yet. Browsers also open connections that they
   * never use.
   */
  async #lastAnswer(): Promise<void> {
    do await sleep(LOOK_EVERY_MS);
    while (this.#answering.size > 0);
  }
}
