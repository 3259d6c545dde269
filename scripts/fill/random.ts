import { createHash } from "node:crypto";

/** Chance that is the same every time: all it gives follows from its seed. */
export interface Chance {
  /** A whole number from `min` to `max`, both possible. */
  between(min: number, max: number): number;
  /** One of them, each as likely. */
  oneOf<T>(all: readonly T[]): T;
  /** So many different ones, in an order of chance; all of them when there are fewer. */
  someOf<T>(all: readonly T[], count: number): T[];
  /** True so many times in a hundred. */
  in100(times: number): boolean;
}

/** Mulberry32: small, quick, and even enough for sample data. */
export function chance(seed: string): Chance {
  let state = createHash("sha256").update(seed).digest().readUInt32LE();
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const oneOf = <T>(all: readonly T[]): T => {
    if (all.length === 0) throw new Error("There is nothing to choose from");
    return all[between(0, all.length - 1)] as T;
  };
  const someOf = <T>(all: readonly T[], count: number): T[] => {
    const rest = [...all];
    return Array.from({ length: Math.min(count, all.length) }, () =>
      rest.splice(between(0, rest.length - 1), 1),
    ).flat();
  };
  return { between, oneOf, someOf, in100: (times) => next() * 100 < times };
}

/** The same id for the same thing on every machine. */
export function idOf(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}
