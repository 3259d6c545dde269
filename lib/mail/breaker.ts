import { log } from "@/lib/core/telemetry/log";
import type { Stream } from "./addresses";
import { holdStream } from "./pace";
import type { Fate } from "./replies";

/** This many of the last messages are looked at. */
const WINDOW = 100;
/**
 * When more than this share of them was not taken, something is wrong with us or with the list, and more of it makes it
 * worse.
 */
const HIGHEST_SHARE = 0.2;

/**
 * Watches what becomes of bulk messages, and holds their stream when too many in a row of a hundred are refused, put off
 * or lost. Staff read why, and let it go on. That the server cannot be reached is another matter: then nothing is tried.
 */
export class Breaker {
  #last: boolean[] = [];

  constructor(private readonly clock: () => Date) {}

  /** Notes what became of one message; true when the stream has just been held. */
  async note(stream: Stream, fate: Fate): Promise<boolean> {
    if (stream !== "bulk" || fate.kind === "unreachable") return false;
    this.#last.push(fate.kind !== "sent");
    if (this.#last.length > WINDOW) this.#last.shift();
    const failed = this.#last.filter(Boolean).length;
    if (fate.kind === "sent" || this.#last.length < WINDOW || failed <= WINDOW * HIGHEST_SHARE) return false;
    this.#last = [];
    const why = `Held by itself: of the last ${WINDOW} messages ${failed} were not taken. The last answer was “${fate.why}”.`;
    const isHeldNow = await holdStream("bulk", why, this.clock());
    if (isHeldNow) log.error({ failed, of: WINDOW, why: fate.why }, "Too many messages failed: the stream is held");
    return isHeldNow;
  }
}
