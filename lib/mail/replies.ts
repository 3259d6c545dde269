/** What became of an attempt to hand a message over. */
export type Fate =
  | { kind: "sent" }
  /** Nothing was taken; try again later. */
  | { kind: "later"; why: string }
  /** The server refused it for good. `isAddress`: because of the address itself, which is then not written to again. */
  | { kind: "refused"; why: string; isAddress: boolean }
  /** The connection fell after the message had begun: taken or not, nobody knows. */
  | { kind: "unclear"; why: string };

interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
  response?: string;
}

/** RFC 3463 codes that speak of the mailbox: no such user, no such domain, disabled. Policy codes (5.7.x) speak of us. */
const ABOUT_THE_ADDRESS = /\b5\.(?:1\.(?:0|1|2|3|6|10)|2\.1|4\.4)\b/;
const NO_SUCH_ADDRESS =
  /no such (?:user|mailbox|recipient)|user unknown|unknown user|does not exist|mailbox (?:not found|unavailable)|invalid recipient/i;

/** Reads a failure by what the server said, and by how far the message had got. */
export function fateOf(error: unknown, dataBegun: boolean): Fate {
  const { responseCode, response, message } = error as SmtpError;
  const why = (response ?? message).slice(0, 500);
  if (responseCode && responseCode >= 500) {
    return {
      kind: "refused",
      why,
      isAddress: ABOUT_THE_ADDRESS.test(why) || (responseCode === 550 && NO_SUCH_ADDRESS.test(why)),
    };
  }
  if (responseCode) return { kind: "later", why };
  return dataBegun ? { kind: "unclear", why } : { kind: "later", why };
}

const MINUTE = 60_000;
const WAITS = [1, 5, 15, 60, 180, 360, 720].map((minutes) => minutes * MINUTE);

/** How long to wait after the nth attempt, in milliseconds; null when there is no use in going on. */
export function waitAfter(attempts: number): number | null {
  return WAITS[attempts - 1] ?? null;
}
