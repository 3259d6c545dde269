import { beforeEach, expect, test } from "vitest";
import { type Candidate, VISITOR } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { eraseFor } from "@/lib/privacy/erasure/erasure";
import { exportFor } from "@/lib/privacy/export/export";
import { addStep, deletePlan, developMore, moveStep, putOnDay, removeStep, skipStep, tickStep } from "./changing";
import { makePlan } from "./making";
import { applicationToPlanFor, ownPlan, ownPlans, type PlanView } from "./reading";
import { ownReminding } from "./reminders/asking";
import { aNo, answers, aPlan, CANARY, nobody, now, on, someone } from "./plan.fixtures";

let sam: Candidate, ade: Candidate;

beforeEach(async () => {
  await nobody();
  [sam, ade] = [await someone("sam@example.com"), await someone("ade@example.com")];
});

const titles = (plan: PlanView | null) => plan?.steps.map(({ title }) => title) ?? [];
const again = (plan: PlanView) => ownPlan(sam, plan.id);
const stepOf = (plan: PlanView, title: string) => {
  const step = plan.steps.find((one) => one.title === title);
  if (!step) throw new Error(`No step ${title}`);
  return step;
};

test("a plan has its steps in order, with days, why each stands where it does, and a first bit of each", async () => {
  const plan = await aPlan(sam);

  expect(titles(plan).slice(0, 5)).toEqual([
    "Do nothing about it yet",
    "Tell one person",
    "Keep the message and the advert",
    "Send three lines of thanks",
    "Ask them one small question",
  ]);
  expect(stepOf(plan, "Ask them one small question")).toMatchObject({
    dueOn: "2026-12-01",
    because: "Early, because answers dry up after about three days.",
  });
  expect(plan).toMatchObject({ done: 0, total: 13, startedOn: "2026-11-30", isOwnOrder: false });
  expect(plan.steps.every(({ first }) => first)).toBe(true);
});

test("what they wrote is sealed in the database and opened for them alone", async () => {
  const plan = await aPlan(sam);
  await skipStep(
    sam,
    { planId: plan.id, stepId: stepOf(plan, "Tell one person").id },
    { reason: `${CANARY} reason` },
    now,
  );
  await addStep(sam, plan.id, { title: `${CANARY} step`, kind: "talk", phase: "week", minutes: 10 });

  const stored = await db.$queryRaw<{ row: string }[]>`
    SELECT to_jsonb(p)::text AS row FROM plan p UNION ALL SELECT to_jsonb(s)::text FROM plan_step s`;
  expect(stored.filter(({ row }) => row.includes(CANARY))).toEqual([]);
  expect(await again(plan)).toMatchObject({ note: `${CANARY} note`, about: `${CANARY} job, ${CANARY} employer` });
  expect(JSON.stringify(await again(plan))).toContain(`${CANARY} reason`);
});

test("nobody else reads, ticks, moves, adds to or deletes it, and it looks as if it were not there", async () => {
  const plan = await aPlan(sam);
  const [first] = plan.steps;
  const stepId = first?.id ?? "";

  for (const who of [ade, VISITOR]) {
    expect(await ownPlan(who, plan.id)).toBeNull();
    expect(await ownPlans(who)).toEqual([]);
    expect(await tickStep(who, { planId: plan.id, stepId }, true, now)).toBeNull();
    expect(await skipStep(who, { planId: plan.id, stepId }, {}, now)).toBeNull();
    expect(await removeStep(who, { planId: plan.id, stepId })).toBeNull();
    expect(await moveStep(who, { planId: plan.id, version: 1, stepId, to: "down" }, now)).toBeNull();
    expect(await addStep(who, plan.id, { title: "x", kind: "talk", phase: "week", minutes: 10 })).toBeNull();
    expect(await deletePlan(who, plan.id)).toBeNull();
  }
  expect(await again(plan)).toEqual(plan);
});

