import { beforeEach, describe, expect, test } from "vitest";
import { VISITOR, type Staff, type StaffRole, type Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { exportFor } from "@/lib/privacy/export/export";
import { aCandidate, applying, oneOpenJob } from "../applying/applying.fixtures";
import { apply } from "../applying/applying";
import { composeNoes } from "../pipeline/composing-noes";
import { ownApplication, ownApplications } from "../queries";
import { withdraw } from "../withdrawing";
import { moveApplication } from "./moving";
import { whereItStands } from "./where-it-stands";

// A Wednesday.
const now = new Date("2026-11-25T10:00:00Z");
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const person = { personId: "11111111-1111-4111-8111-111111111111", email: "ada@example.com", name: "Ada" };
const staff = (role: StaffRole): Staff => ({ kind: "staff", ...person, role });
const ada = staff("recruiter");
const NO = { to: "rejected", words: "They wanted somebody with a driving licence." } as const;

async function sent(): Promise<string> {
  await apply(applying(), now);
  return (await db.application.findFirstOrThrow()).id;
}

const letters = (template: string) => db.outboxMail.findMany({ where: { template }, orderBy: { createdAt: "asc" } });

beforeEach(oneOpenJob);

describe("an application", () => {
  test("moves on with a line to its candidate, a new day to hear by, and a record of who did it", async () => {
    const id = await sent();

    const outcome = await moveApplication(ada, id, { to: "screening", version: 1, words: "Your CV is with me." }, now);

    expect(outcome).toEqual({ ok: true, from: "received", version: 2 });
    expect(await db.application.findUnique({ where: { id } })).toMatchObject({
      stage: "screening",
      stageSince: now,
      answerDueOn: new Date("2026-12-02"),
    });
    expect(await letters("application-news")).toMatchObject([{ toAddress: "Sam@Example.com", status: "pending" }]);
    expect((await letters("application-news"))[0]?.text).toContain("Your CV is with me.");
    expect(await db.auditEvent.findMany({ where: { action: "move" } })).toMatchObject([
      { actorId: ada.personId, subjectId: id, details: { from: { stage: "received" }, to: { stage: "screening" } } },
    ]);
  });

  test("that two move at once goes one way, and the second hears where", async () => {
    const id = await sent();

    const outcomes = await Promise.all([
      moveApplication(ada, id, { to: "screening", version: 1 }, now),
      moveApplication(staff("admin"), id, { ...NO, version: 1 }, now),
    ]);

    expect(outcomes.filter((outcome) => outcome?.ok)).toHaveLength(1);
    const { stage } = await db.application.findUniqueOrThrow({ where: { id } });
    expect(outcomes.find((outcome) => !outcome?.ok)).toEqual({ ok: false, reason: "changed", stage });
    expect(await db.applicationEvent.count({ where: { applicationId: id } })).toBe(2);
  });

  test.each([
    [
      "where no move leads",
      { to: "placed" },
      { reason: "no-such-move", allowed: ["screening", "rejected", "withdrawn"] },
    ],
    ["to a no without a word", { to: "rejected" }, { reason: "needs-words" }],
  ] as const)("does not move %s", async (_, wanted, refusal) => {
    const id = await sent();

    expect(await moveApplication(ada, id, { version: 1, ...wanted }, now)).toEqual({ ok: false, ...refusal });
    expect(await db.application.findUnique({ where: { id } })).toMatchObject({ stage: "received", version: 1 });
  });

  test("goes back only with a reason, which its candidate does not see", async () => {
    const id = await sent();
    await moveApplication(ada, id, { to: "screening", version: 1 }, now);

    expect(await moveApplication(ada, id, { to: "received", version: 2 }, now)).toMatchObject({
      reason: "needs-reason",
    });
    await moveApplication(ada, id, { to: "received", version: 2, reason: "The wrong row" }, now);

    const sam = await aCandidate("sam@example.com");
    expect(JSON.stringify(await ownApplications(sam, now))).not.toContain("wrong row");
    expect((await whereItStands(ada, id))?.events[0]).toMatchObject({ reason: "The wrong row", to: "received" });
  });

  test.each<[string, Viewer]>([
    ["an editor", staff("editor")],
    ["a viewer", staff("viewer")],
    ["a candidate", { kind: "candidate", ...person }],
    ["a visitor", VISITOR],
  ])("is not there for %s to move", async (_, viewer) => {
    const id = await sent();

    expect(await moveApplication(viewer, id, { to: "screening", version: 1 }, now)).toBeNull();
    expect(await whereItStands(viewer, id)).toBeNull();
  });

  test("with an id that is made up is not there", async () => {
    for (const id of ["22222222-2222-4222-8222-222222222222", "' or 1=1"])
      expect(await moveApplication(ada, id, { to: "screening", version: 1 }, now)).toBeNull();
  });
});

describe("a no", () => {
  test("waits ten minutes, and until then its candidate sees and downloads nothing of it", async () => {
    const id = await sent();
    const sam = await aCandidate("sam@example.com");

    await moveApplication(ada, id, { ...NO, version: 1 }, now);

    const [letter] = await letters("application-answer");
    expect(letter).toMatchObject({ status: "pending", notBefore: minutes(10) });
    for (const seen of [await ownApplications(sam, minutes(9)), await exportFor(sam.email, minutes(9))])
      expect(JSON.stringify(seen)).not.toContain("driving licence");
    expect((await ownApplication(sam, id, minutes(10)))?.rail).toMatchObject({ stage: "rejected", isEnd: true });
  });

  test("that is taken back in time is never sent, and can be given again", async () => {
    const id = await sent();
    await moveApplication(ada, id, { ...NO, version: 1 }, now);

    await moveApplication(ada, id, { to: "screening", version: 2, reason: "A slip" }, minutes(5));
    await moveApplication(ada, id, { ...NO, version: 3 }, minutes(6));

    expect((await letters("application-answer")).map(({ status, notBefore }) => [status, notBefore])).toEqual([
      ["cancelled", minutes(10)],
      ["pending", minutes(16)],
    ]);
  });

  test("at two on a Sunday reaches nobody before Monday at eight", async () => {
    const id = await sent();

    await moveApplication(ada, id, { ...NO, version: 1 }, new Date("2026-11-29T02:00:00Z"));

    expect(await letters("application-answer")).toMatchObject([{ notBefore: new Date("2026-11-30T08:00:00Z") }]);
  });

  test("to a confidential employer's job does not name it", async () => {
    await db.job.updateMany({ data: { isConfidential: true } });
    const id = await sent();

    await moveApplication(ada, id, { ...NO, version: 1 }, now);

    const [letter] = await letters("application-answer");
    const written = (await composeNoes([letter!.id], minutes(10))).get(letter!.id);
    expect(written?.text).toContain("driving licence");
    expect(JSON.stringify(written)).not.toContain("Finch");
  });
});

describe("a candidate who takes an application back", () => {
  test("ends it, tells nobody off, and may send it again while the job is open", async () => {
    const id = await sent();
    const sam = await aCandidate("sam@example.com");

    expect(await withdraw(sam, id, { version: 1, reason: "Another job" }, now)).toMatchObject({ ok: true });
    expect((await ownApplication(sam, id, now))?.canWithdraw).toBe(false);
    await apply(applying({ viewer: sam, details: { ...applying().details, message: "Again." } }), minutes(1));

    const row = await db.application.findUniqueOrThrow({
      where: { id },
      include: { events: { orderBy: { version: "asc" } } },
    });
    expect(row).toMatchObject({ stage: "received", version: 3, message: "Again." });
    expect(row.events.map(({ to, actor }) => `${to} ${actor}`)).toEqual([
      "received candidate",
      "withdrawn candidate",
      "received candidate",
    ]);
  });

  test("is not told a no that had not gone yet", async () => {
    const id = await sent();
    const sam = await aCandidate("sam@example.com");
    await moveApplication(ada, id, { ...NO, version: 1 }, now);

    expect((await ownApplication(sam, id, minutes(1)))?.canWithdraw).toBe(true);
    expect(await withdraw(sam, id, { version: 2 }, minutes(1))).toMatchObject({ ok: true });

    expect(await letters("application-answer")).toMatchObject([{ status: "cancelled" }]);
    expect(JSON.stringify(await ownApplications(sam, minutes(20)))).not.toContain("driving licence");
  });

  test("cannot once the no has been told, nor take back somebody else's", async () => {
    const id = await sent();
    const [sam, ade] = [await aCandidate("sam@example.com"), await aCandidate("ade@example.com")];
    await moveApplication(ada, id, { ...NO, version: 1 }, now);

    expect(await withdraw(sam, id, { version: 2 }, minutes(11))).toMatchObject({ ok: false });
    expect(await withdraw(ade, id, { version: 2 }, minutes(1))).toBeNull();
    expect(await withdraw(VISITOR, id, { version: 2 }, minutes(1))).toBeNull();
  });
});
