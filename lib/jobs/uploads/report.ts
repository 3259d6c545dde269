import type { Prisma } from "@/lib/core/db";
import type { ImportCounts, RowOutcome } from "../import/jobs";

/** What reading a list found, kept with it. */
export type UploadReport = { unreadable: string } | ListReport;

export interface ListReport {
  counts: ImportCounts;
  /** How the file is written: its letters, what parts its cells, its source, and columns that nothing was made of. */
  shape: { encoding: string; delimiter: string; source: string; unused: string[] };
  /** The first of those that would be or were new or changed. */
  examples: { created: Example[]; updated: Example[] };
  /** The first that were refused; all of them are in a file to download. */
  refused: { row: number; reason: string }[];
  /** The first that are taken in and could not be made public as they are; a report of before has none. */
  shut?: { row: number; title: string; reason: string }[];
  /** What was assumed or could not be used, and how often. */
  remarks: { words: string; times: number }[];
}

interface Example {
  row: number;
  title: string;
}

const MOST_EXAMPLES = 20;
const MOST_REFUSED = 200;
const MOST_REMARKS = 30;
const MOST_LETTERS = 300;

/** Puts a report together while rows are told of. */
export class Tally {
  #created: Example[] = [];
  #updated: Example[] = [];
  #refused: ListReport["refused"] = [];
  #shut: NonNullable<ListReport["shut"]> = [];
  #remarks = new Map<string, number>();

  add({ row, kind, reason, remarks, obstacle }: RowOutcome): void {
    const example = { row: row.number, title: (row.fields.title ?? "").slice(0, 120) };
    if (kind === "created" && this.#created.length < MOST_EXAMPLES) this.#created.push(example);
    if (kind === "updated" && this.#updated.length < MOST_EXAMPLES) this.#updated.push(example);
    if (kind === "rejected" && this.#refused.length < MOST_REFUSED)
      this.#refused.push({ row: row.number, reason: (reason ?? "").slice(0, MOST_LETTERS) });
    if (obstacle && this.#shut.length < MOST_REFUSED)
      this.#shut.push({ ...example, reason: obstacle.slice(0, MOST_LETTERS) });
    for (const remark of remarks) {
      const words = headingOf(remark);
      this.#remarks.set(words, (this.#remarks.get(words) ?? 0) + 1);
    }
  }

  report(counts: ImportCounts, shape: ListReport["shape"]): ListReport {
    const remarks = [...this.#remarks].map(([words, times]) => ({ words, times }));
    return {
      counts,
      shape,
      examples: { created: this.#created, updated: this.#updated },
      refused: this.#refused,
      shut: this.#shut,
      remarks: remarks.sort((one, other) => other.times - one.times).slice(0, MOST_REMARKS),
    };
  }
}

/** "Contract assumed: permanent" is one kind with its value; of others the words before the colon. */
const headingOf = (text: string) => (/ assumed: [\w -]+$/.exec(text) ? text : (text.split(":", 1)[0] ?? text));

/** A report as the database keeps it. */
export const asJson = (report: UploadReport): Prisma.InputJsonObject =>
  JSON.parse(JSON.stringify(report).replaceAll("\\u0000", "")) as Prisma.InputJsonObject;
