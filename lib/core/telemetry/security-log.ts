import { log } from "./log";

/** What is told of security, for whoever watches the log. docs/security.md says what each means and what to do about it. */
export type SecurityEvent =
  | "signed-in"
  | "sign-in-refused"
  | "second-step"
  | "second-step-refused"
  | "signed-out"
  | "foreign-change"
  | "limit"
  | "no-right"
  | "link-refused"
  | "input-refused"
  | "body-refused"
  | "signature-refused";

/** Ids and kinds alone: a person's or a session's id, a network as a keyed hash, a path without its parameters. */
type Facts = Record<string, string | number | boolean | null | undefined>;

const GOOD = new Set<SecurityEvent>(["signed-in", "second-step", "signed-out"]);

/** Writes one line of the log, with `security` as its mark: what was refused as a warning, what went well for the record. */
export function noteSecurity(security: SecurityEvent, facts: Facts): void {
  log[GOOD.has(security) ? "info" : "warn"]({ security, ...facts }, `Security: ${security}`);
}
