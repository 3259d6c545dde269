import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import type { Benchmark, Figure } from "./measure";

export const RESULTS = "bench/results";

/** What a benchmark found, as it is kept: with what one needs to know of the machine and the hour. */
export interface Result {
  name: string;
  compares: string;
  at: Date | string;
  node: string;
  cores: number;
  /** Of the machine, when it ended: above the number of cores, figures are worse than they need be. */
  load: number;
  figures: Figure[];
}

/** Prints the figures of one benchmark as a table. */
export function print({ name, compares }: Benchmark, figures: Figure[]): void {
  console.log(`\n${name}: ${compares}`);
  const rows = figures.map(({ what, value, unit, reference }) => [
    what,
    `${number(value)} ${unit}`,
    reference ? `${number(reference.value)} ${unit}` : "",
    shareOf({ value, reference }),
    reference?.what ?? "",
  ]);
  const widths = [0, 1, 2, 3].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  for (const [what = "", ...rest] of rows)
    console.log(
      `  ${what.padEnd(widths[0] ?? 0)}  ${rest.map((cell, at) => (at < 3 ? cell.padStart(widths[at + 1] ?? 0) : cell)).join("  ")}`.trimEnd(),
    );
}

/** Keeps them for the document of all results. */
export function keep({ name, compares }: Benchmark, figures: Figure[], at: Date): void {
  mkdirSync(RESULTS, { recursive: true });
  const machine = { node: process.version, cores: cpus().length, load: loadavg()[0] ?? 0 };
  const result: Result = { name, compares, at, ...machine, figures };
  writeFileSync(`${RESULTS}/${name}.json`, `${JSON.stringify(result, null, 2)}\n`);
}

/** A figure to three places. */
export const number = (value: number) =>
  value >= 100 ? Math.round(value).toLocaleString("en-GB") : value.toPrecision(value < 1 ? 2 : 3);

/** "× 0.40" of its reference; nothing beside none, or beside one that is nothing itself. */
export const shareOf = ({ value, reference }: Pick<Figure, "value" | "reference">): string =>
  reference?.value ? `× ${number(value / reference.value)}` : "";
