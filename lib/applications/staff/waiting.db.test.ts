import { beforeEach, expect, test } from "vitest";
import type { Staff } from "@/lib/access/viewer";
import { askRun } from "@/lib/tables/bulk/asking";
import { startRun } from "@/lib/tables/bulk/starting";
import { runForStaff } from "@/lib/tables/bulk/looking";
import { anEmptyBoard, applied, now, templateId } from "./board.fixtures";
import { moveApplication } from "./moving";
import { markRead } from "./reading";
import { whereItStands } from "./where-it-stands";
import { unreadApplications } from "./waiting";

// What nobody has read, and that it is said before somebody is turned down.

let ada: Staff;
let id: string;

beforeEach(async () => {
  const made = await anEmptyBoard();
  ada = made.ada;
  id = await applied(made.job.id, "Nina Farr");
});

test("an application that was turned down unread no longer waits to be read; taken back, it waits again", async () => {
  expect(await unreadApplications(ada)).toBe(1);

  await moveApplication(ada, id, { to: "rejected", version: 1, words: "They need a driving licence." }, now);
  expect(await unreadApplications(ada)).toBe(0);

  await moveApplication(ada, id, { to: "received", version: 2, reason: "A slip" }, now);
  expect(await unreadApplications(ada)).toBe(1);
});

test("where it stands says that nobody has looked at it, until somebody has", async () => {
  expect(await whereItStands(ada, id)).toMatchObject({ unseen: "application" });

  await markRead(ada, id, now);
  expect(await whereItStands(ada, id)).toMatchObject({ unseen: null });
});

test("the letters of several noes say who has not been read, and keep nobody from sending them", async () => {
  const started = await startRun(ada, "applications", { act: "turn-down", ids: [id], all: false, parameters: "" }, now);
  if (!started.ok) throw new Error(started.reason);
  await askRun(ada, started.id, { template: await templateId("The job has been filled") }, () => now);
  const run = await runForStaff(ada, started.id, now);

  expect(run?.letters).toMatchObject({ faulty: 0, rows: [{ remark: "Nobody has read this application yet." }] });
});