test("after an application of ours it knows job, employer and how far it came, and there is one plan for it", async () => {
  const { id } = await aNo(sam);
  expect(await applicationToPlanFor(sam, id)).toMatchObject({ ended: "before-interview", planId: null });
  expect(await applicationToPlanFor(ade, id)).toBeNull();

  const presses = await Promise.all([1, 2, 3].map(() => makePlan(sam, answers({ applicationId: id }), now)));

  expect(new Set(presses.map((made) => made?.ok && made.planId)).size).toBe(1);
  expect(await ownPlans(sam)).toMatchObject([{ job: "Junior planner", employer: "Calder & Finch", applicationId: id }]);
  expect(titles((await ownPlans(sam))[0] ?? null)).toContain("Ask us for feedback");
});

test("a plan stays when its application goes, and the form of a plan makes it once", async () => {
  const { id } = await aNo(sam);
  const plan = await aPlan(sam, { applicationId: id });
  await db.application.delete({ where: { id } });
  expect(await again(plan)).toMatchObject({ applicationId: null, job: null });

  const form = answers();
  expect(await makePlan(sam, form, now)).toEqual(await makePlan(sam, form, now));
  expect(await makePlan(ade, form, now)).toEqual({ ok: false, reason: "taken" });
  expect(await db.plan.count()).toBe(2);
});

test("a plan for somebody else's application is not made, and neither is a twenty-first", async () => {
  const { id } = await aNo(ade);
  expect(await makePlan(sam, answers({ applicationId: id }), now)).toBeNull();

  for (let made = 0; made < 20; made++) await aPlan(sam);
  expect(await makePlan(sam, answers(), now)).toEqual({ ok: false, reason: "too-many" });
});

test("a tick is a tick however often it is pressed, and can be taken back", async () => {
  const plan = await aPlan(sam);
  const { id } = stepOf(plan, "Tell one person");

  await Promise.all([
    tickStep(sam, { planId: plan.id, stepId: id }, true, now),
    tickStep(sam, { planId: plan.id, stepId: id }, true, on("2026-12-01")),
  ]);
  expect(await again(plan)).toMatchObject({ done: 1, next: { title: "Do nothing about it yet" } });

  await tickStep(sam, { planId: plan.id, stepId: id }, false, now);
  expect(await again(plan)).toMatchObject({ done: 0 });
});

test("what is left out counts for nothing, and can be taken in again", async () => {
  const plan = await aPlan(sam);
  const { id } = stepOf(plan, "Tell one person");

  await skipStep(sam, { planId: plan.id, stepId: id }, { reason: "Nobody is home" }, now);
  expect(stepOf((await again(plan)) ?? plan, "Tell one person").skipped).toEqual({ reason: "Nobody is home" });
  expect(await again(plan)).toMatchObject({ total: plan.total - 1 });

  await skipStep(sam, { planId: plan.id, stepId: id }, null, now);
  expect(await again(plan)).toMatchObject({ total: plan.total });
});

test("an order of their own stays for ever: whatever comes is added behind it", async () => {
  const plan = await aPlan(sam);
  const { id: stepId } = stepOf(plan, "Tell one person");

  expect(await moveStep(sam, { planId: plan.id, version: 1, stepId, to: "up" }, now)).toEqual({ ok: true });
  const own = titles(await again(plan));
  expect(own.slice(0, 2)).toEqual(["Tell one person", "Do nothing about it yet"]);

  await developMore(sam, plan.id, "cv");
  expect(titles(await again(plan))).toEqual([...own, "Let somebody read your CV for thirty seconds"]);
  expect(stepOf((await again(plan)) ?? plan, "Tell one person").because).toBe("Here because you put it here.");
});

test("without an order of their own something more to work on takes its place among the others", async () => {
  const plan = await aPlan(sam);

  await developMore(sam, plan.id, "cv");
  await developMore(sam, plan.id, "cv");

  const after = titles(await again(plan));
  expect(after).toHaveLength(plan.total + 1);
  expect(after.at(-1)).toBe("Look back");
});

test("over the edge of its phase a step gets the phase and its day", async () => {
  const plan = await aPlan(sam);
  const { id: stepId } = stepOf(plan, "Send three lines of thanks");

  await moveStep(sam, { planId: plan.id, version: 1, stepId, to: { endOf: "month" } }, now);

  const after = await again(plan);
  expect(titles(after).at(-1)).toBe("Send three lines of thanks");
  expect(stepOf(after ?? plan, "Send three lines of thanks")).toMatchObject({ phase: "month", dueOn: "2026-12-28" });
});

