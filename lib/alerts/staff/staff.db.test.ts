import { beforeEach, describe, expect, test } from "vitest";
import type { Staff, Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { signId } from "@/lib/core/secrets/tokens";
import { suppress } from "@/lib/mail/addresses";
import { aJob } from "@/tests/support/a-job";
import { inTable } from "@/tests/support/in-table";
import { allArrived, asked, digestsOf, emptyAlerts, justOut, subscribed, tuesday } from "../alerts.fixtures";
import { writeDigests } from "../digests";
import { unsubscribe } from "../leaving";
import { finishRuns } from "../runs";
import { exportSubscribers } from "./export";
import { growth } from "./growth";
import { importSubscribers } from "./import";
import { previewDigest } from "./preview";
import { runForStaff, runsForStaff } from "./run-figures";
import { stopForThem, subscriberForStaff } from "./subscribers";
import { SUBSCRIBERS_TABLE } from "./table";
import { emptied } from "@/tests/support/emptied";

const later = new Date("2026-12-01T09:00:00Z");

const admin: Staff = {
  kind: "staff",
  role: "admin",
  personId: "11111111-1111-4111-8111-111111111111",
  email: "admin@example.com",
  name: "Ada",
};
const recruiter: Staff = { ...admin, role: "recruiter" };
const others: Viewer[] = [
  { kind: "visitor" },
  { kind: "candidate", personId: admin.personId, email: "c@example.com", name: "C" },
  { ...admin, role: "editor" },
  { ...admin, role: "viewer" },
];

beforeEach(async () => {
  await emptyAlerts();
  await emptied("audit_event", "consent_event");
});

const text = async (pieces: AsyncGenerator<string> | null) => {
  let all = "";
  for await (const piece of pieces ?? []) all += piece;
  return all;
};

describe("a run", () => {
  test("says who was due, who got one and who did not, while it goes on and after its mails are deleted", async () => {
    for (const n of [1, 2, 3]) await subscribed(`sam-${n}@example.com`, asked);
    await subscribed("nothing@example.com", asked, { q: "astronaut" });
    await aJob(justOut);
    await writeDigests(tuesday);
    await db.outboxMail.updateMany({
      where: { toAddress: "sam-1@example.com" },
      data: { status: "failed", error: "550 5.1.1 <sam-1@example.com> unknown" },
    });

    const [going] = (await runsForStaff(recruiter, later)) ?? [];
    expect(going).toMatchObject({ counts: { waiting: 2, failed: 1, empty: 1, sent: 0 }, finishedAt: null });
    expect((await runForStaff(recruiter, going!.id, later))?.reasons).toEqual([
      { status: "failed", error: "550 5.1.1 … unknown", mails: 1 },
    ]);

    expect(await finishRuns(later)).toBe(0);
    await allArrived();
    expect(await finishRuns(later)).toBe(1);
    await db.outboxMail.deleteMany();

    expect(await runsForStaff(recruiter, later)).toMatchObject([
      { counts: { waiting: 0, sent: 2, failed: 1, empty: 1 }, finishedAt: later },
    ]);
  });
});

describe("subscribers", () => {
  test("are found by how their address begins, in any case, in the state they are in", async () => {
    await subscribed("sam@example.com", asked);
    await subscribed("paused@example.com", asked);
    await db.subscriber.updateMany({ where: { email: "paused@example.com" }, data: { pausedUntil: tuesday } });
    const stopped = await subscribed("stopped@example.com", asked);
    await db.alert.update({ where: { id: stopped }, data: { stoppedAt: asked } });

    const found = async (state: "live" | "paused" | "stopped", q = "") =>
      (await inTable(recruiter, SUBSCRIBERS_TABLE, { state, q }, asked))?.map(({ email }) => email);

    expect(await found("live")).toEqual(["sam@example.com"]);
    expect(await found("live", "SAM")).toEqual(["sam@example.com"]);
    expect(await found("live", "am")).toEqual([]);
    expect(await found("paused")).toEqual(["paused@example.com"]);
    expect(await found("stopped")).toEqual(["stopped@example.com"]);
  });

  test("one is shown with the proof of consent, and that it was read is written down", async () => {
    await subscribed("sam@example.com", asked, { q: "surveyor" });
    const { id } = await db.subscriber.findFirstOrThrow();

    const subscriber = await subscriberForStaff(recruiter, id);

    expect(subscriber?.alerts).toMatchObject([{ search: "Surveyor jobs", stoppedAt: null }]);
    expect(subscriber?.consent.map(({ act }) => act).sort()).toEqual(["confirmed", "given"]);
    expect(await db.auditEvent.findMany()).toMatchObject([{ action: "subscriber-read", subjectId: id }]);
  });

  test("whoever asks a person to stop gets nothing more, and what waited is taken back", async () => {
    await subscribed("sam@example.com", asked);
    await aJob(justOut);
    await writeDigests(tuesday);
    const { id } = await db.subscriber.findFirstOrThrow();

    expect(await stopForThem(recruiter, id, later)).toBe(false);
    expect(await stopForThem(admin, id, later)).toBe(true);

    expect(await db.alert.count({ where: { stoppedAt: null } })).toBe(0);
    expect(await db.outboxMail.count({ where: { status: "pending" } })).toBe(0);
    expect(await db.consentEvent.count({ where: { act: "withdrawn", source: "asked a person" } })).toBe(1);
  });
});

test("growth counts who joined and who left, week by week, each address once", async () => {
  await subscribed("sam@example.com", asked, { q: "one" });
  await subscribed("sam@example.com", asked, { q: "two" });
  await subscribed("ada@example.com", asked);
  await aJob(justOut);
  await writeDigests(tuesday);
  const digest = await db.digest.findFirstOrThrow({ where: { subscriber: { email: "ada@example.com" } } });
  await unsubscribe(signId("unsubscribe", digest.id), tuesday);

  const weeks = (await growth(recruiter, later, 3)) ?? [];

  expect(weeks.map(({ from, joined, left }) => [from, joined, left])).toEqual([
    ["2026-11-16", 0, 0],
    ["2026-11-23", 2, 0],
    ["2026-11-30", 0, 1],
  ]);
});

describe("a list that is taken in", () => {
  const head = "email,q,place,frequency,consent_wording,consent_at,consent_source";
  const proof = "Send me new jobs by email,2026-05-01,careers fair in Leeds";

  test("adds those who agreed, with the proof, and the same list again adds nothing", async () => {
    const list = `${head}\nsam@example.com,data,Leeds,daily,${proof}\nada@example.com,,,,${proof}\n`;

    expect(await importSubscribers(admin, list, asked)).toEqual({ added: 2, known: 0, refused: [] });
    expect(await importSubscribers(admin, list, asked)).toEqual({ added: 0, known: 2, refused: [] });

    expect(
      await db.alert.findMany({ select: { frequency: true, confirmedAt: true }, orderBy: { frequency: "asc" } }),
    ).toEqual([
      { frequency: "daily", confirmedAt: new Date("2026-05-01") },
      { frequency: "weekly", confirmedAt: new Date("2026-05-01") },
    ]);
    expect(await db.consentEvent.count({ where: { source: "import: careers fair in Leeds" } })).toBe(4);
    await aJob(justOut);
    await writeDigests(tuesday);
    expect(await digestsOf("ada@example.com", later)).toHaveLength(1);
  });

  test.each([
    ["no words", "sam@example.com,,,,,2026-05-01,fair", /^No proof of consent/],
    ["no day", "sam@example.com,,,,Send me new jobs by email,,fair", /^No proof of consent/],
    ["no place", "sam@example.com,,,,Send me new jobs by email,2026-05-01,", /^No proof of consent/],
    ["a day to come", "sam@example.com,,,,Send me new jobs by email,2027-05-01,fair", /future/],
    ["no address", `,,,,${proof}`, /email|Enter/i],
    ["an address of nobody", `not an address,,,,${proof}`, /email/i],
    ["a function's address", `postmaster@example.com,,,,${proof}`, /person/],
    ["another rhythm", `sam@example.com,,,hourly,${proof}`, /weekly or daily/],
  ])("refuses a row with %s, and says why", async (_, row, reason) => {
    const result = await importSubscribers(admin, `${head}\n${row}\n`, asked);

    expect(result).toMatchObject({ added: 0, refused: [{ row: 2, reason: expect.stringMatching(reason) as string }] });
    expect(await db.subscriber.count()).toBe(0);
  });

  test("never brings back who left, complained or does not exist", async () => {
    await suppress(db, "gone@example.com", "bulk", "complaint", asked);
    const alert = await subscribed("left@example.com", asked, { q: "data" });
    await db.alert.update({ where: { id: alert }, data: { stoppedAt: asked } });
    const list = `${head}\ngone@example.com,,,,${proof}\nleft@example.com,data,,,${proof}\n`;

    expect(await importSubscribers(admin, list, asked)).toMatchObject({ added: 0, known: 1, refused: [{ row: 2 }] });
    expect(await db.alert.count({ where: { stoppedAt: null } })).toBe(0);
  });

  test.each([
    ["", "The list has no rows."],
    ["name\nSam\n", "The list has no column “email”."],
    ['email\n"unclosed', /cannot be read/],
  ])("%j is no list", async (list, words) => {
    expect(await importSubscribers(admin, list, asked)).toEqual(
      typeof words === "string" ? words : expect.stringMatching(words),
    );
  });
});

test("a list that is taken out has every alert with its proof, and no formula", async () => {
  await subscribed("sam@example.com", asked, { q: "=1+1" });
  await subscribed("ada@example.com", asked);

  const lines = (await text(await exportSubscribers(admin))).trim().split("\n");

  expect(lines).toHaveLength(3);
  expect(lines.join()).toContain("sam@example.com");
  expect(lines.join()).not.toMatch(/(^|,)=/);
  expect(await db.auditEvent.count({ where: { action: "export", subject: "subscribers" } })).toBe(1);
});

test("a preview shows what would go now, and moves nothing on", async () => {
  await subscribed("sam@example.com", asked, { q: "surveyor" });
  const { id } = await db.subscriber.findFirstOrThrow();
  const before = await db.alert.findFirstOrThrow();

  expect(await previewDigest(recruiter, id, later)).toBe("nothing");
  await aJob({ publishedAt: justOut.publishedAt, title: "Trainee surveyor" });
  const letter = await previewDigest(recruiter, id, later);

  expect(letter).toMatchObject({ subject: expect.stringContaining("Trainee surveyor") as string });
  expect(JSON.stringify(letter)).not.toContain("token=");
  expect(await db.alert.findFirstOrThrow()).toEqual(before);
  expect(await db.digest.count()).toBe(0);
});

test.each(others)("nothing of it is for $kind $role", async (viewer) => {
  await subscribed("sam@example.com", asked);
  const { id } = await db.subscriber.findFirstOrThrow();

  expect(await runsForStaff(viewer, later)).toBeNull();
  expect(await runForStaff(viewer, id, later)).toBeNull();
  expect(await inTable(viewer, SUBSCRIBERS_TABLE, {}, later)).toBeNull();
  expect(await subscriberForStaff(viewer, id)).toBeNull();
  expect(await stopForThem(viewer, id, later)).toBe(false);
  expect(await importSubscribers(viewer, "email\n", later)).toBeNull();
  expect(await exportSubscribers(viewer)).toBeNull();
  expect(await previewDigest(viewer, id, later)).toBeNull();
});
