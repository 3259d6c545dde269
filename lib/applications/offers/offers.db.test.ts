import { afterAll, describe, expect, test } from "vitest";
import { VISITOR, type Staff, type Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { pdf } from "@/tests/support/attack-files";
import { aCandidate } from "../applying/applying.fixtures";
import { moveApplication } from "../staff/moving";
import { acceptOffer, askAboutOffer, declineOffer } from "./answering";
import { makeOffer } from "./making";
import { anApplicationFor, anOffer, at, letters, moved, now, offerForm, sentBy, versionOf } from "./offers.fixtures";
import { offerDocumentForStaff, offersForStaff, ownOffer, ownOfferDocument } from "./reading";
import { letOffersRunOut } from "./running-out";
import { explainOffer, withdrawOffer } from "./seeing-to";

const offerOf = (id: string) =>
  db.offer.findFirstOrThrow({ where: { applicationId: id }, orderBy: { version: "desc" } });
const stageOf = async (id: string) => (await db.application.findUniqueOrThrow({ where: { id } })).stage;
const vacancyOf = (id: string) =>
  db.vacancy.findUniqueOrThrow({ where: { id }, select: { headcount: true, filledCount: true, stage: true } });

const DAY_OFF = "Christmas, for a test";
afterAll(() => db.bankHoliday.deleteMany({ where: { name: DAY_OFF } }));

describe("an offer", () => {
  test("takes its application to the offer, is written to its candidate without its terms, and is written down", async () => {
    const { ada, id } = await anApplicationFor();
    await moved(ada, id, "screening", "interview");
    await db.outboxMail.deleteMany();

    expect(await makeOffer(ada, id, { input: offerForm() }, now)).toEqual({ ok: true, version: 1 });

    expect(await db.application.findUnique({ where: { id } })).toMatchObject({
      stage: "offer",
      answerDueOn: at("2026-12-07"),
    });
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      to: "sam@example.com",
      is: "offer-made",
      subject: "You have an offer: Junior planner",
    });
    expect(letter?.text).toContain("17:00 (UK time) on Friday 4 December");
    expect(letter?.text).not.toMatch(/£27,?000/);
    expect(await db.auditEvent.findMany({ where: { action: "offer" } })).toMatchObject([
      { actorId: ada.personId, subjectId: id },
    ]);
  });

  test.each([
    ["pay below the minimum wage", { pay: "24,000" }, "below-minimum-wage"],
    ["pay by the hour below it", { pay: "12.70", payPeriod: "hour" }, "below-minimum-wage"],
    ["a year's pay that is enough for fewer hours only", { pay: "26,000", weeklyHours: "40" }, "below-minimum-wage"],
    ["an end that is over", { expiresOn: "2026-11-24" }, "expires-too-soon"],
    ["an end on a Sunday", { expiresOn: "2026-12-06" }, "expires-on-a-day-off"],
    ["an end on a bank holiday", { expiresOn: "2026-12-25" }, "expires-on-a-day-off"],
    ["a version that is not the next", { seen: "3" }, "changed"],
  ] as const)("with %s is not made", async (_, change, reason) => {
    const { ada, id } = await anApplicationFor();
    await moved(ada, id, "screening", "interview");
    const day = { nation: "england-and-wales", day: at("2026-12-25"), name: DAY_OFF };
    await db.bankHoliday.createMany({ data: [day], skipDuplicates: true });

    expect(await makeOffer(ada, id, { input: offerForm(change) }, now)).toMatchObject({ ok: false, reason });
    expect(await db.offer.count()).toBe(0);
    expect(await stageOf(id)).toBe("interview");
  });

  test.each<[string, Partial<Staff> | Viewer]>([
    ["an editor", { role: "editor" }],
    ["a viewer", { role: "viewer" }],
    ["a visitor", VISITOR],
  ])("is not for %s to make or read", async (_, change) => {
    const { ada, id } = await anOffer();
    const viewer = { ...ada, ...change } as Viewer;

    expect(await makeOffer(viewer, id, { input: offerForm({ seen: "1" }) }, now)).toBeNull();
    expect(await offersForStaff(viewer, id)).toBeNull();
    expect(await withdrawOffer(viewer, id, { version: 1, words: "No" }, now)).toBeNull();
    expect(await explainOffer(viewer, id, { version: 1, words: "No" }, now)).toBeNull();
  });

  test("changed becomes the next version, and the one before stays as it was, unanswerable", async () => {
    const { ada, sam, id } = await anOffer();

    await makeOffer(ada, id, { input: offerForm({ pay: "28,500", seen: "1" }) }, now);

    const own = await ownOffer(sam, id, now);
    expect(own?.versions.map(({ version, payPence, state }) => [version, payPence, state])).toEqual([
      [2, 28_500_00, "made"],
      [1, 27_000_00, "replaced"],
    ]);
    expect(await acceptOffer(sam, id, 1, now)).toEqual({ ok: false, reason: "changed" });
    expect(await acceptOffer(sam, id, 2, now)).toEqual({ ok: true });
  });

  test("keeps its terms: the database refuses to change them, a second one beside it, and one without its stage", async () => {
    const { ada, id } = await anOffer();
    const { id: _, version: __, documentId: ___, ...row } = await offerOf(id);

    await expect(db.offer.updateMany({ data: { payPence: 1 } })).rejects.toThrow(/as they were made/);
    await expect(db.offer.create({ data: { ...row, version: 2 } })).rejects.toThrow();
    await expect(
      db.offer.create({ data: { ...row, version: 2, state: "accepted", expiresAt: at("2026-12-04T23:00:00Z") } }),
    ).rejects.toThrow(/offer_expires/);
    await moved(ada, id, "interview");
    await expect(db.offer.create({ data: { ...row, version: 2 } })).rejects.toThrow(/does not stand at an offer/);
  });

  test("has a document that its candidate and staff can save, and nobody else", async () => {
    const { ada, sam, id } = await anOffer();
    const document = { bytes: pdf(), name: "Contract.pdf" };
    await makeOffer(ada, id, { input: offerForm({ seen: "1" }), document }, now);
    const { id: offerId } = await offerOf(id);

    for (const found of [await ownOfferDocument(sam, offerId), await offerDocumentForStaff(ada, offerId)])
      expect(found).toMatchObject({ name: "Contract.pdf", mediaType: "application/pdf" });
    for (const viewer of [await aCandidate("eve@example.com"), { ...ada, role: "editor" } as Staff, VISITOR]) {
      expect(await ownOfferDocument(viewer, offerId)).toBeNull();
      expect(await offerDocumentForStaff(viewer, offerId)).toBeNull();
    }
    const bad = { bytes: Buffer.from("no"), name: "Contract.pdf" };
    expect(await makeOffer(ada, id, { input: offerForm({ seen: "2" }), document: bad }, now)).toMatchObject({
      reason: "file",
    });
  });
});

