import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { type Candidate, VISITOR } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { exportFor } from "@/lib/privacy/export/export";
import { aCandidate } from "../applying/applying.fixtures";
import { askFeedback } from "../feedback/asking";
import { chaseFeedback } from "../feedback/chasing";
import { onDay, QUESTIONS, turnedDown, turnedDownUnseen, WEDNESDAY } from "../feedback/feedback.fixtures";
import { ADA, atInterview, booked, emptyInterviews, letters, NOW } from "../interviews/interviews.fixtures";
import { composeNoes } from "../pipeline/composing-noes";
import { ownApplication } from "../queries";
import { quietInput } from "./quiet-input";
import { moveApplication } from "../staff/moving";
import { addQuietDays, dropOldQuietDays, dropQuietDays, ownQuietDays } from "./days";

beforeEach(emptyInterviews);

const TODAY = "2026-12-09" as Parameters<typeof quietInput>[0];
const days = (fromOn: string, untilOn = fromOn) => quietInput(TODAY).parse({ fromOn, untilOn });
const keepQuiet = async (who: Candidate, from: string, until?: string, now = NOW) => {
  expect(await addQuietDays(who, days(from, until), now)).toEqual({ ok: true });
};

describe("an answer that is a no", () => {
  test("waits, with what stands in the account, until the quiet days and the weekend after them are over", async () => {
    const sam = await aCandidate("sam@example.com");
    const { id } = await atInterview("Sam");
    await keepQuiet(sam, "2026-12-08", "2026-12-18");

    await turnedDown(id);

    const monday = new Date("2026-12-21T08:00:00Z");
    const [letter] = await letters("application-answer");
    expect(letter?.notBefore).toEqual(monday);
    expect((await ownApplication(sam, id, onDay("2026-12-20")))?.rail.stage).toBe("interview");
    expect((await ownApplication(sam, id, onDay("2026-12-21")))?.rail.stage).toBe("rejected");
  });

  test("waits where its day has become a quiet one after it was decided", async () => {
    const sam = await aCandidate("sam@example.com");
    const { id } = await atInterview("Sam");
    await turnedDown(id);
    const [letter] = await letters("application-answer");
    await keepQuiet(sam, "2026-12-09", "2026-12-10");
    await db.outboxMail.update({ where: { id: letter!.id }, data: { status: "sending", claimedBy: randomUUID() } });

    expect((await composeNoes([letter!.id], onDay("2026-12-10"))).size).toBe(0);

    expect(await db.outboxMail.findUnique({ where: { id: letter!.id } })).toMatchObject({
      status: "pending",
      notBefore: new Date("2026-12-11T08:00:00Z"),
    });
    expect((await composeNoes([letter!.id], onDay("2026-12-11"))).size).toBe(1);
  });

  test("waits for nobody's quiet days where it calls an interview off that is still to come", async () => {
    const { id } = await booked();
    const sam = await aCandidate("sam@example.com");
    await keepQuiet(sam, "2026-12-01", "2026-12-11");
    const { version } = await db.application.findUniqueOrThrow({ where: { id } });
    const decided = new Date("2026-12-02T10:00:00Z");

    await moveApplication(ADA, id, { to: "rejected", version, words: "They have filled it themselves." }, decided);

    const [letter] = await letters("application-answer");
    expect(letter?.notBefore).toEqual(new Date("2026-12-02T10:10:00Z"));
    expect((await composeNoes([letter!.id], new Date("2026-12-02T10:11:00Z"))).size).toBe(1);
  });
});

test("news of feedback waits until they are over", async () => {
  const { id, sam } = await turnedDownUnseen();
  await askFeedback(sam, id, QUESTIONS, WEDNESDAY);
  await keepQuiet(sam, "2026-12-17", "2026-12-17");
  await chaseFeedback(onDay("2026-12-17"));
  const [letter] = await letters("feedback-late");
  expect(letter?.notBefore).toEqual(new Date("2026-12-18T08:00:00Z"));
});

describe("quiet days", () => {
  test.each([
    ["that end before they begin", "2026-12-12", "2026-12-11", "untilOn"],
    ["that are over", "2026-12-01", "2026-12-02", "untilOn"],
    ["for longer than 31 days", "2026-12-10", "2027-01-10", "untilOn"],
    ["in two years", "2028-12-10", "2028-12-11", "untilOn"],
    ["that are none", "soon", "2026-12-11", "fromOn"],
  ])("%s are refused at their field", (_, fromOn, untilOn, field) => {
    const read = quietInput(TODAY).safeParse({ fromOn, untilOn });
    expect(read.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });

  test("are never kept twice, also from two devices, and six periods at most", async () => {
    const sam = await aCandidate("sam@example.com");
    const outcomes = await Promise.all([1, 2, 3].map(() => addQuietDays(sam, days("2026-12-10", "2026-12-12"), NOW)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await addQuietDays(sam, days("2026-12-12", "2026-12-13"), NOW)).toEqual({ ok: false, reason: "over" });
    for (const month of ["01", "02", "03", "04", "05"]) await keepQuiet(sam, `2027-${month}-10`);
    expect(await addQuietDays(sam, days("2027-06-10"), NOW)).toEqual({ ok: false, reason: "full" });
    const row = { candidateId: sam.personId, fromOn: new Date("2026-12-11"), untilOn: new Date("2026-12-11") };
    await expect(db.quietDays.create({ data: row })).rejects.toThrow();
  });

  test("are their owner's alone to see and take away, are in their download, and go when they are over", async () => {
    const [sam, eve] = [await aCandidate("sam@example.com"), await aCandidate("eve@example.com")];
    await keepQuiet(sam, "2026-12-10", "2026-12-12");
    const [mine] = await ownQuietDays(sam, NOW);
    for (const viewer of [eve, ADA, VISITOR]) {
      expect(await ownQuietDays(viewer, NOW)).toEqual([]);
      await dropQuietDays(viewer, mine!.id);
    }
    expect(await addQuietDays(VISITOR, days("2026-12-20"), NOW)).toEqual({ ok: false, reason: "sign-in" });
    expect(await addQuietDays(ADA, days("2026-12-20"), NOW)).toEqual({ ok: false, reason: "sign-in" });
    expect(JSON.stringify((await exportFor(sam.email, NOW)).data)).toContain("2026-12-12");
    expect(await dropOldQuietDays(onDay("2026-12-12"))).toBe(0);
    expect(await dropOldQuietDays(onDay("2026-12-13"))).toBe(1);
  });
});
