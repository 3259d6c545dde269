import { createHash } from "node:crypto";

interface Setting {
  /** Hot reload needs inline and evaluated scripts and a socket; a built site never does. */
  dev: boolean;
  https: boolean;
}

const COMMON = "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/**
 * The Content-Security-Policy of one page: its inline scripts are allowed by their hashes, nothing else inline is. A
 * page without scripts allows none.
 */
export function pagePolicy(html: string, { dev }: Pick<Setting, "dev">): string {
  if (dev)
    return `default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws:; ${COMMON}`;
  return `default-src 'self'; script-src ${scriptSources(html)}; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; ${COMMON}`;
}

function scriptSources(html: string): string {
  const sources = new Set<string>();
  for (const [, attributes = "", body = ""] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
    if (/type="application\/(?:ld\+)?json"/.test(attributes)) continue;
    sources.add("'self'");
    if (!/\bsrc=/.test(attributes)) sources.add(`'sha256-${createHash("sha256").update(body).digest("base64")}'`);
  }
  return sources.size > 0 ? [...sources].join(" ") : "'none'";
}

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

/** What every answer carries. Referrer-Policy is same-origin because with no-referrer browsers send `Origin: null` with a form, which Next refuses. */
export function commonHeaders({ https }: Pick<Setting, "https">): Record<string, string> {
  return {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy":
      "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(self), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    ...(https && { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" }),
  };
}
