import { beforeEach, describe, expect, test } from "vitest";
import type { Candidate, Staff } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { makeOffer } from "../offers/making";
import { anOffer, moved, offerForm } from "../offers/offers.fixtures";
import { ownApplications } from "../queries";
import { anEmptyBoard, later, now } from "../staff/board.fixtures";
import { moveApplication } from "../staff/moving";
import { withdraw } from "../withdrawing";
import { apply } from "./applying";
import { aCandidate, applying, cvNamed } from "./applying.fixtures";

let ada: Staff;
let sam: Candidate;
let id: string;

beforeEach(async () => {
  ({ ada } = await anEmptyBoard());
  await db.bankHoliday.deleteMany();
  sam = await aCandidate("sam@example.com");
  await apply(applying({ viewer: sam }), now);
  ({ id } = await db.application.findFirstOrThrow());
  await db.outboxMail.deleteMany();
});

const again = (name: string, at: Date) => apply(applying({ viewer: sam, cv: cvNamed(name) }), at);
const stands = () => db.application.findUniqueOrThrow({ where: { id } });
const letter = (template: string) => db.outboxMail.findFirst({ where: { template }, orderBy: { createdAt: "desc" } });
const move = (to: "screening" | "rejected", version: number, at: Date) =>
  moveApplication(ada, id, { to, version, ...(to === "rejected" && { words: "They filled it." }) }, at);
const shown = async (at: Date) => (await ownApplications(sam, at))[0]?.rail;

/** Long after its letter has gone. */
const TOLD = new Date("2026-12-14T10:00:00Z");

describe("applying again after a no that was told", () => {
  beforeEach(async () => {
    await move("rejected", 1, now);
  });

  test("begins again: with the day that the receipt names, for staff to read, with why", async () => {
    expect(await again("better.pdf", TOLD)).toEqual({ ok: true, isNew: false });

    expect(await stands()).toMatchObject({ stage: "received", readAt: null, answerDueOn: new Date("2026-12-21") });
    expect((await letter("application-receipt"))?.text).toContain("Monday 21 December");
    expect(await shown(TOLD)).toMatchObject({ stage: "received", hearsBy: "2026-12-21", isEnd: false });
    const event = await db.applicationEvent.findFirst({ where: { applicationId: id, version: 3 } });
    expect(event).toMatchObject({ actor: "candidate", reason: "They applied again after the no." });
  });

  test("waits for an answer anew, whatever they were told before the no", async () => {
    await moveApplication(ada, id, { to: "screening", version: 2, reason: "A slip", words: "I am reading it." }, now);
    await move("rejected", 3, now);
    await again("better.pdf", TOLD);

    const { jobId } = await stands();
    expect(await db.$queryRaw`SELECT unanswered_in(${jobId}::uuid, '2026-12-15') AS id`).toEqual([{ id }]);
  });

  test("begins again with the very same words and CV as well", async () => {
    await apply(applying({ viewer: sam }), TOLD);
    await apply(applying({ viewer: sam }), TOLD);

    expect(await stands()).toMatchObject({ stage: "received", version: 3 });
    expect(await db.outboxMail.count({ where: { template: "application-receipt" } })).toBe(1);
  });

  test("is answered to a stranger as ever, and begins nothing for them", async () => {
    expect(await apply(applying(), TOLD)).toEqual({ ok: true, isNew: false });

    expect(await stands()).toMatchObject({ stage: "rejected" });
    expect(await letter("application-stays")).toMatchObject({ toAddress: "Sam@Example.com" });
  });
});

describe("applying again while a no waits for its letter", () => {
  /** What a candidate gets and sees who applies again, in whatever stage, with a no waiting or without. */
  async function seen(hasNo: boolean) {
    await move("screening", 1, now);
    if (hasNo) await move("rejected", 2, later(5));
    await again("better.pdf", later(6));
    const receipt = await letter("application-receipt");
    return { text: receipt?.text, subject: receipt?.subject, rail: await shown(later(7)) };
  }

  test("takes the no back: its letter does not go, and staff are told to look anew", async () => {
    await seen(true);

    expect(await stands()).toMatchObject({ stage: "screening", answerGoesAt: null, answerMailId: null, readAt: null });
    expect(await letter("application-answer")).toMatchObject({ status: "cancelled" });
    expect((await letter("application-for-staff"))?.text).toContain("A no to the version before was waiting");
    const event = await db.applicationEvent.findFirst({ where: { applicationId: id }, orderBy: { version: "desc" } });
    expect(event).toMatchObject({ actor: "machine", actorId: null, to: "screening" });
    expect(event?.reason).toContain("look at the new version");
  });

  test("looks to the candidate as it does without a no, in the receipt and in their account", async () => {
    const plain = await seen(false);
    const { answerDueOn, stageSince } = await stands();
    await db.application.deleteMany();
    await db.outboxMail.deleteMany();
    await apply(applying({ viewer: sam }), now);
    const first = id;
    ({ id } = await db.application.findFirstOrThrow());

    const held = await seen(true);

    const ofFirst = (text = "") => text.replaceAll(id, first);
    expect({ ...held, text: ofFirst(held.text) }).toEqual(plain);
    expect(held.text).toContain("You hear from us by");
    expect(await stands()).toMatchObject({ answerDueOn, stageSince });
  });

  test("keeps the day that they were promised when it was put off", async () => {
    await move("screening", 1, now);
    const promise = {
      version: 2,
      waitingOn: "client",
      words: "They are away.",
      dueOn: new Date("2026-12-11"),
    } as const;
    await db.$transaction(async (tx) => {
      const days = { wasOn: new Date("2026-12-02"), waitingSince: new Date("2026-11-25"), askAgainOn: null };
      await tx.applicationPromise.create({
        data: { applicationId: id, at: now, staffId: ada.personId, ...days, ...promise },
      });
      await tx.application.update({ where: { id }, data: { answerDueOn: promise.dueOn } });
    });
    await move("rejected", 2, later(5));

    await again("better.pdf", later(6));

    expect(await stands()).toMatchObject({ stage: "screening", answerDueOn: promise.dueOn });
    expect((await letter("application-receipt"))?.text).toContain("Friday 11 December");
  });

  test("changes nothing when it is the very same: a double press takes no decision back", async () => {
    await move("rejected", 1, now);
    await apply(applying({ viewer: sam }), later(1));

    expect(await stands()).toMatchObject({ stage: "rejected", version: 2 });
  });
});

test("what they took back begins again, with the very same words as well", async () => {
  await withdraw(sam, id, { version: 1 }, later(1));

  await apply(applying({ viewer: sam }), later(2));

  expect(await stands()).toMatchObject({ stage: "received", answerDueOn: new Date("2026-12-02") });
});

test("who said no to an offer, or to the job once they had it, begins again and can be offered another", async () => {
  const { ada: recruiter, sam: own, id: offered } = await anOffer();
  await moved(recruiter, offered, "placed", "declined");

  await apply(applying({ viewer: own, cv: cvNamed("better.pdf") }), later(2));
  expect(await db.application.findFirst()).toMatchObject({ stage: "received", answerDueOn: new Date("2026-12-02") });
  await moved(recruiter, offered, "screening", "interview");
  const input = offerForm({ expiresOn: "2026-12-07", seen: "1" });
  expect(await makeOffer(recruiter, offered, { input }, now)).toMatchObject({ ok: true });
  await moved(recruiter, offered, "placed");

  expect(await db.application.findFirst()).toMatchObject({ stage: "placed" });
});
