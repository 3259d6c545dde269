import { describe, expect, test } from "vitest";
import { VISITOR, type Staff } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { eraseFor } from "@/lib/privacy/erasure/erasure";
import { exportFor } from "@/lib/privacy/export/export";
import { housekeeping } from "@/lib/privacy/retention/retention";
import { pdf } from "@/tests/support/attack-files";
import { aCandidate } from "../applying/applying.fixtures";
import { acceptOffer } from "../offers/answering";
import { anOffer, at, letters, moved, now } from "../offers/offers.fixtures";
import { checkInAnswer, rightToWorkInput, templateTasks } from "./onboarding-input";
import { ownApplication } from "../queries";
import { moveApplication } from "../staff/moving";
import { answerByLink, answerOwn, checkInByLink, markSeenTo } from "./check-ins";
import { composeDays } from "./composing";
import { newLink } from "./links";
import { planFirstDayByLink, planStart, setContact } from "./planning";
import { clientList, ownPlacement, ownTaskFile, placementForStaff, taskFileForStaff } from "./reading";
import { giveExtraPlace, sendClientList } from "./seeing-to";
import { onboardingTemplate, saveTemplate } from "./template";
import { DAY, tellDue } from "./telling";
import { recordRightToWork, tickAsStaff, tickByLink, tickOwn } from "./ticking";
import { placementsWaiting } from "./waiting";

/** Somebody who said yes on the Wednesday and starts on Monday 11 January. */
async function placed() {
  const made = await anOffer();
  await acceptOffer(made.sam, made.id, 1, now);
  await db.outboxMail.deleteMany();
  const placement = await db.placement.findFirstOrThrow({ where: { endedOn: null } });
  const contactId = placement.contactId ?? "";
  const link = async (purpose: "client-tasks" | "check-in" = "client-tasks", more = {}) =>
    /token=([\w-]+)/.exec(await newLink(db, { placementId: placement.id, purpose, contactId, ...more }, now))?.[1] ??
    "";
  const task = (owner: string, title: RegExp) =>
    db.onboardingTask
      .findMany({ where: { placementId: placement.id, owner } })
      .then((tasks) => tasks.find((one) => title.test(one.title))!);
  return { ...made, placement, link, task };
}

/** What the day's letters say when they are handed over. */
async function dayLetters(when: Date) {
  const rows = await db.outboxMail.findMany({ where: { template: DAY }, orderBy: [{ toAddress: "asc" }] });
  const said = await composeDays(
    rows.map(({ id }) => id),
    when,
  );
  return rows.flatMap(({ id, toAddress }) => {
    const letter = said.get(id);
    return letter ? [{ to: toAddress, subject: letter.subject, text: letter.text }] : [];
  });
}

const check = (change: Record<string, string> = {}) =>
  rightToWorkInput.parse({ kind: "online", checkedBy: "Ann Lee, Calder & Finch", checkedOn: "2026-12-01", ...change });

