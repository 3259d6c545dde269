import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { eraseFor } from "@/lib/privacy/erasure/erasure";
import { exportFor } from "@/lib/privacy/export/export";
import { aCandidate } from "../applying/applying.fixtures";
import { ADA, emptyInterviews, told } from "../interviews/interviews.fixtures";
import { answerForm, formAsked } from "./answering";
import { asked, onDay, someWords, toRelease, WEDNESDAY } from "./feedback.fixtures";
import { ownFeedback, rateFeedback } from "./own";
import { feedbackToRelease } from "./staff/reading";
import { releaseFeedback } from "./staff/releasing";

beforeEach(emptyInterviews);

async function answered() {
  const made = await asked();
  await answerForm(made.token, someWords(), "net", WEDNESDAY);
  const page = await feedbackToRelease(ADA, made.requestId, WEDNESDAY);
  await db.outboxMail.deleteMany();
  return { ...made, seen: page!.seen };
}

test("passes it on, version by version, and the original stays as it was written", async () => {
  const { requestId, id, sam, seen, token } = await answered();
  const better = "You ask before you answer: keep that, in every interview.";

  expect(await releaseFeedback(ADA, requestId, toRelease(seen, { keep: better }), onDay("2026-12-10"))).toEqual({
    ok: true,
    version: 1,
  });

  expect(await told()).toEqual(["feedback-released sam@example.com"]);
  expect(await ownFeedback(sam, id, onDay("2026-12-10"))).toMatchObject({
    release: {
      version: 1,
      from: "Dana Reid, who interviewed you",
      isInstead: false,
      keep: { text: better, about: "Curious" },
      answers: [{ question: "Which answer lost me the most ground?" }],
    },
  });
  expect((await db.feedbackAnswer.findFirstOrThrow()).keep).toContain("Keep that.");
  expect(await formAsked(token, onDay("2026-12-10"))).toEqual({ ok: false, reason: "over" });
  await expect(db.feedbackAnswer.updateMany({ data: { keep: "Anything" } })).rejects.toThrow();
  await expect(db.feedbackRelease.updateMany({ data: { keep: "Anything" } })).rejects.toThrow();
  await expect(db.feedbackRequest.updateMany({ data: { dueOn: new Date("2027-01-01") } })).rejects.toThrow();
  expect(await db.candidateTask.count({ where: { doneAt: null } })).toBe(0);
  const page = await feedbackToRelease(ADA, requestId, WEDNESDAY);
  expect(await releaseFeedback(ADA, requestId, toRelease(page!.seen), onDay("2026-12-11"))).toMatchObject({
    version: 2,
  });
  expect(await db.auditEvent.count({ where: { action: "release-feedback" } })).toBe(2);
});

test("does not pass on what has changed since they read it, or twice what was pressed twice", async () => {
  const { requestId, seen, token } = await answered();
  await answerForm(token, someWords({ keep: "Something quite different, and longer." }), "net", onDay("2026-12-10"));
  expect(await releaseFeedback(ADA, requestId, toRelease(seen), onDay("2026-12-10"))).toEqual({
    ok: false,
    reason: "changed",
  });
  const page = await feedbackToRelease(ADA, requestId, WEDNESDAY);
  const twice = await Promise.all(
    [1, 2].map(() => releaseFeedback(ADA, requestId, toRelease(page!.seen), onDay("2026-12-10"))),
  );
  expect(twice.filter((one) => one?.ok)).toHaveLength(1);
});

test("is stopped from naming somebody else who applied", async () => {
  const { requestId, seen, jobId } = await answered();
  await db.application.create({ data: { jobId, name: "Priya Rao", email: "priya@example.com", rightToWork: "yes" } });
  const form = toRelease(seen, { change: "Both plans were clear, but the numbers of Priya carried hers further." });
  expect(await releaseFeedback(ADA, requestId, form, WEDNESDAY)).toMatchObject({ reason: "names", field: "change" });
});

test.each(["editor", "viewer"] as const)("who is %s sees nothing of it", async (role) => {
  const { requestId, seen } = await answered();
  const viewer = { ...ADA, role };
  expect(await feedbackToRelease(viewer, requestId, WEDNESDAY)).toBeNull();
  expect(await releaseFeedback(viewer, requestId, toRelease(seen), WEDNESDAY)).toBeNull();
});

test("learns how useful it was, from whoever it is for and nobody else", async () => {
  const { requestId, seen, id, sam } = await answered();
  await releaseFeedback(ADA, requestId, toRelease(seen), onDay("2026-12-10"));
  const { release } = (await ownFeedback(sam, id, onDay("2026-12-10")))!;
  const eve = await aCandidate("eve@example.com");

  expect(
    await rateFeedback(eve, { applicationId: id, releaseId: release!.id }, { useful: 1 }, onDay("2026-12-10")),
  ).toBe(false);
  for (const useful of [3, 4])
    expect(await rateFeedback(sam, { applicationId: id, releaseId: release!.id }, { useful }, WEDNESDAY)).toBe(true);

  expect((await feedbackToRelease(ADA, requestId, WEDNESDAY))?.releases).toMatchObject([{ rating: { useful: 4 } }]);
});

test("a candidate reads all of it in their download, the original word for word, and erasing them leaves nothing", async () => {
  const { requestId, seen, sam, token } = await answered();
  await releaseFeedback(
    ADA,
    requestId,
    toRelease(seen, { keep: "Ask before you answer, as you did here." }),
    WEDNESDAY,
  );
  const text = JSON.stringify(await exportFor(sam.email, WEDNESDAY));
  expect(text).toContain("Keep that.");
  expect(text).toContain("Ask before you answer, as you did here.");

  await eraseFor(sam.email, WEDNESDAY);

  expect(await db.feedbackRequest.count()).toBe(0);
  expect(await db.outboxMail.count({ where: { template: { startsWith: "feedback" } } })).toBe(0);
  expect(await formAsked(token, WEDNESDAY)).toEqual({ ok: false, reason: "unknown" });
  expect(await answerForm(token, someWords(), "net", WEDNESDAY)).toEqual({ ok: false, reason: "unknown" });
});

test("an interviewer who is erased leaves no name and no way in; what they wrote is the candidate's, and stays", async () => {
  const { token, requestId } = await answered();

  await eraseFor("dana@client.example", WEDNESDAY);

  expect(await formAsked(token, WEDNESDAY)).toEqual({ ok: false, reason: "unknown" });
  const page = await feedbackToRelease(ADA, requestId, WEDNESDAY);
  expect(page?.originals).toMatchObject([{ from: "Somebody there", keep: expect.stringContaining("Keep that.") }]);
});
