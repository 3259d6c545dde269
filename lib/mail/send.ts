import type { SendMailOptions } from "nodemailer";
import { brand, type Brand } from "@/lib/core/brand";
import { db } from "@/lib/core/db";
import { appUrl, env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { isSuppressed, suppress } from "./addresses";
import { claimNext, type ClaimedMail, type Wanted } from "./claim";
import type { Attachment } from "./message";
import { type Fate, fateOf, waitAfter } from "./replies";
import { type Lane, openLane } from "./transport";

const LANES = 5;

export interface Handed {
  sent: number;
  /** Not sent on purpose: out of date, or to an address that must not be written to. */
  dropped: number;
  /** Kept, with its error, for a later attempt or for staff. */
  failed: number;
}

/** Hands over what is due until nothing is left, on a few connections at once. Answers what became of it. */
export async function sendDue(clock: () => Date, wanted: Wanted = {}): Promise<Handed> {
  const handed: Handed = { sent: 0, dropped: 0, failed: 0 };
  const run = { sender: await brand(), clock, wanted, handed, tried: new Set<string>() };
  const lanes = Array.from({ length: LANES }, () => openLane());
  try {
    await Promise.all(lanes.map((lane) => drive(lane, run)));
  } finally {
    for (const lane of lanes) lane?.transporter.close();
  }
  return handed;
}

interface Run {
  sender: Brand;
  clock: () => Date;
  wanted: Wanted;
  handed: Handed;
  /** Named messages are tried once a run, however soon they may go again. */
  tried: Set<string>;
}

/** One connection's work: the next message, until there is none. */
async function drive(lane: Lane | null, run: Run): Promise<void> {
  for (;;) {
    const onlyIds = run.wanted.onlyIds?.filter((id) => !run.tried.has(id));
    const mail = await claimNext({ onlyIds }, run.clock());
    if (!mail) return;
    run.tried.add(mail.id);
    const isOff =
      (mail.expiresAt && mail.expiresAt <= run.clock()) || (await isSuppressed(mail.toAddress, mail.stream));
    const fate: Fate = isOff
      ? { kind: "refused", why: "Not sent: out of date, or an address not to be written to", isAddress: false }
      : await deliver(lane, mail, run.sender);
    await settle(mail, fate, run.clock());
    run.handed[isOff ? "dropped" : fate.kind === "sent" ? "sent" : "failed"]++;
  }
}

async function deliver(lane: Lane | null, mail: ClaimedMail, sender: Brand): Promise<Fate> {
  if (!lane) return { kind: "later", why: "There is no mail server: SMTP_URL is not set" };
  lane.dataBegun = false;
  try {
    await lane.transporter.sendMail(envelopeOf(mail, sender));
    return { kind: "sent" };
  } catch (error) {
    return fateOf(error, lane.dataBegun);
  }
}

/** Writes down what became of a message. */
async function settle(mail: ClaimedMail, fate: Fate, now: Date): Promise<void> {
  const { id, attempts, stream } = mail;
  const wait = waitAfter(attempts);
  if (fate.kind !== "sent")
    log.warn({ mailId: id, template: mail.template, fate: fate.kind, why: fate.why }, "A message was not handed over");
  const after = { leaseUntil: null, error: fate.kind === "sent" ? null : fate.why };
  await db.$transaction(async (tx) => {
    const data = {
      sent: { ...after, status: "sent", sentAt: now } as const,
      later:
        wait === null
          ? ({ ...after, status: "failed" } as const)
          : ({ ...after, status: "pending", notBefore: new Date(now.getTime() + wait) } as const),
      refused: { ...after, status: "failed" } as const,
      // Somebody waits for a sign-in link or an invitation: better twice with one Message-ID than not at all.
      unclear:
        stream === "transactional" && wait !== null
          ? ({ ...after, status: "pending", notBefore: new Date(now.getTime() + wait) } as const)
          : ({ ...after, status: "unclear" } as const),
    }[fate.kind];
    await tx.outboxMail.updateMany({ where: { id, status: "sending" }, data });
    if (fate.kind === "refused" && fate.isAddress) await suppress(tx, mail.toAddress, "all", "hard-bounce", now);
  });
}

/** The message as nodemailer takes it: addresses as objects (a comma in a string would make two recipients) and its own fixed Message-ID. */
function envelopeOf(mail: ClaimedMail, sender: Brand): SendMailOptions {
  const attachments = mail.attachments as unknown as Attachment[];
  const invitation = attachments.find(({ method }) => method);
  return {
    from: env().MAIL_FROM ?? { name: sender.name, address: `no-reply@${new URL(appUrl()).hostname}` },
    to: { name: mail.toName ?? "", address: mail.toAddress },
    replyTo: mail.replyTo ?? sender.email,
    envelope: { from: addressOf(env().MAIL_FROM) ?? `no-reply@${new URL(appUrl()).hostname}`, to: mail.toAddress },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: mail.messageId,
    headers: { "Auto-Submitted": "auto-generated", ...(mail.headers as Record<string, string>) },
    icalEvent: invitation && { method: invitation.method, filename: invitation.filename, content: invitation.content },
    attachments: attachments
      .filter((attachment) => attachment !== invitation)
      .map(({ filename, contentType, content }) => ({ filename, contentType, content })),
  };
}

const addressOf = (from: string | undefined): string | undefined =>
  from ? (/<([^>]+)>/.exec(from)?.[1] ?? from) : undefined;
