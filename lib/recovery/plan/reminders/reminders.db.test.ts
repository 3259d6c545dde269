import { beforeEach, expect, test } from "vitest";
import type { Candidate } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { signId } from "@/lib/core/secrets/tokens";
import { putOnDay, skipStep, tickStep } from "../changing";
import { aPlan, CANARY, nobody, on, someone } from "../plan.fixtures";
import { ownPlan } from "../reading";
import { remindByLink, remindingByLink, remindOwn } from "./asking";
import { remindOfPlans } from "./telling";

let sam: Candidate;

beforeEach(async () => {
  await nobody();
  sam = await someone("sam@example.com");
});

const mails = () => db.outboxMail.findMany({ where: { template: "plan-reminder" }, orderBy: { createdAt: "asc" } });
const subjects = async () => (await mails()).map(({ subject }) => subject);
/** The plan of a Monday: on Tuesday two things are due. */
const reminded = (more = {}) => aPlan(sam, { reminders: true, ...more });

test("on the day of a step its owner hears how much there is, once, and never what", async () => {
  await reminded();

  expect(await remindOfPlans(on("2026-11-30"))).toBe(0);
  expect(await remindOfPlans(on("2026-12-01"))).toBe(1);
  expect(await remindOfPlans(on("2026-12-01", "10:15"))).toBe(0);

  const [mail] = await mails();
  expect(mail).toMatchObject({ toAddress: "sam@example.com", subject: "2 steps of your plan are for today" });
  expect(`${mail?.subject} ${mail?.text} ${mail?.html}`).not.toMatch(
    new RegExp(`${CANARY}|thanks|feedback|reject`, "i"),
  );
});

test("each step is mentioned once: what was not done is not mentioned again", async () => {
  await reminded();
  for (const day of ["2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04"]) await remindOfPlans(on(day));

  expect(await subjects()).toEqual([
    "2 steps of your plan are for today",
    "One step of your plan is for today",
    "2 steps of your plan are for today",
    "One step of your plan is for today",
  ]);
});

test("two plans are one letter a day", async () => {
  await reminded();
  await reminded();

  await remindOfPlans(on("2026-12-01"));

  expect(await subjects()).toEqual(["4 steps of your plan are for today"]);
});

test("what is put on today after the letter of today is mentioned tomorrow", async () => {
  const plan = await reminded();
  await remindOfPlans(on("2026-12-01"));
  const last = plan.steps.at(-1);
  await putOnDay(sam, { planId: plan.id, stepId: last?.id ?? "" }, "2026-12-01" as typeof plan.until);

  expect(await remindOfPlans(on("2026-12-01", "15:00"))).toBe(0);
  expect(await remindOfPlans(on("2026-12-02"))).toBe(1);
  expect((await subjects()).at(-1)).toBe("2 steps of your plan are for today");
});

test.each([
  ["at night", on("2026-12-01", "03:00")],
  ["before eight in the morning", on("2026-12-01", "07:59")],
  ["in the evening", on("2026-12-01", "18:30")],
  ["at the weekend", on("2026-12-05")],
])("nobody is written to %s", async (_, at) => {
  await reminded();
  expect(await remindOfPlans(at)).toBe(0);
});

test("nobody is written to who did not ask, or for whom nothing is left to do", async () => {
  await aPlan(await someone("ade@example.com"));
  const plan = await reminded();
  for (const { id } of plan.steps.slice(0, 8))
    await tickStep(sam, { planId: plan.id, stepId: id }, true, on("2026-11-30"));
  for (const { id } of plan.steps.slice(8)) await skipStep(sam, { planId: plan.id, stepId: id }, {}, on("2026-11-30"));

  expect(await remindOfPlans(on("2026-12-31"))).toBe(0);
});

test("one press pauses for two weeks, and what waits in the queue is taken back", async () => {
  await reminded();
  await remindOfPlans(on("2026-12-01"));
  const token = signId("plan-reminders", sam.personId);

  expect(await remindByLink(token, "pause", on("2026-12-01"))).toBe(true);

  expect(await mails()).toMatchObject([{ status: "cancelled" }]);
  expect(await remindingByLink(token, on("2026-12-01"))).toEqual({ isOn: true, pausedUntil: "2026-12-15" });
  expect(await remindOfPlans(on("2026-12-14"))).toBe(0);
  expect(await remindOfPlans(on("2026-12-15"))).toBe(1);
});

test("one press ends them for good, twice is fine, and they can be asked for again", async () => {
  const plan = await reminded();
  const token = signId("plan-reminders", sam.personId);

  expect(await remindByLink(token, "end", on("2026-12-01"))).toBe(true);
  expect(await remindByLink(token, "end", on("2026-12-01"))).toBe(true);
  expect(await remindOfPlans(on("2026-12-02"))).toBe(0);
  expect(await ownPlan(sam, plan.id)).not.toBeNull();

  // A link that somebody passed on begins nothing that its reader has ended.
  await remindByLink(token, "start", on("2026-12-02"));
  expect(await remindOfPlans(on("2026-12-02"))).toBe(0);
  await remindOwn(sam, "start", on("2026-12-02"));
  expect(await remindOfPlans(on("2026-12-02"))).toBe(1);
});

test("a link that is forged, of another kind or of somebody who is gone changes nothing", async () => {
  await reminded();
  const gone = signId("plan-reminders", "11111111-1111-4111-8111-111111111111");

  for (const token of ["", "forged", signId("unsubscribe", sam.personId)])
    expect(await remindByLink(token, "end", on("2026-12-01"))).toBe(false);
  expect(await remindByLink(gone, "start", on("2026-12-01"))).toBe(true);

  expect(await db.planReminder.findMany({ select: { candidateId: true } })).toEqual([{ candidateId: sam.personId }]);
});

test("the letter carries the headers of one click (RFC 8058), and ends as a letter when its day is over", async () => {
  await reminded();
  await remindOfPlans(on("2026-12-01"));

  const [mail] = await mails();
  expect(mail?.headers).toEqual({
    "List-Unsubscribe": `<http://localhost:3000/api/plan/reminders?token=${signId("plan-reminders", sam.personId)}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  });
  expect(mail?.expiresAt).toEqual(on("2026-12-01", "22:00"));
});
