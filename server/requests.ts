import type { IncomingMessage } from "node:http";

/** The client's network address: the socket's, or as many steps back in X-Forwarded-For as there are trusted proxies. */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const socket = (request.socket.remoteAddress ?? "unknown").replace(/^::ffff:/, "");
  if (trustedProxies === 0) return socket;
  const forwarded = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
  return forwarded.at(-trustedProxies) ?? socket;
}

/** RFC 8058: a mail program posts here from anywhere, with no cookie to misuse. */
const OPEN_TO_ALL = new Set(["/api/alerts/unsubscribe", "/api/plan/reminders"]);
const READS = new Set(["GET", "HEAD", "OPTIONS"]);

const isRead = (request: IncomingMessage): boolean => READS.has(request.method ?? "GET");

/** What may be answered from the kept pages. */
export const isGet = (request: IncomingMessage): boolean => request.method === "GET" || request.method === "HEAD";

/**
 * Whether a request comes from our own pages, or from a machine, which sends neither Origin nor Sec-Fetch-Site. A change
 * that another site's page asks for is refused.
 */
export function isOurs(request: IncomingMessage, path: string, origins: ReadonlySet<string>): boolean {
  if (isRead(request) || OPEN_TO_ALL.has(path)) return true;
  const { origin, "sec-fetch-site": site } = request.headers;
  if (site === "cross-site" || site === "same-site") return false;
  return origin === undefined || origins.has(origin) || isSameHost(request, origin, origins);
}

/** A site without https may be reached by more names than APP_URL says (an address in the office, a container's name). */
function isSameHost({ headers }: IncomingMessage, origin: string, origins: ReadonlySet<string>): boolean {
  const isPlain = [...origins].every((one) => one.startsWith("http:"));
  return isPlain && headers.host !== undefined && origin === `http://${headers.host}`;
}

/** Whether the client has what an ETag names already; a proxy may have made it weak on the way. */
export function hasAlready(request: IncomingMessage, etag: string): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, "");
  const known = request.headers["if-none-match"];
  return known !== undefined && known.split(",").some((tag) => bare(tag) === bare(etag));
}

/** The origins that count as ours: where the site is reached, and, on one's own machine, by either name. */
export function ownOrigins(appUrl: string): ReadonlySet<string> {
  const { origin, protocol, port, hostname } = new URL(appUrl);
  const isLocal = hostname === "localhost" || hostname === "127.0.0.1";
  const other = (host: string) => `${protocol}//${host}${port ? `:${port}` : ""}`;
  return new Set(isLocal ? [origin, other("localhost"), other("127.0.0.1")] : [origin]);
}

/**
 * The path of a request target, or null when it cannot be read: a bad escape, a NUL, an absolute or doubled slash; or a step
 * of "." or "..", however it is written, which Next would walk, so that the page it makes has another address than this.
 */
export function pathOf(target: string | undefined): string | null {
  if (!target?.startsWith("/") || target.startsWith("//") || target.includes("\\") || target.length > 8192) return null;
  const [path = "/"] = target.split(/[?#]/, 1);
  try {
    const read = decodeURIComponent(path);
    return read.includes("\0") || /(?:^|[/\\])\.{1,2}(?:[/\\]|$)/.test(read) ? null : path;
  } catch {
    return null;
  }
}

/** A request target without NULs in its parameters: nobody types them, and no database takes them. */
export function withoutNuls(target: string | undefined): string | undefined {
  const [path = "", ...parameters] = target?.split("?") ?? [];
  return parameters.length === 0 ? target : [path, ...parameters.map((text) => text.replace(/%00|\0/g, ""))].join("?");
}

/** Whether the browser says that somebody is signed in; such pages are made for them alone. */
export function hasSession(request: Pick<IncomingMessage, "headers">): boolean {
  return /(?:^|;\s*)(?:__Host-|__Secure-)?next-auth\.session-token=/.test(request.headers.cookie ?? "");
}

/** Scripts, styles and fonts, named by what is in them: the same for everybody, whoever is signed in, and for ever. */
export const isNamedByContent = (path: string): boolean => path.startsWith("/_next/static/");

/** Whether something comes after the head, which is to be counted on its way in. */
export const hasBody = ({ headers }: Pick<IncomingMessage, "headers">): boolean =>
  headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined;
