import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Staff, Viewer } from "@/lib/access/viewer";
import { authorityInput } from "@/lib/clients/authority-input";
import { recordAuthority } from "@/lib/clients/authorities";
import { clientInput } from "@/lib/clients/client-input";
import { vacancyInput } from "@/lib/clients/vacancy-input";
import { saveVacancy } from "@/lib/clients/vacancies/writing";
import { saveClient } from "@/lib/clients/writing";
import { db } from "@/lib/core/db";
import { aJob, importAuthority } from "@/tests/support/a-job";
import { aClient, aColleague, aContact, aVacancy } from "@/tests/support/clients";
import { jobInput } from "../job-input";
import { closeJob, publishJob } from "../staff/publishing";
import { createJob } from "../staff/writing";
import { advertiseVacancy } from "./adverts";
import { belongingOf, setBelonging } from "./belonging";
import { takeBackAuthority } from "./ending";
import { authorityOfJob } from "./known";
import { emptied } from "@/tests/support/emptied";

const now = new Date("2026-11-25T10:00:00Z");
const later = new Date("2026-11-25T11:00:00Z");
const closesOn = "2026-12-24";
const filled = {
  title: "Trainee surveyor",
  employerName: "Calder & Finch",
  description: "## What you would do\n\nMeasure **buildings** in and around the town, with a mentor.",
  places: "",
  workplace: "remote",
  contract: "permanent",
  hours: "full-time",
  payFrom: "27,000",
  payPeriod: "year",
};
let recruiter: Staff;

beforeAll(async () => {
  recruiter = await aColleague("recruiter", "Priya");
});

beforeEach(async () => {
  await emptied("job", "client", "audit_event");
});

async function draft(given: Record<string, string> = {}): Promise<string> {
  const outcome = await createJob(recruiter, jobInput.parse({ ...filled, ...given }), now);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.id;
}

/** A draft that belongs to a client, or to a vacancy of it. */
async function draftOf(to: string, given: Record<string, string> = {}): Promise<string> {
  const id = await draft(given);
  const outcome = await setBelonging(recruiter, { id, was: "", to });
  if (!outcome.ok) throw new Error(outcome.reason);
  return id;
}

const given = async (clientId: string, facts: Record<string, string> = {}) => {
  const outcome = await recordAuthority(
    recruiter,
    clientId,
    authorityInput.parse({ givenBy: "Ann", how: "email", ...facts }),
    now,
  );
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.id;
};

const jobOf = (id: string) => db.job.findUniqueOrThrow({ where: { id }, include: { authority: true } });
const publish = (id: string, answer: object = {}, version = 1) =>
  publishJob(recruiter, id, { version, closesOn, ...answer }, now);

describe("nothing is public without a word for it", () => {
  test("a job of nobody asks who gave it, and keeps the answer for itself", async () => {
    const id = await draft();

    expect(await publish(id)).toEqual({ ok: false, reason: "no-authority" });
    expect(await publish(id, { authorityFrom: "Rosa at the farm", authorityHow: "call" })).toEqual({ ok: true });
    expect((await jobOf(id)).authority).toMatchObject({
      scope: "job",
      jobId: id,
      givenBy: "Rosa at the farm",
      givenHow: "call",
    });
    expect(await authorityOfJob(recruiter, id, now)).toMatchObject({
      known: { by: "Rosa at the farm", on: "2026-11-25" },
    });
  });

  test("closed and published again it stands on the word it had", async () => {
    const id = await draft();
    await publish(id, { authorityFrom: "Rosa" });
    await closeJob(recruiter, { id, version: 2 }, later);

    expect(await publishJob(recruiter, id, { version: 3, closesOn }, later)).toEqual({ ok: true });
  });

  test("the database refuses what code forgets, and a word that is not for this job", async () => {
    const [one, other] = [await draft(), await draft()];
    await publish(one, { authorityFrom: "Rosa" });
    const { authorityId } = await jobOf(one);
    const dates = { publishedAt: now, closesAt: new Date("2026-12-25T00:00:00Z") };

    await expect(db.job.update({ where: { id: other }, data: dates })).rejects.toThrow("no authority");
    await expect(db.job.update({ where: { id: other }, data: { ...dates, authorityId } })).rejects.toThrow(
      "no authority",
    );
    const imported = await importAuthority("reed");
    await expect(db.job.update({ where: { id: other }, data: { ...dates, authorityId: imported } })).rejects.toThrow(
      "no authority",
    );
    const before = await db.authority.create({ data: { scope: "before-records" } });
    await expect(db.job.update({ where: { id: other }, data: { ...dates, authorityId: before.id } })).rejects.toThrow(
      "no authority",
    );
    await expect(db.job.update({ where: { id: one }, data: { authorityId: null } })).rejects.toThrow("no authority");
    await expect(db.authority.delete({ where: { id: authorityId ?? "" } })).rejects.toThrow();
  });

  test("what an import brought stands on the run that brought it", async () => {
    const job = await aJob({ source: "reed", externalId: "7", publishedAt: null, closesAt: null });
    expect(await publish(job.id)).toEqual({ ok: true });

    expect((await jobOf(job.id)).authority?.scope).toBe("import");
  });
});