describe("a yes", () => {
  test("places its candidate, takes a place of the vacancy, and tells them and whoever looks after it whom to ring", async () => {
    const { ada, sam, id, vacancyId, contactId } = await anOffer();

    expect(await acceptOffer(sam, id, 1, now)).toEqual({ ok: true });

    expect(await stageOf(id)).toBe("placed");
    expect(await vacancyOf(vacancyId)).toMatchObject({ headcount: 1, filledCount: 1 });
    expect(await db.placement.findFirst({ where: { applicationId: id } })).toMatchObject({
      startOn: at("2027-01-11"),
      contactId,
      feeModel: "percentage",
      feePoints: 1500,
      isCounted: true,
    });
    const posted = await letters();
    expect(posted.map(({ to, is }) => [to, is])).toEqual([
      ["sam@example.com", "offer-accepted"],
      [ada.email, "offer-for-staff"],
    ]);
    expect(posted[0]?.text).toContain("11 January 2027");
    expect(posted[1]?.text).toContain("Please tell Ann Lee yourself, today: 0113 496 0000");
    expect(await db.onboardingTask.findMany({ where: { kind: "tell-client" } })).toMatchObject([
      { owner: "agency", dueOn: at("2026-11-25"), state: "open" },
    ]);
  });

  test("pressed twice, or by ten devices at once, is one", async () => {
    const { sam, id, vacancyId } = await anOffer();

    const answers = await Promise.all(Array.from({ length: 10 }, () => acceptOffer(sam, id, 1, now)));

    expect(answers).toEqual(Array(10).fill({ ok: true }));
    expect(await db.placement.count()).toBe(1);
    expect(await vacancyOf(vacancyId)).toMatchObject({ filledCount: 1 });
    expect((await letters()).length).toBe(2);
  });

  test("and running out at one instant: one of them happens, and everything agrees with it", async () => {
    const end = at("2026-12-04T17:00:00Z");
    const before = new Date(end.getTime() - 1);
    for (let round = 0; round < 3; round++) {
      const { sam, id } = await anOffer();

      const [answer] = await Promise.all([acceptOffer(sam, id, 1, before), letOffersRunOut(end), letOffersRunOut(end)]);

      const { state } = await offerOf(id);
      expect(["accepted", "lapsed"]).toContain(state);
      expect(answer?.ok).toBe(state === "accepted");
      expect(await stageOf(id)).toBe(state === "accepted" ? "placed" : "offer");
      const kinds = (await letters()).map(({ is }) => is);
      expect(kinds.includes("offer-accepted")).toBe(state === "accepted");
      expect(kinds.includes("offer-news")).toBe(state === "lapsed");
    }
  });

  test.each<[string, string, (made: Awaited<ReturnType<typeof anOffer>>) => Promise<unknown>]>([
    ["after it ran out", "expired", async () => undefined],
    ["after it was taken back", "gone", ({ ada, id }) => withdrawOffer(ada, id, { version: 1, words: "Frozen." }, now)],
    ["after a no", "gone", ({ sam, id }) => declineOffer(sam, id, { version: 1 }, now)],
    ["while a no is on its way", "gone", ({ ada, id }) => moved(ada, id, "rejected")],
    ["after the application went back", "gone", ({ ada, id }) => moved(ada, id, "interview")],
  ])("%s is refused", async (_, reason, act) => {
    const made = await anOffer();
    await act(made);
    const when = reason === "expired" ? at("2026-12-04T17:00:00Z") : now;

    expect(await acceptOffer(made.sam, made.id, 1, when)).toMatchObject({ ok: false, reason });
    expect(await db.placement.count()).toBe(0);
  });

  test("is nobody else's to give", async () => {
    const { ada, id } = await anOffer();

    for (const viewer of [await aCandidate("eve@example.com"), ada, VISITOR]) {
      expect(await acceptOffer(viewer, id, 1, now)).toBeNull();
      expect(await declineOffer(viewer, id, { version: 1 }, now)).toBeNull();
      expect(await askAboutOffer(viewer, id, { version: 1, words: "?" }, now)).toBeNull();
      expect(await ownOffer(viewer, id, now)).toBeNull();
    }
  });

  test("after which they say no frees the place again, also of a vacancy that was filled", async () => {
    const { ada, sam, id, vacancyId } = await anOffer();
    await acceptOffer(sam, id, 1, now);
    await db.vacancy.updateMany({ data: { stage: "shortlisting" } });
    await db.vacancy.updateMany({ data: { stage: "interviewing" } });
    await db.vacancy.updateMany({ data: { stage: "offer" } });
    await db.vacancy.updateMany({ data: { stage: "filled" } });

    await moveApplication(ada, id, { to: "declined", version: await versionOf(id) }, now);

    expect(await vacancyOf(vacancyId)).toEqual({ headcount: 1, filledCount: 0, stage: "shortlisting" });
    expect(await db.placement.findFirst()).toMatchObject({ endedWhy: "declined", isCounted: false });
    expect((await offerOf(id)).state).toBe("declined");
  });

  test("taken back by staff frees the place, and the next offer takes it again", async () => {
    const { ada, sam, id, vacancyId } = await anOffer();
    await acceptOffer(sam, id, 1, now);

    await moved(ada, id, "offer");
    expect(await vacancyOf(vacancyId)).toMatchObject({ filledCount: 0 });
    await makeOffer(ada, id, { input: offerForm({ seen: "1" }) }, now);
    await acceptOffer(sam, id, 2, now);

    expect(await vacancyOf(vacancyId)).toMatchObject({ filledCount: 1 });
    expect(await db.placement.count({ where: { endedOn: null } })).toBe(1);
  });
});

