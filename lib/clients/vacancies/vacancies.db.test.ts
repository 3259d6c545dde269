import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Staff, Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { aClient, aColleague, aContact, aVacancy } from "@/tests/support/clients";
import { vacancyInput } from "../vacancy-input";
import { keysOf, MOVES, type Stage, STAGES } from "../vocabulary";
import { vacanciesForStaff, vacancyChoices, vacancyForStaff, vacancyHistory } from "./list";
import { moveVacancy } from "./moving";
import { createVacancy, saveVacancy } from "./writing";
import { emptied } from "@/tests/support/emptied";

const now = new Date("2026-11-25T10:00:00Z");
const NOT_FOUND = { ok: false, reason: "not-found" };
const ALL = keysOf(STAGES);
let recruiter: Staff;
let viewer: Staff;
let clientId: string;

const input = (given: Record<string, string> = {}) => vacancyInput.parse({ title: "Junior planner", ...given });

beforeAll(async () => {
  recruiter = await aColleague("recruiter", "Priya");
  viewer = await aColleague("viewer");
});

beforeEach(async () => {
  await emptied("client", "audit_event");
  clientId = await aClient(recruiter, {}, now);
});

/** A vacancy put where a test wants it. */
async function standingAt(stage: Stage): Promise<string> {
  const filledCount = stage === "filled" ? 1 : 0;
  return (await db.vacancy.create({ data: { clientId, title: "Planner", stage, filledCount }, select: { id: true } }))
    .id;
}

const stageOf = async (id: string) => (await db.vacancy.findUniqueOrThrow({ where: { id } })).stage;

test.each(ALL)(
  "from %s it goes where the table says and nowhere else, and the database says the same",
  async (from) => {
    const others = ALL.filter((to) => to !== from);
    const byCode: Stage[] = [];
    const bySql: Stage[] = [];
    for (const to of others) {
      const [one, other] = [await standingAt(from), await standingAt(from)];
      if ((await moveVacancy(recruiter, { id: one, from, to }, now)).ok && (await stageOf(one)) === to) byCode.push(to);
      const leap = db.vacancy.update({ where: { id: other }, data: { stage: to, filledCount: 1 } });
      await leap.then(
        () => bySql.push(to),
        () => {},
      );
    }

    expect(byCode.sort()).toEqual([...MOVES[from]].sort());
    expect(bySql.sort()).toEqual([...MOVES[from]].sort());
  },
);

test("each move is an event with who and when, which nobody changes afterwards", async () => {
  const id = await aVacancy(recruiter, clientId, {}, now);
  await moveVacancy(recruiter, { id, from: "taken", to: "shortlisting" }, now);
  await moveVacancy(recruiter, { id, from: "shortlisting", to: "interviewing" }, now);

  const events = await db.vacancyEvent.findMany({ where: { vacancyId: id }, orderBy: { id: "asc" } });
  expect(events.map(({ fromStage, toStage }) => [fromStage, toStage])).toEqual([
    [null, "taken"],
    ["taken", "shortlisting"],
    ["shortlisting", "interviewing"],
  ]);
  expect(new Set(events.map(({ actorId }) => actorId))).toEqual(new Set([recruiter.personId]));
  await expect(db.vacancyEvent.deleteMany({ where: { vacancyId: id } })).rejects.toThrow();
  await expect(db.vacancyEvent.updateMany({ data: { toStage: "filled" } })).rejects.toThrow();
});

test("of two who move it at once one does, and the other is told where it stands", async () => {
  const id = await aVacancy(recruiter, clientId, {}, now);
  const outcomes = await Promise.all([
    moveVacancy(recruiter, { id, from: "taken", to: "advertised" }, now),
    moveVacancy(recruiter, { id, from: "taken", to: "shortlisting" }, now),
  ]);

  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes).toContainEqual({ ok: false, reason: "moved-meanwhile", stage: await stageOf(id) });
  expect(await db.vacancyEvent.count({ where: { vacancyId: id } })).toBe(2);
});

test("filled means that every place is, and one comes free when it goes back", async () => {
  const id = await aVacancy(recruiter, clientId, { headcount: "3", filledCount: "1" }, now);
  const counts = async () => (await vacancyForStaff(recruiter, id))?.filledCount;
  for (const to of ["shortlisting", "interviewing", "offer", "filled"] as const)
    await moveVacancy(recruiter, { id, from: await stageOf(id), to }, now);
  expect(await counts()).toBe(3);

  const version = (await vacancyForStaff(recruiter, id))?.version ?? 0;
  expect(await saveVacancy(recruiter, id, version, input({ headcount: "4", filledCount: "3" }), now)).toEqual({
    ok: false,
    reason: "is-filled",
  });
  await moveVacancy(recruiter, { id, from: "filled", to: "shortlisting" }, now);
  expect(await counts()).toBe(2);
});

