import { randomUUID } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Staff, Viewer } from "@/lib/access/viewer";
import type { LocalDate } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import * as storage from "@/lib/core/storage";
import { loadGazetteer } from "@/lib/places/gazetteer";
import { row } from "../import/import.fixtures";
import { keyOf } from "./files";
import { forgetUploads } from "./forgetting";
import { lookThrough, runUploads } from "./running";
import {
  askForUpload,
  lookAgain,
  refusedRows,
  takenBefore,
  takeUpload,
  uploadForStaff,
  uploadsForStaff,
} from "./uploads";
import { emptied } from "@/tests/support/emptied";
import { whileHeld } from "@/tests/support/table-held";

const now = new Date("2026-11-25T10:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);
const DAY = 86_400_000;
const HEADER =
  "jobId,jobTitle,employerName,locationName,minimumSalary,maximumSalary,currency,date,jobDescription,jobUrl,skills_found";
const priya: Staff = {
  kind: "staff",
  role: "recruiter",
  personId: randomUUID(),
  email: "priya@agency.example",
  name: "Priya",
};
const running = new AbortController().signal;
const choices = { source: null, publish: true, closesOn: "2027-03-31" as LocalDate };

beforeAll(() => loadGazetteer());
beforeEach(async () => {
  await emptied("job_upload", "job", "audit_event");
  const { personId: id, email, name } = priya;
  await db.person.upsert({
    where: { id },
    create: { id, email, name, staff: { create: { role: "recruiter" } } },
    update: {},
  });
});

const list = (...lines: string[]) => [HEADER, ...lines].join("\r\n");
const good = list(row({ id: "1" }), row({ id: "2", place: "Hull" }));

/** Sends a file and has it looked through. */
async function sent(
  content: string | Buffer,
  wanted: Partial<typeof choices> = {},
  name = "jobs.csv",
): Promise<string> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const taken = await takeUpload(priya, { name, bytes, ...choices, ...wanted }, now);
  if (!taken.ok) throw new Error(taken.reason);
  expect(await lookThrough(taken.id, now)).toBe(true);
  return taken.id;
}
const reportOf = async (id: string) => (await uploadForStaff(priya, id))?.report;

test("a row that would be a draft, and could not be published, is told with why", async () => {
  const id = await sent(list(row({ id: "1" }), row({ id: "2", min: "4", max: "4" })), { publish: false });

  expect(await reportOf(id)).toMatchObject({
    counts: { created: 2, rejected: 0 },
    shut: [{ row: 3, title: "Graduate planner", reason: expect.stringContaining("below the minimum wage of £12.71") }],
  });
});

test("a list is looked through first and changes nothing, and is taken in when staff say so", async () => {
  const id = await sent(good, {}, "C:\\exports\\jobs.csv");
  expect(await uploadForStaff(priya, id)).toMatchObject({ fileName: "jobs.csv", by: "Priya", askedAt: null });
  expect(await reportOf(id)).toMatchObject({
    counts: { created: 2, updated: 0, unchanged: 0, rejected: 0 },
    shape: { encoding: "utf-8", delimiter: "commas", source: "reed" },
    examples: { created: [{ row: 2, title: "Graduate planner" }, { row: 3 }] },
  });
  expect([await runUploads(now, running), await db.job.count()]).toEqual([0, 0]);

  expect(await askForUpload(priya, id, now)).toBe(true);
  expect(await askForUpload(priya, id, now)).toBe(false);
  expect(await runUploads(now, running)).toBe(1);

  expect(await db.job.count({ where: { source: "reed", publishedAt: { not: null } } })).toBe(2);
  expect(await uploadForStaff(priya, id)).toMatchObject({
    finishedAt: expect.any(Date) as Date,
    report: { counts: { created: 2 } },
  });
  expect(await storage.openFile(keyOf(id))).toBeNull();
  expect(await db.auditEvent.findFirst({ where: { action: "import" } })).toMatchObject({ actorId: priya.personId });
});

test("refused rows are told by their number with a sentence, and all of them are in a file to mend and send again", async () => {
  const id = await sent(list(row({ id: "1" }), row({ id: "2", min: "9000", max: "9500" }), row({ id: "3", text: "" })));

  expect(await reportOf(id)).toMatchObject({
    counts: { created: 1, rejected: 2 },
    refused: [{ row: 3 }, { row: 4, reason: "Missing: a description" }],
  });
  const file = await refusedRows(priya, id);
  const text = (await buffer(file!.stream)).toString();
  expect(file?.name).toBe("jobs.refused.csv");
  expect(text).toContain("row,reason,jobId");
  expect(text.split("\n").filter((line) => /^"?[34]"?,/.test(line))).toHaveLength(2);
});

