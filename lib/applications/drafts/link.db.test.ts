import { beforeEach, describe, expect, test } from "vitest";
import { VISITOR } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { hashToken } from "@/lib/core/secrets/tokens";
import { aCandidate, cvNamed, now, oneOpenJob } from "../applying/applying.fixtures";
import { jobToApplyFor } from "../applying/job-to-apply-for";
import { keepDraftCv } from "./cv";
import { draftsFor, saveDraft, type Saving } from "./drafts";
import { draftByLink, mailDraftLink, openByLink } from "./link";

let jobId: string;
const SAM = { name: "Sam Okafor", email: "Sam@Example.com", message: "Secret plan" };

beforeEach(async () => {
  await oneOpenJob();
  ({ id: jobId } = await db.job.findFirstOrThrow());
});

async function save(change: Partial<Saving> = {}) {
  const saved = await saveDraft({ jobId, viewer: VISITOR, token: undefined, fields: SAM, base: 99, ...change }, now);
  if (!saved.ok) throw new Error(saved.reason);
  return { ...saved, token: saved.token ?? change.token ?? "" };
}

const found = async (holder: { viewer?: Saving["viewer"]; token?: string }) =>
  (await draftsFor(jobId, { viewer: VISITOR, token: undefined, ...holder })).draft;

async function mail(token: string): Promise<boolean> {
  const job = await jobToApplyFor("planner", now);
  if (!job) throw new Error("There is no such job");
  return mailDraftLink({ token, job, network: "n" }, now);
}

const letters = () => db.outboxMail.findMany({ where: { template: "draft-link" }, orderBy: { createdAt: "asc" } });

/** The secret in the latest letter to an address. */
async function linkTo(address: string): Promise<string> {
  const mine = (await letters()).filter(({ toAddress }) => toAddress.toLowerCase() === address.toLowerCase());
  return /token=([\w-]{43})/.exec(mine.at(-1)?.text ?? "")?.[1] ?? "";
}

async function mailed(token: string, address = SAM.email): Promise<string> {
  await mail(token);
  return linkTo(address);
}

async function open(link: string): Promise<string> {
  const opened = await openByLink(link);
  return opened?.token ?? "";
}

describe("the letter with the way back to a draft", () => {
  test("goes to the address typed into it, once a version, and says nothing of what was typed", async () => {
    const { token } = await save();
    expect(await mail(token)).toBe(true);
    expect(await mail(token)).toBe(true);

    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ toAddress: "Sam@Example.com" });
    expect(letter?.text).not.toMatch(/Secret|Okafor/);
  });

  test("is not mailed without an address, nor more than five times a day to one", async () => {
    const { token } = await save({ fields: { name: "Sam" } });
    expect(await mail(token)).toBe(false);
    for (let i = 0; i < 6; i++) {
      await save({ token, fields: { email: "sam@example.com", message: `${i}` } });
      expect(await mail(token)).toBe(i < 5);
    }

    expect(await letters()).toHaveLength(5);
  });

  test("brings another secret than the browser has in which it was begun", async () => {
    const { token } = await save();
    const link = await mailed(token);

    expect(link).not.toBe(token);
    expect(await found({ token: link })).toBeNull();
  });
});

