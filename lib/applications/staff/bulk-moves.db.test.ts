import { beforeEach, expect, test } from "vitest";
import type { Staff } from "@/lib/access/viewer";
import { blockEmployer } from "@/lib/candidates/blocking";
import { DEEDS } from "@/lib/audit/vocabulary";
import { db } from "@/lib/core/db";
import { askRun, askUndo } from "@/lib/tables/bulk/asking";
import { runForStaff } from "@/lib/tables/bulk/looking";
import { startRun } from "@/lib/tables/bulk/starting";
import { aCandidate } from "../applying/applying.fixtures";
import { composeNoes } from "../pipeline/composing-noes";
import { NOT_TO_BE_SHOWN } from "../vocabulary";
import { anEmptyBoard, applied, later, now, templateId } from "./board.fixtures";
import { moveApplication } from "./moving";

// Several at once: what is chosen, looked at as it will read, sent, and taken back.

const clock = () => now;
let ada: Staff;
let jobId: string;

beforeEach(async () => {
  const made = await anEmptyBoard();
  ada = made.ada;
  jobId = made.job.id;
});

async function began(act: string, ids: string[]): Promise<string> {
  const started = await startRun(ada, "applications", { act, ids, all: false, parameters: "" }, now);
  if (!started.ok) throw new Error(started.reason);
  return started.id;
}
const run = async (id: string) => {
  const found = await runForStaff(ada, id, now);
  if (!found) throw new Error("no run");
  return found;
};
const stages = async () =>
  Object.fromEntries((await db.application.findMany()).map(({ name, stage }) => [name, stage as string]));
const letters = () =>
  db.outboxMail.findMany({ where: { template: "application-answer" }, orderBy: { toAddress: "asc" } });

test("forty people are turned down: one template, a line for some, each letter seen as it goes, and none before it may", async () => {
  const ids = [];
  for (let at = 0; at < 40; at++) ids.push(await applied(jobId, `Person ${String(at).padStart(2, "0")}`));
  const id = await began("turn-down", ids);
  const filled = await templateId("The job has been filled");
  const missing = await templateId("One essential thing is missing");

  const typed = {
    template: filled,
    "template-1": missing,
    "line-1": "They need Welsh.",
    "line-2": "Your sketches stay with me.",
  };
  expect(await askRun(ada, id, typed, clock)).toEqual({ ok: false, reason: "look" });
  const shown = await run(id);
  expect(shown.letters).toMatchObject({ faulty: 0 });
  expect(shown.letters?.rows).toHaveLength(40);
  expect(shown.letters?.rows[0]?.letter?.text).toContain("They need Welsh.");
  expect(shown.letters?.rows[1]?.letter?.text).toMatch(
    /somebody has accepted this job[\s\S]*\n\nYour sketches stay with me\.$/,
  );
  expect(shown.letters?.rows[2]?.letter).toMatchObject({ subject: "Our answer: Junior planner" });
  expect(await askRun(ada, id, { ...typed, seen: shown.letters?.seen ?? "", then: "send" }, clock)).toEqual({
    ok: true,
  });

  expect((await run(id)).counts).toMatchObject({ done: 40, skipped: 0 });
  const sent = await letters();
  expect(sent).toHaveLength(40);
  expect(sent.every(({ notBefore }) => notBefore >= later(10))).toBe(true);
  expect((await composeNoes([sent[0]!.id], later(10))).get(sent[0]!.id)?.text).toContain("They need Welsh.");
  for (const { subject, action } of await db.auditEvent.findMany())
    expect(DEEDS).toHaveProperty([`${subject}.${action}`]);
});

test("a letter that lacks something, or was changed since it was seen, does not go", async () => {
  const ids = [await applied(jobId, "Sam Okafor"), await applied(jobId, "Mo Ali")];
  const id = await began("turn-down", ids);
  const others = await templateId("Others had done more of it already");

  await askRun(ada, id, { template: others, "line-1": "You had no placement yet!" }, clock);
  const first = (await run(id)).letters;
  expect(first?.rows.map(({ faults }) => faults)).toEqual([
    ["Leave out the exclamation mark"],
    ["Write one true, specific thing to this person"],
  ]);
  expect(
    await askRun(ada, id, { template: others, "line-1": "You had no placement yet!", seen: first?.seen ?? "" }, clock),
  ).toMatchObject({ reason: "look" });

  const whole = { template: others, "line-1": "You had no placement yet.", "line-2": "Your maths was strong." };
  await askRun(ada, id, whole, clock);
  const { seen = "" } = (await run(id)).letters ?? {};
  await db.messageTemplate.update({
    where: { id: others },
    data: { text: "{{first name}}, other words.\n\n{{line}}" },
  });
  expect(await askRun(ada, id, { ...whole, seen, then: "send" }, clock)).toMatchObject({ reason: "look" });
  expect(await stages()).toEqual({ "Sam Okafor": "received", "Mo Ali": "received" });
  expect(await letters()).toEqual([]);
});

