import { beforeEach, expect, test } from "vitest";
import { STAFF_ROLES, type Candidate } from "@/lib/access/viewer";
import { apply } from "@/lib/applications/applying/applying";
import { aCandidate, applying, details, now } from "@/lib/applications/applying/applying.fixtures";
import { db } from "@/lib/core/db";
import { fitForm, reflectionForm } from "@/lib/recovery/fit-input";
import { ownMirror, ownMirrors, sayGut, saveReflection } from "@/lib/recovery/fit/mirror";
import { takeSnapshot } from "@/lib/recovery/fit/snapshots";
import { ownFit, saveFit } from "@/lib/recovery/fit/profile";
import { ownDebrief, ownDebriefs, saveDebrief } from "@/lib/recovery/learning/debriefs";
import { aDebrief, newId, nothingKept } from "@/lib/recovery/learning/learning.fixtures";
import { practiceForm } from "@/lib/recovery/practice-input";
import { ownQuestions, questionToAnswer, saveAnswer } from "@/lib/recovery/practice/answers";
import { aJob } from "@/tests/support/a-job";
import { eraseFor } from "./erasure/erasure";
import { exportFor } from "./export/export";
import { PERSONAL_DATA } from "./personal-data";

const CANARY = "canary-of-a-debrief";
const TABLES = ["debrief", "practice_answer", "fit_profile", "fit_snapshot", "fit_gut", "fit_reflection"];

let sam: Candidate;
let applicationId: string;
const debriefId = newId();

beforeEach(async () => {
  await nothingKept();
  await aJob({ slug: "planner", title: "Junior planner" });
  sam = await aCandidate("sam@example.com");
  await apply(applying({ viewer: sam, details: { ...details, email: sam.email } }), now);
  applicationId = (await db.application.findFirstOrThrow({ select: { id: true } })).id;
  await keptEverything();
});

/** Every private field has the canary in it. */
async function keptEverything() {
  const words = { about: CANARY, wentWell: CANARY, threw: CANARY, change: CANARY };
  await saveDebrief(sam, { id: debriefId, input: aDebrief(words), about: { applicationId } }, now);
  const star = { situation: CANARY, task: CANARY, action: CANARY, result: CANARY };
  await saveAnswer(sam, `debrief-${debriefId}`, practiceForm.parse(star), now);
  const matters = { learningWords: CANARY, teamWords: CANARY, valuesWords: CANARY, commuteFrom: CANARY };
  await saveFit(sam, fitForm.parse({ team: 3, ...matters }), now);
  await takeSnapshot(sam, "planner", now);
  await sayGut(sam, applicationId, 7, now);
  await saveReflection(sam, applicationId, reflectionForm.parse({ note: CANARY, surprised: CANARY }), now);
}

async function tablesWith(word: string): Promise<string[]> {
  const found = await Promise.all(
    Object.keys(PERSONAL_DATA).map(async (table) => {
      const [row] = await db.$queryRawUnsafe<{ n: number }[]>(
        `SELECT count(*)::int AS n FROM "${table}" t WHERE to_jsonb(t)::text ILIKE $1`,
        `%${word}%`,
      );
      return row?.n ? table : null;
    }),
  );
  return found.filter((table) => table !== null);
}

const rowsIn = async (tables: string[]) =>
  Promise.all(tables.map(async (table) => (await db.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM "${table}"`)).length));

test("learning log invisible to every staff role (canary)", async () => {
  // Pages, search, ranking, records, tables and exports of staff are made from the database: it has no word of it.
  expect(await rowsIn(TABLES)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(await tablesWith(CANARY)).toEqual([]);

  // And whoever of staff asks as the candidate would, for this candidate's things, gets nothing.
  for (const role of STAFF_ROLES) {
    const { id: personId } = await db.person.create({ data: { email: `${role}@agency.example`, name: role } });
    const staff = { kind: "staff", role, personId, email: `${role}@agency.example`, name: role } as const;
    expect([role, await ownDebriefs(staff), await ownDebrief(staff, debriefId)]).toEqual([role, [], null]);
    expect((await ownQuestions(staff, {})).hard).toEqual([]);
    expect(await questionToAnswer(staff, `debrief-${debriefId}`)).toBeNull();
    expect(await ownMirrors(staff, now)).toEqual([]);
    expect(await ownMirror(staff, applicationId, now)).toBeNull();
    expect((await ownFit(staff)).wants).toBeNull();
    expect(JSON.stringify((await exportFor(staff.email, now)).data)).not.toContain(CANARY);
  }
  // It is theirs: their own copy has all of it.
  expect(JSON.stringify((await exportFor(sam.email, now)).data).split(CANARY).length - 1).toBeGreaterThanOrEqual(14);
});

test("erasing a candidate removes plan, log, kudos, fit and callbacks, keeps the C8 minimum: log, practice and fit", async () => {
  const ade = await aCandidate("ade@example.com");
  await saveDebrief(ade, { id: newId(), input: aDebrief() }, now);
  await saveFit(ade, fitForm.parse({ team: 3 }), now);

  await eraseFor(sam.email, now);

  expect(await rowsIn(TABLES)).toEqual([1, 0, 1, 0, 0, 0]);
  expect(await ownDebriefs(ade)).toHaveLength(1);
  expect(await db.auditEvent.count({ where: { action: "erase" } })).toBe(1);
});

test("an application that goes takes its snapshot along, and leaves its candidate what they wrote", async () => {
  await db.application.delete({ where: { id: applicationId } });

  expect(await rowsIn(TABLES)).toEqual([1, 1, 1, 0, 0, 0]);
  expect(await ownDebrief(sam, debriefId)).toMatchObject({ content: { about: CANARY } });
});
