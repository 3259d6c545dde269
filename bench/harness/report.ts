import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import type { Benchmark, Figure } from "./measure";

/** Prints the figures of one benchmark as a table. */
export function print({ name, compares }: Benchmark, figures: Figure[]): void {
  console.log(`\n${name}: ${compares}`);
  const rows = figures.map(({ what, value, unit, reference }) => [
    what,
    `${number(value)} ${unit}`,
    reference ? `${number(reference.value)} ${unit}` : "",
    reference ? `× ${number(value / reference.value)}` : "",
    reference?.what ?? "",
  ]);
  const widths = [0, 1, 2, 3].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  for (const [what = "", ...rest] of rows)
    console.log(
      `  ${what.padEnd(widths[0] ?? 0)}  ${rest.map((cell, at) => (at < 3 ? cell.padStart(widths[at + 1] ?? 0) : cell)).join("  ")}`.trimEnd(),
    );
}

/** Keeps them in bench/results, with what one needs to know of the machine and the hour. */
export function keep({ name, compares }: Benchmark, figures: Figure[], begun: Date): void {
  mkdirSync("bench/results", { recursive: true });
  const load = loadavg()[0] ?? 0;
  writeFileSync(
    `bench/results/${name}.json`,
    `${JSON.stringify({ name, compares, at: begun, node: process.version, cores: cpus().length, load, figures }, null, 2)}\n`,
  );
}

const number = (value: number) =>
  value >= 100 ? Math.round(value).toLocaleString("en-GB") : value.toPrecision(value < 1 ? 2 : 3);