test("the same file a second time changes nothing, and says when it was taken in before", async () => {
  const first = await sent(good);
  await askForUpload(priya, first, now);
  await runUploads(now, running);

  const second = await sent(good);

  expect(await reportOf(second)).toMatchObject({ counts: { created: 0, updated: 0, unchanged: 2 } });
  expect(await takenBefore(priya, second)).toEqual(expect.any(Date));
  expect(await takenBefore(priya, first)).toBeNull();
});

test("two lists at once, from two workers, put each job in once", async () => {
  const ids = [await sent(good), await sent(good)];
  for (const id of ids) await askForUpload(priya, id, now);

  const read = await Promise.all([runUploads(now, running), runUploads(now, running)]);

  expect(read[0] + read[1]).toBe(2);
  expect(await db.job.count()).toBe(2);
});

test("other choices are looked through anew, and what was not looked through is not taken in", async () => {
  const id = await sent(good);
  await lookAgain(priya, id, { source: "broadbean", publish: false, closesOn: null });

  expect(await askForUpload(priya, id, now)).toBe(false);
  await runUploads(now, running);
  expect(await reportOf(id)).toMatchObject({ shape: { source: "broadbean" } });
  await askForUpload(priya, id, now);
  await runUploads(now, running);

  expect(await db.job.count({ where: { source: "broadbean", publishedAt: null } })).toBe(2);
  expect(await lookAgain(priya, id, choices)).toBe(false);
});

test("what is chosen while a list is looked through is looked through anew: the first reading says nothing any more", async () => {
  const taken = await takeUpload(priya, { name: "jobs.csv", bytes: Buffer.from(good), ...choices }, now);
  const id = taken.ok ? taken.id : "";
  let first: Promise<boolean> | undefined;
  await whileHeld("job", async () => {
    first = lookThrough(id, now);
    await expect.poll(async () => (await uploadForStaff(priya, id))?.seenAt).toEqual(now);
    expect(await lookAgain(priya, id, { source: "broadbean", publish: false, closesOn: null })).toBe(true);
  });
  await first;

  expect(await uploadForStaff(priya, id)).toMatchObject({ source: "broadbean", triedAt: null, report: null });
  expect(await askForUpload(priya, id, now)).toBe(false);
  expect(await lookThrough(id, now)).toBe(true);
  expect(await reportOf(id)).toMatchObject({ shape: { source: "broadbean" } });
});

test("a reader who was taken for gone while another read leaves the other's word as it is", async () => {
  const id = await sent(good);
  await askForUpload(priya, id, now);
  let slow: Promise<number> | undefined;
  await whileHeld("job", async () => {
    slow = runUploads(now, running);
    await expect.poll(async () => (await uploadForStaff(priya, id))?.seenAt).toEqual(now);
    await db.jobUpload.updateMany({ data: { claim: randomUUID(), seenAt: later(90_000) } });
  });
  await slow;

  expect(await uploadForStaff(priya, id)).toMatchObject({ finishedAt: null, seenAt: later(90_000) });
  expect(await storage.openFile(keyOf(id))).not.toBeNull();
});

test("nothing of a list is kept without its row, and one whose file did not arrive asks for it again", async () => {
  const put = vi.spyOn(storage, "putFile").mockRejectedValue(new Error("away"));

  await expect(takeUpload(priya, { name: "jobs.csv", bytes: Buffer.from(good), ...choices }, now)).rejects.toThrow(
    "away",
  );
  put.mockRestore();

  expect(await runUploads(later(30_000), running)).toBe(0);
  expect(await runUploads(later(90_000), running)).toBe(1);
  const unreadable = expect.stringContaining("Send it again") as string;
  expect(await uploadsForStaff(priya)).toMatchObject([{ report: { unreadable } }]);
});

test("a list whose reader is gone is taken up by another, and one that goes on is not", async () => {
  const id = await sent(good);
  await askForUpload(priya, id, now);
  await db.jobUpload.updateMany({ data: { seenAt: now } });

  expect(await runUploads(later(30_000), running)).toBe(0);
  expect(await runUploads(later(90_000), running)).toBe(1);
  expect(await db.job.count()).toBe(2);
});

