import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { signId } from "@/lib/core/secrets/tokens";
import { aJob } from "@/tests/support/a-job";
import {
  allArrived,
  asked,
  daysAfter,
  digestsOf,
  emptyAlerts,
  justOut,
  sentAt,
  subscribed,
  tuesday,
  weeksAfter,
} from "./alerts.fixtures";
import { changeAlerts } from "./changing";
import { writeDigests } from "./digests";

beforeEach(emptyAlerts);

describe("what never arrived comes again", () => {
  const lost = (status: "failed" | "unclear" | "cancelled") => async () => {
    await db.outboxMail.updateMany({ where: { status: "pending" }, data: { status: "sending" } });
    await db.outboxMail.updateMany({ where: { status: "sending" }, data: { status } });
  };

  test.each([
    ["failed", lost("failed")],
    ["is in doubt", lost("unclear")],
    ["was dropped", lost("cancelled")],
    ["still waits when it is of no use any more", async () => undefined],
  ])("when the mail %s", async (_, happens) => {
    await subscribed("sam@example.com", asked);
    await aJob({ ...justOut, title: "First week" });
    await writeDigests(tuesday);
    await happens();
    await aJob({ ...justOut, title: "Second week" });

    await writeDigests(weeksAfter(1));
    await allArrived();
    await writeDigests(weeksAfter(2));

    const mails = await digestsOf("sam@example.com", weeksAfter(1));
    expect(mails.at(-1)).toContain("First week");
    expect(mails.at(-1)).toContain("Second week");
    expect(await db.digest.findMany({ orderBy: { dueOn: "asc" }, select: { status: true } })).toEqual(
      ["posted", "posted", "empty"].map((status) => ({ status })),
    );
  });

  test("also when the one after it has been written already, or was lost too", async () => {
    await subscribed("sam@example.com", asked, {}, "daily");
    await aJob({ ...justOut, title: "Lost first" });
    await writeDigests(tuesday);
    await lost("failed")();
    await aJob({ ...justOut, title: "Lost second" });
    await writeDigests(daysAfter(1));
    await lost("unclear")();

    await writeDigests(daysAfter(2));

    const mail = (await digestsOf("sam@example.com", daysAfter(2))).at(-1);
    expect(mail).toContain("Lost first");
    expect(mail).toContain("Lost second");
  });

  test("an alert that now asks for something else begins there too", async () => {
    const alert = await subscribed("sam@example.com", asked, { q: "surveyor" });
    await aJob({ ...justOut, title: "Trainee surveyor" });
    await aJob({ ...justOut, title: "Junior baker" });
    await writeDigests(tuesday);
    const { subscriberId } = await db.alert.findFirstOrThrow();

    await changeAlerts(signId("manage-alerts", subscriberId), { act: "search", alert, q: "baker" }, sentAt);

    expect(await digestsOf("sam@example.com", sentAt)).toEqual([]);
    await writeDigests(weeksAfter(1));
    expect((await digestsOf("sam@example.com", weeksAfter(1))).at(-1)).toContain("Junior baker");
  });
});
