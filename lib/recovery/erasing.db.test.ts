import { expect, test } from "vitest";
import { recordOutcome } from "@/lib/calls/staff/outcome";
import type { LocalDate } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { eraseFor } from "@/lib/privacy/erasure/erasure";
import { exportFor } from "@/lib/privacy/export/export";
import { aCallOf, aNo, aRecruiter, AT, emptyAfterNo } from "./after-no.fixtures";
import { showWith } from "./kudos/evidence";
import { giveKudos } from "./kudos/giving";
import { aCandidate, aLink, keptKudos, NOW, words } from "./kudos/kudos.fixtures";
import { ownWords } from "./kudos/withdrawing";
import { chooseRelay } from "./relay/consent";
import { askForSecondLook } from "./second-look/asking";
import { bring } from "./sharing/sharing";
import { bringInput } from "./sharing-input";

test("erasing a candidate removes plan, log, kudos, fit and callbacks, keeps the C8 minimum: kudos, calls and what came of them", async () => {
  await emptyAfterNo();
  const [sam, ada] = [await aCandidate(), await aRecruiter("Ada")];
  const { id, slug } = await aNo(sam, ada);
  const kept = await keptKudos(sam);
  const link = await aLink(sam);
  await giveKudos(await aLink(sam), words({ trust: "Nothing, you idiot" }), "net", NOW);
  await showWith(sam, slug, [kept.id], NOW);
  await askForSecondLook(sam, id, "Please look again", NOW);
  await chooseRelay(sam, true, NOW);
  const callId = await aCallOf(sam, "after-a-rejection");
  await bring(sam, callId, bringInput.parse({ kinds: ["timeline"], applicationId: id }), NOW);
  const promise = { what: "Send two names", dueOn: "2026-12-11" as LocalDate };
  await recordOutcome(ada, callId, { outcome: "held", promise }, AT(30));
  const exported = JSON.stringify((await exportFor(sam.email, AT(31))).data);
  for (const said of [
    "Ruth Adeyemi",
    "hall for nothing",
    "Send two names",
    "Please look again",
    "somebody else was chosen",
  ])
    expect(exported).toContain(said);

  await eraseFor(sam.email, AT(40));

  const tables = [
    "kudos",
    "kudos_request",
    "kudos_use",
    "call",
    "call_share",
    "call_promise",
    "second_look",
    "relay_consent",
    "candidate_task",
  ];
  for (const table of tables) expect([table, await db.$queryRawUnsafe(`SELECT FROM ${table}`)]).toEqual([table, []]);
  expect(await giveKudos(link, words(), "net", AT(41))).toEqual({ ok: false, reason: "unknown" });
  expect(await ownWords(kept.ownToken)).toBeNull();
  // That somebody was dealt with, by whom and when, stays as ids alone, and so does what they agreed to, as a fingerprint.
  expect(await db.auditEvent.count({ where: { subject: "call", subjectId: callId } })).toBeGreaterThan(0);
  expect(await db.auditEvent.count({ where: { action: "erase" } })).toBe(1);
  const [proof] = await db.consentEvent.findMany({ where: { purpose: "second-place" } });
  expect(proof?.address).toMatch(/^erased:/);
});
