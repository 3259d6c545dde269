import { auditDatabase, measuredBy } from "./harness/databases";
import type { Benchmark } from "./harness/measure";
import type { AuditTimes } from "./audit-times";

const ROWS = 1_000_000;

/** The record with a million rows, as an admin looks through it. */
export const auditLog: Benchmark = {
  name: "audit",
  compares: "a page of the record for each way to filter it, with the names of all things, beside one row by its key",
  async run({ say }) {
    const times = await measuredBy<AuditTimes>("audit-times.ts", { rounds: 5 }, await auditDatabase(ROWS, say));
    for (const { words, ms } of times.slowest) say(`  ${ms.toFixed(1).padStart(7)} ms  ${words}`);
    const reference = { what: "one row by its key, p50", value: times.key };
    return [
      { what: "1,000,000 rows, p50", value: times.p50, unit: "ms", reference },
      { what: "1,000,000 rows, p95", value: times.p95, unit: "ms", reference },
    ];
  },
};