describe("a list", () => {
  test("comes with the yes: working days before the first day, never before today, and each side sees its own", async () => {
    const { ada, sam, id } = await placed();

    const facts = await placementForStaff(ada, id, now);
    const own = await ownPlacement(sam, id);

    expect(facts?.tasks.filter(({ owner }) => owner === "client").map(({ title, dueOn }) => [title, dueOn])).toEqual([
      ["Send the contract", at("2026-12-22")],
      ["Take up references", at("2027-01-01")],
      ["Check the right to work", at("2027-01-06")],
      ["Write the plan of the first day", at("2027-01-06")],
      ["Name a buddy", at("2027-01-06")],
      ["Have desk, computer and passes ready", at("2027-01-08")],
    ]);
    expect(own?.tasks.every(({ owner }) => owner === "candidate")).toBe(true);
    expect(JSON.stringify(own)).not.toMatch(/fee[MP]|Ring the candidate|Tell the client/);
  });

  test.each([
    ["another day", "2027-02-01", "2027-01-12"],
    ["a day that leaves no time", "2026-11-30", "2026-11-25"],
    ["a day that is over", "2026-11-02", "2026-11-25"],
    ["a day after clocks have changed", "2027-04-05", "2027-03-16"],
  ])("moves with the first day to %s: what is open, and nothing that is done", async (_, startOn, contractDue) => {
    const { ada, id, task } = await placed();
    const bank = await task("candidate", /bank/);
    await tickAsStaff(ada, { applicationId: id, taskId: bank.id }, "done", now);

    expect(await planStart(ada, id, { startOn: startOn as never, version: 1 }, now)).toEqual({ ok: true });

    expect((await task("client", /contract/)).dueOn).toEqual(at(contractDue));
    expect((await task("candidate", /bank/)).dueOn).toEqual(bank.dueOn);
    expect(await planStart(ada, id, { startOn: startOn as never, version: 1 }, now)).toMatchObject({
      reason: "changed",
    });
    expect(await letters()).toMatchObject([{ is: "offer-news", subject: "Your first day: Junior planner" }]);
  });

  test("is ticked by the candidate, with the file that it asks for, which they and staff alone can open", async () => {
    const { ada, sam, task, id: applicationId } = await placed();
    const { id } = await task("candidate", /contract/);
    await db.onboardingTask.update({ where: { id }, data: { needsFile: true } });
    const eve = await aCandidate("eve@example.com");

    expect(await tickOwn(sam, { applicationId, taskId: id }, { state: "done" }, now)).toMatchObject({
      reason: "needs-file",
    });
    const no = { bytes: Buffer.from("MZ"), name: "contract.pdf" };
    expect(await tickOwn(sam, { applicationId, taskId: id }, { state: "done", upload: no }, now)).toMatchObject({
      reason: "file",
    });
    const upload = { bytes: pdf({ extra: "% signed\n" }), name: "contract.pdf" };
    expect(await tickOwn(sam, { applicationId, taskId: id }, { state: "done", upload }, now)).toEqual({ ok: true });
    expect(await tickOwn(eve, { applicationId, taskId: id }, { state: "done" }, now)).toBeNull();

    expect(await ownTaskFile(sam, id)).toMatchObject({ name: "contract.pdf" });
    expect(await taskFileForStaff(ada, id)).toMatchObject({ name: "contract.pdf" });
    for (const viewer of [eve, VISITOR]) expect(await ownTaskFile(viewer, id)).toBeNull();
    expect(await taskFileForStaff({ ...ada, role: "editor" } as Staff, id)).toBeNull();
  });

  test("that staff keep is a version each; whoever is placed keeps theirs, and of two who save at once one is told", async () => {
    const { ada, id } = await placed();
    const { version, tasks } = (await onboardingTemplate(ada))!;
    const mine = templateTasks.parse([{ ...tasks[0], title: "Say hello" }]);

    const saves = await Promise.all([1, 2].map(() => saveTemplate(ada, { seen: version, tasks: mine }, now)));

    expect(saves.filter((save) => save?.ok)).toHaveLength(1);
    expect(saves.find((save) => !save?.ok)).toEqual({ ok: false, reason: "changed" });
    expect((await placementForStaff(ada, id, now))?.tasks.some(({ title }) => title === "Say hello")).toBe(false);
    expect(await onboardingTemplate({ ...ada, role: "viewer" })).toBeNull();
    await db.$executeRaw`DELETE FROM placement`;
    await db.$transaction([
      db.$executeRaw`SELECT set_config('app.retention', 'on', true)`,
      db.onboardingTemplate.deleteMany({ where: { version: { gt: version } } }),
    ]);
  });
});

