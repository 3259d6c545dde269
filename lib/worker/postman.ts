import { listen } from "@/lib/core/listening";
import { log } from "@/lib/core/telemetry/log";
import type { Stream } from "@/lib/mail/addresses";
import { sendDue } from "@/lib/mail/send";
import { COMPOSERS } from "./composers";

/** A message that was not heard of, because the connection fell, waits no longer than this. */
const LOOK_EVERY_MS = 10_000;

/**
 * Sends messages as soon as they are posted: it listens for the commit, and looks by itself in between. Each stream has
 * its own round, so that a sign-in link never waits behind a hundred thousand digests.
 */
export class Postman {
  #stopping = new AbortController();
  #wakes = new Map<Stream, () => void>();
  #stopListening: () => Promise<void>;
  #rounds: Promise<unknown>;

  constructor(
    connectionString: string,
    private readonly clock: () => Date,
  ) {
    const wake = () => this.#wake();
    // What was posted while it did not hear is looked for at once.
    this.#stopListening = listen({
      connectionString,
      name: "postman",
      channels: ["outbox"],
      onCall: wake,
      onHears: wake,
    });
    this.#rounds = Promise.all([this.#walk("transactional"), this.#walk("bulk")]);
  }

  /** Takes no new messages, and waits for those on their way. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#wake();
    await this.#stopListening();
    await this.#rounds;
  }

  async #walk(stream: Stream): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const heard = new Promise<void>((resolve) => this.#wakes.set(stream, resolve));
      try {
        const { sent, dropped, failed, stopped } = await sendDue(this.clock, {
          stream,
          signal,
          composers: COMPOSERS,
        });
        if (sent + dropped + failed > 0 || stopped)
          log.info({ stream, sent, dropped, failed, stopped }, "Mail was handed over");
      } catch (error) {
        log.error({ err: error }, "Sending failed");
      }
      await Promise.race([heard, new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS).unref())]);
    }
  }

  #wake(): void {
    for (const wake of this.#wakes.values()) wake();
  }
}
