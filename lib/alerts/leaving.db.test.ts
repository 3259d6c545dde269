import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { signId } from "@/lib/core/tokens";
import { suppress, suppressionsOf } from "@/lib/mail/addresses";
import { aJob } from "@/tests/support/a-job";
import { emptyAlerts, subscribed } from "./alerts.fixtures";
import { writeDigests } from "./digests";
import { comeBack, unsubscribe } from "./leaving";

const asked = new Date("2026-11-25T10:00:00Z");
const tuesday = new Date("2026-12-01T08:00:00Z");
const email = "sam@example.com";

beforeEach(emptyAlerts);

test("an old link takes its own stop back, and none that a complaint or a bounce has set since", async () => {
  await subscribed(email, asked);
  await aJob({ publishedAt: new Date("2026-11-26T09:00:00Z"), liveSeq: null });
  await writeDigests(tuesday);
  const token = signId("unsubscribe", (await db.digest.findFirstOrThrow()).id);
  await unsubscribe(token, tuesday);
  await db.$transaction(async (tx) => {
    await suppress(tx, email, "bulk", "complaint", tuesday);
    await suppress(tx, email, "all", "bounce", tuesday);
    await suppress(tx, email, "confirmations", "not-me", tuesday);
  });

  await comeBack(token, tuesday);

  expect(await db.alert.count({ where: { stoppedAt: null } })).toBe(1);
  expect((await suppressionsOf(email)).map(({ scope }) => scope).sort()).toEqual(["all", "bulk", "confirmations"]);
});
