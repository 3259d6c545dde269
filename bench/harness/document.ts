import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Asked, askedOf, isMet } from "./asked";
import type { Figure } from "./measure";
import { number, RESULTS, type Result, shareOf } from "./report";

/** The table of all results, for people to read. */
export const DOCUMENT = "docs/benchmarks.md";

const GROUPS: [string, string[]][] = [
  ["Pages", ["pages", "posts", "lighthouse"]],
  ["Searching", ["search", "plans"]],
  ["Booking a call", ["booking", "contention", "free-times"]],
  ["Digests and mail", ["digests", "sending"]],
  ["Taking jobs in", ["import"]],
  ["What staff work with", ["tables", "interactions", "board", "cv-search", "audit"]],
  ["Several at once", ["editing"]],
  ["When things break", ["faults", "kills"]],
  ["What strangers send", ["fuzz", "operations", "cv-files"]],
  ["What keeps people out", ["reach"]],
];

/** What other products do, measured once on a machine like ours; only a share can be compared, never a number of two days. */
const RIVALS = `Of a bare \`node:http\` server with as many bytes on the same core, others gave out these shares, measured the same way on a machine like
this one (24 November 2026): Ghost 5.130 an article 0.001; WordPress 6.1 with WP Job Manager an article 0.0004, a list of 10,000 jobs 0.0004, a
keyword search over 100,000 jobs 2.8 s where a core gave out 101,000 bare answers a second: how many it gives out here tells how
long the plugin would take here. What is asked of kept and of other pages below follows from that.`;

export function resultsIn(folder: string): Result[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return files.map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as Result);
}

/** Writes the document anew from all results that are kept. */
export function writeDocument(): void {
  writeFileSync(DOCUMENT, documentOf(resultsIn(RESULTS)));
}

/** The document that these results make. What is measured and has no group stands at the end, under its own name. */
export function documentOf(results: Result[]): string {
  const known = new Set(GROUPS.flatMap(([, names]) => names));
  const others = results.filter(({ name }) => !known.has(name)).map(({ name }): [string, string[]] => [name, [name]]);
  const sections = [...GROUPS, ...others].map(([title, names]) => sectionOf(title, names, results));
  return [
    "# Benchmarks",
    "Written by `npm run bench` from `bench/results`, each time a benchmark has run; [bench/README.md](../bench/README.md) says what each does and how to read it.",
    RIVALS,
    summaryOf(results),
    ...sections.filter((section) => section !== ""),
  ]
    .join("\n\n")
    .concat("\n");
}

function summaryOf(results: Result[]): string {
  const judged = results.flatMap(({ name, figures }) =>
    figures.flatMap((figure) => {
      const asked = askedOf(name, figure);
      return asked ? [{ name, figure, isMet: isMet(asked, figure) }] : [];
    }),
  );
  const missed = judged.filter((one) => !one.isMet);
  const counted = `Of ${judged.length} figures of which something is asked, ${judged.length - missed.length} are as asked`;
  if (missed.length === 0) return `${counted}.`;
  return `${counted}. Not so: ${missed.map(({ name, figure }) => `${name} (${figure.what})`).join("; ")}.`;
}

function sectionOf(title: string, names: string[], results: Result[]): string {
  const parts = names.flatMap((name) => results.filter((result) => result.name === name)).map(tableOf);
  return parts.length > 0 ? [`## ${title}`, ...parts].join("\n\n") : "";
}

function tableOf({ name, compares, at, cores, node, load, figures }: Result): string {
  const head = `**${name}**: ${compares}. ${dayOf(at)}, ${cores} cores, Node ${node.slice(1)}, load ${load.toFixed(1)}.`;
  const rows = figures.map((figure) => rowOf(name, figure));
  return [
    head,
    "",
    "| what | figure | reference | ratio | asked | |",
    "| --- | ---: | ---: | ---: | ---: | --- |",
    ...rows,
  ].join("\n");
}

function rowOf(name: string, figure: Figure): string {
  const { what, value, unit, reference } = figure;
  const asked = askedOf(name, figure);
  const cells = [
    what,
    measured(value, unit),
    reference ? `${reference.what}: ${measured(reference.value, unit)}` : "",
    shareOf(figure),
    asked ? wordsOf(asked, unit) : "",
    asked ? (isMet(asked, figure) ? "met" : "**not met**") : "",
  ];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

function wordsOf(asked: Asked, unit: Figure["unit"]): string {
  const [sign, limit] = "least" in asked ? ["≥", asked.least] : ["≤", asked.most];
  return asked.share ? `${sign} × ${limit}` : `${sign} ${measured(limit, unit)}`;
}

const measured = (value: number, unit: Figure["unit"]) =>
  unit === "times" ? number(value) : `${number(value)} ${unit}`;

const dayOf = (at: string | Date) =>
  new Date(at).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "Europe/London",
  });
