import { text } from "node:stream/consumers";
import { beforeEach, describe, expect, test } from "vitest";
import type { Candidate } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { pdf } from "@/tests/support/attack-files";
import { aJob } from "@/tests/support/a-job";
import { apply } from "./applying";
import { aCandidate, applying, cvNamed, details, keptFiles, now, oneOpenJob } from "./applying.fixtures";
import { ownApplications, ownCv } from "../queries";

const A_DAY = 86_400_000;
const later = (ms: number) => new Date(now.getTime() + ms);
const asStranger = { details: { ...details, name: "Mallory", message: "Hire me." }, cv: cvNamed("mallory.pdf") };

beforeEach(oneOpenJob);

describe("an application that was sent signed in", () => {
  let sam: Candidate;

  beforeEach(async () => {
    sam = await aCandidate("sam@example.com");
    await apply(applying({ viewer: sam }), now);
    await db.application.updateMany({ data: { readAt: now } });
    await db.outboxMail.deleteMany();
  });

  test("stays as it is, CV included, when a stranger sends with its address; no file of theirs is kept", async () => {
    const before = await db.application.findFirstOrThrow();

    await apply(applying(asStranger), later(1000));

    expect(await db.application.findMany()).toEqual([before]);
    expect(await keptFiles()).toEqual([before.cvId]);
    expect(await db.storedFile.count()).toBe(1);
    expect(await text((await ownCv(sam, before.id))!.stream)).toBe(pdf().toString());
  });

  test("answers the stranger as one that nobody is signed in for does", async () => {
    const open = { details: { ...asStranger.details, email: "ade@example.com" } };
    await apply(applying(open), now);

    const answer = await apply(applying(asStranger), now);

    expect(answer).toEqual(await apply(applying({ ...open, cv: cvNamed("second.pdf") }), now));
  });

  test("has its owner told, in a letter that says nothing of what the stranger wrote, and staff are not", async () => {
    await apply(applying({ ...asStranger, details: { ...asStranger.details, email: "sAm@example.com" } }), now);

    const mails = await db.outboxMail.findMany();
    expect(mails).toMatchObject([
      { template: "application-stays", toAddress: "Sam@Example.com", toName: "Sam Okafor" },
    ]);
    const words = mails[0]?.text ?? "";
    expect(words).toContain("Junior planner");
    expect(words).toContain("/sign-in?next=%2Fjobs%2Fplanner%2Fapply");
    expect(JSON.stringify(mails)).not.toMatch(/mallory|hire me/i);
  });

  test("has its owner told once a day however often strangers press, and for each application of theirs", async () => {
    await aJob({ slug: "editor" });
    await apply(applying({ slug: "editor", viewer: sam }), now);
    await db.outboxMail.deleteMany();

    await apply(applying(asStranger), now);
    await apply(applying({ ...asStranger, cv: cvNamed("again.pdf") }), now);
    await apply(applying({ ...asStranger, slug: "editor" }), now);
    expect(await db.outboxMail.count()).toBe(2);
    await apply(applying({ ...asStranger, cv: cvNamed("tomorrow.pdf") }), later(A_DAY));

    expect(await db.outboxMail.count()).toBe(3);
  });

  test("is not replaced by somebody else who is signed in, nor by staff without an account as candidate", async () => {
    const ade = await aCandidate("ade@example.com");
    const { personId } = ade;
    const staff = { kind: "staff", role: "viewer", personId, email: "sam@example.com", name: "R" } as const;
    await db.candidate.delete({ where: { personId } });

    await apply(applying({ ...asStranger, viewer: ade }), now);
    await apply(applying({ ...asStranger, viewer: staff }), now);

    expect(await db.application.findMany()).toMatchObject([{ name: "Sam Okafor", candidateId: sam.personId }]);
  });

  test("needs no letter when the very same is sent again", async () => {
    await apply(applying(), later(1000));

    expect(await db.outboxMail.count()).toBe(0);
  });

  test("is replaced by its owner signed in, and the CV they took back goes", async () => {
    await apply(applying({ viewer: sam, cv: cvNamed("better.pdf") }), now);

    const rows = await db.application.findMany({ include: { cv: true, earlier: true } });
    expect(rows).toMatchObject([{ readAt: null, cv: { originalName: "better.pdf" }, earlier: [] }]);
    expect(await keptFiles()).toEqual([rows[0]?.cvId]);
    const receipt = await db.outboxMail.findFirstOrThrow({ where: { template: "application-receipt" } });
    expect(receipt.text).toContain("Sign in and apply again");
  });

  test("can still be sent again by its owner when strangers have used up the day's allowance of the address", async () => {
    for (let i = 0; i < 20; i++) await apply(applying({ ...asStranger, cv: cvNamed(`${i}.pdf`) }), now);
    expect(await apply(applying(asStranger), now)).toMatchObject({ ok: false, reason: "limited" });

    expect(await apply(applying({ viewer: sam, cv: cvNamed("better.pdf") }), now)).toMatchObject({ ok: true });
  });
});

