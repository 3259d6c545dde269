import type { Staff } from "@/lib/access/viewer";
import { auditLog } from "@/lib/audit/log";
import { auditFilter } from "@/lib/audit/schema";
import { db } from "@/lib/core/db";
import { percentile, timed } from "./harness/measure";

export interface AuditTimes {
  p50: number;
  p95: number;
  /** One row by its key. */
  key: number;
  slowest: { words: string; ms: number }[];
}

const admin: Staff = {
  kind: "staff",
  role: "admin",
  personId: crypto.randomUUID(),
  email: "a@example.com",
  name: "Ada",
};
const { rounds } = JSON.parse(process.argv[2] ?? "{}") as { rounds: number };

const [some] = await db.auditEvent.findMany({
  where: { actorId: { not: null } },
  orderBy: { id: "asc" },
  skip: 500_000,
  take: 1,
});
if (!some) throw new Error("There are no rows");
const who = some.actorId ?? "";
const day = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);

/** What an admin asks: all, one of the axes, two of them, three, and what is not there. */
const ASKED: Record<string, string>[] = [
  {},
  { who },
  { who: "nobody" },
  { what: "job" },
  { what: "job.save" },
  { what: "application.read-cv" },
  { what: "settings.save" },
  { who, what: "job" },
  { who, what: "settings" },
  { who, what: "settings.save" },
  { from: day(400), until: day(380) },
  { from: day(700), until: day(699), who },
  { from: day(300), until: day(200), what: "post.publish" },
  { from: day(500), until: day(100), who, what: "job.withdraw" },
  { q: some.subjectId },
  { q: crypto.randomUUID() },
  { who: crypto.randomUUID() },
  { what: "job.nothing" },
];

const times: { words: string; ms: number }[] = [];
const keys: number[] = [];
for (let round = 0; round <= rounds; round++)
  for (const asked of ASKED) {
    let next: string | null | undefined;
    const first = await timed(async () => (next = (await auditLog(admin, auditFilter.parse(asked)))?.next));
    const second = next ? await timed(() => auditLog(admin, auditFilter.parse({ ...asked, after: next }))) : null;
    const key = await timed(() => db.auditEvent.findUnique({ where: { id: some.id } }));
    if (round === 0) continue;
    const words = new URLSearchParams(asked).toString() || "everything";
    times.push({ words, ms: first });
    if (second !== null) times.push({ words: `${words}, older`, ms: second });
    keys.push(key);
  }

const all = times.map(({ ms }) => ms);
const answer: AuditTimes = {
  p50: percentile(all, 0.5),
  p95: percentile(all, 0.95),
  key: percentile(keys, 0.5),
  slowest: times.sort((a, b) => b.ms - a.ms).slice(0, 5),
};
process.send?.(answer);
await db.$disconnect();