describe("more people than places", () => {
  test("are offered the job only when staff say so, and then the vacancy grows with the yes", async () => {
    const { ada, sam, id, vacancyId } = await anOffer();
    const other = await sentBy(await aCandidate("ade@example.com"));
    await moved(ada, other, "screening", "interview");

    const asked = await makeOffer(ada, other, { input: offerForm() }, now);
    expect(asked).toEqual({ ok: false, reason: "no-place-left", headcount: 1 });
    await makeOffer(ada, other, { input: offerForm({ beyondHeadcount: "yes" }) }, now);
    await acceptOffer(sam, id, 1, now);
    expect(await vacancyOf(vacancyId)).toMatchObject({ headcount: 1, filledCount: 1 });
    await moved(ada, other, "placed");

    expect(await vacancyOf(vacancyId)).toMatchObject({ headcount: 2, filledCount: 2 });
  });

  test("and a place that went meanwhile: the yes stands, the count does not lie, and staff are told", async () => {
    const { ada, sam, id, vacancyId } = await anOffer();
    await db.vacancy.update({ where: { id: vacancyId }, data: { filledCount: 1 } });

    expect(await acceptOffer(sam, id, 1, now)).toEqual({ ok: true });

    expect(await vacancyOf(vacancyId)).toMatchObject({ headcount: 1, filledCount: 1 });
    expect(await db.placement.findFirst()).toMatchObject({ isCounted: false });
    expect((await letters()).find(({ to }) => to === ada.email)?.text).toContain("no place left");
  });
});