describe("an application that was sent without signing in", () => {
  beforeEach(async () => {
    await apply(applying(), now);
    await db.outboxMail.deleteMany();
  });

  test("is replaced by the next one, and what it said is kept with its CV", async () => {
    const { cvId } = await db.application.findFirstOrThrow();

    await apply(applying(asStranger), later(1000));

    const [row] = await db.application.findMany({ include: { earlier: true } });
    expect(row).toMatchObject({ name: "Mallory", candidateId: null });
    expect(row?.earlier).toMatchObject([
      { name: "Sam Okafor", message: null, rightToWork: "yes", cvId, sentAt: now, replacedAt: later(1000) },
    ]);
    expect((await keptFiles()).sort()).toEqual([row?.cvId, cvId].sort());
  });

  test("has the address told that the earlier one is kept, and staff that nobody proved the address", async () => {
    await apply(applying(asStranger), later(1000));

    const mails = await db.outboxMail.findMany({ orderBy: { template: "asc" } });
    expect(mails.map(({ template }) => template)).toEqual(["application-for-staff", "application-receipt"]);
    expect(mails[0]?.text).toContain("without signing in");
    expect(mails[1]?.text).toContain("30 days");
  });

  test("is taken over by whoever signs in with its address, and the earlier version is kept likewise", async () => {
    const sam = await aCandidate("sam@example.com");

    await apply(applying({ viewer: sam, cv: cvNamed("mine.pdf") }), later(1000));
    await apply(applying(asStranger), later(2000));

    const rows = await db.application.findMany({ include: { cv: true, earlier: { include: { cv: true } } } });
    expect(rows).toMatchObject([
      {
        candidateId: sam.personId,
        cv: { originalName: "mine.pdf" },
        earlier: [{ cv: { originalName: "Sam’s CV.pdf" } }],
      },
    ]);
    const earlier = rows[0]?.earlier[0];
    expect(await text((await ownCv(sam, earlier?.id ?? ""))!.stream)).toBe(pdf().toString());
    expect(await ownCv(await aCandidate("ade@example.com"), earlier?.id ?? "")).toBeNull();
    expect(await ownApplications(sam, now)).toHaveLength(1);
  });

  test("becomes theirs when they send the very same again signed in, and nothing else changes", async () => {
    const sam = await aCandidate("sam@example.com");

    await apply(applying({ viewer: sam }), later(1000));

    expect(await db.application.findMany({ include: { earlier: true } })).toMatchObject([
      { candidateId: sam.personId, updatedAt: now, earlier: [] },
    ]);
    expect([await db.outboxMail.count(), (await keptFiles()).length]).toEqual([0, 1]);
  });

  test("is not taken back in time by a slow upload that began before it", async () => {
    await apply(applying(asStranger), later(-5000));

    expect(await db.earlierApplication.findMany()).toMatchObject([{ sentAt: now, replacedAt: now }]);
  });

  test("is kept through every press of a stranger who presses twenty times", async () => {
    for (let i = 0; i < 20; i++) await apply(applying({ ...asStranger, cv: cvNamed(`${i}.pdf`) }), later(i + 1));

    const oldest = await db.earlierApplication.findFirst({ orderBy: { replacedAt: "asc" }, include: { cv: true } });
    expect(oldest).toMatchObject({ name: "Sam Okafor", cv: { originalName: "Sam’s CV.pdf" } });
  });
});

test("of a candidate and ten strangers who send at one moment, the candidate's stands and no file is lost or left", async () => {
  const sam = await aCandidate("sam@example.com");
  const strangers = Array.from({ length: 10 }, (_, i) => applying({ ...asStranger, cv: cvNamed(`${i}.pdf`) }));

  await Promise.all([...strangers, applying({ viewer: sam })].map((sending) => apply(sending, now)));

  const [row] = await db.application.findMany({ include: { earlier: true } });
  expect(row).toMatchObject({ name: "Sam Okafor", candidateId: sam.personId });
  expect((await keptFiles()).sort()).toEqual([row, ...(row?.earlier ?? [])].map((version) => version?.cvId).sort());
});
