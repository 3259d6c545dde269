import { beforeEach, describe, expect, test } from "vitest";
import { type Candidate, VISITOR } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { LAYOUTS } from "../cv-reading/layouts.fixtures";
import { readCv } from "../cv-reading/reading";
import { readPart, typedOf } from "../profile-form-input";
import { PROFILE_PARTS, type ProfileContent } from "../profile-input";
import { ownProfile, saveProfilePart } from "./own";
import { suggestionFrom } from "./suggestions";
import { emptied } from "@/tests/support/emptied";

const now = new Date("2026-11-25T10:00:00Z");
const job = (title: string) =>
  ({ title, employer: "Pell", isPartTime: true, from: { year: 2024 }, to: "now", what: "" }) as const;

async function aCandidate(email: string): Promise<Candidate> {
  const { id } = await db.person.create({ data: { email, name: "Sam", verifiedAt: now, candidate: { create: {} } } });
  return { kind: "candidate", personId: id, email, name: "Sam" };
}

let sam: Candidate;
beforeEach(async () => {
  await emptied("person");
  sam = await aCandidate("sam@example.com");
});

describe("a profile", () => {
  test("is empty at first, and each part is saved by itself", async () => {
    expect(await ownProfile(sam)).toMatchObject({
      content: { about: { name: "Sam", links: [] }, work: [], studies: [] },
      versions: { about: 0, work: 0 },
    });
    const saved = await saveProfilePart(sam, "work", { content: [job("Barista"), job("Tutor")], version: 0 }, now);

    expect(saved).toEqual({ ok: true, version: 1 });
    expect(await ownProfile(sam)).toMatchObject({
      content: { work: [{ title: "Barista", to: "now" }, { title: "Tutor" }] },
      versions: { work: 1, studies: 0 },
    });
  });

  test("keeps one of two changes that two devices make at once, and says so to the other", async () => {
    const outcomes = await Promise.all(
      ["Barista", "Tutor"].map((title) => saveProfilePart(sam, "work", { content: [job(title)], version: 0 }, now)),
    );

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "changed", version: 1 });
    expect((await ownProfile(sam))?.content.work).toHaveLength(1);
  });

  test("is their own: a visitor saves nothing, and nobody else's changes with it", async () => {
    const ade = await aCandidate("ade@example.com");
    await saveProfilePart(ade, "work", { content: [job("Barista")], version: 0 }, now);
    await saveProfilePart(sam, "work", { content: [job("Tutor")], version: 0 }, now);

    expect(await saveProfilePart(VISITOR, "work", { content: [], version: 0 }, now)).toEqual({
      ok: false,
      reason: "sign-in",
    });
    expect(await ownProfile(VISITOR)).toBeNull();
    expect((await ownProfile(ade))?.content.work).toMatchObject([{ title: "Barista" }]);
  });

  test("read from a CV, looked at and saved is what the form showed; reading it again adds nothing", async () => {
    const reading = readCv(LAYOUTS[0]!.text);
    const empty = (await ownProfile(sam))!;
    const suggestion = suggestionFrom(reading, empty.content);
    expect((await ownProfile(sam))!.content).toEqual(empty.content);

    for (const part of PROFILE_PARTS) {
      const form = readPart(part, typedOf(part, suggestion));
      if (!form.ok) throw new Error(JSON.stringify(form.errors));
      const content = form.content as ProfileContent[typeof part];
      expect(await saveProfilePart(sam, part, { content, version: 0 }, now)).toMatchObject({ ok: true });
    }

    const { content } = (await ownProfile(sam))!;
    expect(content).toMatchObject({
      about: { name: "Sam", phone: "07700 900123" },
      studies: [{ institution: "University of Leeds", grade: "2:1", isExpected: true }, {}, {}],
      work: [{ title: "Barista", isPartTime: true, to: "now" }, { title: "Summer planning intern" }],
      skills: { skills: ["QGIS", "Excel", "Python (pandas)", "R"], languages: [{ name: "English" }, { name: "Igbo" }] },
    });
    expect(suggestionFrom(reading, content).added).toEqual({ about: 0, studies: 0, work: 0, projects: 0, skills: 0 });
  });

  test("holds no impossible times: the database refuses them", async () => {
    const row = { candidateId: sam.personId, position: 0, title: "x", employer: "", what: "" };
    for (const wrong of [
      { toYear: 2020, fromYear: 2021 },
      { fromMonth: 5 },
      { fromYear: 1200 },
      { isCurrent: true, toYear: 2020 },
    ])
      await expect(db.profileJob.create({ data: { ...row, ...wrong } })).rejects.toThrow();
  });
});
