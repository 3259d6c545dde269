import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { exportFor } from "@/lib/privacy/export/export";
import { aCandidate } from "../applying/applying.fixtures";
import { moveApplication } from "../staff/moving";
import { withdraw } from "../withdrawing";
import { chooseTime } from "./choosing";
import { cancel } from "./ending";
import { INTERVIEW_COLUMNS } from "./interview";
import {
  ADA,
  after,
  atInterview,
  booked,
  calendarIn,
  emptyInterviews,
  letters,
  linkIn,
  NOW,
  rowOf,
  setUp,
  told,
  TUESDAY_TEN,
} from "./interviews.fixtures";
import { heldWithTimes } from "./queries";
import { cancelByStaff } from "./staff/changing";
import { inviteToRound } from "./staff/rounds";

beforeEach(emptyInterviews);

const NO = { to: "rejected", version: 3, words: "They wanted somebody with a driving licence." } as const;

describe("when an application ends before its interview", () => {
  test("taken back by its candidate, the interview is off in the same transaction, and all hear of it", async () => {
    const { id, interviewId } = await booked();
    const sam = await aCandidate("sam@example.com");

    expect(await withdraw(sam, id, { version: 3 }, after(5))).toMatchObject({ ok: true });

    expect(await rowOf(interviewId)).toMatchObject({ status: "cancelled", cancelledWhy: "ended", seats: [] });
    const off = (await letters()).filter(({ template }) => template.startsWith("interview-cancelled"));
    expect(off.map(({ toAddress }) => toAddress).sort()).toEqual(["dana@client.example", "sam@example.com"]);
    expect(off.every((mail) => calendarIn(mail).includes("METHOD:CANCEL"))).toBe(true);
  });

  test("with a no, nobody hears of it before the letter with the no, and its candidate sees the interview until then", async () => {
    const { id, interviewId, token } = await booked();

    await moveApplication(ADA, id, NO, NOW);

    expect(await rowOf(interviewId)).toMatchObject({ status: "cancelled" });
    const off = (await letters()).filter(({ template }) => template.startsWith("interview-cancelled"));
    expect(off.map(({ notBefore }) => notBefore)).toEqual([after(10), after(10)]);
    expect((await heldWithTimes({ token }, after(9)))?.interview).toMatchObject({
      status: "booked",
      startsAt: TUESDAY_TEN,
    });
    expect(JSON.stringify((await exportFor("sam@example.com", after(9))).data.interviews)).not.toContain('cancelled"');
    expect((await heldWithTimes({ token }, after(10)))?.interview).toMatchObject({ status: "cancelled", isOver: true });
  });

  test("and the no is taken back in time, it stands again as it was, and no letter of it has gone", async () => {
    const { id, interviewId } = await booked();
    const others = async () => (await told()).filter((one) => !one.startsWith("interview-invitation"));
    const before = await others();
    await moveApplication(ADA, id, NO, NOW);

    await moveApplication(ADA, id, { to: "interview", version: 4, reason: "A slip" }, after(5));

    expect(await rowOf(interviewId)).toMatchObject({
      status: "booked",
      startsAt: TUESDAY_TEN,
      sequence: 3,
      seats: [{}],
    });
    expect(await others()).toEqual(before);
  });

  test("and the no is taken back when somebody else has the time, its candidate is asked to choose again", async () => {
    const { id, jobId, roundId, interviewId, slots } = await booked();
    const ade = await atInterview("Ade", jobId);
    await moveApplication(ADA, id, NO, NOW);
    await inviteToRound(ADA, roundId, ade.id, NOW);
    await chooseTime(
      { token: await linkIn("interview-invitation", "ade@example.com") },
      { slotId: slots[0]! },
      after(1),
    );

    await moveApplication(ADA, id, { to: "interview", version: 4, reason: "A slip" }, after(5));

    expect(await rowOf(interviewId)).toMatchObject({ status: "invited", slotId: null });
    expect((await letters("interview-invitation")).at(-1)).toMatchObject({
      toAddress: "sam@example.com",
      subject: expect.stringContaining("Please choose another time"),
    });
  });

  test("and the no is taken back before a time was chosen, its candidate is asked all the same", async () => {
    const { id } = await atInterview("Sam");
    const { interviewId } = await setUp(id);
    await moveApplication(ADA, id, NO, NOW);
    await moveApplication(ADA, id, { to: "interview", version: 4, reason: "A slip" }, after(5));

    expect(await rowOf(interviewId)).toMatchObject({ status: "invited" });
    expect(await letters("interview-invitation")).toHaveLength(1);
  });

  test("what is over stays as it was", async () => {
    const { id, interviewId } = await booked();

    await moveApplication(ADA, id, NO, after(60, TUESDAY_TEN));

    expect(await rowOf(interviewId)).toMatchObject({ status: "booked", sequence: 1 });
  });

  test("nobody chooses a time any more, and no letter asks for it", async () => {
    const { id } = await atInterview("Sam");
    const { token, slots } = await setUp(id);
    await moveApplication(ADA, id, NO, NOW);

    expect(await chooseTime({ token }, { slotId: slots[0]! }, after(1))).toEqual({ ok: false, reason: "over" });
    expect(await letters("interview-invitation")).toEqual([]);
  });
});

test("an id that is made up cancels nothing", async () => {
  const { interviewId } = await booked();
  for (const id of ["22222222-2222-4222-8222-222222222222", "' or 1=1"])
    expect(await cancelByStaff(ADA, id, NOW)).toEqual({ ok: false, reason: "unknown" });
  const row = await db.interview.findUniqueOrThrow({ where: { id: interviewId }, select: INTERVIEW_COLUMNS });
  expect(await cancel(row, "candidate", after(-60, TUESDAY_TEN))).toEqual({ ok: false, reason: "late" });
});
