import { beforeEach, describe, expect, test, vi } from "vitest";
import { emptyDiaries, newConsultant } from "@/lib/calls/calls.fixtures";
import { tokenFor } from "@/lib/calls/invitations/links";
import { bookingClock } from "@/lib/calls/queries";
import { addDays, londonDay } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";

// What the framework knows of a request; everything of ours is real.
vi.mock("next/headers", () => ({ cookies: async () => ({ has: () => false }), headers: async () => new Headers() }));
const api = {
  book: (await import("./route")).POST,
  manage: (await import("./manage/route")).POST,
  slots: (await import("./slots/route")).GET,
  ics: (await import("./ics/route")).GET,
};

const SITE = "http://localhost:3000";
const nothing = { params: Promise.resolve({}) };
const KEY = "a-key-of-a-machine-1";
let starts: string[] = [];

beforeEach(async () => {
  await emptyDiaries();
  await newConsultant("Priya");
  starts = await free();
});

/** Free times of the week after next, as the API gives them. */
async function free(): Promise<string[]> {
  const from = addDays(londonDay(await bookingClock()), 7);
  const query = new URLSearchParams({ from, to: addDays(from, 7), timeZone: "Asia/Calcutta" });
  const answer = await api.slots(new Request(`${SITE}/api/calls/slots?${query}`), nothing);
  const { slots } = (await answer.json()) as { slots: { start: string }[] };
  return slots.map(({ start }) => start);
}

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  new Request(SITE + path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
const wish = (given: object = {}) => ({
  start: starts[0],
  name: "Sam Taylor",
  email: "sam@example.com",
  timeZone: "Asia/Calcutta",
  ...given,
});
const book = (given: object = {}, headers: Record<string, string> = {}) =>
  api.book(post("/api/calls", wish(given), headers), nothing);
const manage = (token: string, change: object) =>
  api.manage(post(`/api/calls/manage?token=${encodeURIComponent(token)}`, change), nothing);

async function booked(given: object = {}): Promise<{ id: string; token: string }> {
  const { id, manageUrl } = (await (await book(given)).json()) as { id: string; manageUrl: string };
  return { id, token: new URL(manageUrl).searchParams.get("token") ?? "" };
}
const said = async (answer: Response) => ({
  status: answer.status,
  contentType: answer.headers.get("content-type"),
  ...((await answer.json()) as object),
});

describe("booking", () => {
  test("answers 201 with what was agreed, where to change it and the calendar file; nobody on the way may keep it", async () => {
    const answer = await book();

    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.has("idempotency-replayed")).toBe(false);
    const body = (await answer.json()) as { manageUrl: string };
    expect([answer.status, answer.headers.get("location")]).toEqual([201, body.manageUrl]);
    expect(body).toEqual({
      id: expect.any(String),
      start: starts[0],
      end: new Date(Date.parse(starts[0] ?? "") + 1_800_000).toISOString(),
      host: { name: "Priya" },
      manageUrl: expect.stringMatching(/^http:\/\/localhost:3000\/strategy-call\/manage\?token=/),
      icsUrl: expect.stringMatching(/^http:\/\/localhost:3000\/api\/calls\/ics\?token=/),
    });
  });

  test("said again with its key answers the same, marked as said before", async () => {
    const first = await book({}, { "idempotency-key": KEY });
    const again = await book({}, { "idempotency-key": KEY });

    expect([again.status, again.headers.get("idempotency-replayed")]).toEqual([201, "true"]);
    expect(await again.json()).toEqual(await first.json());
    expect([await db.call.count(), await db.outboxMail.count()]).toEqual([1, 2]);
  });

  test.each([
    ["a key that was used for another wish", { name: "Ade" }, KEY],
    ["a key that is too short to be one of its kind", {}, "short"],
    ["a key with a space in it", {}, "a key with spaces in it"],
    ["a key of more than 128 letters", {}, "k".repeat(129)],
  ])("with %s answers 422 and books nothing more", async (_, given, key) => {
    await book({}, { "idempotency-key": KEY });

    expect(await said(await book(given, { "idempotency-key": key }))).toMatchObject({
      status: 422,
      contentType: "application/problem+json",
      errors: [{ path: "Idempotency-Key" }],
    });
    expect(await db.call.count()).toBe(1);
  });

  test("sixty who want one time at once: one 201, and 59 times 409 with three others to choose from", async () => {
    const answers = await Promise.all(Array.from({ length: 60 }, (_, n) => book({ email: `v${n}@example.com` })));

    const all = await Promise.all(answers.map(said));
    expect(all.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(all.filter(({ status }) => status !== 201)).toEqual(
      Array(59).fill(
        expect.objectContaining({
          status: 409,
          type: expect.stringContaining("slot-taken"),
          alternatives: Array(3).fill({ start: expect.any(String), end: expect.any(String) }),
        }),
      ),
    );
  });

  test("for an address that has a call then answers 409 with other times", async () => {
    await newConsultant("Tom");
    await book();

    expect(await said(await book({ name: "Samuel" }))).toMatchObject({ status: 409, alternatives: expect.any(Array) });
  });

  test.each([
    ["seven minutes past", () => ({ start: starts[0]?.replace(/:[03]0:/, ":07:") }), "start"],
    ["last year", () => ({ start: "2025-12-09T10:00:00Z" }), "start"],
    ["the time of Nero", () => ({ start: "0054-10-13T10:00:00Z" }), "start"],
    ["three hours", () => ({ end: starts[6] }), "end"],
    ["half an hour from now", () => ({ start: new Date(Date.now() + 1_800_000).toISOString() }), "start"],
    ["somebody nobody knows", () => ({ with: "nobody" }), "with"],
    ["a zone on another planet", () => ({ timeZone: "Mars/Olympus" }), "timeZone"],
    ["a zone of five kilobytes", () => ({ timeZone: "x".repeat(5000) }), "timeZone"],
  ])("altered by hand, for %s, answers 422 and says which field", async (_, given, path) => {
    expect(await said(await book(given()))).toMatchObject({ status: 422, errors: [{ path }] });
    expect(await db.call.count()).toBe(0);
  });

  test("by a network that has asked too often answers 429 and when to come back", async () => {
    const now = await bookingClock();
    const hour = new Date(Math.floor(now.getTime() / 3_600_000) * 3_600_000);
    await book();
    await db.rateCount.updateMany({ where: { key: { startsWith: "call:network:" } }, data: { count: 2000 } });

    const answer = await book({ start: starts[5] });

    expect(answer.status).toBe(429);
    const seconds = Number(answer.headers.get("retry-after"));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual((hour.getTime() + 3_600_000 - now.getTime()) / 1000 + 1);
  });
});

describe("free times", () => {
  test("are an empty list when nobody takes calls, and an answer all the same", async () => {
    await db.consultant.updateMany({ data: { pausedAt: await bookingClock() } });

    expect(await free()).toEqual([]);
  });

  test.each([
    ["days that do not exist", { from: "2027-02-30" }, 422],
    ["the year 9999", { from: "9999-12-20", to: "9999-12-31" }, 422],
    ["two months", { to: "2027-12-31" }, 422],
    ["a zone on another planet", { timeZone: "Mars/Olympus" }, 422],
    ["a consultant nobody knows", { with: "nobody" }, 422],
    ["a call that does not exist", { token: "forged" }, 404],
    ["something we do not know", { colour: "red" }, 422],
  ])("asked for with %s answer so", async (_, given, status) => {
    const query = new URLSearchParams({ from: "2027-01-11", to: "2027-01-24", timeZone: "UTC", ...given });

    expect((await api.slots(new Request(`${SITE}/api/calls/slots?${query}`), nothing)).status).toBe(status);
  });
});

describe("a link", () => {
  test("moves a call, and cancels it twice: the second time it is off already, and nobody is written to", async () => {
    const { token } = await booked();

    expect(await said(await manage(token, { action: "reschedule", start: starts[4] }))).toMatchObject({
      status: "booked",
      start: starts[4],
    });
    expect(await said(await manage(token, { action: "cancel" }))).toMatchObject({ status: "cancelled" });
    const mails = await db.outboxMail.count();
    expect((await manage(token, { action: "cancel" })).status).toBe(200);
    expect(await db.outboxMail.count()).toBe(mails);
    expect((await manage(token, { action: "reschedule", start: starts[6] })).status).toBe(409);
  });

  test.each([
    ["nothing", () => ""],
    ["what somebody made up", () => "Zm9yZ2Vk.Zm9yZ2Vk"],
    ["four kilobytes", () => "x".repeat(4096)],
    ["the bare number of a call", (id: string) => id],
    [
      "the signature of another call",
      (id: string, token: string) =>
        `${btoa(id.replace(/./, (first) => (first === "f" ? "e" : "f")))}.${token.split(".")[1]}`,
    ],
    ["a call that was erased", () => tokenFor({ callId: "11111111-1111-4111-8111-111111111111", as: "visitor" })],
  ])("with %s is no link: 404 for every way of asking, in the same words", async (_, tokenOf) => {
    const { id, token } = await booked();
    const forged = tokenOf(id, token);

    const answers = [
      await manage(forged, { action: "cancel" }),
      await manage(forged, { action: "reschedule", start: starts[4] }),
      await api.ics(new Request(`${SITE}/api/calls/ics?token=${encodeURIComponent(forged)}`), nothing),
    ];

    expect(await Promise.all(answers.map(said))).toEqual(
      Array(3).fill(expect.objectContaining({ status: 404, detail: "No call has this link." })),
    );
    expect(await db.call.findMany()).toMatchObject([{ status: "booked", sequence: 0 }]);
  });

  test("to a call that has begun answers 410", async () => {
    const { id, token } = await booked();
    const began = new Date(Math.floor((await bookingClock()).getTime() / 1_800_000) * 1_800_000);
    const end = new Date(began.getTime() + 1_800_000);
    const time = { startsAt: began, endsAt: end, blockedFrom: began, blockedUntil: end, sequence: 1 };
    await db.call.update({ where: { id }, data: time });

    expect((await manage(token, { action: "cancel" })).status).toBe(410);
    expect((await manage(token, { action: "reschedule", start: starts[4] })).status).toBe(410);
  });

  test("gives the calendar file for the call as it stands, off as well, and nobody on the way may keep it", async () => {
    const { token } = await booked();
    const file = () => api.ics(new Request(`${SITE}/api/calls/ics?token=${token}`), nothing);

    expect((await file()).headers.get("content-type")).toBe("text/calendar; charset=utf-8; method=REQUEST");
    await manage(token, { action: "cancel" });

    const off = await file();
    expect([off.status, off.headers.get("content-type"), off.headers.get("cache-control")]).toEqual([
      200,
      "text/calendar; charset=utf-8; method=CANCEL",
      "private, no-store",
    ]);
  });

  test("cannot be followed by a program that only looks: nothing is there to be got", async () => {
    expect(Object.keys(await import("./manage/route"))).toEqual(["POST"]);
  });
});
