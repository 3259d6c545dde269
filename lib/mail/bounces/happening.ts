import { isAboutTheAddress, isAboutUs } from "../replies";

/** What became of a message that a server did not take, or took and gave back. */
export type Happening =
  /** It will not arrive; `isAddress`: since there is no such mailbox. */
  | { kind: "bounced"; isAddress: boolean; code: string | null; why: string }
  /** It will not arrive this time: a full mailbox, or a server that gave up. */
  | { kind: "put-off"; code: string | null; why: string }
  /** It was not taken because of us: a server that does not believe, know or like the sender. Nothing of its reader's doing. */
  | { kind: "about-us"; code: string | null; why: string }
  /** Its reader called it spam. */
  | { kind: "complained"; why: string };

/** The three numbers in an answer (RFC 3463), such as 5.1.1; not three of the four of an address on the network. */
export const codeIn = (answer: string): string | null =>
  /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.]*\d)/.exec(answer)?.[0] ?? null;

/** Judges an answer: there is no such mailbox, it will not take this message, it may take the next one, or it is about us. */
export function judged(code: string | null, why: string): Happening {
  const said = `${code ?? ""} ${why}`;
  if (isAboutUs(said)) return { kind: "about-us", code, why };
  const isForGood = (code ?? why.trim()).startsWith("5") && code !== "5.2.2";
  if (!isForGood) return { kind: "put-off", code, why };
  return { kind: "bounced", isAddress: isAboutTheAddress(said), code, why };
}
