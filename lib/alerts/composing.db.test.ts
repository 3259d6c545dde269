import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { aJob } from "@/tests/support/a-job";
import { asked, digestsOf, emptyAlerts, justOut, lettersTo, sentAt, subscribed, tuesday } from "./alerts.fixtures";
import { writeDigests } from "./digests";

beforeEach(emptyAlerts);

test("a hundred matches are twenty jobs and a count of the rest", async () => {
  await subscribed("sam@example.com", asked);
  for (let i = 0; i < 30; i++) await aJob({ ...justOut, title: `Job number ${i}` });

  await writeDigests(tuesday);

  const [mail] = await digestsOf("sam@example.com", sentAt);
  expect(mail?.match(/^Job number \d+$/gm)).toHaveLength(20);
  expect(mail).toContain("See 10 more new jobs");
});

test("what closes between the search and the hand-over is left out, and a mail of such jobs alone is not sent", async () => {
  await subscribed("sam@example.com", asked);
  const closing = await aJob({ ...justOut, title: "Closes early" });
  const other = await aJob({ ...justOut, title: "Stays open" });
  await writeDigests(tuesday);

  await db.job.update({ where: { id: closing.id }, data: { closesAt: sentAt } });
  const [mail] = await digestsOf("sam@example.com", sentAt);
  await db.job.update({ where: { id: other.id }, data: { withdrawnAt: sentAt } });

  expect(mail).toContain("Stays open");
  expect(mail).not.toContain("Closes early");
  expect(mail).toMatch(/^1 new job/);
  expect(await digestsOf("sam@example.com", sentAt)).toEqual([]);
});

test("markup in a title is text in a mail", async () => {
  await subscribed("sam@example.com", asked);
  await aJob({ ...justOut, title: `R&D <Lead> "Graduate"` });

  await writeDigests(tuesday);

  const [letter] = await lettersTo("sam@example.com", sentAt);
  const mail = letter!;
  expect(mail.subject).toContain(`R&D <Lead> "Graduate"`);
  expect(mail.text).toContain(`R&D <Lead> "Graduate"`);
  expect(mail.html).not.toContain("<Lead>");
});
