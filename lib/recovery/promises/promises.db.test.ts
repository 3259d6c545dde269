import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import type { LocalDate } from "@/lib/core/time/dates";
import { bookCall } from "@/lib/calls/booking";
import { newConsultant } from "@/lib/calls/calls.fixtures";
import { CALL_ACTS } from "@/lib/calls/staff/bulk";
import { recordOutcome } from "@/lib/calls/staff/outcome";
import { promise } from "@/lib/calls/staff/promising";
import { outcomeInput } from "@/lib/calls/staff/schema";
import { aCallOf, aRecruiter, AT, emptyAfterNo, TUESDAY_TEN } from "../after-no.fixtures";
import { aCandidate, EDITOR, NOW } from "../kudos/kudos.fixtures";
import { keepPromise } from "./keeping";
import { promisesForStaff, promisesIn, promisesTo } from "./reading";
import { remindOfPromises } from "./reminding";

beforeEach(emptyAfterNo);

const day = (text: string) => text as LocalDate;
const FRIDAY = { what: "Send you two names at Calder & Finch", dueOn: day("2026-12-11") };
const on = (text: string) => new Date(`${text}T12:00:00Z`);

async function aHeldCall() {
  const [sam, priya] = [await aCandidate(), await aRecruiter("Ada")];
  const callId = await aCallOf(sam, "after-a-rejection");
  const outcome = await recordOutcome(priya, callId, { outcome: "held", promise: FRIDAY }, AT(30));
  if (!outcome.ok) throw new Error(outcome.reason);
  const [made] = await promisesTo(sam, AT(31));
  return { sam, priya, callId, id: made!.id };
}

