import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { letters, sampleLetter, sendToMyself } from "./letters";
import { others, recruiter } from "./staff.fixtures";

const now = new Date("2026-12-01T09:00:00Z");

beforeEach(async () => {
  await db.outboxMail.deleteMany();
});

test("a letter is sent to whoever asks for it and nobody else, marked as a test", async () => {
  expect(letters(recruiter)?.length).toBeGreaterThan(15);
  expect(await sendToMyself(recruiter, await sampleLetter(recruiter, "digest"), now)).toBe(true);
  expect(await sendToMyself(recruiter, await sampleLetter(recruiter, "no-such-letter"), now)).toBe(false);
  expect(await sampleLetter(recruiter, "constructor")).toBeNull();

  expect(await db.outboxMail.findMany()).toMatchObject([
    {
      toAddress: "admin@example.com",
      stream: "transactional",
      subject: expect.stringMatching(/^\[Test\] 3 new jobs/) as string,
    },
  ]);
});

test.each(others)("no letter is for $kind $role", async (viewer) => {
  expect(letters(viewer)).toBeNull();
  expect(await sampleLetter(viewer, "digest")).toBeNull();
  expect(await sendToMyself(viewer, { template: "t", subject: "s", html: "h", text: "t" }, now)).toBe(false);
});