test("of two devices that move at once one does, and the other is told", async () => {
  const plan = await aPlan(sam);
  const move = (title: string) =>
    moveStep(sam, { planId: plan.id, version: plan.version, stepId: stepOf(plan, title).id, to: "up" }, now);

  const outcomes = await Promise.all([move("Tell one person"), move("Look back")]);

  expect(outcomes).toContainEqual({ ok: true });
  expect(outcomes).toContainEqual({ ok: false, reason: "changed" });
  const positions = await db.planStep.findMany({ where: { planId: plan.id }, select: { position: true } });
  expect(new Set(positions.map(({ position }) => position)).size).toBe(plan.steps.length);
});

test("a step of their own is added, put on a day, and taken away; ours stay", async () => {
  const plan = await aPlan(sam);
  await addStep(sam, plan.id, {
    title: "Ring Ines",
    first: "Find her number",
    kind: "talk",
    phase: "hour",
    minutes: 5,
  });
  const own = stepOf((await again(plan)) ?? plan, "Ring Ines");
  expect(own).toMatchObject({ isOwn: true, dueOn: "2026-11-30", kind: "talk" });

  await putOnDay(sam, { planId: plan.id, stepId: own.id }, "2026-12-04" as typeof own.dueOn);
  expect(stepOf((await again(plan)) ?? plan, "Ring Ines").dueOn).toBe("2026-12-04");

  await removeStep(sam, { planId: plan.id, stepId: own.id });
  await removeStep(sam, { planId: plan.id, stepId: stepOf(plan, "Tell one person").id });
  expect(await again(plan)).toMatchObject({ total: plan.total });
});

test("a plan takes sixty steps and no more, also when some were taken away in between", async () => {
  const plan = await aPlan(sam);
  const one = { title: "One more", kind: "talk", phase: "week", minutes: 5 } as const;
  for (let at = plan.total + 1; at < 60; at++)
    await db.planStep.create({
      data: { planId: plan.id, position: at, phase: "week", words: "sealed", minutes: 5, dueOn: now },
    });
  expect(await addStep(sam, plan.id, one)).toEqual({ ok: true });
  expect(await addStep(sam, plan.id, one)).toEqual({ ok: false, reason: "full" });

  await removeStep(sam, { planId: plan.id, stepId: stepOf((await again(plan)) ?? plan, "One more").id });
  expect(await addStep(sam, plan.id, one)).toEqual({ ok: true });
  expect(await again(plan)).toMatchObject({ total: 60 });
});

test("reminders come only to whoever ticked them", async () => {
  await aPlan(sam);
  expect(await ownReminding(sam, now)).toEqual({ isOn: false, pausedUntil: null });

  await aPlan(sam, { reminders: true });
  expect(await ownReminding(sam, now)).toEqual({ isOn: true, pausedUntil: null });
});

test("a plan that is deleted is gone at once, with all that was in it", async () => {
  const plan = await aPlan(sam);

  expect(await deletePlan(sam, plan.id)).toEqual({ ok: true });

  expect([await db.plan.count(), await db.planStep.count()]).toEqual([0, 0]);
});

test("their export holds their plans in words, opened", async () => {
  await aPlan(sam);
  await aPlan(ade, { note: "Ade wrote this" });

  const file = JSON.stringify((await exportFor(sam.email, now)).data);

  for (const trace of [`${CANARY} note`, `${CANARY} job`, "Send three lines of thanks"]) expect(file).toContain(trace);
  expect(file).not.toContain("Ade wrote this");
});

test("erasing a candidate removes plan, log, kudos, fit and callbacks, keeps the C8 minimum: plan", async () => {
  const plan = await aPlan(sam, { reminders: true });
  await addStep(sam, plan.id, { title: CANARY, kind: "talk", phase: "week", minutes: 10 });
  await aPlan(ade);

  await eraseFor(sam.email, now);

  expect(await db.plan.findMany({ select: { candidateId: true } })).toEqual([{ candidateId: ade.personId }]);
  expect(await db.planStep.count({ where: { planId: plan.id } })).toBe(0);
  expect(await db.planReminder.count()).toBe(0);
  // What the law asks an agency to keep is there: that somebody was here and is erased, without who they were.
  expect(await db.auditEvent.count({ where: { action: { contains: "erase" } } })).toBeGreaterThan(0);
});
