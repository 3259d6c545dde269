import { disposableEmailBlocklistSet } from "disposable-email-domains-js";

/** Domains that give an address to anybody for ten minutes. The package is renewed every few weeks. */
const DOMAINS = disposableEmailBlocklistSet();

/**
 * Whether an address is one of those that are thrown away: a hint for staff that nobody may answer the reminder, never a
 * reason to refuse. Forwarding addresses that people keep (Apple, DuckDuckGo, SimpleLogin) are none of them.
 */
export function isDisposable(email: string): boolean {
  const labels = email
    .slice(email.lastIndexOf("@") + 1)
    .toLowerCase()
    .split(".");
  return labels.some((_, from) => DOMAINS.has(labels.slice(from).join(".")));
}
