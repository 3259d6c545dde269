import { beforeEach, expect, test } from "vitest";
import type { Staff } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { anEmptyBoard, applied, now, templateId } from "../staff/board.fixtures";
import { boardFor } from "../staff/board";
import { writeLetters } from "../staff/letter-writing";
import { composeNoes } from "../pipeline/composing-noes";
import { moveApplication } from "../staff/moving";
import { whereItStands } from "../staff/where-it-stands";

let ada: Staff;
let jobId: string;

beforeEach(async () => {
  const made = await anEmptyBoard();
  ada = made.ada;
  jobId = made.job.id;
  await db.jobReview.upsert({ where: { jobId }, create: { jobId, isBlind: true }, update: { isBlind: true } });
});

test("a board shows codes, and names from the shortlist on", async () => {
  const id = await applied(jobId, "Quillon Vexworth");
  const names = async () =>
    (await boardFor(ada, { of: "job", id: jobId }, now))?.columns.flatMap(({ cards }) => cards.map(({ name }) => name));

  expect(await names()).toEqual([`Applicant ${id.slice(0, 6).toUpperCase()}`]);
  await moveApplication(ada, id, { to: "screening", version: 1 }, now);
  await moveApplication(ada, id, { to: "submitted", version: 2 }, now);
  expect(await names()).toEqual(["Quillon Vexworth"]);
});

test("a letter is looked at without the name, and goes with it", async () => {
  const id = await applied(jobId, "Quillon Vexworth");
  const template = await templateId("The job has been filled");

  const shown = (await writeLetters(db, [{ id, given: {} }], { actor: ada, kind: "no", template })).get(id);
  expect(JSON.stringify(shown)).not.toMatch(/quillon|vexworth/i);
  const words = `Dear [first name],\n${shown?.letter?.text ?? ""}`;
  await moveApplication(ada, id, { to: "rejected", version: 1, words }, now);

  const mail = await db.outboxMail.findFirstOrThrow({ where: { template: "application-answer" } });
  const { text } = (await composeNoes([mail.id], now)).get(mail.id)!;
  expect(text).toContain("Dear Quillon,");
  expect(text).not.toContain("[first name]");
  expect(JSON.stringify(await whereItStands(ada, id))).not.toMatch(/quillon|vexworth/i);
});
