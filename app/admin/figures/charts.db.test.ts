import { beforeEach, expect, test } from "vitest";
import type { StaffRole, Viewer } from "@/lib/access/viewer";
import { admin, emptyDiaries, newConsultant, samHasCall } from "@/lib/calls/calls.fixtures";
import { applicationFigures, replyTimes } from "@/lib/applications/staff/figures";
import { db } from "@/lib/core/db";
import { londonWeeks } from "@/lib/core/time/weeks";
import { aJob } from "@/tests/support/a-job";
import { shareCharts, weeklyCharts } from "./charts";

const staff = (role: StaffRole): Viewer => ({ ...admin, role });
const at = (text: string) => new Date(text);
const chart = async (name: string, now: Date, weeks = 4) =>
  (await weeklyCharts(staff("viewer"), weeks, now))?.find((one) => one.name === name);

let jobId = "";
let sent = 0;

async function arrived(text: string, facts: { readAt?: Date; source?: string; jobId?: string } = {}) {
  const data = { jobId, name: "Sam", email: `sam${++sent}@example.com`, rightToWork: "yes", ...facts };
  await db.application.create({ data: { ...data, createdAt: at(text), updatedAt: at(text) } });
}

beforeEach(async () => {
  await db.application.deleteMany();
  await db.job.deleteMany();
  await emptyDiaries();
  jobId = (await aJob({ title: "Planner" })).id;
});

test("weeks are London's and half-open: a Sunday's last minute is in one, the Monday's first in the next", async () => {
  await arrived("2026-11-22T23:59:59.999Z");
  await arrived("2026-11-23T00:00:00Z");
  await arrived("2026-10-31T23:30:00Z");

  const figures = await applicationFigures(staff("editor"), londonWeeks(4, at("2026-11-28T12:00:00Z")));

  expect(figures?.byWeek).toEqual([
    { from: "2026-11-02", applications: 0 },
    { from: "2026-11-09", applications: 0 },
    { from: "2026-11-16", applications: 1 },
    { from: "2026-11-23", applications: 1 },
  ]);
  expect(figures?.total).toBe(2);
});

test.each([
  ["autumn", "2026-10-25T23:59:00Z", "2026-10-26T00:00:00Z", "2026-10-28T12:00:00Z"],
  ["spring", "2026-03-29T22:59:00Z", "2026-03-29T23:00:00Z", "2026-04-01T12:00:00Z"],
])("the Sunday on which the clocks change in %s ends where London's midnight is", async (_, before, after, now) => {
  await arrived(before);
  await arrived(after);

  const figures = await applicationFigures(staff("admin"), londonWeeks(2, at(now)));

  expect(figures?.byWeek.map(({ applications }) => applications)).toEqual([1, 1]);
});

test("half and nine in ten are read within what is said; what nobody has read is counted beside, not within", async () => {
  for (const hours of [1, 2, 3, 4, 100])
    await arrived("2026-11-24T09:00:00Z", {
      readAt: new Date(at("2026-11-24T09:00:00Z").getTime() + hours * 3_600_000),
    });
  await arrived("2026-11-25T09:00:00Z");

  expect(await replyTimes(staff("admin"), londonWeeks(2, at("2026-11-28T12:00:00Z")))).toMatchObject({
    medianHours: 3,
    read: 5,
    unread: 1,
    byWeek: [
      { medianHours: null, read: 0, unread: 0 },
      { medianHours: 3, read: 5, unread: 1 },
    ],
  });
  expect((await chart("replies", at("2026-11-28T12:00:00Z")))?.title).toBe(
    "Half were read within 3 hours, nine in ten within 3 days; 1 not yet",
  );
});

test("sources stand with our words for them, others as they came", async () => {
  const other = (await aJob({ title: "Another" })).id;
  for (const source of ["alert", "alert", "indeed"]) await arrived("2026-11-24T09:00:00Z", { source });
  await arrived("2026-11-24T09:00:00Z", { jobId: other });
  const now = at("2026-11-28T12:00:00Z");

  const [sources, jobs] = (await shareCharts(staff("viewer"), 4, now)) ?? [];

  expect(sources?.shares).toEqual([
    { label: "A job alert of ours", value: 2 },
    { label: "indeed", value: 1 },
    { label: "Straight to us, or not known", value: 1 },
  ]);
  expect(jobs?.shares.map(({ value }) => value)).toEqual([3, 1]);
});

test("of many sources the picture shows the largest and all others as one, the file every one", async () => {
  for (let n = 0; n < 12; n++) await arrived("2026-11-24T09:00:00Z", { source: `fair-${n}` });

  const [sources] = (await shareCharts(staff("viewer"), 4, at("2026-11-28T12:00:00Z"))) ?? [];

  expect(sources?.shares).toHaveLength(12);
  expect(sources?.shown?.at(-1)).toEqual({ label: "All others", value: 4 });
});

test("calls stand in the week of their start: held, missed, and what is to come or untold", async () => {
  await newConsultant("Priya");
  const { id } = await samHasCall();
  await samHasCall({ start: at("2026-12-08T16:00:00Z"), email: "mo@example.com" });
  await db.call.update({ where: { id }, data: { outcome: "held", outcomeAt: at("2026-12-08T10:30:00Z") } });

  expect((await chart("calls", at("2026-12-09T12:00:00Z"), 4))?.columns.map(({ values }) => values)).toEqual([
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
    [1, 0, 1],
  ]);
});

test("whoever is not staff is shown no figure", async () => {
  expect(await weeklyCharts({ kind: "visitor" }, 4, at("2026-11-28T12:00:00Z"))).toBeNull();
  expect(await shareCharts({ kind: "visitor" }, 4, at("2026-11-28T12:00:00Z"))).toBeNull();
});
