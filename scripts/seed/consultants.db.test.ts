import { expect, test } from "vitest";
import { freeSlots } from "@/lib/calls/free-times";
import { hosts } from "@/lib/calls/queries";
import { TOPIC_SLUGS } from "@/lib/calls/vocabulary";
import type { LocalDate } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { seedConsultants } from "./consultants";

const now = new Date("2026-11-24T09:00:00Z");
const tuesday = { from: "2026-12-08" as LocalDate, to: "2026-12-08" as LocalDate, timeZone: "Europe/London" };

test("a first start has two consultants with different hours, and somebody free for every topic", async () => {
  expect(await seedConsultants(now)).toBe(2);

  expect((await hosts()).map(({ slug }) => slug)).toEqual(["priya-raman", "tom-ashdown"]);
  const perTopic = await Promise.all(TOPIC_SLUGS.map((topic) => freeSlots({ ...tuesday, topic }, now)));
  expect(perTopic.every((slots) => slots.length >= 14)).toBe(true);
  expect(await freeSlots({ ...tuesday, with: "priya-raman" }, now)).not.toEqual(
    await freeSlots({ ...tuesday, with: "tom-ashdown" }, now),
  );
});

test("seeding again adds nobody and leaves hours that staff have changed", async () => {
  await seedConsultants(now);
  await db.weeklyHours.deleteMany({ where: { consultant: { slug: "priya-raman" } } });

  expect(await seedConsultants(now)).toBe(0);

  expect(await db.consultant.count()).toBe(2);
  expect(await freeSlots({ ...tuesday, with: "priya-raman" }, now)).toEqual([]);
});