describe("a call after a no", () => {
  test("is not held without a promise, or a reason why there is none", async () => {
    const [sam, ada] = [await aCandidate(), await aRecruiter("Ada")];
    const callId = await aCallOf(sam, "after-a-rejection");
    const held = { outcome: "held" } as const;

    expect(await recordOutcome(ada, callId, held, AT(30))).toEqual({ ok: false, reason: "needs-promise" });
    const past = { ...held, promise: { what: "Ring", dueOn: day("2026-12-07") } };
    expect(await recordOutcome(ada, callId, past, AT(30))).toEqual({ ok: false, reason: "promise-past" });
    const said = await CALL_ACTS[0]!.look([callId], AT(30), db);
    const act = { id: callId, stamp: said.get(callId)!.stamp };
    const many = await db.$transaction((tx) =>
      CALL_ACTS[0]!.act(tx, act, { actor: ada, choices: { outcome: "held" }, now: AT(30) }),
    );
    expect(many).toMatchObject({ ok: false, why: expect.stringContaining("what you promised") });
    await expect(db.call.update({ where: { id: callId }, data: { outcome: "held" } })).rejects.toThrow();
    expect(await db.callPromise.count()).toBe(0);

    const why = "They only wanted to be heard";
    expect((await recordOutcome(ada, callId, { ...held, noPromise: why }, AT(30))).ok).toBe(true);
    expect(await db.call.findUniqueOrThrow({ where: { id: callId } })).toMatchObject({
      outcome: "held",
      noPromise: why,
    });
  });

  test("a call that came from nothing of the kind asks for none", async () => {
    const [sam, ada] = [await aCandidate(), await aRecruiter("Ada")];
    const callId = await aCallOf(sam, "first-job");
    expect((await recordOutcome(ada, callId, { outcome: "held" }, AT(30))).ok).toBe(true);
  });

  test("nobody who missed it is asked for one", async () => {
    const callId = await aCallOf(await aCandidate(), "after-a-rejection");
    const missed = await recordOutcome(await aRecruiter("Ada"), callId, { outcome: "missed-by-visitor" }, AT(30));
    expect(missed.ok).toBe(true);
  });

  test("what was promised goes out with what was agreed, once however often it is sent", async () => {
    const { sam, priya, callId } = await aHeldCall();
    await recordOutcome(priya, callId, { outcome: "held", promise: FRIDAY }, AT(31));

    const [mail, ...more] = await db.outboxMail.findMany({ where: { template: "call-follow-up" } });
    expect(more).toEqual([]);
    expect(mail?.text).toContain("by Friday 11 December: Send you two names at Calder & Finch.");
    expect(await promisesTo(sam, AT(32))).toHaveLength(1);
  });

  test.each([
    ["a promise without a day", { promise: "Ring" }, "promiseDueOn"],
    ["a day without a promise", { promiseDueOn: "2026-12-11" }, "promise"],
    [
      "both a promise and a reason why none",
      { promise: "Ring", promiseDueOn: "2026-12-11", noPromise: "x" },
      "noPromise",
    ],
    ["a promise of a novel", { promise: "x".repeat(201), promiseDueOn: "2026-12-11" }, "promise"],
    [
      "a promise in a call that nobody came to",
      { outcome: "missed-by-us", promise: "x", promiseDueOn: "2026-12-11" },
      "promise",
    ],
  ])("%s is refused at its field", (_, given, field) => {
    const outcome = outcomeInput.safeParse({ outcome: "held", ...given });
    expect(outcome.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });
});

test("promise overdue shows on both sides", async () => {
  const { sam, priya, callId } = await aHeldCall();
  const states = async (now: Date) => ({
    theirs: (await promisesTo(sam, now)).map(({ state }) => state),
    ours: (await promisesIn(priya, callId, now))?.map(({ state }) => state),
    all: (await promisesForStaff(priya, now))?.open.map(({ state, to }) => [state, to]),
  });

  expect(await states(on("2026-12-11"))).toEqual({ theirs: ["open"], ours: ["open"], all: [["open", "Sam Okafor"]] });
  const late = on("2026-12-12");
  expect(await states(late)).toEqual({ theirs: ["overdue"], ours: ["overdue"], all: [["overdue", "Sam Okafor"]] });
  expect((await promisesForStaff(priya, late))?.lately).toEqual({ due: 1, inTime: 0 });
});

describe("a promise", () => {
  test.each([
    ["on its day is kept", "2026-12-11", "kept", 1],
    ["a day later is kept late, and says so", "2026-12-12", "kept-late", 0],
  ])("%s", async (_, keptOn, state, inTime) => {
    const { sam, priya, callId, id } = await aHeldCall();
    expect(await keepPromise(priya, { id, callId: randomUUID() }, on(keptOn))).toBe(false);
    expect(await keepPromise(EDITOR, { id, callId }, on(keptOn))).toBe(false);
    expect(await keepPromise(priya, { id, callId }, on(keptOn))).toBe(true);
    expect(await keepPromise(priya, { id, callId }, on(keptOn))).toBe(false);

    expect(await promisesTo(sam, on("2026-12-20"))).toMatchObject([{ state, keptOn, by: "Ada" }]);
    expect((await promisesForStaff(priya, on("2026-12-20")))?.lately).toEqual({ due: 1, inTime });
    expect(await db.auditEvent.count({ where: { action: "promise-kept" } })).toBe(1);
  });

  test("may follow in the days after, and is nobody's to change", async () => {
    const { priya, callId } = await aHeldCall();
    const more = { what: "Read your CV once more", dueOn: day("2026-12-14") };
    expect(await promise(EDITOR, callId, more, AT(60))).toEqual({ ok: false, reason: "unknown" });
    expect(await promise(priya, callId, { ...more, dueOn: day("2026-12-01") }, AT(60))).toEqual({
      ok: false,
      reason: "past",
    });
    expect(await promise(priya, callId, more, NOW)).toEqual({ ok: false, reason: "not-begun" });
    expect(await promise(priya, callId, more, AT(60))).toEqual({ ok: true });
    expect(await db.callPromise.count()).toBe(2);
    await expect(db.callPromise.updateMany({ data: { dueOn: on("2027-01-01") } })).rejects.toThrow();
  });

  test("is nobody else's to read", async () => {
    const { callId } = await aHeldCall();
    expect(await promisesTo(await aCandidate("Ade"), AT(31))).toEqual([]);
    expect(await promisesIn(EDITOR, callId, AT(31))).toBeNull();
  });
});

describe("staff are reminded", () => {
  test("of each once, on its day, whoever made it; of what was kept before, never", async () => {
    const { sam, priya, callId, id } = await aHeldCall();
    expect(await remindOfPromises(on("2026-12-10"))).toBe(0);
    for (const now of ["2026-12-11", "2026-12-11", "2026-12-15"]) await remindOfPromises(on(now));

    const tasks = await db.candidateTask.findMany();
    expect(tasks).toMatchObject([{ candidateId: sam.personId, ownerId: priya.personId, doneAt: null }]);
    await keepPromise(priya, { id, callId }, on("2026-12-16"));
    expect(await db.candidateTask.count({ where: { doneAt: null } })).toBe(0);
  });

  test("of fifty that are due at one instant, with five workers at it, each once", async () => {
    const { sam, priya, callId, id } = await aHeldCall();
    await keepPromise(priya, { id, callId }, AT(40));
    await db.callPromise.createMany({
      data: Array.from({ length: 50 }, (_, n) => ({
        callId,
        what: `Promise ${n}`,
        dueOn: on("2026-12-11"),
        madeBy: priya.personId,
        madeAt: AT(30),
      })),
    });
    const counts = await Promise.all([1, 2, 3, 4, 5].map(() => remindOfPromises(on("2026-12-11"))));

    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(50);
    expect(await db.candidateTask.count({ where: { candidateId: sam.personId } })).toBe(50);
  });

  test("a caller without an account leaves no task, and stands in the list", async () => {
    const ada = await aRecruiter("Ada");
    await newConsultant("Priya");
    const request = { start: TUESDAY_TEN, name: "Ring", email: "ring@example.com", timeZone: "Europe/London" };
    const booking = await bookCall({ ...request, topic: "after-a-rejection" }, { network: "n", now: NOW });
    const callId = booking.ok ? booking.call.id : "";
    await recordOutcome(ada, callId, { outcome: "held", promise: FRIDAY }, AT(30));
    expect(await remindOfPromises(on("2026-12-12"))).toBe(1);
    expect(await db.candidateTask.count()).toBe(0);
    expect((await promisesForStaff(ada, on("2026-12-12")))?.open).toMatchObject([{ to: "Ring", state: "overdue" }]);
  });
});

test("50 concurrent bookings on one slot → capacity filled exactly", async () => {
  for (const name of ["Priya", "Tom", "Ana"]) await newConsultant(name);
  const bookings = await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      bookCall(
        {
          start: TUESDAY_TEN,
          name: `Visitor ${n}`,
          email: `visitor${n}@example.com`,
          timeZone: "Europe/London",
          topic: "after-a-rejection" as const,
        },
        { network: "campus", now: NOW },
      ),
    ),
  );
  expect(bookings.filter(({ ok }) => ok)).toHaveLength(3);
  expect(bookings.filter((one) => !one.ok && one.reason === "slot-taken")).toHaveLength(47);
  expect(await db.call.count()).toBe(3);
  expect(new Set((await db.call.findMany()).map(({ consultantId }) => consultantId)).size).toBe(3);
});
