import { setTimeout as sleep } from "node:timers/promises";
import { brand, type Brand } from "@/lib/core/settings/brand";
import { log } from "@/lib/core/telemetry/log";
import { beginSpanOf } from "@/lib/core/telemetry/spans";
import { type MailHappening, takeHappening } from "./bounces/events";
import { codeIn, judged } from "./bounces/happening";
import { Breaker } from "./breaker";
import { type ClaimedMail, Claims, reapLeases, type Wanted } from "./claims";
import { envelopeOf } from "./envelope";
import { mailDomain, senderOf } from "./sender";
import { type Result, SendingRecord } from "./sending-record";
import { type Fate, fateOf, waitAfter } from "./replies";
import { type MailServer, openMailServer } from "./transport";

const CONNECTIONS = 5;
/** While one message's answer is written down, its connection has the next. */
const LANES = 2 * CONNECTIONS;
/** After so many failures to reach the server in a row, a second apart on each connection, it is left alone for this run. */
const MOST_FAILURES = 10;
const BREATH_MS = 1000;
const SENDER_KNOWN_MS = 1000;

export interface Handed {
  sent: number;
  /** Not sent on purpose: out of date, or to an address that must not be written to. */
  dropped: number;
  /** Kept, with its error, for a later attempt or for staff. */
  failed: number;
  /** Why the run ended before everything was tried: the server could not be reached, or took too little. */
  stopped: string | null;
}

export interface Errand extends Wanted {
  /** Stops the run after the messages on their way. */
  signal?: AbortSignal;
  onProgress?: (handed: number) => void;
}

/** Hands over what is due until nothing is left, on a few connections at once. Answers what became of it. */
export async function sendDue(clock: () => Date, errand: Errand = {}): Promise<Handed> {
  await reapLeases(clock());
  const sender = await brand();
  const server = openMailServer(CONNECTIONS, mailDomain(senderOf(sender)));
  const handed: Handed = { sent: 0, dropped: 0, failed: 0, stopped: server ? null : "SMTP_URL is not set" };
  if (!server) return handed;
  const claims = new Claims(errand, clock);
  const watch = { record: new SendingRecord(claims.by), breaker: new Breaker(clock), failures: 0 };
  const run: SendRun = { server, claims, clock, errand, handed, sender, senderReadAt: clock(), ...watch };
  try {
    // All lanes end before the server is closed, also when one of them throws.
    const lanes = await Promise.allSettled(Array.from({ length: LANES }, () => drive(run)));
    for (const lane of lanes) if (lane.status === "rejected") throw lane.reason;
  } finally {
    server.close();
    await claims.end();
    handed.dropped = claims.dropped;
    handed.failed += claims.broken;
  }
  return handed;
}

interface SendRun {
  server: MailServer;
  claims: Claims;
  clock: () => Date;
  errand: Errand;
  handed: Handed;
  sender: Brand;
  senderReadAt: Date;
  record: SendingRecord;
  breaker: Breaker;
  /** How often in a row the server could not be reached. */
  failures: number;
}

/** One lane's work: the next message, until there is none. */
async function drive(run: SendRun): Promise<void> {
  const { claims, handed, errand } = run;
  while (!errand.signal?.aborted && !handed.stopped) {
    const mail = await claims.next();
    if (!mail || !(await itsTurn(mail, run))) return;
    const span = beginSpanOf(mail, spanOf(mail));
    const fate = await deliver(run, mail);
    if (!fate) {
      span?.end({ facts: { "mail.fate": "withdrawn" } });
      continue;
    }
    await settle(mail, fate, run);
    span?.end({ facts: { "mail.fate": fate.kind }, hasFailed: fate.kind !== "sent" });
    handed[fate.kind === "sent" ? "sent" : "failed"]++;
    errand.onProgress?.(handed.sent + handed.failed);
    if (fate.kind === "unreachable") await breathe(run, fate.why);
    else run.failures = 0;
    // What is claimed already is given back.
    if (await run.breaker.note(mail.stream, fate)) handed.stopped = "Too many messages failed";
  }
}

/**
 * Waits for the message's turn, where its stream has a pace: a clock that is set back must not hold up the others.
 * False when the run is stopped meanwhile.
 */
async function itsTurn({ turn }: ClaimedMail, { clock, errand: { signal } }: SendRun): Promise<boolean> {
  const wait = turn ? turn.getTime() - clock().getTime() : 0;
  if (wait > 0) await sleep(wait, undefined, { signal }).catch(() => undefined);
  return !signal?.aborted;
}

