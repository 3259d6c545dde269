import { sealed, unsealed } from "@/lib/core/secrets/sealing";

/** For as long as somebody looks for the mail; then the page goes without. */
const SHOWN_MS = 60 * 60_000;
/** What else is sealed with the same key is never opened by an address. */
const MARK = "sent-to";

/**
 * The page that says a mail is on its way, with the address it went to, so that a mistyped one is seen. Addresses are
 * written into logs: nobody but us reads what goes along in it.
 */
export function sentTo(page: string, email: string, now: Date): string {
  const to = sealed([MARK, now.getTime(), email].join("\n"));
  return `${page}${page.includes("?") ? "&" : "?"}to=${to}`;
}

/** The address again; null without one, when it is not ours, and after an hour. */
export function addressSentTo(to: string | undefined, now: Date): string | null {
  const [mark, sentAt, email] = (to && to.length < 1000 ? (unsealed(to) ?? "") : "").split("\n");
  if (mark !== MARK || !email) return null;
  return now.getTime() - Number(sentAt) < SHOWN_MS ? email : null;
}
