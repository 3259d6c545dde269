import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { chooseTime } from "./choosing";
import { freeTimes } from "./free-times";
import { ADA, atInterview, emptyInterviews, NOW, setUp } from "./interviews.fixtures";
import { heldWithTimes } from "./queries";
import { inviteToRound } from "./staff/rounds";

beforeEach(emptyInterviews);

test.each([
  ["empty", ""],
  ["of the right length", "x".repeat(43)],
  ["a path", "../../etc"],
  ["SQL", "' or 1=1"],
  ["endless", "a".repeat(5000)],
])("a link that is forged opens nothing: %s", async (_, token) => {
  const { id } = await atInterview("Sam");
  const { slots } = await setUp(id);

  expect(await heldWithTimes({ token }, NOW)).toBeNull();
  expect(await chooseTime({ token }, { slotId: slots[0]! }, NOW)).toEqual({ ok: false, reason: "unknown" });
});

test("the database refuses two interviews at one time, a lower sequence, and a call into an interview, whoever writes", async () => {
  const [sam, ade] = [await atInterview("Sam"), await atInterview("Ade")];
  const { interviewId, roundId, slots, token } = await setUp(sam.id);
  await db.application.update({ where: { id: ade.id }, data: { jobId: sam.jobId } });
  await inviteToRound(ADA, roundId, ade.id, NOW);
  await chooseTime({ token }, { slotId: slots[0]! }, NOW);
  const other = await db.interview.findFirstOrThrow({ where: { applicationId: ade.id } });

  const booked = { status: "booked", slotId: slots[0]!, sequence: 1 };
  await expect(db.interview.update({ where: { id: other.id }, data: booked })).rejects.toThrow();
  await expect(db.interview.update({ where: { id: interviewId }, data: { status: "cancelled" } })).rejects.toThrow(
    /sequence/,
  );
  await expect(db.interviewSlot.update({ where: { id: slots[0]! }, data: { withdrawnAt: NOW } })).rejects.toThrow(
    /taken/,
  );
  await expect(db.$executeRaw`UPDATE interview_event SET act = 'held'`).rejects.toThrow(/append-only/);
  expect(await freeTimes({ ...other }, NOW)).toHaveLength(1);
});