describe("a word of the client", () => {
  test("for all it has covers each of its jobs, and none of another's", async () => {
    const [one, other] = [await aClient(recruiter, {}, now), await aClient(recruiter, { name: "Pell" }, now)];
    const word = await given(one);

    const mine = await draftOf(`client:${one}`);
    expect(await publish(mine)).toEqual({ ok: true });
    expect((await jobOf(mine)).authorityId).toBe(word);
    expect(await publish(await draftOf(`client:${other}`))).toEqual({ ok: false, reason: "no-authority" });
  });

  test("for one vacancy covers its adverts alone; the answer to the panel is such a word", async () => {
    const client = await aClient(recruiter, {}, now);
    const [one, other] = [await aVacancy(recruiter, client, {}, now), await aVacancy(recruiter, client, {}, now)];
    const ann = await aContact(recruiter, client, { name: "Ann Lee" }, now);

    expect(await publish(await draftOf(`vacancy:${one}`), { authorityFrom: "ann lee" })).toEqual({ ok: true });
    expect(await publish(await draftOf(`vacancy:${one}`))).toEqual({ ok: true });
    expect(await publish(await draftOf(`vacancy:${other}`))).toEqual({ ok: false, reason: "no-authority" });
    expect(await db.authority.findMany({ select: { scope: true, contactId: true, givenBy: true } })).toEqual([
      { scope: "vacancy", contactId: ann, givenBy: null },
    ]);
  });

  test("covers no day after its last, unless a longer one is recorded", async () => {
    const client = await aClient(recruiter, {}, now);
    await given(client, { until: "2026-12-20" });
    const id = await draftOf(`client:${client}`);

    expect(await publish(id)).toEqual({
      ok: false,
      reason: "authority-ends",
      endsAt: new Date("2026-12-21T00:00:00Z"),
    });
    expect(await publishJob(recruiter, id, { version: 1, closesOn: "2026-12-20" }, now)).toEqual({ ok: true });
    const after = { closesAt: new Date("2026-12-22T00:00:00Z") };
    await expect(db.job.update({ where: { id }, data: after })).rejects.toThrow("after its authority ends");
    await given(client);
    expect(await publish(id, {}, 2)).toEqual({ ok: true });
  });

  test("that is taken back closes what is open under it, and opens nothing more", async () => {
    const client = await aClient(recruiter, {}, now);
    const word = await given(client);
    const [open, ahead] = [await draftOf(`client:${client}`), await draftOf(`client:${client}`)];
    await publish(open);
    await publish(ahead, { publishOn: "2026-12-01" });

    const other = await aClient(recruiter, { name: "Pell" }, now);
    expect(await takeBackAuthority(recruiter, { clientId: other, id: word }, later)).toMatchObject({ ok: false });
    expect(await takeBackAuthority(recruiter, { clientId: client, id: word }, later)).toEqual({ ok: true, closed: 2 });
    expect(await takeBackAuthority(recruiter, { clientId: client, id: word }, later)).toMatchObject({ ok: true });
    expect((await jobOf(open)).closesAt).toEqual(later);
    expect((await jobOf(ahead)).publishedAt).toBeNull();
    expect(await publishJob(recruiter, open, { version: 3, closesOn }, new Date("2026-11-25T12:00:00Z"))).toEqual({
      ok: false,
      reason: "no-authority",
    });
  });

  test("cannot end in the database while a job is open under it, nor cover something else", async () => {
    const client = await aClient(recruiter, {}, now);
    const word = await given(client);
    await publish(await draftOf(`client:${client}`));

    await expect(db.authority.update({ where: { id: word }, data: { endsAt: now } })).rejects.toThrow("are open under");
    const other = await aClient(recruiter, { name: "Pell" }, now);
    await expect(db.authority.update({ where: { id: word }, data: { clientId: other } })).rejects.toThrow(
      "does not change",
    );
  });

  test("published under and taken back at once: never is one open afterwards", async () => {
    const client = await aClient(recruiter, {}, now);
    const word = await given(client);
    const jobs: string[] = [];
    while (jobs.length < 8) jobs.push(await draftOf(`client:${client}`));
    const [, ...published] = await Promise.all([
      takeBackAuthority(recruiter, { clientId: client, id: word }, later),
      ...jobs.map((id) => publish(id)),
    ]);

    expect(
      await db.job.count({ where: { publishedAt: { not: null }, closesAt: { gt: new Date(later.getTime() + 1) } } }),
    ).toBe(0);
    expect(published.filter(({ ok }) => ok).length).toBe(await db.job.count({ where: { publishedAt: { not: null } } }));
  });
});