describe("a no, a question and an answer", () => {
  test("a no ends it with kind words, and its reason reaches staff alone", async () => {
    const { ada, sam, id } = await anOffer();

    expect(await declineOffer(sam, id, { version: 1, reason: "Too far from home" }, now)).toEqual({ ok: true });
    expect(await declineOffer(sam, id, { version: 1 }, now)).toEqual({ ok: true });

    expect(await stageOf(id)).toBe("declined");
    const posted = await letters();
    expect(posted.map(({ to, is }) => [to, is])).toEqual([
      [ada.email, "offer-for-staff"],
      ["sam@example.com", "offer-news"],
    ]);
    expect(posted[0]?.text).toContain("Too far from home");
  });

  test("a question keeps it open and promises an answer in two working days; the answer goes back to the candidate", async () => {
    const { ada, sam, id } = await anOffer();

    await askAboutOffer(sam, id, { version: 1, words: "Could I start in February?" }, now);
    expect(await offerOf(id)).toMatchObject({ state: "negotiating" });
    expect(await db.application.findUnique({ where: { id } })).toMatchObject({ answerDueOn: at("2026-11-27") });
    await explainOffer(ada, id, { version: 1, words: "Yes, any Monday." }, now);

    expect(await offerOf(id)).toMatchObject({ state: "made" });
    expect((await ownOffer(sam, id, now))?.versions[0]?.messages.map(({ text }) => text)).toEqual([
      "Could I start in February?",
      "Yes, any Monday.",
    ]);
    const posted = await letters();
    expect(posted.find(({ is }) => is === "offer-for-staff")?.text).toContain("February");
    expect(posted.find(({ is }) => is === "offer-news")?.text).toContain("any Monday");
    expect(await acceptOffer(sam, id, 1, now)).toEqual({ ok: true });
  });

  test("the eleventh question about one version is better asked by telephone", async () => {
    const { sam, id } = await anOffer();
    for (let nth = 0; nth < 10; nth++) await askAboutOffer(sam, id, { version: 1, words: `${nth}?` }, now);

    expect(await askAboutOffer(sam, id, { version: 1, words: "One more?" }, now)).toMatchObject({ reason: "too-many" });
  });

  test("one that staff take back says so with a reason, and leaves the application with us", async () => {
    const { ada, sam, id } = await anOffer();

    expect(await withdrawOffer(ada, id, { version: 1, words: "They have frozen hiring." }, now)).toEqual({ ok: true });
    expect(await withdrawOffer(ada, id, { version: 1, words: "Again" }, now)).toEqual({ ok: false, reason: "gone" });

    expect(await letters()).toMatchObject([{ is: "offer-news", subject: "Your offer was taken back: Junior planner" }]);
    expect(await ownOffer(sam, id, now)).toMatchObject({ canAnswer: false, versions: [{ state: "withdrawn" }] });
  });
});

