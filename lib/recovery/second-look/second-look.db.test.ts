import { beforeEach, describe, expect, test } from "vitest";
import type { Staff } from "@/lib/access/viewer";
import { VISITOR } from "@/lib/access/viewer";
import { finishTask } from "@/lib/applications/staff/tasks";
import { db } from "@/lib/core/db";
import { aNo, aRecruiter, emptyAfterNo } from "../after-no.fixtures";
import { aCandidate, anApplication, days, EDITOR, NOW } from "../kudos/kudos.fixtures";
import { secondLookAnswer } from "../second-look-input";
import { answerSecondLook, secondLookFor } from "./answering";
import { askForSecondLook, ownSecondLook } from "./asking";

beforeEach(emptyAfterNo);

const STANDS = secondLookAnswer.parse({ outcome: "stands", words: "I looked for a year of GIS, and found a term." });

async function asked() {
  const [sam, ada, ben] = [await aCandidate(), await aRecruiter("Ada"), await aRecruiter("Ben")];
  const { id } = await aNo(sam, ada);
  const outcome = await askForSecondLook(sam, id, "I had a year of GIS at Leeds", NOW);
  if (!outcome.ok) throw new Error(outcome.reason);
  const task = await db.candidateTask.findFirstOrThrow({ where: { once: `second-look:${id}` } });
  return { sam, ada, ben, id, task: task.id };
}

describe("a second look", () => {
  test.each([
    ["on the day", 0, true],
    ["a minute before the fourteen days are over", 14 - 1 / 1440, true],
    ["with the fourteenth", 14, false],
  ])("%s can be asked for: %#", async (_, after, isTaken) => {
    const sam = await aCandidate();
    const { id } = await aNo(sam, await aRecruiter("Ada"));
    expect((await ownSecondLook(sam, id, days(after)))?.state).toBe(isTaken ? "can-ask" : undefined);
    expect((await askForSecondLook(sam, id, undefined, days(after))).ok).toBe(isTaken);
  });

  test("is for a no at the sift that was told: not for one after an interview, one that waits to go, or no no at all", async () => {
    const [sam, ada] = [await aCandidate(), await aRecruiter("Ada")];
    const after = await aNo(sam, ada, "interview");
    const untold = await aNo(sam, ada);
    await db.application.update({ where: { id: untold.id }, data: { answerGoesAt: days(1) } });
    const open = await anApplication(sam);
    for (const { id } of [after, untold, open]) {
      expect(await ownSecondLook(sam, id, NOW)).toBeNull();
      expect(await askForSecondLook(sam, id, undefined, NOW)).toEqual({ ok: false, reason: "over" });
    }
    const { id } = await aNo(sam, ada);
    for (const viewer of [VISITOR, await aCandidate("Ade")])
      expect(await askForSecondLook(viewer, id, undefined, NOW)).toEqual({ ok: false, reason: "unknown" });
  });

  test("is asked for once, however many press at once", async () => {
    const sam = await aCandidate();
    const { id } = await aNo(sam, await aRecruiter("Ada"));
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => askForSecondLook(sam, id, undefined, NOW)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.candidateTask.count()).toBe(1);
  });

  test("is a task that whoever said no cannot close, nor answer", async () => {
    const { ada, ben, id, task } = await asked();
    expect(await finishTask(ada, task, true, NOW)).toBe(false);
    expect(await answerSecondLook(ada, id, STANDS, NOW)).toEqual({ ok: false, reason: "own" });
    expect(await secondLookFor(ada, id)).toMatchObject({ isOwnNo: true });
    const byAda = { doneAt: NOW, doneById: ada.personId };
    await expect(db.candidateTask.update({ where: { id: task }, data: byAda })).rejects.toThrow();
    const answered = { answeredAt: NOW, answeredBy: ada.personId, outcome: "stands", answer: "x" };
    await expect(db.secondLook.update({ where: { applicationId: id }, data: answered })).rejects.toThrow();

    expect(await answerSecondLook(EDITOR, id, STANDS, NOW)).toEqual({ ok: false, reason: "unknown" });
    expect(await answerSecondLook(ben, id, STANDS, NOW)).toEqual({ ok: true });
    expect(await answerSecondLook(ben, id, STANDS, NOW)).toEqual({ ok: false, reason: "answered" });
    expect(await db.candidateTask.count({ where: { doneAt: null } })).toBe(0);
  });

  test("that comes to the same is answered in a letter with a name, and in the account", async () => {
    const { sam, ben, id } = await asked();
    await answerSecondLook(ben, id, STANDS, NOW);
    const [mail] = await db.outboxMail.findMany({ where: { template: "second-look-answer" } });
    for (const words of ["Ben", "found a term"]) expect(mail?.text).toContain(words);
    expect(await ownSecondLook(sam, id, days(30))).toMatchObject({
      state: "answered",
      outcome: "stands",
      answer: STANDS.words,
    });
  });

  test("that finds something takes the application up again, and its candidate reads why", async () => {
    const { ben, id } = await asked();
    const words = "You had a year of GIS, and we had overlooked it. We read on.";
    expect(await answerSecondLook(ben, id, { outcome: "reopened", words }, NOW)).toEqual({ ok: true });
    expect(await db.application.findUniqueOrThrow({ where: { id } })).toMatchObject({ stage: "screening" });
    const [mail] = await db.outboxMail.findMany({ where: { template: "application-news" } });
    expect(mail?.text).toContain(words);
  });

  test("speaks as every no does: what tells nothing is sent back to its writer", async () => {
    const { ben, id } = await asked();
    const words = "Unfortunately you are not the right fit";
    const outcome = await answerSecondLook(ben as Staff, id, { outcome: "stands", words }, NOW);
    expect(outcome).toMatchObject({ ok: false, reason: "tone" });
    expect(await db.outboxMail.count({ where: { template: "second-look-answer" } })).toBe(0);
  });
});
