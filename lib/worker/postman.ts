import pg from "pg";
import { log } from "@/lib/core/log";
import { sendDue } from "@/lib/mail/send";

/** A message that was not heard of, because the connection fell, waits no longer than this. */
const LOOK_EVERY_MS = 15_000;
const RETRY_MS = 1000;

/** Sends messages as soon as they are posted: it listens for the commit, and looks by itself in between. */
export class Postman {
  #wake: () => void = () => undefined;
  #isStopping = false;
  #listener: pg.Client | undefined;
  #rounds: Promise<void>;

  constructor(
    private readonly connectionString: string,
    private readonly clock: () => Date,
  ) {
    void this.#listen();
    this.#rounds = this.#walk();
  }

  async #walk(): Promise<void> {
    while (!this.#isStopping) {
      const heard = new Promise<void>((resolve) => (this.#wake = resolve));
      try {
        const { sent, dropped, failed } = await sendDue(this.clock);
        if (sent + dropped + failed > 0) log.info({ sent, dropped, failed }, "Mail was handed over");
      } catch (error) {
        log.error({ err: error }, "Sending failed");
      }
      await Promise.race([heard, new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS).unref())]);
    }
  }

  async #listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.connectionString,
      keepAlive: true,
      application_name: "postman",
    });
    this.#listener = client;
    let isOver = false;
    const again = () => {
      if (isOver) return;
      isOver = true;
      client.end().catch(() => undefined);
      if (!this.#isStopping) setTimeout(() => void this.#listen(), RETRY_MS).unref();
    };
    client.on("error", again);
    client.on("end", again);
    client.on("notification", () => this.#wake());
    try {
      await client.connect();
      await client.query("LISTEN outbox");
      this.#wake();
    } catch {
      again();
    }
  }

  /** Takes no new messages, and waits for those on their way. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#wake();
    await this.#listener?.end().catch(() => undefined);
    await this.#rounds;
  }
}
