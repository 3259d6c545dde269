import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Candidate } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { exportFor } from "@/lib/privacy/export/export";
import { evidenceInput } from "../plan-input";
import { addStep, moveStep, putOnDay, skipStep, tickStep } from "./changing";
import { inControlShare } from "./measure";
import { keepEvidence, sayInControl } from "./outcome";
import { changePace } from "./pace";
import { aPlan, nobody, now, on, someone } from "./plan.fixtures";
import { ownPlan, type PlanView } from "./reading";

let sam: Candidate;

beforeEach(async () => {
  await nobody();
  sam = await someone("sam@example.com");
});

const again = async (plan: PlanView) => (await ownPlan(sam, plan.id))!;
const shape = ({ steps }: PlanView) => steps.map(({ title, dueOn }) => `${dueOn} ${title}`);
const other = (pace: PlanView["pace"]) => aPlan(sam, { pace });

describe("a plan at another pace", () => {
  test.each(["gentle", "steady", "quick"] as const)(
    "of which nothing was done is as if it had been drawn up %s, and back again",
    async (pace) => {
      const plan = await aPlan(sam);
      expect(await changePace(sam, { planId: plan.id, version: plan.version, pace })).toEqual({ ok: true });

      expect(shape(await again(plan))).toEqual(shape(await other(pace)));
      const { version } = await again(plan);
      await changePace(sam, { planId: plan.id, version, pace: "steady" });
      expect(shape(await again(plan))).toEqual(shape(plan));
    },
  );

  test("keeps what its owner did, moved, wrote, left out or put on a day", async () => {
    const plan = await aPlan(sam, { pace: "quick" });
    const month = plan.steps.filter(({ phase }) => phase === "month");
    const [done, dated, left, movedUp] = month.map(({ id }) => id) as [string, string, string, string];
    await tickStep(sam, { planId: plan.id, stepId: done }, true, now);
    await putOnDay(sam, { planId: plan.id, stepId: dated }, "2027-01-29" as PlanView["until"]);
    await skipStep(sam, { planId: plan.id, stepId: left }, { reason: "Not for me" }, now);
    await moveStep(sam, { planId: plan.id, stepId: movedUp, version: plan.version, to: "up" }, now);
    await addStep(sam, plan.id, { title: "Ring Ines", kind: "talk", phase: "month", minutes: 10 });
    const before = await again(plan);

    await changePace(sam, { planId: plan.id, version: before.version, pace: "gentle" });

    const after = await again(plan);
    const find = (view: PlanView, id: string) => view.steps.find((step) => step.id === id);
    for (const id of [done, dated, left, movedUp]) expect(find(after, id)).toEqual(find(before, id));
    expect(after.steps.map(({ title }) => title)).toContain("Ring Ines");
    expect(after).toMatchObject({ pace: "gentle", isOwnOrder: true });
    expect(after.steps.length).toBeLessThan(before.steps.length);
  });

  test("is for its owner alone, and over the version that they saw", async () => {
    const plan = await aPlan(sam);
    const eve = await someone("eve@example.com");
    const wanted = { planId: plan.id, version: plan.version, pace: "quick" } as const;
    expect(await changePace(eve, wanted)).toBeNull();
    expect(await changePace(sam, { ...wanted, version: 9 })).toEqual({ ok: false, reason: "changed" });
    const outcomes = await Promise.all([changePace(sam, wanted), changePace(sam, wanted)]);
    expect(outcomes.filter((one) => one?.ok)).toHaveLength(1);
  });
});

describe("what came of a plan", () => {
  test("a link is kept sealed beside its step, is in the download, and can be taken away", async () => {
    const plan = await aPlan(sam);
    const ref = { planId: plan.id, stepId: plan.steps[3]!.id };
    const url = "https://example.com/bus-routes";
    expect(await keepEvidence(sam, ref, url)).toEqual({ ok: true });

    expect((await again(plan)).steps[3]).toMatchObject({ evidence: url });
    const row = await db.planStep.findUniqueOrThrow({ where: { id: ref.stepId } });
    expect(row.evidence).not.toContain("bus-routes");
    expect(JSON.stringify((await exportFor(sam.email, now)).data)).toContain(url);
    expect(await keepEvidence(await someone("eve@example.com"), ref, "https://e.example/x")).toBeNull();
    await keepEvidence(sam, ref, null);
    expect((await again(plan)).steps[3]?.evidence).toBeNull();
  });

  test.each([
    ["javascript:alert(1)", false],
    ["data:text/html,x", false],
    ["//example.com/x", false],
    ["https://exa mple.com/", false],
    [`https://example.com/${"x".repeat(600)}`, false],
    ["http://example.com/x?y=1", true],
    ["", true],
  ])("%s as a link", (evidence, isTaken) => {
    expect(evidenceInput.safeParse({ evidence }).success).toBe(isTaken);
  });

  test("whether it helped is said once for a plan, changed at will, and by its owner alone", async () => {
    const plan = await aPlan(sam);
    expect(await sayInControl(sam, plan.id, false, on("2026-12-02"))).toEqual({ ok: true });
    expect(await sayInControl(sam, plan.id, true, on("2026-12-09"))).toEqual({ ok: true });
    expect((await again(plan)).inControl).toBe(true);
    expect(await sayInControl(await someone("eve@example.com"), plan.id, false, now)).toBeNull();
    expect((await again(plan)).inControl).toBe(true);
  });

  test("how many say yes is told to staff in tens, from ten answers on, and to nobody else", async () => {
    const { id } = await aPlan(sam);
    const { steps: _, ...row } = await db.plan.findUniqueOrThrow({ where: { id }, include: { steps: true } });
    const said = (n: number, inControl: boolean) =>
      db.plan.createMany({
        data: Array.from({ length: n }, () => ({ ...row, id: randomUUID(), inControl, inControlAt: now })),
      });
    const ada = {
      kind: "staff",
      role: "recruiter",
      personId: sam.personId,
      email: "a@b.example",
      name: "Ada",
    } as const;
    await said(9, true);
    expect(await inControlShare(ada, now)).toBeNull();
    await said(4, false);
    expect(await inControlShare(ada, now)).toEqual({ answers: 10, share: 0.7 });
    for (const viewer of [sam, { ...ada, role: "editor" } as const])
      expect(await inControlShare(viewer, now)).toBeNull();
  });
});