describe("the client's link", () => {
  test("shows and ticks its own tasks, writes the first day and the check of the right to work, and opens nothing else", async () => {
    const { sam, id, link, task } = await placed();
    const token = await link();
    const [buddy, theirs, rtw] = [
      await task("client", /buddy/),
      await task("candidate", /bank/),
      await task("client", /right/),
    ];

    const list = await clientList(token, now);
    expect(list).toMatchObject({ candidate: "Sam Okafor", job: "Junior planner" });
    expect(JSON.stringify(list)).not.toMatch(/sam@example|fee[MP]|bank details/);
    expect(await tickByLink(token, buddy.id, "done", now)).toEqual({ ok: true });
    expect(await tickByLink(token, theirs.id, "done", now)).toBeNull();
    expect(await tickByLink(token, buddy.id, "forged" as never, now)).toBeNull();
    expect(await recordRightToWork({ token }, rtw.id, check(), now)).toEqual({ ok: true });
    expect(await planFirstDayByLink(token, "Ask for Ann at 9:30.", now)).toEqual({ ok: true });

    expect(await ownPlacement(sam, id)).toMatchObject({ firstDay: "Ask for Ann at 9:30." });
    expect(await db.rightToWorkCheck.findMany()).toMatchObject([
      { kind: "online", checkedBy: "Ann Lee, Calder & Finch", checkedOn: at("2026-12-01"), recordedBy: null },
    ]);
    expect(await checkInByLink(token, now)).toBeNull();
    expect(await db.placementLink.findFirst({ where: { tokenHash: token } })).toBeNull();
  });

  test.each<[string, (made: Awaited<ReturnType<typeof placed>>) => Promise<unknown>, Date]>([
    ["whose time is over", async () => undefined, at("2027-03-01T10:00:00Z")],
    ["of somebody who has left", () => db.clientContact.updateMany({ data: { leftAt: now, isPrimary: false } }), now],
    ["of a placement that ended", ({ ada, id }) => moved(ada, id, "declined"), now],
  ])("%s opens nothing", async (_, act, when) => {
    const made = await placed();
    const token = await made.link();
    const buddy = await made.task("client", /buddy/);
    await act(made);

    expect(await clientList(token, when)).toBe("over");
    expect(await tickByLink(token, buddy.id, "done", when)).toBeNull();
    expect(await planFirstDayByLink(token, "?", when)).toBeNull();
  });

  test.each(["", "forged", "' or 1=1 --", "x".repeat(5000)])(
    "%j opens nothing and is no mistake of ours",
    async (token) => {
      await placed();

      expect([await clientList(token, now), await checkInByLink(token, now)]).toEqual([null, null]);
      expect(await answerByLink(token, { mood: 1 }, now)).toBeNull();
    },
  );

  test("goes to the client's person once a day, and those before it end when somebody else takes over", async () => {
    const { ada, id, clientId, contactId } = await placed();
    await sendClientList(ada, id, now);
    await sendClientList(ada, id, now);
    const posted = await letters();
    expect(posted.map(({ to, is }) => [to, is])).toEqual([["ann@calder.example", "onboarding-list"]]);
    const token = /token=([\w-]+)/.exec(posted[0]!.text)![1]!;
    expect(await clientList(token, now)).toMatchObject({ candidate: "Sam Okafor" });

    const other = await db.clientContact.create({ data: { clientId, name: "Bo" } });
    expect(await setContact(ada, id, other.id)).toBe(true);

    expect(await clientList(token, now)).toBeNull();
    expect(await setContact(ada, id, "22222222-2222-4222-8222-222222222222")).toBe(false);
    expect(contactId).not.toBe(other.id);
  });
});

describe("letters of a day", () => {
  test("go once to each side, merged, by day only, and the next day only with what is new", async () => {
    const { ada } = await placed();
    const day = at("2026-12-23T09:00:00Z");

    expect(await tellDue(at("2026-12-23T05:00:00Z"))).toBe(0);
    expect(await tellDue(at("2026-12-20T10:00:00Z"))).toBe(0);
    expect(await tellDue(day)).toBe(3);
    expect(await tellDue(day)).toBe(0);

    const said = await dayLetters(day);
    expect(said.map(({ to }) => to).sort()).toEqual([ada.email, "ann@calder.example", "sam@example.com"].sort());
    const sams = said.find(({ to }) => to === "sam@example.com")!;
    expect(sams.text).not.toMatch(/right to work/);
    expect(said.find(({ to }) => to === "ann@calder.example")?.text).toMatch(/were due:[\s\S]*Send the contract/);
    expect(await tellDue(at("2026-12-24T09:00:00Z"))).toBe(0);
  });

  test("are written when they go: what is done by then is left out, and a letter with nothing left does not go", async () => {
    const { ada, id, sam } = await placed();
    const day = at("2026-12-23T09:00:00Z");
    await tellDue(day);
    const before = (await dayLetters(day)).find(({ to }) => to === "sam@example.com")!;
    expect(before.text).toContain("Read and sign your contract");

    const own = await ownPlacement(sam, id);
    for (const task of own?.tasks ?? [])
      await tickOwn(sam, { applicationId: id, taskId: task.id }, { state: "done" }, day);
    expect((await dayLetters(day)).find(({ to }) => to === "sam@example.com")).toBeUndefined();

    await moved(ada, id, "declined");
    expect(await dayLetters(day)).toEqual([]);
    expect(await tellDue(at("2027-01-08T09:00:00Z"))).toBe(0);
  });

  test("wish luck on the Friday before a Monday, with the plan", async () => {
    const { sam, id, link } = await placed();
    await planFirstDayByLink(await link(), "Come at 9:30 and ask for Ann.", now);
    await db.onboardingTask.updateMany({ data: { state: "done", doneAt: now, doneBy: "staff" } });

    expect(await tellDue(at("2027-01-07T09:00:00Z"))).toBe(0);
    expect(await tellDue(at("2027-01-08T09:00:00Z"))).toBe(1);

    const [letter] = await dayLetters(at("2027-01-08T09:00:00Z"));
    expect(letter).toMatchObject({ to: sam.email, subject: "Good luck: Junior planner" });
    expect(letter?.text).toContain("Monday 11 January");
    expect(letter?.text).toContain("ask for Ann");
    expect((await ownApplication(sam, id, at("2027-01-08T09:00:00Z")))?.rail.hearsBy).toBe("2027-01-11");
  });

  test("ask both sides after a week, a month and three months, and promise the next to the candidate", async () => {
    const { ada, sam, id } = await placed();
    await db.onboardingTask.updateMany({ data: { state: "done", doneAt: now, doneBy: "staff" } });
    await db.placement.updateMany({ data: { luckAt: now } });
    const asked = [];
    for (const day of ["2027-01-18", "2027-02-11", "2027-04-12"]) {
      await tellDue(at(`${day}T09:30:00Z`));
      asked.push((await db.checkIn.findMany({ where: { sentAt: { not: null } } })).length);
    }

    expect(asked).toEqual([2, 4, 6]);
    const first = (await dayLetters(at("2027-01-18T10:00:00Z"))).map(({ subject, to }) => `${to}: ${subject}`);
    expect(first).toContain("sam@example.com: How is it going?: Junior planner");
    expect((await ownApplication(sam, id, at("2027-02-12T09:00:00Z")))?.rail).toMatchObject({ isOverdue: false });
    await moved(ada, id, "onboarding");
    expect((await placementForStaff(ada, id, at("2027-04-11T09:00:00Z")))?.canSettle).toBe(false);
    expect((await placementForStaff(ada, id, at("2027-04-12T09:00:00Z")))?.canSettle).toBe(true);
  });
});