describe("time", () => {
  test.each([
    ["two working days before its end", "2026-12-02T09:00:00Z", 1],
    ["three working days before", "2026-12-01T09:00:00Z", 0],
    ["on its last day, when the worker had been away", "2026-12-04T09:00:00Z", 1],
    ["in the night", "2026-12-02T23:00:00Z", 0],
    ["on a Sunday", "2026-11-29T10:00:00Z", 0],
  ])("warns once, %s", async (_, when, warned) => {
    await anOffer();

    expect(await letOffersRunOut(at(when))).toEqual({ warned, lapsed: 0 });
    expect(await letOffersRunOut(at(when))).toEqual({ warned: 0, lapsed: 0 });
    expect((await letters()).map(({ is }) => is)).toEqual(Array(warned).fill("offer-news"));
  });

  test.each([
    ["at its last minute", "2026-12-04T17:00:00Z", 1],
    ["a minute before", "2026-12-04T16:59:00Z", 0],
    ["in the evening, when nobody is there to ring", "2026-12-04T18:31:00Z", 0],
    ["on the Monday after", "2026-12-07T08:00:00Z", 1],
  ])("ends it once, %s", async (_, when, lapsed) => {
    const { sam, id } = await anOffer();
    await db.offer.updateMany({ data: { warnedAt: now } });

    expect(await letOffersRunOut(at(when))).toEqual({ warned: 0, lapsed });
    expect(await letOffersRunOut(at(when))).toEqual({ warned: 0, lapsed: 0 });

    expect((await offerOf(id)).state).toBe(lapsed ? "lapsed" : "made");
    expect((await letters()).length).toBe(lapsed * 2);
    if (lapsed) expect(await ownOffer(sam, id, at(when))).toMatchObject({ canAnswer: false });
  });

  test("is London's: in summer an offer ends at five by the clock on the wall there", async () => {
    const { ada, id } = await anOffer();
    await makeOffer(ada, id, { input: offerForm({ seen: "1", expiresOn: "2027-03-29", startOn: "2027-05-04" }) }, now);

    expect((await offerOf(id)).expiresAt).toEqual(at("2027-03-29T16:00:00Z"));
  });

  test("that ran out does not stop a later version", async () => {
    const { ada, sam, id } = await anOffer();
    await letOffersRunOut(at("2026-12-07T08:00:00Z"));
    const later = at("2026-12-07T10:00:00Z");

    await makeOffer(ada, id, { input: offerForm({ seen: "1", expiresOn: "2026-12-10" }) }, later);

    expect(await acceptOffer(sam, id, 2, later)).toEqual({ ok: true });
  });
});
