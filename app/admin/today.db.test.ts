import { beforeEach, expect, test } from "vitest";
import type { Staff, StaffRole } from "@/lib/access/viewer";
import { admin, emptyDiaries, newConsultant, samHasCall } from "@/lib/calls/calls.fixtures";
import { db } from "@/lib/core/db";
import { heldStreams } from "@/lib/mail/staff/streams";
import { holdStream, letGoStream } from "@/lib/mail/pace";
import { aJob } from "@/tests/support/a-job";
import { waitingToday } from "./today";
import { waitingFor } from "./waiting";

/** The Tuesday of Sam's call, an hour before it. */
const NOW = new Date("2026-12-08T09:00:00Z");
const staff = (role: StaffRole, personId = admin.personId): Staff => ({ ...admin, role, personId });
const days = (count: number) => new Date(NOW.getTime() - count * 86_400_000);
const names = (rows: { name: string }[] | undefined) => rows?.map(({ name }) => name);

beforeEach(async () => {
  await letGoStream("bulk", db);
  await db.application.deleteMany();
  await db.contactMessage.deleteMany();
  await db.job.deleteMany();
  await emptyDiaries();
});

test("calls of today are there until they are over, in their order, and tomorrow's are not", async () => {
  await newConsultant("Priya");
  await samHasCall();
  await samHasCall({ start: new Date("2026-12-08T16:00:00Z"), email: "mo@example.com", name: "Mo" });
  await samHasCall({ start: new Date("2026-12-09T09:00:00Z"), email: "ade@example.com", name: "Ade" });
  const today = async (now: Date) => names((await waitingToday(staff("viewer"), true, now)).calls?.today);

  expect(await today(NOW)).toEqual(["Sam Taylor", "Mo"]);
  expect(await today(new Date("2026-12-08T10:29:59Z"))).toEqual(["Sam Taylor", "Mo"]);
  expect(await today(new Date("2026-12-08T10:30:00Z"))).toEqual(["Mo"]);
});

test("mine are the calls and the outcomes of my own diary alone", async () => {
  const priya = await newConsultant("Priya");
  const { staffId } = await db.consultant.findUniqueOrThrow({ where: { id: priya } });
  await samHasCall({ with: "priya" });
  await newConsultant("Tom");
  await samHasCall({ with: "tom", email: "mo@example.com", name: "Mo" });
  const evening = new Date("2026-12-08T20:00:00Z");
  const untold = async (isAll: boolean) =>
    (await waitingToday(staff("recruiter", staffId), isAll, evening)).calls?.untold;

  expect(names((await waitingToday(staff("recruiter", staffId), false, NOW)).calls?.today)).toEqual(["Sam Taylor"]);
  expect(await untold(false)).toMatchObject({ total: 1, calls: [{ name: "Sam Taylor" }] });
  expect(await untold(true)).toMatchObject({ total: 2 });
});

test("applications come in the order of the answers that were promised, messages as they have waited, and are late when that has passed", async () => {
  const { id: jobId } = await aJob();
  const apply = (name: string, ago: number, readAt: Date | null = null) =>
    db.application.create({
      data: {
        jobId,
        name,
        email: `${name}@example.com`,
        rightToWork: "yes",
        updatedAt: days(ago),
        createdAt: days(ago),
        readAt,
      },
    });
  await apply("new", 1);
  await apply("old", 8);
  await apply("read", 9, NOW);
  const write = (name: string, about: string | null, ago: number) =>
    db.contactMessage.create({ data: { name, email: "x@example.com", message: "Hello", about, createdAt: days(ago) } });
  await write("complaint", "complaint", 8);
  await write("employer", "employer", 5);
  await write("today", null, 0);

  const { applications, messages } = await waitingToday(staff("recruiter"), true, NOW);

  expect(applications).toMatchObject({
    total: 3,
    late: 2,
    items: [
      { name: "read", isLate: true, isUnread: false, dueOn: "2026-12-04" },
      { name: "old", isLate: true, isUnread: true, dueOn: "2026-12-07" },
      { name: "new", isLate: false, isUnread: true, dueOn: "2026-12-14" },
    ],
  });
  expect(messages?.items.map(({ name, isLate }) => [name, isLate])).toEqual([
    ["complaint", false],
    ["employer", true],
    ["today", false],
  ]);
  expect(await waitingFor(staff("recruiter"), NOW)).toEqual({ applications: 2, messages: 3, outcomes: 0 });
});

test("whoever has no free time in the week to come is named; whoever has one is not", async () => {
  const priya = await newConsultant("Priya");
  await newConsultant("Tom");
  const full = async () => names((await waitingToday(staff("viewer"), true, NOW)).soon.full);
  expect(await full()).toEqual([]);

  const [startsAt, endsAt] = [new Date("2026-12-14T00:00:00Z"), new Date("2026-12-21T00:00:00Z")];
  await db.timeOff.create({ data: { consultantId: priya, startsAt, endsAt } });

  expect(await full()).toEqual(["Priya"]);
});

test("a calendar that cannot be read and a stream that is held are there to be put right", async () => {
  const priya = await newConsultant("Priya");
  await db.consultant.update({
    where: { id: priya },
    data: { calendarUrl: "https://x.example/a.ics", calendarError: "404" },
  });
  await holdStream("bulk", "too many bounces", NOW);

  expect((await waitingToday(staff("admin"), true, NOW)).trouble).toMatchObject({
    held: [{ stream: "bulk", heldWhy: "too many bounces" }],
    calendars: [{ name: "Priya" }],
  });
});

test("an editor is told of nobody who called, applied or wrote, and of no mail", async () => {
  await newConsultant("Priya");
  await samHasCall();
  await db.contactMessage.create({
    data: { name: "Mo", email: "mo@example.com", message: "Hello", createdAt: days(3) },
  });
  await holdStream("bulk", "too many bounces", NOW);

  const { calls, applications, messages, trouble, soon } = await waitingToday(staff("editor"), true, NOW);

  expect([calls, applications, messages]).toEqual([null, null, null]);
  expect(trouble).toEqual({ held: [], runs: [], failed: 0, unclear: 0, calendars: [] });
  expect(soon.full).toEqual([]);
  expect(await heldStreams(staff("editor"))).toBeNull();
  expect(await waitingFor(staff("editor"), NOW)).toEqual({ applications: 0, messages: 0, outcomes: 0 });
});
