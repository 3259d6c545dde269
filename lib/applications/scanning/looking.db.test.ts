import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Staff } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { pdf } from "@/tests/support/attack-files";
import { EICAR, FakeClamd } from "@/tests/support/fake-clamd";
import { aCandidate, applying, now, oneOpenJob } from "../applying/applying.fixtures";

const scanner = new FakeClamd();
beforeEach(async () => {
  await oneOpenJob();
  scanner.mood = "well";
  scanner.seen.length = 0;
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await scanner.stop();
});

/** Fresh modules, since the environment is read once: with a scanner at this address, or none. */
async function siteWith(address: string) {
  vi.resetModules();
  vi.stubEnv("CLAMAV_SOCKET", address);
  const [{ apply }, { lookAtFiles }, { cvForStaff, shutCv }, { cvPreviewForStaff }, { ownCv }] = await Promise.all([
    import("../applying/applying"),
    import("./looking"),
    import("../staff/reading"),
    import("../staff/cv-preview"),
    import("../queries"),
  ]);
  const look = (minutes = 0) =>
    lookAtFiles(() => new Date(now.getTime() + minutes * 60_000), new AbortController().signal);
  return { apply, look, cvForStaff, shutCv, cvPreviewForStaff, ownCv };
}

const sick = () => pdf({ extra: `% ${EICAR}\n` });
const staff: Staff = { kind: "staff", role: "recruiter", personId: randomUUID(), email: "", name: "" };
const applicationId = async () => (await db.application.findFirstOrThrow({ select: { id: true } })).id;

test("a clean file is opened once the scanner has said so, and its words are read after that", async () => {
  const { apply, look, cvForStaff, shutCv } = await siteWith(await scanner.start());
  await apply(applying(), now);
  const id = await applicationId();
  expect([await cvForStaff(staff, id, now), await shutCv(staff, id)]).toEqual([null, "checking"]);
  expect(await db.auditEvent.count()).toBe(0);

  expect(await look()).toMatchObject({ scanned: 1, read: 1 });

  const cv = await cvForStaff(staff, id, now);
  expect(cv && (await text(cv.stream))).toBe(scanner.seen[0]!.toString("utf8"));
  expect(await db.fileText.findFirst()).toMatchObject({ state: "unreadable", reason: "no-text", attempts: 1 });
});

test("a file with a virus stays shut for everybody, and its sender and staff are told once", async () => {
  const { apply, look, cvForStaff, shutCv, cvPreviewForStaff, ownCv } = await siteWith(
    await scanner.start(join(tmpdir(), `clamd-${process.pid}.sock`)),
  );
  const viewer = await aCandidate("sam@example.com");
  await apply(applying({ cv: { bytes: sick(), name: "cv.pdf" }, viewer }), now);
  const id = await applicationId();
  await look();
  await look(1);

  expect([await cvForStaff(staff, id, now), await shutCv(staff, id)]).toEqual([null, "infected"]);
  expect(await ownCv(viewer, id)).toBeNull();
  expect(await cvPreviewForStaff(staff, id, true, now)).toMatchObject({ fileState: "infected", words: null });
  expect(await db.fileScan.findFirst()).toMatchObject({ state: "infected", finding: "Eicar-Test-Signature" });
  expect(await db.fileText.findFirst()).toMatchObject({ state: "unreadable", reason: "infected" });
  const letters = await db.outboxMail.findMany({ where: { template: { startsWith: "cv-infected" } } });
  expect(letters.map(({ template }) => template).sort()).toEqual(["cv-infected", "cv-infected-for-staff"]);
  expect(letters.find(({ template }) => template === "cv-infected")).toMatchObject({ toAddress: "Sam@Example.com" });

  // It stays so when there is no scanner any more.
  expect(await (await siteWith("")).shutCv(staff, id)).toBe("infected");
});

test.each([
  ["hangs up", "hangs up", "It hung up"],
  ["refuses the file", "refuses", "It said: INSTREAM size limit exceeded. ERROR"],
] as const)("while the scanner %s the file waits, staff see why, and it is asked again", async (_, mood, trouble) => {
  const { apply, look, shutCv, cvPreviewForStaff } = await siteWith(await scanner.start());
  scanner.mood = mood;
  await apply(applying(), now);
  const id = await applicationId();
  expect(await look()).toMatchObject({ scanned: 0, read: 0 });
  expect(await cvPreviewForStaff(staff, id, true, now)).toMatchObject({ fileState: "checking", trouble, words: null });

  scanner.mood = "well";
  expect(await look()).toMatchObject({ scanned: 0 });
  expect(await look(2)).toMatchObject({ scanned: 1, read: 1 });
  expect(await shutCv(staff, id)).toBeNull();
});

test("a scanner that is away loses nothing: what came meanwhile is scanned when it is back", async () => {
  const address = await scanner.start();
  await scanner.stop();
  const { apply, look } = await siteWith(address);
  for (const email of ["a@example.com", "b@example.com", "c@example.com"])
    await apply(applying({ details: { name: "Sam", email, rightToWork: "yes" } }), now);
  await look();
  expect(await db.fileScan.count({ where: { state: "waiting" } })).toBe(3);
  expect(await db.fileScan.count({ where: { trouble: "It cannot be reached" } })).toBe(1);

  await scanner.start(undefined, Number(address.split(":")[1]));
  expect(await look(2)).toMatchObject({ scanned: 3, read: 3 });
});

test("without a scanner files are opened and read as they come", async () => {
  const { apply, look, shutCv } = await siteWith("");
  await apply(applying({ cv: { bytes: sick(), name: "cv.pdf" } }), now);

  expect(await look()).toMatchObject({ scanned: 0, read: 1 });
  expect(await shutCv(staff, await applicationId())).toBeNull();
});
