import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { newTotpSecret } from "@/lib/auth/totp";
import { db } from "@/lib/core/db";
import { sealed } from "@/lib/core/secrets/sealing";
import { startRun } from "@/lib/tables/bulk/starting";
import { aJob } from "../support/a-job";
import { aCategory } from "../support/posts";
import { ACTIONS } from "./actions";
import { type People, signedIn } from "./people";
import { type Answer, type Fields, type Site, startSite } from "./site";
import { makeThings, staffViewer, type Things } from "./things";
import { noteWrites, writtenSince } from "./writes";

// What cannot be taken back asks for the second step again once the last one is older than a quarter of an hour.

const OLD_MS = 16 * 60_000;

let site: Site;
let people: People;
let things: Things;

beforeAll(async () => {
  const now = new Date();
  site = await startSite();
  people = await signedIn(site, now);
  things = await makeThings(people, now);
  await noteWrites();
}, 300_000);
afterAll(() => site.stop());

/** The admin has an app, and has shown its code `agoMs` ago. */
async function proven(agoMs: number): Promise<void> {
  const staffId = people.admin.id;
  await db.authenticator.deleteMany({ where: { staffId } });
  await db.authenticator.create({ data: { staffId, secret: sealed(newTotpSecret()), confirmedAt: new Date() } });
  const provenAt = new Date(Date.now() - agoMs);
  await db.session.updateMany({ where: { personId: staffId }, data: { provenAt, lastSeenAt: new Date() } });
}

beforeEach(() => proven(OLD_MS));

const asked = (answer: Answer) => [answer.status, answer.location.replace(/^https?:\/\/[^/]+/, "").split("=")[0]];
const TO_THE_DOOR = [expect.toSatisfy((status: number) => status === 303 || status === 307), "/admin/prove?next"];

/** Many jobs to withdraw, or many people to stop, looked at and not done yet. */
async function aRun(room: string, act: string, id: string): Promise<string> {
  const selection = { act, ids: [id], all: false, parameters: "" };
  const started = await startRun(staffViewer(people, "admin"), room, selection, new Date());
  if (!started.ok) throw new Error(started.reason);
  return started.id;
}
// Of a job nobody waits to hear about: another is not withdrawn before its applicants have their answers.
const withdrawing = async () => aRun("jobs", "withdraw", (await aJob({})).id);
const stopping = () => aRun("subscribers", "stop", things.subscriber);
const merging = async () => `categories/${things.category}/merge?into=${(await aCategory("interviews")).id}`;

/** Each page and each file of theirs that is asked for, under the file of the code that asks. */
const READ: Record<string, [string, () => string | Promise<string>][]> = {
  "account/codes/page.tsx": [["new recovery codes", () => "account/codes"]],
  "audit/export.csv/route.ts": [["the record taken out", () => "audit/export.csv"]],
  "bulk/[id]/page.tsx": [
    ["many jobs to withdraw", async () => `bulk/${await withdrawing()}`],
    ["many people to stop", async () => `bulk/${await stopping()}`],
  ],
  "emails/subscribers/export.csv/route.ts": [["subscribers taken out", () => "emails/subscribers/export.csv"]],
  "emails/subscribers/import/page.tsx": [["subscribers taken in", () => "emails/subscribers/import"]],
  "posts/shelf-merge.tsx": [["two shelves to merge", async () => `posts/${await merging()}`]],
  "settings/staff/[id]/let-go/page.tsx": [
    ["a colleague to let go", () => `settings/staff/${things.recruiterId}/let-go`],
  ],
  "settings/staff/invite/page.tsx": [["somebody to invite", () => "settings/staff/invite"]],
  "tables/[room]/rows.csv/route.ts": ["candidates", "applications", "calls", "subscribers"].map((room) => [
    `the table of ${room} taken out`,
    () => `tables/${room}/rows.csv`,
  ]),
};

/** Each action that asks, under its file; its form is the one of the table of who may, unless it is given here. */
const PRESSED: Record<string, [string, (() => Promise<unknown[]>)?][]> = {
  "account/actions.ts": [["dropApp"], ["dropPasskey"]],
  "account/codes/actions.ts": [["makeCodes"]],
  "clients/actions.ts": [["takeBack"]],
  "emails/actions.ts": [["takeInList"]],
  "posts/shelf-actions.ts": [["merge"]],
  "settings/actions.ts": [["saveMail"], ["savePrivacy"], ["resetSettings"], ["restoreSettings"]],
  "settings/staff/actions.ts": [["sendInvitation"], ["sendAgain"], ["setRole"], ["reset"], ["takeLeave"]],
  "tables/actions.ts": [
    ["doBulk", async () => [await withdrawing()]],
    ["doBulk", async () => [await stopping()]],
  ],
};

test.each(Object.values(READ).flat())("%s: asks whoever has not proven themselves lately", async (_, path) => {
  const address = `/admin/${await path()}`;
  await writtenSince();

  const answer = await site.ask(address, { cookie: people.admin.cookie });

  expect(asked(answer)).toEqual(TO_THE_DOOR);
  expect(await writtenSince()).toEqual([]);
});

const ACTS = Object.entries(PRESSED).flatMap(([file, acts]) =>
  acts.map(([name, bound]) => ({ action: `app/admin/${file}#${name}`, given: bound })),
);

test.each(ACTS)("$action asks whoever has not proven themselves lately", async ({ action, given }) => {
  const { bound, fields } = await form(action, given);
  await writtenSince();

  const answer = await site.press(action, bound, fields, { cookie: people.admin.cookie });

  expect(asked(answer)).toEqual(TO_THE_DOOR);
  expect(await writtenSince()).toEqual([]);
});

test("what was asked for is done once the second step has been shown", async () => {
  const { id: jobId } = await aJob({});
  const id = await aRun("jobs", "withdraw", jobId);
  await proven(0);

  const page = await site.ask(`/admin/bulk/${id}`, { cookie: people.admin.cookie });
  const { bound, fields } = await form("app/admin/tables/actions.ts#doBulk", async () => [id]);
  await site.press("app/admin/tables/actions.ts#doBulk", bound, fields, { cookie: people.admin.cookie });

  expect(page.status).toBe(200);
  const job = await db.job.findUniqueOrThrow({ where: { id: jobId } });
  expect(job.withdrawnAt).not.toBeNull();
});

test("every file that asks for the second step again is tried here", () => {
  const admin = join(import.meta.dirname, "../../app/admin");
  const asking = readdirSync(admin, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && entry.name !== "fresh-proof.ts")
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => /\b(askForProof|proofFirst)\(/.test(readFileSync(file, "utf8")))
    .map((file) => relative(admin, file).replaceAll("\\", "/"));

  expect(asking.sort()).toEqual([...Object.keys(READ), ...Object.keys(PRESSED)].sort());
});

async function form(action: string, given?: () => Promise<unknown[]>): Promise<{ bound: unknown[]; fields: Fields }> {
  const row = ACTIONS[action];
  if (!row) throw new Error(`${action} is not in the table of who may`);
  const bound = given ? await given() : typeof row.bound === "function" ? await row.bound(things) : (row.bound ?? []);
  const fields = typeof row.fields === "function" ? await row.fields(things) : (row.fields ?? {});
  return { bound: [...bound, ...(row.state ? [{ values: {}, errors: {} }] : [])], fields };
}
