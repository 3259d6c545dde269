import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { column, one, rtf, textPdf } from "@/tests/support/cv-documents";
import { apply } from "../applying/applying";
import { applying, now, oneOpenJob } from "../applying/applying.fixtures";
import { readWaitingCvs } from "./waiting";

beforeEach(oneOpenJob);

const at = (minutes: number) => () => new Date(now.getTime() + minutes * 60_000);
const never = new AbortController().signal;
const sent = (email: string, bytes: Buffer) =>
  apply(applying({ details: { name: "Sam", email, rightToWork: "yes" }, cv: { bytes, name: "cv" } }), now);

test("each kind of CV is read, its words kept with its pages, and found by them", async () => {
  await sent("a@example.com", textPdf(column(["Hydrology in Leeds"], 72, 700), column(["Page two"], 72, 700)));
  for (const kind of ["docx", "odt", "rtf"] as const) await sent(`${kind}@example.com`, one[kind]());

  expect(await readWaitingCvs(at(0), never)).toBe(4);
  const texts = await db.fileText.findMany({
    orderBy: { text: "asc" },
    select: { state: true, text: true, pages: true },
  });
  expect(texts[0]).toEqual({ state: "read", text: "Hydrology in Leeds\n\nPage two", pages: 2 });
  expect(texts.slice(1).map(({ text }) => text)).toEqual(Array(3).fill("Sam Okafor\nPlanner in Leeds"));
  const found = await db.$queryRaw<unknown[]>`
    SELECT FROM cv_search WHERE document @@ phraseto_tsquery('plain_words', 'hydrology in leeds')`;
  expect(found).toHaveLength(1);
  // Nothing is read twice.
  expect(await readWaitingCvs(at(60), never)).toBe(0);
});

test("twenty sent at once are queued, and none is lost when their reader is killed in the middle", async () => {
  await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      sent(`sam${n}@example.com`, rtf(`\\f0 Applicant number ${n} ${"word ".repeat(2000)}`)),
    ),
  );
  expect(await db.fileText.count({ where: { state: "waiting" } })).toBe(20);
  const read = () => db.fileText.count({ where: { state: "read" } });
  const reader = spawn(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", "--input-type=module", "-e", READ],
    {
      env: { ...process.env, NOW: now.toISOString() },
      stdio: "ignore",
    },
  );
  const ended = once(reader, "exit");
  for (let tries = 0; tries < 6000 && reader.exitCode === null && (await read()) < 2; tries++) await sleep(10);
  reader.kill("SIGKILL");
  await ended;
  const before = await read();
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(20);

  // What it was at is its until the lease is over.
  await readWaitingCvs(at(5), never);
  expect(await read()).toBe(20);
  const again = await db.fileText.findMany({ where: { attempts: { gt: 1 } }, select: { attempts: true } });
  expect(again.length).toBeLessThanOrEqual(1);
  expect(await db.fileText.count({ where: { text: { startsWith: "Applicant number" } } })).toBe(20);
});

const READ = `
  import("./lib/applications/cv-text/waiting.ts").then(({ readWaitingCvs }) =>
    readWaitingCvs(() => new Date(process.env.NOW), new AbortController().signal))`;

test("a file that no worker survives is left alone after three, and one whose bytes never come too", async () => {
  await sent("a@example.com", one.rtf());
  await sent("b@example.com", one.rtf());
  const [first, second] = await db.fileText.findMany({ orderBy: { fileId: "asc" } });
  await db.fileText.update({ where: { fileId: first!.fileId }, data: { attempts: 3 } });
  await db.storedFile.update({ where: { id: second!.fileId }, data: { path: "cv/nowhere" } });
  for (const minutes of [0, 2, 4, 6]) await readWaitingCvs(at(minutes), never);

  const reasons = await db.fileText.findMany({ orderBy: { fileId: "asc" }, select: { reason: true, attempts: true } });
  expect(reasons).toEqual([
    { reason: "too-much", attempts: 4 },
    { reason: "missing", attempts: 3 },
  ]);
});

test("the words go with the file, and who takes an application back is not searched any more", async () => {
  await sent("a@example.com", one.rtf());
  await readWaitingCvs(at(0), never);
  expect(await db.cvSearch.count()).toBe(1);
  await db.storedFile.deleteMany();
  expect([await db.fileText.count(), await db.fileScan.count()]).toEqual([0, 0]);
  await db.application.deleteMany();
  expect(await db.cvSearch.count()).toBe(0);
});