describe("a check-in", () => {
  async function asked() {
    const made = await placed();
    await db.checkIn.updateMany({ where: { kind: "week-1" }, data: { sentAt: now } });
    const { id: checkInId } = await db.checkIn.findFirstOrThrow({ where: { kind: "week-1", side: "candidate" } });
    return { ...made, checkInId, token: await made.link("check-in", { checkInId, contactId: undefined }) };
  }

  test("is answered by its link without signing in, or in the account; a wish to talk reaches staff once, until they have rung", async () => {
    const { ada, sam, id, token, checkInId } = await asked();

    expect(await checkInByLink(token, now)).toMatchObject({ side: "candidate", isAnswered: false });
    expect(await answerByLink(token, {}, now)).toEqual({ ok: false, reason: "nothing-said" });
    expect(await answerByLink(token, { mood: 2, note: "Nobody was there.", wantsCall: true }, now)).toEqual({
      ok: true,
    });
    expect(await answerOwn(sam, { applicationId: id, checkInId }, { mood: 2, wantsCall: true }, now)).toEqual({
      ok: true,
    });

    expect(await letters()).toMatchObject([{ to: ada.email, is: "check-in-for-staff" }]);
    expect((await placementsWaiting(ada, now))?.items[0]).toMatchObject({ applicationId: id, isLate: true });
    expect(await markSeenTo(ada, { applicationId: id, checkInId }, now)).toBe(true);
    expect(await markSeenTo(ada, { applicationId: id, checkInId }, now)).toBe(false);
    expect((await placementsWaiting(ada, now))?.items.some(({ what }) => what.includes("rung"))).toBe(false);
  });

  test("is nobody else's, and only what was asked can be answered", async () => {
    const { ada, sam, id: applicationId, checkInId } = await asked();
    const later = await db.checkIn.findFirstOrThrow({ where: { kind: "month-1", side: "candidate" } });
    const clients = await db.checkIn.findFirstOrThrow({ where: { kind: "week-1", side: "client" } });

    expect(
      await answerOwn(await aCandidate("eve@example.com"), { applicationId, checkInId }, { mood: 5 }, now),
    ).toBeNull();
    for (const { id: other } of [later, clients])
      expect(await answerOwn(sam, { applicationId, checkInId: other }, { mood: 5 }, now)).toBeNull();
    expect(await markSeenTo({ ...ada, role: "viewer" }, { applicationId, checkInId }, now)).toBe(false);
    expect(await placementsWaiting({ ...ada, role: "editor" }, now)).toBeNull();
  });
});