test("a save over a newer version changes nothing; what was saved is written down without the notes", async () => {
  const id = await aVacancy(recruiter, clientId, {}, now);
  const change = {
    headcount: "2",
    notes: "Ann Lee wants a linguist.",
    salaryFrom: "27,000",
    feeModel: "percentage",
    feePercent: "20",
  };
  expect(await saveVacancy(recruiter, id, 1, input(change), now)).toEqual({ ok: true, id });

  expect(await saveVacancy(recruiter, id, 1, input({ title: "Other" }), now)).toEqual({
    ok: false,
    reason: "changed-meanwhile",
  });
  const { details } = await db.auditEvent.findFirstOrThrow({ where: { subject: "vacancy", action: "save" } });
  expect(details).toMatchObject({
    from: { headcount: 1, feePoints: null },
    to: { headcount: 2, feePoints: 2000 },
    changed: ["notes"],
  });
  expect(JSON.stringify(details)).not.toContain("Ann Lee");
});

test("a contact of another client, or one who has left, hires for nobody here", async () => {
  const other = await aClient(recruiter, { name: "Pell" }, now);
  const ann = await aContact(recruiter, other, {}, now);
  const refused = { ok: false, reason: "not-of-client" };

  expect(await createVacancy(recruiter, clientId, input({ contactId: ann }), now)).toEqual(refused);
  const id = await aVacancy(recruiter, clientId, {}, now);
  expect(await saveVacancy(recruiter, id, 1, input({ contactId: ann }), now)).toEqual(refused);
  await expect(db.vacancy.update({ where: { id }, data: { contactId: ann } })).rejects.toThrow();
  const bob = await aContact(recruiter, clientId, { name: "Bob" }, now);
  await db.clientContact.update({ where: { id: bob }, data: { leftAt: now, isPrimary: false } });
  expect(await createVacancy(recruiter, clientId, input({ contactId: bob }), now)).toEqual(refused);
});

test.each([
  [{ title: " " }],
  [{ headcount: "0" }],
  [{ headcount: "1", filledCount: "2" }],
  [{ headcount: "two" }],
  [{ salaryFrom: "30000", salaryTo: "20000" }],
  [{ deadlineOn: "tomorrow" }],
  [{ feePercent: "20" }],
  [{ stage: "filled" }],
  [{ clientId: "11111111-1111-4111-8111-111111111111" }],
])("what makes no sense is refused: %o", (given) => {
  expect(vacancyInput.safeParse({ title: "Planner", ...given }).success).toBe(false);
});

describe("who may", () => {
  test("a viewer sees vacancies without fee, pay, notes and people", async () => {
    const ann = await aContact(recruiter, clientId, { name: "Ann Lee" }, now);
    const id = await aVacancy(
      recruiter,
      clientId,
      { contactId: ann, notes: "Secret.", salaryFrom: "31234", feeModel: "fixed", feeAmount: "4321" },
      now,
    );

    const seen = await vacancyForStaff(viewer, id);
    expect(seen).toMatchObject({
      title: "Junior planner",
      contact: null,
      salaryMinPence: null,
      feePence: null,
      notes: "",
    });
    const all = JSON.stringify([seen, await vacanciesForStaff(viewer, {}), await vacancyHistory(viewer, id)]);
    expect(all).not.toMatch(/Ann Lee|Secret|3123400|432100/);
  });

  test("a viewer, an editor, a candidate and a visitor change nothing; the last three see nothing", async () => {
    const id = await aVacancy(recruiter, clientId, {}, now);
    const { personId, email, name } = recruiter;
    const blind: Viewer[] = [
      { kind: "visitor" },
      { kind: "candidate", personId, email, name },
      await aColleague("editor"),
    ];

    for (const who of [...blind, viewer]) {
      expect(await createVacancy(who, clientId, input(), now)).toEqual(NOT_FOUND);
      expect(await saveVacancy(who, id, 1, input(), now)).toEqual(NOT_FOUND);
      expect(await moveVacancy(who, { id, from: "taken", to: "cancelled" }, now)).toEqual(NOT_FOUND);
    }
    for (const who of blind) {
      expect(await vacancyForStaff(who, id)).toBeNull();
      expect(await vacanciesForStaff(who, {})).toBeNull();
      expect(await vacancyChoices(who)).toEqual([]);
    }
  });
});

test("the board is narrowed to a client and an owner, and to nothing for an id that is none", async () => {
  const other = await aClient(recruiter, { name: "Pell" }, now);
  await aVacancy(recruiter, clientId, { title: "One" }, now);
  await aVacancy(recruiter, other, { title: "Two", ownerId: viewer.personId }, now);
  const titles = async (filter: object) => (await vacanciesForStaff(recruiter, filter))?.map(({ title }) => title);

  expect(await titles({ client: clientId })).toEqual(["One"]);
  expect(await titles({ owner: viewer.personId })).toEqual(["Two"]);
  expect(await titles({ client: "x" })).toEqual([]);
});
