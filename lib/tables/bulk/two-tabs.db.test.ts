import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Staff } from "@/lib/access/viewer";
import { anEmptyBoard, applied, now, templateId } from "@/lib/applications/staff/board.fixtures";
import { db } from "@/lib/core/db";
import { askRun } from "./asking";
import { runForStaff } from "./looking";
import { startRun } from "./starting";

// One run, open in two tabs.

const clock = () => now;
let ada: Staff;
let id: string;
let typed: Record<string, string>;

beforeEach(async () => {
  const { ada: recruiter, job } = await anEmptyBoard();
  ada = recruiter;
  const ids = [await applied(job.id, "Sam"), await applied(job.id, "Mo")];
  const started = await startRun(ada, "applications", { act: "turn-down", ids, all: false, parameters: "" }, now);
  if (!started.ok) throw new Error(started.reason);
  id = started.id;
  typed = { template: await templateId("The job has been filled"), "line-1": "As it was seen." };
  // Keeping a letter takes a while, so that there is time for the other tab.
  await db.$executeRaw`
    CREATE FUNCTION take_a_while() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_sleep(0.4); RETURN NEW; END $$`;
  await db.$executeRaw`
    CREATE TRIGGER take_a_while BEFORE UPDATE OF given ON bulk_row FOR EACH ROW
    WHEN (jsonb_exists(NEW.given, 'letter')) EXECUTE FUNCTION take_a_while()`;
});
afterEach(() => db.$executeRaw`DROP FUNCTION take_a_while CASCADE`);

const seen = async () => (await runForStaff(ada, id, now))?.letters?.seen ?? "";

async function lettersAreBeingKept() {
  await vi.waitUntil(
    async () => {
      const [row] = await db.$queryRaw<{ n: number }[]>`
        SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'`;
      return row?.n === 1;
    },
    { interval: 20, timeout: 5000 },
  );
}

test("letters go out as they were seen, whatever is typed in another tab while they are sent", async () => {
  await askRun(ada, id, typed, clock);
  const sending = askRun(ada, id, { ...typed, seen: await seen(), then: "send" }, clock);
  await lettersAreBeingKept();

  const other = await askRun(ada, id, { ...typed, "line-1": "Something else.", then: "show" }, clock);

  expect(await sending).toEqual({ ok: true });
  expect(other).toEqual({ ok: false, reason: "look" });
  const told = await db.applicationEvent.findFirst({ where: { to: "rejected", application: { name: "Sam" } } });
  expect(told?.words ?? "").toContain("As it was seen.");
});

test("sending twice at once is sending once", async () => {
  await askRun(ada, id, typed, clock);
  const send = { ...typed, seen: await seen(), then: "send" };

  expect(await Promise.all([askRun(ada, id, send, clock), askRun(ada, id, send, clock)])).toEqual([
    { ok: true },
    { ok: true },
  ]);

  expect(await db.applicationEvent.count({ where: { to: "rejected" } })).toBe(2);
});