test("a worker that is told to stop leaves the list to the next, which loses and doubles nothing", async () => {
  const id = await sent(good);
  await askForUpload(priya, id, now);
  const stopping = new AbortController();
  const clock = () => {
    stopping.abort();
    return 0;
  };
  await runUploads(now, stopping.signal, clock);
  expect(await uploadForStaff(priya, id)).toMatchObject({ finishedAt: null, seenAt: null });

  await runUploads(now, running);

  expect(await db.job.count()).toBe(2);
});

describe("what is no list of jobs", () => {
  test.each([
    ["nothing at all", Buffer.alloc(0), "empty"],
    ["a workbook of Excel", Buffer.from("504b030414000600", "hex"), "workbook"],
    ["an old workbook of Excel", Buffer.from("d0cf11e0a1b11ae1", "hex"), "workbook"],
    ["more than 50 MB", Buffer.alloc(50 * 1024 * 1024 + 1, 65), "too-large"],
  ])("%s is not kept", async (_, bytes, reason) => {
    expect(await takeUpload(priya, { name: "x.csv", bytes, ...choices }, now)).toEqual({ ok: false, reason });
    expect(await db.jobUpload.count()).toBe(0);
  });

  test.each([
    ["a page", "<!doctype html><html><body>Not found</body></html>"],
    ["a list of something else", "name,email\r\nAde,ade@example.com"],
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")],
  ])("%s says so, is not kept and cannot be taken in", async (_, content) => {
    const id = await sent(content);

    expect(await reportOf(id)).toEqual({ unreadable: expect.stringMatching(/\w{3}/) as string });
    expect(await askForUpload(priya, id, now)).toBe(false);
    expect(await storage.openFile(keyOf(id))).toBeNull();
  });

  test("a header alone has nothing in it", async () => {
    expect(await reportOf(await sent(HEADER))).toMatchObject({ counts: { created: 0, rejected: 0 }, refused: [] });
  });
});

describe("how spreadsheets write", () => {
  const accents = list(row({ id: "1", title: "Café manager", employer: "Łódź & Co" }));
  test.each([
    ["UTF-8 with a mark", Buffer.from(`\ufeff${accents}`), "utf-8", "commas"],
    ["UTF-16", Buffer.from(`\ufeff${accents}`, "utf16le"), "utf-16le", "commas"],
    ["Excel's ANSI", Buffer.from(accents.replace("Łódź", "Lodz"), "latin1"), "windows-1252", "commas"],
    [
      "semicolons",
      Buffer.from(accents.replaceAll('","', '";"').replace(HEADER, HEADER.replaceAll(",", ";"))),
      "utf-8",
      "semicolons",
    ],
  ])("%s is read as it was meant", async (_, bytes, encoding, delimiter) => {
    const id = await sent(bytes);

    expect(await reportOf(id)).toMatchObject({
      shape: { encoding, delimiter },
      examples: { created: [{ title: "Café manager" }] },
    });
  });
});

test("what nobody said yes to is forgotten after a month with its file; what was taken in stays on the list", async () => {
  const asked = await sent(good);
  await askForUpload(priya, asked, now);
  await runUploads(now, running);
  const idle = await sent(list(row({ id: "9" })));

  expect(await forgetUploads(later(29 * DAY))).toBe(0);
  expect(await forgetUploads(later(31 * DAY))).toBe(1);

  expect((await uploadsForStaff(priya))?.map(({ id }) => id)).toEqual([asked]);
  expect(await storage.openFile(keyOf(idle))).toBeNull();
});

test.each(["editor", "viewer"] as const)("a %s sends, sees and starts none", async (role) => {
  const id = await sent(good);
  const viewer: Viewer = { ...priya, role };

  expect(await takeUpload(viewer, { name: "x", bytes: Buffer.from(good), ...choices }, now)).toEqual({
    ok: false,
    reason: "not-found",
  });
  expect([await uploadForStaff(viewer, id), await uploadsForStaff(viewer), await refusedRows(viewer, id)]).toEqual([
    null,
    null,
    null,
  ]);
  expect([await askForUpload(viewer, id, now), await lookAgain(viewer, id, choices)]).toEqual([false, false]);
  expect(await uploadForStaff(priya, "no-id")).toBeNull();
});
