import { beforeEach, describe, expect, test } from "vitest";
import { moveApplication } from "@/lib/applications/staff/moving";
import { cvForStaff } from "@/lib/applications/staff/reading";
import { apply } from "@/lib/applications/applying/applying";
import { aCandidate, applying, cvNamed, details, now, oneOpenJob } from "@/lib/applications/applying/applying.fixtures";
import { type Candidate, type Staff, VISITOR } from "@/lib/access/viewer";
import { nameKey } from "@/lib/clients/name-key";
import { db } from "@/lib/core/db";
import { aClient, aColleague } from "@/tests/support/clients";
import { blockedEmployers, blockEmployer, unblockEmployer } from "./blocking";
import { candidateForStaff } from "./for-staff";
import { saveProfilePart } from "./profile/own";
import { whatIsSeen } from "./seen";
import { emptied } from "@/tests/support/emptied";

let sam: Candidate;
let ada: Staff;
let id: string;

beforeEach(async () => {
  await emptied("client");
  await oneOpenJob();
  sam = await aCandidate("sam@example.com");
  ada = await aColleague("recruiter", "Ada");
  await apply(applying({ viewer: sam, details: { ...details, email: sam.email }, cv: cvNamed("cv.pdf") }), now);
  id = (await db.application.findFirstOrThrow()).id;
  await moveApplication(ada, id, { to: "screening", version: 1 }, now);
});

const submit = (version = 2) => moveApplication(ada, id, { to: "submitted", version }, now);

describe("an employer that must never see somebody", () => {
  test.each(["Calder & Finch", "calder and finch ltd", "The Calder & Finch Co."])(
    "written as %s is never sent their application for a job of that name",
    async (name) => {
      expect(await blockEmployer(sam, name, now)).toBe("ok");

      expect(await submit()).toEqual({ ok: false, reason: "not-to-be-shown" });
      expect(await db.application.findFirstOrThrow()).toMatchObject({ stage: "screening", version: 2 });
    },
  );

  test("is known by its client's names, also when that is renamed later, and under a job that names somebody else", async () => {
    const client = await aClient(ada, { name: "Marlow Textiles" }, now);
    await db.job.updateMany({ data: { clientId: client, employerName: "A textile maker" } });
    await blockEmployer(sam, "Marlow Textiles Ltd", now);
    expect(await submit()).toMatchObject({ reason: "not-to-be-shown" });

    await db.client.update({ where: { id: client }, data: { name: "Weft", nameKey: "weft" } });
    expect(await submit()).toMatchObject({ reason: "not-to-be-shown" });
  });

  test("is kept away from an application that was sent without signing in from the same address", async () => {
    await db.application.updateMany({ data: { candidateId: null } });
    await blockEmployer(sam, "Calder & Finch", now);

    expect(await submit()).toMatchObject({ reason: "not-to-be-shown" });
  });

  test("is refused by the database too, whoever forgets to ask", async () => {
    await blockEmployer(sam, "Calder & Finch", now);
    const past = db.$transaction(async (tx) => {
      const event = { applicationId: id, version: 3, from: "screening", to: "submitted", actor: "staff" } as const;
      await tx.applicationEvent.create({ data: event });
      await tx.application.update({ where: { id }, data: { stage: "submitted", version: 3 } });
    });

    await expect(past).rejects.toThrow(/may not be shown/);
  });

  test("keeps nobody else from it, and nothing from anybody once it is off the list", async () => {
    const ade = await aCandidate("ade@example.com");
    await blockEmployer(ade, "Calder & Finch", now);
    await blockEmployer(sam, "Another Ltd", now);
    const [own] = await blockedEmployers(sam);
    await unblockEmployer(ade, own!.id);

    expect(await blockedEmployers(sam)).toHaveLength(1);
    expect(await submit()).toMatchObject({ ok: true });
    expect(await blockEmployer(VISITOR, "x", now)).toBe("sign-in");
  });

  test("is one of fifty at most, and one however often it is written", async () => {
    for (let n = 0; n < 50; n++) await blockEmployer(sam, `Employer ${n}`, now);
    expect(await blockEmployer(sam, "One more", now)).toBe("full");
    await unblockEmployer(sam, (await blockedEmployers(sam))[0]!.id);
    await blockEmployer(sam, "Employer 7 Ltd", now);

    expect(await blockedEmployers(sam)).toHaveLength(49);
  });
});

test("the database makes the same key of a company's name as the code", async () => {
  const names = [
    "The Calder & Finch Co. Ltd",
    "Sainsbury's",
    "Café Łódź Group plc",
    "UK Ltd",
    "M&S",
    "BBC",
    "A. B. C. Holdings",
    "  Weft  ",
    "Müller + Söhne GmbH",
  ];
  const [row] = await db.$queryRaw<{ keys: string[] }[]>`
    SELECT array_agg(company_key(name) ORDER BY position) AS keys FROM unnest(${names}::text[]) WITH ORDINALITY AS t(name, position)`;

  // "ł" is a letter of its own to one of the two.
  expect(row?.keys.map((key) => key.replace("lodz", "łodz"))).toEqual(names.map(nameKey));
});

describe("what is seen of somebody", () => {
  test("is for themselves what staff's own page reads", async () => {
    const content = [
      { title: "Barista", employer: "Nord", isPartTime: true, from: null, to: "now" as const, what: "" },
    ];
    await saveProfilePart(sam, "work", { content, version: 0 }, now);
    const staffs = await candidateForStaff(ada, sam.personId);

    expect((await whatIsSeen(sam, now))?.record).toEqual(staffs);
    expect(staffs?.profile.work).toMatchObject([{ title: "Barista" }]);
    expect(JSON.stringify(staffs)).not.toContain("blocked");
  });

  test("says who looked by what they do, when, and at what; and when it went to an employer", async () => {
    (await cvForStaff(ada, id, now))?.stream.destroy();
    await candidateForStaff(ada, sam.personId);
    await submit();
    const seen = await whatIsSeen(sam, new Date(now.getTime() + 1000));

    expect(seen?.looks.map(({ what, role, job }) => [what, role, job])).toEqual(
      expect.arrayContaining([
        ["cv", "recruiter", "Junior planner"],
        ["candidate", "recruiter", null],
      ]),
    );
    expect(JSON.stringify(seen?.looks)).not.toContain("Ada");
    expect(seen?.shown).toEqual([{ at: now, job: "Junior planner", employer: "Calder & Finch" }]);
  });

  test("is nobody else's to look at", async () => {
    const ade = await aCandidate("ade@example.com");
    expect((await whatIsSeen(ade, now))?.looks).toEqual([]);
    expect((await whatIsSeen(ade, now))?.shown).toEqual([]);
    expect(await whatIsSeen(VISITOR, now)).toBeNull();
  });
});
