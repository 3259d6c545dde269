import { beforeEach, expect, test } from "vitest";
import type { Staff } from "@/lib/access/viewer";
import { digestsOf, emptyAlerts, justOut, subscribed } from "@/lib/alerts/alerts.fixtures";
import { writeDigests } from "@/lib/alerts/digests";
import { addConsultant } from "@/lib/calls/adding-a-consultant";
import { db } from "@/lib/core/db";
import { times } from "@/lib/core/settings/times";
import { aJob } from "@/tests/support/a-job";
import { emptied } from "@/tests/support/emptied";
import { resetGroup, saveGroup } from "./saving";

const ADA: Staff = {
  kind: "staff",
  role: "admin",
  personId: "11111111-1111-4111-8111-111111111111",
  email: "ada@example.com",
  name: "Ada",
};
const at = (text: string) => new Date(`2026-12-${text}:00Z`);
/** The Wednesday before the first Tuesday. */
const asked = new Date("2026-11-25T10:00:00Z");

beforeEach(async () => {
  await emptyAlerts();
  await emptied("setting_revision");
});

async function set(content: Record<string, number>, now: Date): Promise<void> {
  const base = await db.settingRevision.count({ where: { group: "times" } });
  expect(await saveGroup(ADA, { group: "times", base, content }, now)).toMatchObject({ ok: true });
}

/**
 * The worker looks every hour for two weeks; a job comes out before each look. Answers the hours at which Sam was
 * written to.
 */
async function hoursOfMail(from: Date, days: number): Promise<string[]> {
  const hours: string[] = [];
  for (let hour = 0; hour < days * 24; hour++) {
    const now = new Date(from.getTime() + hour * 3_600_000);
    const due = await db.alert.count({ where: { nextDueAt: { lte: now } } });
    if (due === 0) continue;
    await aJob({ ...justOut, publishedAt: new Date(now.getTime() - 60_000), liveSeq: null });
    const { written } = await writeDigests(now);
    if (written > 0) hours.push(now.toISOString().slice(5, 13));
  }
  return hours;
}

test.each<[string, { weekday: number; hour: number }, Date, string[]]>([
  ["later in the week", { weekday: 5, hour: 8 }, at("02T10:00"), ["12-11T08", "12-18T08"]],
  ["earlier in the week, when that has not come", { weekday: 1, hour: 8 }, at("06T10:00"), ["12-07T08", "12-14T08"]],
  ["earlier in the week, when that is over", { weekday: 1, hour: 18 }, at("07T20:00"), ["12-08T18", "12-14T18"]],
  ["another hour on the day itself, before it", { weekday: 2, hour: 12 }, at("08T07:00"), ["12-08T08", "12-15T12"]],
  ["another day while the run goes on", { weekday: 4, hour: 9 }, at("08T08:00"), ["12-08T08", "12-17T09"]],
])("weekly digests that move to %s come once a week", async (_, { weekday, hour }, changedAt, expected) => {
  await subscribed("sam@example.com", asked);
  await writeDigests(at("01T08:00"));
  await set({ digestWeekday: weekday, digestHour: hour }, changedAt);

  expect((await hoursOfMail(at("02T00:00"), 17)).slice(0, 2)).toEqual(expected);
});

test("daily digests that move to the evening come once a day, and with weekly ones in one email", async () => {
  await subscribed("sam@example.com", asked, {}, "daily");
  await subscribed("sam@example.com", asked, { q: "law" });
  await writeDigests(at("01T08:00"));
  await set({ digestWeekday: 2, digestHour: 18 }, at("02T10:00"));

  expect(await hoursOfMail(at("02T00:00"), 4)).toEqual(["12-02T08", "12-03T18", "12-04T18", "12-05T18"]);
});

test("a change while a run is under way sends nobody a second one", async () => {
  await subscribed("sam@example.com", asked, {}, "daily");
  await aJob(justOut);
  await writeDigests(at("01T08:00"));
  await subscribed("zoe@example.com", asked, {}, "daily");
  await db.alert.updateMany({
    where: { subscriber: { email: "zoe@example.com" } },
    data: { nextDueAt: at("01T08:00") },
  });

  await set({ digestHour: 20 }, at("01T08:01"));
  await writeDigests(at("01T08:02"));

  expect(await db.digestRun.count()).toBe(1);
  expect(await digestsOf("sam@example.com", at("01T08:20"))).toHaveLength(1);
});

test("what is given back to the environment moves back too", async () => {
  await subscribed("sam@example.com", asked);
  await set({ digestWeekday: 5 }, asked);
  await resetGroup(ADA, { group: "times", base: 1 }, asked);

  expect(await db.alert.findFirst()).toMatchObject({ nextDueAt: at("01T08:00") });
});

test("a new consultant begins with what is set, and those who are there stay as they are", async () => {
  await emptied("consultant", "person");
  const add = async (name: string) => {
    const { id } = await db.person.create({
      data: { name, email: `${name}@example.com`, staff: { create: { role: "recruiter" } } },
    });
    await db.$transaction((tx) => addConsultant(tx, { staffId: id, name }));
  };
  await add("mo");
  await set({ callNoticeHours: 24, callBufferBeforeMinutes: 5, callBufferAfterMinutes: 15 }, asked);
  await add("priya");

  expect(await db.consultant.findMany({ orderBy: { name: "asc" } })).toMatchObject([
    { minimumNoticeMinutes: 240, bufferBeforeMinutes: 0, bufferAfterMinutes: 10 },
    { minimumNoticeMinutes: 1440, bufferBeforeMinutes: 5, bufferAfterMinutes: 15 },
  ]);
});

test("what an older site let somebody set and is out of bounds counts as not set", async () => {
  await set({ digestHour: 3, digestWeekday: 9, callNoticeHours: 24 }, asked);

  expect(await times()).toMatchObject({ digestHour: 8, digestWeekday: 2, callNoticeHours: 24 });
});
