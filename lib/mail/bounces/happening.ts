import { isAboutTheAddress, isAboutUs } from "../replies";

/** What became of a message that a server did not take, or took and gave back. */
export type Happening =
  /** It will not arrive; `isAddress`: since there is no such mailbox. */
  | { kind: "bounced"; isAddress: boolean; code: string | null; why: string }
  /** It will not arrive this time: a full mailbox, or a server that gave up. */
  | { kind: "put-off"; code: string | null; why: string }
  /** Its reader called it spam. */
  | { kind: "complained"; why: string };

/** The three numbers in an answer (RFC 3463), such as 5.1.1. */
export const codeIn = (answer: string): string | null => /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(answer)?.[0] ?? null;

/** Judges an answer: there is no such mailbox, it will not take this message, or it may take the next one. */
export function judged(code: string | null, why: string): Happening {
  const said = `${code ?? ""} ${why}`;
  const isForGood = (code ?? why.trim()).startsWith("5") && code !== "5.2.2" && !isAboutUs(said);
  if (!isForGood) return { kind: "put-off", code, why };
  return { kind: "bounced", isAddress: isAboutTheAddress(said), code, why };
}
