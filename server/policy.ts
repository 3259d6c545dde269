import { createHash } from "node:crypto";
import { PLAYERS } from "@/lib/posts/text/videos";
import { isStamped, unstamped } from "./nonce";

interface Setting {
  /** Hot reload needs inline and evaluated scripts and a socket; a built site never does. */
  dev: boolean;
  https: boolean;
}

const COMMON = "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

interface Page extends Pick<Setting, "dev"> {
  /** What Next put on its scripts when it made the page, and what is still on them. */
  nonce: string | null;
  /** The texts of the styles that the front put into the page. */
  styles?: string[];
  /** The texts of the inline scripts that public/site.js will put there. */
  added?: string[];
}

/**
 * The Content-Security-Policy of one page, whose letters are bytes (./pages.ts): the inline scripts that Next put there
 * are allowed by their hashes, as they go out without the nonce, and the styles that the front did; nothing else inline
 * is. A page without scripts allows none.
 */
export function pagePolicy(html: string, { dev, nonce, styles = [], added = [] }: Page): string {
  const frames = hasVideo(html) ? `frame-src ${PLAYERS.join(" ")}; ` : "";
  if (dev)
    return `default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws:; ${frames}${COMMON}`;
  return `default-src 'self'; script-src ${[scriptSources(html, nonce), ...added.map(hashSource)].join(" ")}; style-src ${["'self'", ...styles.map(hashSource)].join(" ")}; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; ${frames}${COMMON}`;
}

/** Whether a page holds a video, which its script puts a player in place of. Text cannot look like it: it has no tags. */
export const hasVideo = (html: string): boolean =>
  html.includes(' data-video="') && /<p\b[^<>]* data-video="/.test(html);

/** A page with a video lets its players start by themselves: it was a press that brought them. */
export const VIDEO_PERMISSIONS = permissions(`(${PLAYERS.map((origin) => `"${origin}"`).join(" ")})`);

function permissions(autoplay: string): string {
  return `accelerometer=(), autoplay=${autoplay}, camera=(), display-capture=(), geolocation=(self), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()`;
}

function scriptSources(html: string, nonce: string | null): string {
  const sources = new Set<string>();
  // A tag ends before the next begins: one left open by somebody else does not get the nonce of the next.
  for (const [, attributes = "", body = ""] of html.matchAll(/<script\b([^<>]*)>([\s\S]*?)<\/script>/g)) {
    if (/type="application\/(?:ld\+)?json"/.test(attributes)) continue;
    const isFile = /\bsrc=/.test(attributes);
    if (isFile || isStamped(attributes, nonce)) sources.add("'self'");
    if (!isFile && isStamped(attributes, nonce)) sources.add(hashSource(unstamped(body, nonce)));
  }
  return sources.size > 0 ? [...sources].join(" ") : "'none'";
}

const hashSource = (letters: string) => `'sha256-${createHash("sha256").update(letters, "latin1").digest("base64")}'`;

/** The policy of everything that is not a page: JSON, feeds, files. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";

/** A mail shown in a page of the admin area: its own styles and our pictures, no script, nothing sent anywhere. */
export const LETTER_HEADERS = {
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups",
  "X-Frame-Options": "SAMEORIGIN",
};

/** What goes through untouched carries besides. Pictures are shown by mail programs and by whoever shares a page. */
export const passedHeaders = (type: string): Record<string, string> => ({
  "Content-Security-Policy": DATA_POLICY,
  ...(type.startsWith("image/") ? { "Cross-Origin-Resource-Policy": "cross-origin" } : {}),
});

/**
 * What every answer carries. Referrer-Policy is same-origin because with no-referrer browsers send `Origin: null` with
 * a form, which Next refuses.
 */
export function commonHeaders({ https }: Pick<Setting, "https">): Record<string, string> {
  return {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": permissions("()"),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    ...(https && { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" }),
  };
}
