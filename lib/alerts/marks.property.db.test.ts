import * as fc from "fast-check";
import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { aJob } from "@/tests/support/a-job";
import { digestsOf, emptyAlerts, subscribed } from "./alerts.fixtures";
import { writeDigests } from "./digests";

// Whatever becomes of the mails of an alert, and however long nothing runs: each job arrives once.

const asked = new Date("2026-11-25T10:00:00Z");
const daily = (day: number) => new Date(Date.UTC(2026, 10, 26 + day, 9));

/** A day: so many jobs go live, then a run or none, and what becomes of its mail. */
const day = fc.record({
  jobs: fc.nat(2),
  runs: fc.constantFrom(0, 1, 1, 2),
  fate: fc.constantFrom("sent", "sent", "failed", "unclear", "cancelled", "pending"),
});

test("each job that went live is in one mail that arrived, and in no two", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(day, { minLength: 1, maxLength: 7 }), async (days) => {
      await emptyAlerts();
      await subscribed("sam@example.com", asked, {}, "daily");
      const arrived: string[] = [];
      let number = 0;
      const run = async (at: Date, fate: string, times: number) => {
        for (let n = 0; n < times; n++) await writeDigests(at);
        const waiting = await db.outboxMail.findMany({ where: { status: "pending" }, orderBy: { createdAt: "asc" } });
        const mail = waiting.at(-1);
        if (!mail || fate === "pending") return;
        if (fate === "sent") arrived.push((await digestsOf("sam@example.com", at)).at(-1) ?? "");
        await db.outboxMail.updateMany({ where: { id: mail.id }, data: { status: "sending" } });
        const status = fate as "sent" | "failed" | "unclear" | "cancelled";
        await db.outboxMail.updateMany({
          where: { id: mail.id },
          data: { status, sentAt: status === "sent" ? at : null },
        });
      };

      for (const [at, { jobs, runs, fate }] of days.entries()) {
        for (let n = 0; n < jobs; n++)
          await aJob({ title: `Job ${++number}.`, publishedAt: new Date("2026-11-25T12:00:00Z"), liveSeq: null });
        if (runs > 0) await run(daily(at), fate, runs);
      }
      // Two more days on which the mails arrive; the second finds nothing that the first has not brought.
      await run(daily(days.length), "sent", 1);
      const before = arrived.length;
      await run(daily(days.length + 1), "sent", 1);

      const times = Array.from(
        { length: number },
        (_, at) => arrived.filter((text) => text.includes(`Job ${at + 1}.`)).length,
      );
      expect(times).toEqual(times.map(() => 1));
      expect(arrived).toHaveLength(before);
    }),
    { numRuns: 40 },
  );
});
