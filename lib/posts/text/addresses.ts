/**
 * An address a reader may be sent to: a page of ours (an absolute one becomes relative), a heading, the web, mail or
 * phone. Null for everything else, such as `javascript:`, `data:`, `//elsewhere` and paths that depend on the page.
 * `own` is the address of the site, without a slash at its end.
 */
export function safeAddress(href: string, own = ""): string | null {
  const address = href.replace(/[\u0000-\u0020]/g, "");
  if (own && address === own) return "/";
  if (own && address.startsWith(`${own}/`)) return safeAddress(address.slice(own.length), own);
  if (/^(?:https?:\/\/[^/\\]|mailto:.|tel:.|#.)/i.test(address)) return address;
  return /^\/(?![/\\])/.test(address) ? address : null;
}

const PICTURE = /^\/blog\/images\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Whether an address is that of a picture of the blog; pictures kept anywhere else are not shown. */
export const isPicture = (address: string): boolean => PICTURE.test(address);
