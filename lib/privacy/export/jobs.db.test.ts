import { expect, test } from "vitest";
import { aCandidate } from "@/lib/applications/applying/applying.fixtures";
import { saveJob } from "@/lib/candidates/saved-jobs";
import { aJob } from "@/tests/support/a-job";
import { exportFor } from "./export";

const now = new Date("2026-11-25T10:00:00Z");

test("an export calls a job what its page calls it: without a confidential employer's name", async () => {
  const sam = await aCandidate("sam@example.com");
  const { slug } = await aJob({
    title: "Zyxcorp Robotics tester",
    slug: "tester-7",
    employerName: "Zyxcorp Robotics Ltd",
    isConfidential: true,
  });
  await saveJob(sam, slug, now);

  const { data } = await exportFor(sam.email, now);

  expect(data.account?.candidate?.savedJobs).toMatchObject([{ job: { title: "The employer tester", slug } }]);
  expect(JSON.stringify(data)).not.toMatch(/zyxcorp/i);
});
