import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { System } from "./system";
import type { Deed, Done } from "./visitors";

/** Every sentence is something that must not be; the figures tell how much there was. */
export interface Verdict {
  broken: string[];
  mails: { sent: number; again: number; inDoubt: number; tooLate: number };
}

interface Thing {
  deed: Deed;
  email: string;
  id: string;
}
interface Mail {
  id: string;
  to: string;
  messageId: string;
  status: string;
  attempts: number;
}
interface Cv {
  email: string;
  path: string;
  sha256: string;
}

const THINGS = `
  SELECT 'call' AS deed, email::text, id::text FROM call
  UNION ALL SELECT 'sign-up', email::text, id::text FROM person JOIN candidate ON person_id = id
  UNION ALL SELECT 'alert', email::text, alert.id::text FROM alert JOIN subscriber ON subscriber.id = subscriber_id
  UNION ALL SELECT 'application', email::text, id::text FROM application
  UNION ALL SELECT 'contact', email::text, id::text FROM contact_message`;
const MAILS = `
  SELECT id::text, to_address AS to, btrim(message_id, '<>') AS "messageId", status::text, attempts FROM outbox_mail`;
const CVS = `SELECT email::text, path, sha256 FROM application LEFT JOIN stored_file ON stored_file.id = cv_id`;
/**
 * What waits is let go now: its minutes between two attempts, and the half minute after which a dead sender's claim is
 * over.
 */
const TIME_PASSES = [
  "UPDATE outbox_mail SET not_before = now() WHERE status = 'pending' AND not_before > now()",
  "UPDATE outbox_mail SET lease_until = now() - interval '1 hour' WHERE status = 'sending'",
  "SELECT pg_notify('outbox', '')",
];
const WAITING = `
  SELECT to_address AS to, status::text, attempts, error FROM outbox_mail WHERE status IN ('pending', 'sending')`;
const ROUNDS = 90;
const ROUND_MS = 1000;

/** Lets the mail that waits go, and answers a sentence for each message that never did. */
export async function settle(system: System): Promise<string[]> {
  let waiting: (Mail & { error: string | null })[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    // Every few rounds only: a letter that is just being handed over is not taken from its sender.
    if (round % 5 === 0) for (const sql of TIME_PASSES) await system.database.ask(sql);
    waiting = await system.database.ask(WAITING);
    if (waiting.length === 0) break;
    await sleep(ROUND_MS);
  }
  return waiting.map(
    ({ to, status, attempts, error }) => `${to}: still ${status} after ${attempts} attempts: ${error}`,
  );
}

/** Compares what visitors were told with what is there. */
export async function judged(system: System, done: Done[]): Promise<Verdict> {
  const things = await system.database.ask<Thing>(THINGS);
  const mails = await system.database.ask<Mail>(MAILS);
  const cvs = await system.database.ask<Cv>(CVS);
  const copies = system.delivered();
  const count = (status: string) => mails.filter((mail) => mail.status === status).length;
  return {
    broken: [
      ...thingsBroken(done, things, mails),
      ...cvs.flatMap((cv) => cvBroken(system, cv)),
      ...mailsBroken(mails, copies),
    ],
    mails: {
      sent: count("sent"),
      again: mails.filter(({ messageId }) => (copies.get(messageId) ?? 0) > 1).length,
      inDoubt: count("unclear"),
      tooLate: count("cancelled"),
    },
  };
}

function thingsBroken(done: Done[], things: Thing[], mails: Mail[]): string[] {
  const byKey = Map.groupBy(things, ({ deed, email }) => `${deed} ${email}`);
  const written = new Set(mails.map(({ to }) => to));
  return done.flatMap(({ deed, email, isAcknowledged, id }) => {
    const found = byKey.get(`${deed} ${email}`) ?? [];
    if (isAcknowledged && found.length === 0) return [`${email}: acknowledged, and not there`];
    if (found.length > 1) return [`${email}: there ${found.length} times`];
    if (id && found[0]?.id !== id) return [`${email}: another than was acknowledged`];
    return found.length > 0 && !written.has(email) ? [`${email}: there, and no letter was posted`] : [];
  });
}

function cvBroken(system: System, { email, path, sha256 }: Cv): string[] {
  const file = path && join(system.disk.folder, "files", path);
  if (!file || !existsSync(file)) return [`${email}: an application without its CV`];
  const isWhole = createHash("sha256").update(readFileSync(file)).digest("hex") === sha256;
  return isWhole ? [] : [`${email}: half a CV`];
}

/** A message may be missing, and may have arrived twice, with one Message-ID, only when its row says so. */
function mailsBroken(mails: Mail[], copies: Map<string, number>): string[] {
  return mails.flatMap(({ to, messageId, status, attempts }) => {
    const arrived = copies.get(messageId) ?? 0;
    if (status === "sent" && arrived === 0) return [`${to}: sent, and never arrived`];
    if (arrived > 1 && attempts < 2) return [`${to}: arrived ${arrived} times, though tried once`];
    return status === "failed" ? [`${to}: given up`] : [];
  });
}
