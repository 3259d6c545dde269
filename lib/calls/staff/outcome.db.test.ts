import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import {
  admin,
  emptyDiaries,
  mailsPosted,
  newConsultant,
  NOW,
  samHasCall,
  theCall,
  TUESDAY_TEN,
} from "../calls.fixtures";
import { callForStaff } from "./calls";
import { addNote, recordOutcome } from "./outcome";
import { AFTER } from "./staff.fixtures";

beforeEach(emptyDiaries);

describe("what became of a call", () => {
  test("next steps that differ in their last words only are mailed again", async () => {
    await newConsultant("Priya");
    const { id } = await samHasCall();
    const steps = (end: string) => `Send us the CV with the two adverts that we talked about, by ${end}`;

    await recordOutcome(admin, id, { outcome: "held", nextSteps: steps("10:00 on Friday") }, AFTER);
    await recordOutcome(admin, id, { outcome: "held", nextSteps: steps("11:00 on Monday") }, AFTER);

    expect((await mailsPosted()).filter(({ template }) => template === "call-follow-up")).toHaveLength(2);
  });

  test("is written down with a note of ours, and the visitor gets what was agreed, once", async () => {
    await newConsultant("Priya");
    const { id } = await samHasCall();
    const told = { outcome: "held", nextSteps: "Write three examples.", note: "Very shy at first." } as const;

    expect(await recordOutcome(admin, id, told, AFTER)).toMatchObject({ ok: true });
    expect(await recordOutcome(admin, id, told, AFTER)).toMatchObject({ ok: true });

    expect(await mailsPosted()).toMatchObject([{ template: "call-follow-up", toAddress: "Sam.Taylor@example.com" }]);
    const { text } = await db.outboxMail.findFirstOrThrow();
    expect(text).toContain("Write three examples.");
    expect(text).not.toContain("shy");
    expect(await callForStaff(admin, id)).toMatchObject({ outcome: "held", nextSteps: "Write three examples." });
  });

  test("may be that nobody came: no sooner than ten minutes after the start, and the visitor finds another time", async () => {
    await newConsultant("Priya");
    const { id } = await samHasCall();
    const missed = { outcome: "missed-by-visitor" } as const;

    expect(await recordOutcome(admin, id, missed, TUESDAY_TEN)).toEqual({ ok: false, reason: "too-early" });
    expect(await recordOutcome(admin, id, missed, AFTER)).toMatchObject({ ok: true });

    expect((await db.outboxMail.findFirstOrThrow()).text).toContain("/strategy-call?with=priya");
    expect(await recordOutcome(admin, id, { outcome: "held" }, AFTER)).toMatchObject({ ok: true });
    expect((await theCall(id)).outcome).toBe("held");
  });

  test("is not said of a call to come, one that was cancelled, or one of long ago", async () => {
    await newConsultant("Priya");
    const { id } = await samHasCall();

    expect(await recordOutcome(admin, id, { outcome: "held" }, NOW)).toEqual({ ok: false, reason: "too-early" });
    await recordOutcome(admin, id, { outcome: "held" }, AFTER);
    const late = new Date(AFTER.getTime() + 8 * 86_400_000);
    expect(await recordOutcome(admin, id, { outcome: "missed-by-us" }, late)).toEqual({
      ok: false,
      reason: "too-late",
    });
    expect(await recordOutcome(admin, "no id", { outcome: "held" }, AFTER)).toEqual({ ok: false, reason: "unknown" });
  });
});

test("notes are for staff: no mail, no page of the visitor has them", async () => {
  await newConsultant("Priya");
  const { id } = await samHasCall();

  expect(await addNote(admin, id, "Canary words", NOW)).toBe(true);

  expect((await callForStaff(admin, id))?.notes).toMatchObject([{ text: "Canary words" }]);
  expect(await db.outboxMail.count({ where: { text: { contains: "Canary" } } })).toBe(0);
});
