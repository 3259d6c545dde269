import { safeAddress } from "../addresses";

const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|_hsenc|_hsmi|mkt_tok)$/i;

/** Where a link leads in the end: out of Google's redirect, and without what only tells who followed it. Null when nowhere. */
export function linkTarget(href: string): string | null {
  const address = safeAddress(href);
  if (!address) return null;
  if (address.startsWith("#")) return /^#[a-z0-9]+(?:-[a-z0-9]+)*$/.test(address) ? address : null;
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return address;
  const url = new URL(address);
  const hidden = /^(?:www\.)?google\.[a-z.]+$/.test(url.hostname) && url.pathname === "/url";
  const real = hidden ? (url.searchParams.get("q") ?? url.searchParams.get("url")) : null;
  if (real && /^https?:/i.test(real) && URL.canParse(real)) return untracked(new URL(real), real);
  return untracked(url, address);
}

function untracked(url: URL, typed: string): string {
  const names = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  if (names.length === 0) return typed;
  for (const name of names) url.searchParams.delete(name);
  return url.toString();
}
