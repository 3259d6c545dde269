import { text } from "node:stream/consumers";
import { beforeEach, describe, expect, test } from "vitest";
import { type Candidate, VISITOR } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { docx } from "@/tests/support/attack-files";
import { apply } from "../applying/applying";
import { aCandidate, applying, cvNamed, keptFiles, now, oneOpenJob } from "../applying/applying.fixtures";
import { dropUnheldCvs } from "../cv-files/files";
import { chooseMainCv, keepOwnCv, removeCv, renameCv } from "./keeping";
import { ownCvs, ownKeptCv, ownKeptCvBytes } from "./queries";

let sam: Candidate;
let ade: Candidate;

beforeEach(async () => {
  await oneOpenJob();
  sam = await aCandidate("sam@example.com");
  ade = await aCandidate("ade@example.com");
});

const keep = async (who: Candidate, name: string, label?: string) => {
  const kept = await keepOwnCv(who, cvNamed(name), label, now);
  if (!kept.ok) throw new Error(kept.reason);
  return kept.id;
};
const labels = async (who: Candidate) => (await ownCvs(who)).map(({ label, isMain }) => (isMain ? `${label}*` : label));

describe("the versions of a CV that a candidate keeps", () => {
  test("are called what the file is called, or as they say; the first is the main one", async () => {
    await keep(sam, "Sam Okafor CV.pdf");
    await keep(sam, "two.pdf", "Engineering");

    expect(await labels(sam)).toEqual(["Sam Okafor CV*", "Engineering"]);
  });

  test("have one main one, whichever is chosen, also when two are chosen at once", async () => {
    const [one, two] = [await keep(sam, "one.pdf"), await keep(sam, "two.pdf")];
    await Promise.all([chooseMainCv(sam, two), chooseMainCv(sam, one), chooseMainCv(sam, two)]);

    expect((await ownCvs(sam)).filter(({ isMain }) => isMain)).toHaveLength(1);
    await chooseMainCv(sam, two);
    expect(await labels(sam)).toEqual(["two*", "one"]);
  });

  test("are removed with their bytes, and the newest of the others becomes the main one", async () => {
    const one = await keep(sam, "one.pdf");
    await keep(sam, "two.pdf");
    expect(await removeCv(sam, one)).toBe(true);

    expect(await labels(sam)).toEqual(["two*"]);
    expect(await keptFiles()).toHaveLength(1);
    expect(await db.storedFile.count()).toBe(1);
  });

  test("are kept once when they are the same file, and nothing is left lying about", async () => {
    const id = await keep(sam, "one.pdf");
    const again = await keepOwnCv(sam, cvNamed("one.pdf"), "Another name", now);

    expect(again).toEqual({ ok: true, id, isNew: false });
    expect(await keptFiles()).toHaveLength(1);
  });

  test("are ten at most, also when twelve arrive at once, and the database refuses the eleventh by itself", async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, n) => keepOwnCv(sam, cvNamed(`${n}.pdf`), undefined, now)),
    );

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(10);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === "full")).toHaveLength(2);
    expect(await keptFiles()).toHaveLength(10);
    const file = { path: "cv/x", originalName: "x.pdf", mediaType: "application/pdf", bytes: 1, sha256: "x" };
    const eleventh = db.candidateCv.create({
      data: { label: "x", candidate: { connect: { personId: sam.personId } }, file: { create: file } },
    });
    await expect(eleventh).rejects.toThrow(/candidate_cv_ten|keeps ten/);
  });

  test("pass the check of an application's CV, or say why not", async () => {
    const macros = docx({ name: "word/vbaProject.bin", content: "x" });
    const outcomes = [];
    for (const bytes of [Buffer.from("<html>"), Buffer.alloc(0), macros])
      outcomes.push(await keepOwnCv(sam, { bytes, name: "cv.pdf" }, undefined, now));

    expect(outcomes).toEqual(
      ["another-kind", "empty", "macros"].map((refusal) => ({ ok: false, reason: "cv", refusal })),
    );
    expect(await keptFiles()).toEqual([]);
  });

  test("are theirs alone: nobody else reads, renames, chooses or removes one", async () => {
    const id = await keep(sam, "one.pdf");
    await keep(ade, "ade.pdf");

    for (const other of [ade, VISITOR]) {
      expect(await ownKeptCv(other, id)).toBeNull();
      expect(await ownKeptCvBytes(other, id)).toBeNull();
      expect([await chooseMainCv(other, id), await renameCv(other, id, "Mine"), await removeCv(other, id)]).toEqual([
        false,
        false,
        false,
      ]);
    }
    expect(await labels(sam)).toEqual(["one*"]);
    expect(await labels(ade)).toEqual(["ade*"]);
    expect(await keepOwnCv(VISITOR, cvNamed("x.pdf"), undefined, now)).toEqual({ ok: false, reason: "sign-in" });
  });

  test("are not swept up by housekeeping, and can be downloaded as they were sent", async () => {
    const id = await keep(sam, "one.pdf");
    expect(await dropUnheldCvs(new Date(now.getTime() + 86_400_000))).toBe(0);

    expect(await text((await ownKeptCv(sam, id))!.stream)).toBe(cvNamed("one.pdf").bytes.toString());
  });

  test("are copied into an application: removing one takes nothing from it", async () => {
    const id = await keep(sam, "one.pdf");
    const cv = (await ownKeptCvBytes(sam, id))!;
    await apply(applying({ viewer: sam, cv }), now);
    await removeCv(sam, id);

    const { cv: sent } = await db.application.findFirstOrThrow({ include: { cv: true } });
    expect(sent).toMatchObject({ originalName: "one.pdf" });
    expect(await keptFiles()).toEqual([sent!.id]);
  });
});
