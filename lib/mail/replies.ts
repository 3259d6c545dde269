import { oneLine } from "@/lib/core/text/text";
import type { Stream } from "./addresses";

/** What became of an attempt to hand a message over. */
export type Fate =
  | { kind: "sent" }
  /** Nothing was taken; try again later. */
  | { kind: "later"; why: string }
  /** Not about this message: the server could not be reached, or did not let us in. Try again later. */
  | { kind: "unreachable"; why: string }
  /** The server refused it for good. Whether because of the address is judged with all other reports (bounces/happening.ts). */
  | { kind: "refused"; why: string }
  /** The connection fell after the message had begun: taken or not, nobody knows. */
  | { kind: "unclear"; why: string };

interface SmtpError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
}

/** RFC 3463 codes that speak of the mailbox: no such user, no such domain, disabled. Policy codes (5.7.x) speak of us. */
const ABOUT_THE_ADDRESS = /(?<![\d.])5\.(?:1\.(?:0|1|2|3|6|10)|2\.1|4\.4)(?![\d.]*\d)/;
const NO_SUCH_ADDRESS =
  /no such (?:user|mailbox|recipient)|user unknown|unknown user|does not exist|mailbox (?:not found|unavailable)|invalid recipient/i;

/** Steps before a recipient is named: what is refused there is between the server and us. */
const BEFORE_THE_MESSAGE = /^(?:CONN|EHLO|HELO|STARTTLS|AUTH|MAIL)/;

/** Too many connections, or the server shuts down (RFC 5321 3.8): nothing about the message. */
const GOING_AWAY = 421;

/** Reads a failure by what the server said, to which command, and whether the message had ended. */
export function fateOf(error: unknown, hasBegun: boolean): Fate {
  const { code, command = "", responseCode, response, message } = error as SmtpError;
  const why = oneLine(response ?? message).slice(0, 500);
  if (hasBegun) return responseCode ? byReply(responseCode, why) : { kind: "unclear", why };
  if (code === "EAUTH" || responseCode === GOING_AWAY || BEFORE_THE_MESSAGE.test(command))
    return { kind: "unreachable", why };
  if (responseCode) return byReply(responseCode, why);
  // nodemailer itself found that this cannot be an envelope or a message.
  return code === "EENVELOPE" || code === "EMESSAGE" ? { kind: "refused", why } : { kind: "later", why };
}

function byReply(code: number, why: string): Fate {
  if (code < 500) return { kind: "later", why };
  return { kind: "refused", why };
}

/** Whether an answer for good says that there is no such mailbox, and not that we or this message are not wanted. */
export const isAboutTheAddress = (answer: string): boolean =>
  !isAboutUs(answer) && (ABOUT_THE_ADDRESS.test(answer) || NO_SUCH_ADDRESS.test(answer));

/** Policy, authentication, lists of bad senders, unknown senders put off: nothing of it is the reader's doing. */
export const isAboutUs = (answer: string): boolean => /(?<![\d.])[45]\.7\.\d{1,3}(?![\d.]*\d)/.test(answer);

const MINUTE = 60_000;
const WAITS = [1, 5, 15, 60, 180, 360, 720].map((minutes) => minutes * MINUTE);
/** Somebody sits and waits for it: the first time it is tried again at once. */
const FIRST_WAIT_OF_TRANSACTIONAL = 10_000;

/** How long to wait after the nth attempt, in milliseconds; null when there is no use in going on. */
export function waitAfter(attempts: number, stream: Stream): number | null {
  return (stream === "transactional" ? [FIRST_WAIT_OF_TRANSACTIONAL, ...WAITS] : WAITS)[attempts - 1] ?? null;
}