describe("a confidential client", () => {
  test("is named by none of its public jobs: not when published, linked, changed, nor when it becomes confidential", async () => {
    const hidden = await aClient(recruiter, { isConfidential: "on" }, now);
    const open = await aClient(recruiter, { name: "Pell" }, now);
    await given(hidden);
    await given(open);

    const named = await draftOf(`client:${hidden}`);
    expect(await publish(named)).toEqual({ ok: false, reason: "must-be-confidential" });
    const other = await draft();
    await publish(other, { authorityFrom: "Rosa" });
    expect(await setBelonging(recruiter, { id: other, was: "", to: `client:${hidden}` })).toEqual({
      ok: false,
      reason: "would-name-client",
    });
    const secret = await draftOf(`client:${hidden}`, { isConfidential: "on" });
    expect(await publish(secret)).toEqual({ ok: true });
    await expect(db.job.update({ where: { id: secret }, data: { isConfidential: false } })).rejects.toThrow(
      "would name",
    );
    await publish(await draftOf(`client:${open}`));
    const becoming = clientInput.parse({ name: "Pell", isConfidential: "on" });
    expect(await saveClient(recruiter, open, 1, becoming, now)).toEqual({ ok: false, reason: "shown-in-public" });
  });

  test("a vacancy says it for itself, either way", async () => {
    const hidden = await aClient(recruiter, { isConfidential: "on" }, now);
    await given(hidden);
    const open = await aVacancy(recruiter, hidden, {}, now);
    expect(await publish(await draftOf(`vacancy:${open}`))).toEqual({ ok: true });

    const version = (await db.vacancy.findUniqueOrThrow({ where: { id: open } })).version;
    const input = vacancyInput.parse({ title: "Junior planner", isConfidential: "on" });
    expect(await saveVacancy(recruiter, open, version, input, now)).toEqual({ ok: false, reason: "shown-in-public" });
    await expect(db.vacancy.update({ where: { id: open }, data: { isConfidential: true } })).rejects.toThrow(
      "name the client",
    );
  });

  test.each([
    ["its legal name", "We are Calder Signs Limited of Leeds."],
    ["its web site", "See calder.example for more."],
    ["its number", "Registered as 12345678."],
    ["somebody there", "Ask for Ann Lee."],
    ["an address there", "Write to ann@calder.example."],
  ])("is not given away by the words of its job: %s", async (_, words) => {
    const facts = {
      legalName: "Calder Signs Limited",
      site: "www.calder.example",
      companyNumber: "12345678",
      isConfidential: "on",
    };
    const client = await aClient(recruiter, facts, now);
    await aContact(recruiter, client, { name: "Ann Lee", email: "ann@calder.example" }, now);
    await given(client);
    const id = await draftOf(`client:${client}`, {
      isConfidential: "on",
      description: `${filled.description}\n\n${words}`,
    });

    expect(await publish(id)).toMatchObject({ ok: false, reason: "names-client" });
  });
});

