import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { VISITOR, type Staff } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { one, scannedPdf } from "@/tests/support/cv-documents";
import { apply } from "../applying/applying";
import { aCandidate, applying, now, oneOpenJob } from "../applying/applying.fixtures";
import { readWaitingCvs } from "../cv-text/waiting";
import { cvPreviewForStaff } from "./cv-preview";

const staff = (role: Staff["role"]): Staff => ({ kind: "staff", role, personId: randomUUID(), email: "", name: "" });
const recruiter = staff("recruiter");
const applicationId = async () => (await db.application.findFirstOrThrow({ select: { id: true } })).id;

beforeEach(oneOpenJob);

test("the words of a CV are shown to staff when they ask, and each reading is written down", async () => {
  await apply(applying({ cv: { bytes: one.odt(), name: "Sam.odt" } }), now);
  const id = await applicationId();
  expect(await cvPreviewForStaff(recruiter, id, true, now)).toMatchObject({ reading: "waiting", words: null });
  await readWaitingCvs(() => now, new AbortController().signal);

  expect(await cvPreviewForStaff(recruiter, id, false, now)).toMatchObject({ reading: "read", words: null });
  expect(await db.auditEvent.count()).toBe(0);
  const shown = await cvPreviewForStaff(recruiter, id, true, now);
  expect(shown).toMatchObject({ name: "Sam.odt", fileState: "open", words: { text: "Sam Okafor\nPlanner in Leeds" } });
  expect(await db.auditEvent.findMany({ select: { action: true, actorId: true, subjectId: true } })).toEqual([
    { action: "preview-cv", actorId: recruiter.personId, subjectId: id },
  ]);
  expect(await db.application.findUnique({ where: { id } })).toMatchObject({ readAt: now });
});

test("a scanned CV is told as such", async () => {
  await apply(applying({ cv: { bytes: scannedPdf(), name: "scan.pdf" } }), now);
  await readWaitingCvs(() => now, new AbortController().signal);

  expect(await cvPreviewForStaff(recruiter, await applicationId(), true, now)).toMatchObject({
    reading: "no-text",
    words: null,
  });
});

test("whoever may not read applications sees nothing of it, and nothing is written down", async () => {
  await apply(applying({ cv: { bytes: one.rtf(), name: "Sam.rtf" } }), now);
  await readWaitingCvs(() => now, new AbortController().signal);
  const viewers = [VISITOR, await aCandidate("sam@example.com"), staff("editor"), staff("viewer")];

  for (const viewer of viewers) expect(await cvPreviewForStaff(viewer, await applicationId(), true, now)).toBeNull();
  expect(await db.auditEvent.count()).toBe(0);
});
