import { beforeEach, expect, test } from "vitest";
import type { Candidate } from "@/lib/access/viewer";
import { aCandidate } from "@/lib/applications/applying/applying.fixtures";
import { addQuietDays } from "@/lib/applications/quiet/days";
import { db } from "@/lib/core/db";
import { saveDebrief } from "./debriefs";
import { aDebrief, newId, nothingKept } from "./learning.fixtures";
import { askToRevisit, remindToRevisit, revisitOf } from "./revisiting";

const on = (day: string, time = "10:00") => new Date(`${day}T${time}:00Z`);
const TUESDAY = on("2026-11-24");
/** Two weeks on. */
const DUE = on("2026-12-08");

let sam: Candidate;
let id: string;

beforeEach(async () => {
  await nothingKept();
  sam = await aCandidate("sam@example.com");
  id = newId();
  await saveDebrief(sam, { id, input: aDebrief() }, TUESDAY);
});

const mails = () => db.outboxMail.findMany({ where: { template: "debrief-again" } });

test("somebody who asks for it is reminded to read a debrief again, on the day, once, and never of what is in it", async () => {
  await askToRevisit(sam, id, "two-weeks", TUESDAY);
  expect(await revisitOf(sam, id)).toBe("2026-12-08");

  expect(await remindToRevisit(on("2026-12-07"))).toBe(0);
  expect(await remindToRevisit(on("2026-12-08", "03:00"))).toBe(0);
  const counts = await Promise.all([1, 2, 3].map(() => remindToRevisit(DUE)));

  expect(counts.reduce((sum, count) => sum + count)).toBe(1);
  expect(await remindToRevisit(on("2026-12-09"))).toBe(0);
  const [mail, ...more] = await mails();
  expect(more).toEqual([]);
  expect(mail?.text).toContain(`/account/debriefs/${id}`);
  expect(`${mail?.subject} ${mail?.text} ${mail?.html}`).not.toMatch(/planner|Calder|landed|debrief offer|interview/i);
  expect(await revisitOf(sam, id)).toBeNull();
});

test("on a quiet day it waits for the next", async () => {
  await addQuietDays(sam, { fromOn: "2026-12-08", untilOn: "2026-12-09" }, TUESDAY);
  await askToRevisit(sam, id, "two-weeks", TUESDAY);
  expect(await remindToRevisit(DUE)).toBe(0);
  expect(await remindToRevisit(on("2026-12-10"))).toBe(1);
});

test("nobody is reminded who took it back, or whose debrief it is not", async () => {
  const eve = await aCandidate("eve@example.com");
  await askToRevisit(eve, id, "month", TUESDAY);
  expect(await revisitOf(sam, id)).toBeNull();
  await askToRevisit(sam, id, "month", TUESDAY);
  expect(await revisitOf(eve, id)).toBeNull();
  await askToRevisit(sam, id, "never", TUESDAY);
  expect(await remindToRevisit(on("2027-06-01"))).toBe(0);
});