describe("a job made from a vacancy", () => {
  test("takes over client, title and confidentiality, nothing of fee, pay and notes, and makes it advertised", async () => {
    const client = await aClient(recruiter, { about: "A studio by the canal", sector: "marketing" }, now);
    const facts = { title: "Sign writer", notes: "Secret", salaryFrom: "31234", feeModel: "fixed", feeAmount: "4321" };
    const vacancy = await aVacancy(recruiter, client, facts, now);
    const made = await advertiseVacancy(recruiter, vacancy, now);
    if (!made.ok) throw new Error(made.reason);

    const job = await jobOf(made.id);
    expect(job).toMatchObject({
      title: "Sign writer",
      employerName: "Calder & Finch",
      employerAbout: "A studio by the canal",
      isConfidential: false,
      sector: "marketing",
    });
    expect(JSON.stringify({ ...job, liveSeq: null })).not.toMatch(/Secret|31234|4321/);
    expect(belongingOf(job)).toBe(`vacancy:${vacancy}`);
    expect(await db.jobRevision.count({ where: { jobId: made.id, version: 1 } })).toBe(1);
  });

  test("of a confidential vacancy has neither name nor words of the client in its address and its page", async () => {
    const client = await aClient(recruiter, { about: "A studio by the canal" }, now);
    const vacancy = await aVacancy(recruiter, client, { title: "Sign writer", isConfidential: "on" }, now);
    const made = await advertiseVacancy(recruiter, vacancy, now);
    if (!made.ok) throw new Error(made.reason);

    expect(await jobOf(made.id)).toMatchObject({ slug: "sign-writer", isConfidential: true, employerAbout: null });
  });

  test("moves its vacancy on when it comes out first, and leaves it alone after that", async () => {
    const client = await aClient(recruiter, {}, now);
    const vacancy = await aVacancy(recruiter, client, {}, now);
    await publish(await draftOf(`vacancy:${vacancy}`), { authorityFrom: "Ann" });
    await publish(await draftOf(`vacancy:${vacancy}`));

    expect(await db.vacancy.findUnique({ where: { id: vacancy } })).toMatchObject({ stage: "advertised" });
    expect(await db.vacancyEvent.count({ where: { vacancyId: vacancy } })).toBe(2);
  });
});

describe("whose job it is", () => {
  test("is said over what one saw, of a client or vacancy that is there, and not away from under its word", async () => {
    const client = await aClient(recruiter, {}, now);
    const id = await draft();
    const to = `client:${client}`;
    expect(await setBelonging(recruiter, { id, was: to, to: "" })).toEqual({ ok: false, reason: "changed-meanwhile" });
    for (const none of [
      "client:1",
      `vacancy:${client}`,
      `person:${client}`,
      "x",
      "client:11111111-1111-4111-8111-111111111111",
    ])
      expect(await setBelonging(recruiter, { id, was: "", to: none })).toEqual({ ok: false, reason: "not-there" });

    expect(await setBelonging(recruiter, { id, was: "", to })).toEqual({ ok: true });
    await given(client);
    await publish(id);
    expect(await setBelonging(recruiter, { id, was: to, to: "" })).toEqual({ ok: false, reason: "public-on-its-word" });
  });

  test("the database lets no job be of one client's vacancy and of another client", async () => {
    const [one, other] = [await aClient(recruiter, {}, now), await aClient(recruiter, { name: "Pell" }, now)];
    const vacancyId = await aVacancy(recruiter, one, {}, now);
    const id = await draft();

    await expect(db.job.update({ where: { id }, data: { vacancyId, clientId: other } })).rejects.toThrow();
    await expect(db.job.update({ where: { id }, data: { vacancyId } })).rejects.toThrow("job_vacancy_has_client");
  });

  test("whoever may not write clients changes nothing of it", async () => {
    const client = await aClient(recruiter, {}, now);
    const vacancy = await aVacancy(recruiter, client, {}, now);
    const word = await given(client);
    const id = await draft();
    const { personId, email, name } = recruiter;
    const others: Viewer[] = [
      { kind: "visitor" },
      { kind: "candidate", personId, email, name },
      await aColleague("editor"),
      await aColleague("viewer"),
    ];

    for (const who of others) {
      expect(await setBelonging(who, { id, was: "", to: `client:${client}` })).toMatchObject({ reason: "not-found" });
      expect(await advertiseVacancy(who, vacancy, now)).toMatchObject({ reason: "not-found" });
      expect(await takeBackAuthority(who, { clientId: client, id: word }, now)).toMatchObject({ reason: "not-found" });
      expect(await publishJob(who, id, { version: 1, closesOn, authorityFrom: "A" }, now)).toMatchObject({
        reason: "not-found",
      });
    }
    expect(await authorityOfJob(others[3] as Viewer, id, now)).toMatchObject({ contacts: [] });
    expect(await authorityOfJob(others[0] as Viewer, id, now)).toBeNull();
  });
});