async function breathe(run: SendRun, why: string): Promise<void> {
  if (++run.failures >= MOST_FAILURES) run.handed.stopped = why;
  else await sleep(BREATH_MS);
}

/** Tries one message. Null when the row was taken from this run meanwhile: it is not ours to send or to settle. */
async function deliver(run: SendRun, mail: ClaimedMail): Promise<Fate | null> {
  const { server, record, clock } = run;
  const sender = await currentSender(run);
  let hasBegun = false;
  let isOurs = true;
  const begin = async () => {
    isOurs = await record.begin(mail.id, clock());
    if (!isOurs) throw new Error("Stopped before it was sent");
    hasBegun = true;
  };
  // A connection that the server closed between two messages is opened again, once.
  for (let attempt = 1; ; attempt++) {
    try {
      await server.send(envelopeOf(mail, sender), begin);
      return { kind: "sent" };
    } catch (error) {
      if (!isOurs) return null;
      const fate = fateOf(error, hasBegun);
      if (fate.kind !== "unreachable" || attempt > 1) return fate;
    }
  }
}

/** Who it is from, as staff had it a second ago: a run may take hours. The domain that signs stays the run's own. */
async function currentSender(run: SendRun): Promise<Brand> {
  const now = run.clock();
  if (now.getTime() - run.senderReadAt.getTime() >= SENDER_KNOWN_MS) {
    run.senderReadAt = now;
    run.sender = await brand();
  }
  return run.sender;
}

/** How the log names a message. What it says about the trace is the cause's, and goes over the sender's own. */
const ofMail = ({ id, template, traceId }: ClaimedMail) => ({ mailId: id, template, ...(traceId && { traceId }) });

/** How a trace names it: part of the request or the task that posted it. Digests, which nothing but a day causes, have none. */
const spanOf = ({ template, stream, id }: ClaimedMail) => ({
  name: `send ${template}`,
  kind: "producer" as const,
  facts: { "mail.template": template, "mail.stream": stream, "mail.id": id },
});

/** Writes down what became of a message. */
async function settle(mail: ClaimedMail, fate: Fate, { clock, record }: SendRun): Promise<void> {
  const why = fate.kind === "sent" ? null : fate.why;
  if (why) log.warn({ ...ofMail(mail), fate: fate.kind, why }, "A message was not handed over");
  else log.debug(ofMail(mail), "A message was handed over");
  const { id, subject } = mail;
  // That the server is away is not the message's doing.
  const attempts = mail.attempts + (fate.kind === "unreachable" ? 0 : 1);
  const result = {
    id,
    subject,
    earlier: mail.attempts,
    attempts,
    error: why,
    ...outcomeOf(mail, fate, attempts, clock()),
  };
  await patiently(() => record.settle(result));
  if (fate.kind === "refused") await patiently(() => takeHappening(bouncedAtOnce(mail, attempts, fate), clock()));
}

/** The server knew at once what others report later. */
const bouncedAtOnce = (
  { id }: ClaimedMail,
  attempts: number,
  { why }: Extract<Fate, { kind: "refused" }>,
): MailHappening => ({
  source: "server",
  eventId: `${id}:${attempts}`,
  mail: { id },
  happening: judged(codeIn(why), why),
});

function outcomeOf(
  mail: ClaimedMail,
  fate: Fate,
  attempts: number,
  now: Date,
): Pick<Result, "status" | "sentAt" | "notBefore"> {
  const wait = waitAfter(Math.max(1, attempts), mail.stream);
  const again = wait === null ? null : ({ status: "pending", notBefore: new Date(now.getTime() + wait) } as const);
  switch (fate.kind) {
    case "sent":
      return { status: "sent", sentAt: now };
    case "unreachable":
      return { status: "pending", notBefore: new Date(now.getTime() + (waitAfter(1, mail.stream) ?? 0)) };
    case "later":
      return again ?? { status: "failed" };
    case "refused":
      return { status: "failed" };
    default:
      // Somebody waits for a sign-in link or an invitation: better twice with one Message-ID than not at all.
      return (mail.stream === "transactional" && again) || { status: "unclear" };
  }
}

/** A database that restarts comes back within seconds; what the mail server said must not be lost in between. */
async function patiently(write: () => Promise<unknown>): Promise<void> {
  for (let waitMs = 500; ; waitMs *= 2) {
    try {
      await write();
      return;
    } catch (error) {
      if (waitMs > 16_000) throw error;
      await sleep(waitMs);
    }
  }
}