test("whoever was moved meanwhile is left alone and gets no letter, and whoever has the job is not in it", async () => {
  const [on, placed, sam] = [
    await applied(jobId, "Moved on"),
    await applied(jobId, "Placed"),
    await applied(jobId, "Sam"),
  ];
  let version = 1;
  for (const to of ["screening", "interview", "offer", "placed"] as const)
    await moveApplication(ada, placed, { to, version: version++ }, now);
  const id = await began("turn-down", [on, placed, sam]);
  const typed = { template: await templateId("The employer has stopped looking") };
  await askRun(ada, id, typed, clock);
  const { seen = "" } = (await run(id)).letters ?? {};
  await moveApplication(ada, on, { to: "screening", version: 1 }, now);

  await askRun(ada, id, { ...typed, seen, then: "send" }, clock);

  expect(await stages()).toEqual({ "Moved on": "screening", Placed: "placed", Sam: "rejected" });
  expect(await letters()).toMatchObject([{ toAddress: "sam@example.com" }]);
  expect((await run(id)).reasons.map(({ why }) => why)).toEqual([
    "Somebody changed it in the meantime: it stands at “Screening” now",
    "They have the job: move it by itself",
  ]);
});

test("a wrong sending is taken back: nobody is mailed and all stand where they stood; what has been told stays", async () => {
  const [sam, mo] = [await applied(jobId, "Sam"), await applied(jobId, "Mo")];
  await moveApplication(ada, mo, { to: "screening", version: 1 }, now);
  const id = await began("turn-down", [sam, mo]);
  const typed = { template: await templateId("The job has been filled") };
  await askRun(ada, id, typed, clock);
  await askRun(ada, id, { ...typed, seen: (await run(id)).letters?.seen ?? "", then: "send" }, clock);
  expect((await run(id)).undoUntil).toEqual(later(10));
  await db.application.update({ where: { id: mo }, data: { answerGoesAt: later(2) } });

  await askUndo(ada, id, () => later(3));

  expect(await stages()).toEqual({ Sam: "received", Mo: "rejected" });
  expect((await letters()).map(({ toAddress, status }) => `${toAddress} ${status}`)).toEqual([
    "mo@example.com pending",
    "sam@example.com cancelled",
  ]);
  expect((await run(id)).reasons).toMatchObject([
    { status: "kept", why: "Their letter has gone: write to them before you move it" },
  ]);
});

test("several are moved on with a letter to each or with none, and one that cannot go there is left", async () => {
  const [sam, mo] = [await applied(jobId, "Sam Okafor"), await applied(jobId, "Mo")];
  await moveApplication(ada, sam, { to: "screening", version: 1 }, now);
  const id = await began("move", [sam, mo]);
  expect(await askRun(ada, id, {}, clock)).toMatchObject({ reason: "choose", errors: { to: "Choose one of them" } });
  const typed = { to: "interview", template: await templateId("I am reading it") };
  await askRun(ada, id, typed, clock);

  await askRun(ada, id, { ...typed, seen: (await run(id)).letters?.seen ?? "", then: "send" }, clock);

  expect(await stages()).toEqual({ "Sam Okafor": "interview", Mo: "received" });
  expect((await run(id)).reasons[0]?.why).toMatch(/^From where it stands it can go to: Screening/);
  const mails = await db.outboxMail.findMany({ where: { template: "application-news" } });
  expect(mails).toMatchObject([
    { subject: "We are reading your application: Junior planner", toAddress: "sam.okafor@example.com" },
  ]);
  expect(mails[0]?.text).toContain("Sam, your application");
  await askUndo(ada, id, () => later(0));
  expect((await stages())["Sam Okafor"]).toBe("screening");
  expect(await db.outboxMail.count({ where: { template: "application-news" } })).toBe(0);
});

test("whoever blocked the employer is not put forward with the others, and staff read why", async () => {
  const [sam, mo] = [await applied(jobId, "Sam"), await applied(jobId, "Mo")];
  for (const id of [sam, mo]) await moveApplication(ada, id, { to: "screening", version: 1 }, now);
  const { employerName } = await db.job.findFirstOrThrow();
  await blockEmployer(await aCandidate("sam@example.com"), employerName, now);
  const id = await began("move", [sam, mo]);
  await askRun(ada, id, { to: "submitted" }, clock);

  await askRun(ada, id, { to: "submitted", seen: (await run(id)).letters?.seen ?? "", then: "send" }, clock);

  expect(await stages()).toEqual({ Sam: "screening", Mo: "submitted" });
  expect((await run(id)).reasons).toMatchObject([{ why: NOT_TO_BE_SHOWN }]);
});

test("more than can be read before they go are not taken", async () => {
  const ids = Array.from({ length: 201 }, () => crypto.randomUUID());

  expect(await startRun(ada, "applications", { act: "turn-down", ids, all: false, parameters: "" }, now)).toMatchObject(
    {
      reason: "too-many",
    },
  );
});
