import { createHmac, timingSafeEqual } from "node:crypto";
import * as z from "zod";
import { env } from "@/lib/core/env";
import { takeHappening } from "./events";
import { isAboutUs } from "../replies";
import { type Happening, judged } from "./happening";
import { readReport } from "./report";

/** What was taken in, for whoever handed it over. */
export interface Intake {
  taken: number;
  /** Known already, about no message of ours, or no report at all. */
  ignored: number;
}

/** Takes in one message that came to the address for bounces, as it stands. */
export async function takeReport(raw: Buffer, now: Date): Promise<Intake> {
  const report = await readReport(raw);
  const mail = report?.mailId ? { id: report.mailId } : report?.messageId ? { messageId: report.messageId } : null;
  if (!report || !mail) return { taken: 0, ignored: 1 };
  const { eventId, happening } = report;
  const outcome = await takeHappening({ source: "report", eventId, mail, happening }, now);
  return outcome === "new" ? { taken: 1, ignored: 0 } : { taken: 0, ignored: 1 };
}

/** What a mail provider, or the program between it and us, posts to /api/mail/events. */
export const mailEvents = z.strictObject({
  events: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(300),
        type: z.enum(["bounce", "temporary-bounce", "complaint"], "Say bounce, temporary-bounce or complaint"),
        messageId: z.string().regex(/^<[^<>\s]{3,300}>$/, "Give the Message-ID, in its brackets"),
        /** Three numbers such as 5.1.1 (RFC 3463). */
        code: z
          .string()
          .regex(/^[245]\.\d{1,3}\.\d{1,3}$/, "Give a status like 5.1.1")
          .optional(),
        reason: z.string().max(1000).optional(),
      }),
    )
    .min(1, "Give at least one event")
    .max(500, "Give at most 500 events at once"),
});

export type MailEvents = z.infer<typeof mailEvents>;

/** Takes in what a provider reports. */
export async function takeEvents({ events }: MailEvents, now: Date): Promise<Intake> {
  const intake = { taken: 0, ignored: 0 };
  for (const { id, messageId, ...event } of events) {
    const happening = happeningOf(event);
    const outcome = await takeHappening({ source: "webhook", eventId: id, mail: { messageId }, happening }, now);
    intake[outcome === "new" ? "taken" : "ignored"]++;
  }
  return intake;
}

function happeningOf({ type, reason, ...given }: Omit<MailEvents["events"][number], "id" | "messageId">): Happening {
  const code = given.code ?? null;
  const why = reason ?? code ?? type;
  if (type === "complaint") return { kind: "complained", why };
  if (type === "temporary-bounce") return { kind: isAboutUs(code ?? "") ? "about-us" : "put-off", code, why };
  // Without a code a provider means that the mailbox is not there.
  return code === null ? { kind: "bounced", isAddress: true, code, why } : judged(code, why);
}

/** A signature is good for so long: a recorded request cannot be sent again later. */
const SIGNATURE_MS = 5 * 60_000;

/**
 * Whether a body was signed by whoever knows MAIL_EVENTS_SECRET, within the last five minutes: `t=SECONDS,v1=HEX`, the HMAC
 * with SHA-256 of `SECONDS.BODY`. Null when the secret is not set, and nothing is taken in.
 */
export function isSignedByProvider(signature: string | null, body: string, now: Date): boolean | null {
  const { MAIL_EVENTS_SECRET: secret } = env();
  if (!secret) return null;
  const [, seconds = "", given = ""] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature ?? "") ?? [];
  if (!given || Math.abs(now.getTime() - Number(seconds) * 1000) > SIGNATURE_MS) return false;
  const expected = createHmac("sha256", secret).update(`${seconds}.${body}`).digest();
  return timingSafeEqual(expected, Buffer.from(given, "hex"));
}
