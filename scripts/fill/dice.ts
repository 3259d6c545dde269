import { createHash } from "node:crypto";

/** Chance that can be repeated: equal seeds throw equal dice, on every machine. */
export class Dice {
  #state: number;
  readonly #seed: string;
  #ids = 0;

  constructor(seed: string) {
    this.#seed = seed;
    // FNV-1a: seeds that differ in one digit begin far apart.
    this.#state = [...seed].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5);
  }

  /** From 0 up to, not including, 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(from: readonly T[]): T {
    const one = from[Math.floor(this.next() * from.length)];
    if (one === undefined) throw new Error("Nothing to pick from");
    return one;
  }

  /** One of them, those at the front much more often: as towns and searches are in life. */
  pickEarly<T>(from: readonly T[]): T {
    const one = from[Math.floor(this.next() ** 3 * from.length)];
    if (one === undefined) throw new Error("Nothing to pick from");
    return one;
  }

  /** This many different ones, in an order of their own. */
  some<T>(from: readonly T[], count: number): T[] {
    const left = [...from];
    return Array.from({ length: Math.min(count, left.length) }, () =>
      left.splice(this.between(0, left.length - 1), 1),
    ).flat();
  }

  /**
   * An id (in the shape of UUID v4) that no other seed gives. Of the whole seed: thrown with these dice, which know four
   * thousand million states, two of a hundred thousand ids would be the same more often than not.
   */
  uuid(): string {
    const hex = createHash("sha256").update(`${this.#seed} ${this.#ids++}`).digest("hex");
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }
}
