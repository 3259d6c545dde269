import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, expect, test, vi } from "vitest";
import { db } from "@/lib/core/db";
import { aPlan, nobody, on, someone } from "../plan.fixtures";

// Reminders in processes of their own beside a real database, killed while they write.

const PEOPLE = 50;
const tuesday = on("2026-12-01");
const running = new Set<ChildProcess>();
afterAll(() => running.forEach((child) => child.kill("SIGKILL")));

const posted = () => db.outboxMail.count({ where: { template: "plan-reminder" } });

/** The task as the worker does it, at that instant. */
function remind() {
  const code = `const { remindOfPlans } = await import("./lib/recovery/plan/reminders/telling.ts");
    await remindOfPlans(new Date("${tuesday.toISOString()}")); process.exit(0);`;
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", "--input-type=module", "-e", code],
    { env: { ...process.env, LOG_LEVEL: "silent" }, stdio: ["ignore", "ignore", "inherit"] },
  );
  running.add(child);
  return { child, ended: once(child, "exit") };
}

test(
  "50 reminders due at one instant, the worker killed again and again: each goes once",
  { timeout: 60_000 },
  async () => {
    await nobody();
    for (let n = 0; n < PEOPLE; n++) await aPlan(await someone(`crowd-${n}@example.com`), { reminders: true });

    for (const mails of [1, 17, 36]) {
      const { child, ended } = remind();
      await vi.waitFor(async () => expect(await posted()).toBeGreaterThanOrEqual(mails), {
        timeout: 20_000,
        interval: 2,
      });
      child.kill("SIGKILL");
      await ended;
    }
    const atTheLastKill = await posted();
    await Promise.all([remind().ended, remind().ended]);

    expect(atTheLastKill).toBeLessThan(PEOPLE);
    const mails = await db.outboxMail.findMany({ select: { toAddress: true } });
    expect(mails).toHaveLength(PEOPLE);
    expect(new Set(mails.map(({ toAddress }) => toAddress)).size).toBe(PEOPLE);
    expect(await db.planStep.count({ where: { remindedAt: { not: null } } })).toBe(2 * PEOPLE);
  },
);