describe("the link of that letter", () => {
  test("shows what it opens, what was typed by whoever began it included, and opens nothing before it is pressed", async () => {
    const { token } = await save({ fields: { ...SAM, phone: "" } });
    const kept = await keepDraftCv(cvNamed("cv.pdf"), now);
    await save({ token, fields: {}, cvId: kept.ok ? kept.cvId : undefined });
    const link = await mailed(token);

    expect(await draftByLink(link)).toMatchObject({
      slug: "planner",
      title: "Junior planner",
      jobId,
      cv: { name: "cv.pdf" },
      fields: { name: "Sam Okafor", email: "Sam@Example.com", message: "Secret plan" },
    });
    expect(await found({ token })).toMatchObject({ isFromLink: false });
  });

  test("moves the draft to the browser where it is pressed: who began it and typed another's address reads no more of it", async () => {
    const { token: stranger } = await save({ fields: { email: SAM.email } });

    const own = await open(await mailed(stranger));
    await save({ token: own, fields: { phone: "07700 900999" } });

    expect(await found({ token: own })).toMatchObject({ fields: { phone: "07700 900999" }, isFromLink: true });
    expect(await found({ token: stranger })).toBeNull();
    const after = await save({ token: stranger, fields: { message: "Mine" } });
    expect(after.draft.fields).toEqual({ message: "Mine" });
  });

  test("is not the stranger's to take back: neither by the secret of their cookie, nor by a letter of their own before it", async () => {
    const { token: stranger } = await save({ fields: { email: "stranger@example.com" } });
    const theirs = await mailed(stranger, "stranger@example.com");
    await save({ token: stranger, fields: { email: SAM.email } });
    const own = await open(await mailed(stranger));
    await save({ token: own, fields: { message: "Mine" } });

    expect(await openByLink(theirs)).toBeNull();
    expect(await openByLink(stranger)).toBeNull();
    expect(await mail(stranger)).toBe(false);
    expect(await found({ token: own })).toMatchObject({ fields: { message: "Mine" } });
  });

  test("ends when another address is typed into the draft, which has a letter of its own then", async () => {
    const { token } = await save();
    const link = await mailed(token);

    await save({ token, fields: { email: "sam.okafor@example.com" } });

    expect(await draftByLink(link)).toBeNull();
    expect(await openByLink(link)).toBeNull();
    expect(await openByLink(await mailed(token, "sam.okafor@example.com"))).not.toBeNull();
  });

  test("opens again as long as nothing was written since; after that it takes a new letter from where it was opened", async () => {
    const { token } = await save();
    const link = await mailed(token);
    const [inMailProgram, inBrowser] = [await open(link), await open(link)];
    expect(await found({ token: inMailProgram })).toBeNull();

    await save({ token: inBrowser, fields: { message: "What only Sam may read" } });
    expect(await draftByLink(link)).toBeNull();
    expect(await openByLink(link)).toBeNull();

    const next = await open(await mailed(inBrowser));
    expect(await found({ token: next })).toMatchObject({ fields: { message: "What only Sam may read" } });
    expect(await found({ token: inBrowser })).toBeNull();
  });

  test("pressed by two at one moment leaves the draft with one of them", async () => {
    const link = await mailed((await save()).token);

    const tokens = await Promise.all([open(link), open(link)]);

    const drafts = await Promise.all(tokens.map((token) => found({ token })));
    expect(drafts.filter((draft) => draft !== null)).toHaveLength(1);
  });

  test("opens nothing once the draft is a candidate's own: not for a stranger who mailed it before they signed in", async () => {
    const { token } = await save();
    const link = await mailed(token);
    const mallory = await aCandidate("mallory@example.com");
    await save({ viewer: mallory, token, fields: {} });

    expect(await draftByLink(link)).toBeNull();
    expect(await openByLink(link)).toBeNull();
  });

  test("brings what a stranger typed to somebody signed in with a word about it, and the stranger does not follow", async () => {
    const sam = await aCandidate("sam@example.com");
    const { token: stranger } = await save({ fields: { email: SAM.email, message: "Not Sam’s words" } });
    const own = await open(await mailed(stranger));

    expect(await found({ viewer: sam, token: own })).toMatchObject({ isFromLink: true });
    await save({ viewer: sam, token: own, fields: { phone: "07700 900123" } });

    expect(await found({ viewer: sam })).toMatchObject({ isOwn: true, isFromLink: true });
    expect([await found({ token: stranger }), await found({ token: own })]).toEqual([null, null]);
  });

  test("keeps that word where the candidate has a draft of their own, into which it goes", async () => {
    const sam = await aCandidate("sam@example.com");
    await save({ viewer: sam, fields: { name: "Sam" } });
    const { token: stranger } = await save({ fields: { email: SAM.email, message: "Not Sam’s words" } });

    await save({ viewer: sam, token: await open(await mailed(stranger)), fields: {} });

    expect(await db.applicationDraft.count()).toBe(1);
    expect(await found({ viewer: sam })).toMatchObject({ isFromLink: true, fields: { message: "Not Sam’s words" } });
  });

  test("of a letter from before, which held the secret of the browser, still opens it, and ends that secret", async () => {
    const { token } = await save();

    const own = await open(token);

    expect(own).not.toBe(token);
    expect(await openByLink(token)).toBeNull();
    expect(await found({ token: own })).toMatchObject({ fields: { message: "Secret plan" } });
  });
});

test("a save that waits while a link is pressed finds the draft gone, and reads nothing of it", async () => {
  const { token } = await save();
  const { id } = await db.applicationDraft.findFirstOrThrow();

  const [late] = await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT FROM application_draft WHERE id = ${id}::uuid FOR UPDATE`;
    const saving = save({ token, fields: { phone: "1" } });
    // Until it stands at the lock.
    await expect.poll(() => waiting(), { timeout: 5000 }).toBe(1);
    await tx.applicationDraft.update({ where: { id }, data: { tokenHash: hashToken("another") } });
    return [saving] as const;
  });

  expect((await late).draft.fields).toEqual({ phone: "1" });
});

async function waiting(): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::integer AS count FROM pg_locks WHERE NOT granted`;
  return row?.count ?? 0;
}
