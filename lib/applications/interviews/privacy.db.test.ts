import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { eraseFor } from "@/lib/privacy/erasure/erasure";
import { exportFor } from "@/lib/privacy/export/export";
import { housekeeping } from "@/lib/privacy/retention/retention";
import { after, booked, calendarIn, emptyInterviews, NOW } from "./interviews.fixtures";

beforeEach(emptyInterviews);

describe("privacy", () => {
  test("a candidate downloads their interviews with what was written about them, and erasing takes all of it", async () => {
    const { interviewId } = await booked();
    const { interviewerId } = await db.interviewSeat.findFirstOrThrow();
    const said = { recommendation: "maybe", wentWell: "Calm under pressure" };
    await db.interviewFeedback.create({ data: { interviewId, interviewerId, ...said } });
    await db.interview.update({ where: { id: interviewId }, data: { adjustments: "Captions" } });

    const { interviews } = (await exportFor("sam@example.com", NOW)).data;
    for (const word of ["Calm under pressure", "Captions", "Junior planner"])
      expect(JSON.stringify(interviews)).toContain(word);
    expect(JSON.stringify(interviews)).not.toContain("dana@client.example");
    await eraseFor("sam@example.com", NOW);

    for (const count of [
      db.interview.count(),
      db.interviewFeedback.count(),
      db.interviewLink.count(),
      db.interviewSeat.count(),
    ])
      expect(await count).toBe(0);
    const [mail, ...more] = await db.outboxMail.findMany({ where: { toAddress: "dana@client.example" } });
    expect(more).toEqual([]);
    expect(calendarIn(mail)).toMatch(/METHOD:CANCEL[^]*SEQUENCE:2/);
    expect(`${mail?.text}${calendarIn(mail)}`).not.toContain("Sam");
  });

  test("an interviewer's name and address go, what they wrote about somebody stays", async () => {
    const { interviewId } = await booked();
    const { interviewerId } = await db.interviewSeat.findFirstOrThrow();
    await db.interviewFeedback.create({ data: { interviewId, interviewerId, recommendation: "yes" } });
    expect((await exportFor("dana@client.example", NOW)).data.interviews.asInterviewer).toMatchObject([
      { name: "Dana Reid" },
    ]);

    await eraseFor("dana@client.example", NOW);

    expect(await db.interviewer.findMany()).toMatchObject([{ name: "Somebody there", email: null }]);
    expect(await db.interviewSeat.findMany()).toMatchObject([{ address: null }]);
    expect(await db.interviewFeedback.count()).toBe(1);
    // The one that confirms it is the last.
    const mails = await db.outboxMail.findMany({ where: { template: { not: "account-erased" } } });
    expect(JSON.stringify(mails)).not.toContain("dana@client.example");
  });

  test("links go when they end, and a round when its interviews have gone with their applications", async () => {
    const { id } = await booked();
    await db.application.delete({ where: { id } });

    const gone = await housekeeping(after(60 * 24 * 366));

    expect(gone).toMatchObject({ "Who interviews for an employer, and when they could": 1 });
    expect(await db.interviewer.count()).toBe(0);
  });
});