describe("the rail", () => {
  test("says from the offer on whose turn it is, what is next and by when", async () => {
    const made = await anOffer();
    const railAt = async (when: Date) => (await ownApplication(made.sam, made.id, when))!.rail;

    expect(await railAt(now)).toMatchObject({
      holder: "you",
      later: { lines: ["The offer is open until 17:00 (UK time) on Friday 4 December."] },
    });
    await acceptOffer(made.sam, made.id, 1, now);
    expect(await railAt(now)).toMatchObject({
      holder: "you",
      hearsBy: "2027-01-11",
      later: {
        lines: [
          "Your first day is Monday 11 January 2027.",
          "5 things are with you, first “Read and sign your contract”, by Friday 25 December.",
          "The employer has 6 things to do for you.",
          "After a week we ask how it goes: on Monday 18 January.",
        ],
        link: { path: `/account/applications/${made.id}/onboarding` },
      },
    });
    await db.onboardingTask.updateMany({ data: { state: "done", doneAt: now, doneBy: "staff" } });
    expect(await railAt(at("2027-01-12T09:00:00Z"))).toMatchObject({
      holder: "us",
      later: { lines: ["You started on Monday 11 January.", expect.stringContaining("Monday 18 January")] },
    });
  });
});

describe("what is kept", () => {
  test("is all in their export, without the fee", async () => {
    const { id, sam, task } = await placed();
    const { id: taskId } = await task("candidate", /bank/);
    await tickOwn(sam, { applicationId: id, taskId }, { state: "done" }, now);

    const { data: kept } = await exportFor(sam.email, now);

    expect(kept.offers).toMatchObject([{ payPence: 27_000_00, state: "accepted" }]);
    expect(kept.placements).toMatchObject([{ startOn: at("2027-01-11") }]);
    expect(kept.placements[0]?.tasks).toHaveLength(16);
    expect(JSON.stringify(kept.placements)).not.toMatch(/fee[MP]/);
  });

  test("goes with them, with everything outstanding, but for figures without a name", async () => {
    const { id: applicationId, sam, task, vacancyId } = await placed();
    const { id } = await task("candidate", /contract/);
    await tickOwn(
      sam,
      { applicationId, taskId: id },
      { state: "done", upload: { bytes: pdf({ extra: "% signed\n" }), name: "c.pdf" } },
      now,
    );
    await tellDue(at("2026-12-18T09:00:00Z"));

    await eraseFor(sam.email, now);

    for (const count of [db.offer.count(), db.placement.count(), db.onboardingTask.count(), db.checkIn.count()])
      expect(await count).toBe(0);
    expect(await db.storedFile.count()).toBe(0);
    expect(await db.placementRecord.findMany()).toMatchObject([
      { vacancyId, payPence: 27_000_00, feePoints: 1500, startOn: at("2027-01-11"), keptUntil: at("2033-01-11") },
    ]);
    expect(await tellDue(at("2027-01-08T09:00:00Z"))).toBe(0);
  });

  test.each([
    ["six years less a day after it ended", "2033-04-12T10:00:00Z", 1],
    ["six years and a day after it", "2033-04-14T10:00:00Z", 0],
  ])("stays for the term of a claim: %s", async (_, when, left) => {
    const { ada, id } = await placed();
    await moved(ada, id, "onboarding");
    await moveApplication(ada, id, { to: "settled", version: 6 }, at("2027-04-13T10:00:00Z"));
    expect(await db.placement.findFirst()).toMatchObject({ settledOn: at("2027-04-13") });

    await housekeeping(at(when));

    expect(await db.application.count()).toBe(left);
    expect(await db.placementRecord.count()).toBe(0);
  });

  test("staff may give the vacancy a place more, once", async () => {
    const { ada, sam, id, vacancyId } = await anOffer();
    await db.vacancy.update({ where: { id: vacancyId }, data: { filledCount: 1 } });
    await acceptOffer(sam, id, 1, now);

    expect([await giveExtraPlace(ada, id, now), await giveExtraPlace(ada, id, now)]).toEqual([true, false]);

    expect(await db.vacancy.findUnique({ where: { id: vacancyId } })).toMatchObject({ headcount: 2, filledCount: 2 });
  });

  test.each([
    ["a note of 10,000 letters", { note: "x".repeat(10_000) }],
    ["a mood of six", { mood: "6" }],
    ["a column of the database", { answeredAt: "2026-01-01" }],
  ])("%s is not taken in a check-in", async (_, said) => {
    expect(checkInAnswer.safeParse(said).success).toBe(false);
  });
});
