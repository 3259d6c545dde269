import { beforeEach, expect, test } from "vitest";
import type { Staff } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { eraseFor } from "@/lib/privacy/erasure/erasure";
import { exportFor } from "@/lib/privacy/export/export";
import { aColleague } from "@/tests/support/clients";
import type { LocalDate } from "@/lib/core/time/dates";
import { anEmptyBoard, applied, later, now } from "./board.fixtures";
import { moveApplication } from "./moving";
import { notesAbout, ownMentions, seeMention, writeCandidateNote } from "./notes";
import { addTask, finishTask, ownTasks, tasksAbout } from "./tasks";

let ada: Staff;
let bea: Staff;
let id: string;

beforeEach(async () => {
  const made = await anEmptyBoard();
  ({ ada, bea } = made);
  id = await applied(made.job.id, "Sam");
});

const about = () => ({ about: "application", id }) as const;

test("a note names colleagues, who see it on their Today until they have; who may not read it is not told, and its writer is", async () => {
  await aColleague("editor", "Eddie");

  const noted = await writeCandidateNote(
    ada,
    about(),
    "Spoke to her. @Bea and @Eddie, see the CV. @Beatrice @Zoe",
    now,
  );

  expect(noted).toMatchObject({ ok: true, untold: ["Eddie"] });
  expect(await notesAbout(bea, [about()])).toMatchObject([{ by: "Ada", names: ["Bea"] }]);
  const mentions = await ownMentions(bea);
  expect(mentions).toMatchObject([{ by: "Ada", href: `/admin/applications/${id}#notes` }]);
  expect(await ownMentions(ada)).toEqual([]);
  expect(await seeMention(ada, mentions?.[0]?.noteId ?? "", now)).toBe(false);
  expect(await seeMention(bea, mentions?.[0]?.noteId ?? "", now)).toBe(true);
  expect(await ownMentions(bea)).toEqual([]);
});

test("a first name that two colleagues share names neither; the whole name does", async () => {
  await db.person.update({ where: { id: bea.personId }, data: { name: "Bea Cole" } });
  const { personId: other } = await aColleague("recruiter", "Bea Short");

  await writeCandidateNote(ada, about(), "@Beatrice, @Bea, who takes this? @bea short, you?", now);

  expect(await db.noteMention.findMany({ select: { staffId: true } })).toEqual([{ staffId: other }]);
});

test("a task is its writer's, a colleague's or anybody's, shows on Today by its day, and is ticked off once", async () => {
  const dueOn = "2026-11-24" as LocalDate;
  await addTask(ada, about(), { title: "Ring her", dueOn }, now);
  await addTask(ada, about(), { title: "Ask the client", dueOn: "2026-11-27" as LocalDate, owner: bea.personId }, now);
  await addTask(ada, about(), { title: "Anybody", dueOn: "2026-11-26" as LocalDate, owner: "nobody" }, now);
  const titles = async (viewer: Staff) => (await ownTasks(viewer, false, now))?.items.map(({ title }) => title);

  expect(await titles(ada)).toEqual(["Ring her", "Anybody"]);
  expect(await titles(bea)).toEqual(["Anybody", "Ask the client"]);
  const [first] = (await tasksAbout(ada, [about()], now)) ?? [];
  expect(first).toMatchObject({ title: "Ring her", isOverdue: true, owner: "Ada" });
  expect(await finishTask(bea, first?.id ?? "", true, now)).toBe(true);
  expect(await finishTask(ada, first?.id ?? "", true, now)).toBe(false);
  expect(await titles(ada)).toEqual(["Anybody"]);
  const editor = await aColleague("editor", "Eddie");
  expect(await addTask(ada, about(), { title: "X", dueOn, owner: editor.personId }, now)).toMatchObject({
    reason: "no-such-owner",
  });
  expect(await addTask(editor, about(), { title: "X", dueOn }, now)).toMatchObject({ reason: "not-found" });
  expect(await ownTasks(editor, true, now)).toBeNull();
});

test("notes and tasks are in the download of whom they are about, and go with them", async () => {
  const person = await db.person.create({ data: { email: "sam@example.com", name: "Sam", candidate: { create: {} } } });
  await writeCandidateNote(ada, about(), "Canary of the application", now);
  await writeCandidateNote(ada, { about: "candidate", id: person.id }, "Canary of the candidate", now);
  await addTask(
    ada,
    { about: "candidate", id: person.id },
    { title: "Canary of a task", dueOn: "2026-12-01" as LocalDate },
    now,
  );

  const theirs = JSON.stringify(await exportFor("sam@example.com", now));

  for (const canary of ["of the application", "of the candidate", "of a task"])
    expect(theirs).toContain(`Canary ${canary}`);
  await eraseFor("sam@example.com", now);
  expect([await db.candidateNote.count(), await db.candidateTask.count()]).toEqual([0, 0]);
});

test("a move ends what the worker had put down about an overdue answer", async () => {
  await db.candidateTask.create({
    data: { applicationId: id, title: "Answer Sam", dueOn: now, once: `answer:${id}:2026-11-24` },
  });

  await moveApplication(ada, id, { to: "screening", version: 1 }, later(1));

  expect(await db.candidateTask.findFirst()).toMatchObject({ doneAt: later(1), doneById: ada.personId });
});
