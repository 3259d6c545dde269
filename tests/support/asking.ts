import type { AnyOperation, Asking } from "./any-operation";

/**
 * What an answer must never have in it, whatever was asked: where our files are, how we ask the database, what went
 * wrong inside.
 */
const LEAKS = [
  /\n\s+at .{1,200}:\d+:\d+/,
  /\bnode_modules\b|\bdist\/web|\.next\/server/,
  /\bPrisma(?:Client)?\w*Error\b|\bP20\d\d\b/,
  /\b(?:SELECT\s.{1,200}\sFROM|INSERT INTO|violates \w+(?:-\w+)? constraint|relation "\w+")/i,
  /\b(?:ECONN\w+|ENOENT|EACCES|TypeError|ReferenceError|RangeError)\b/,
  /\b(?:AUTH_SECRET|DATABASE_URL|SMTP_URL)\b/,
];

/** Sends one request as it was made up. Throws when nothing answers. */
export async function send(address: string, { method, path, headers, body }: Asking): Promise<Response> {
  const form = Array.isArray(body) ? new FormData() : undefined;
  for (const { name, value, file } of Array.isArray(body) ? body : [])
    if (file) form?.append(name, new File([value], `${name}.pdf`, { type: file.type }));
    else form?.append(name, value);
  return fetch(address + path, {
    method,
    headers,
    redirect: "manual",
    ...(method === "GET" ? {} : { body: form ?? (body as string | undefined) }),
  });
}

/** What is wrong with an answer, in a sentence; null when nothing is. `tookMs` is what it took, `longestMs` what it may. */
export function complaint(
  { mayAnswer, name }: AnyOperation,
  { path }: Asking,
  answer: { status: number; headers: Headers; body: string },
  { tookMs, longestMs }: { tookMs: number; longestMs: number },
): string | null {
  const { status, headers, body } = answer;
  const say = (what: string) => `${name} ${what}, asked for ${path.slice(0, 300)}`;
  if (!mayAnswer.has(status)) return say(`answers ${status}, which its document does not have`);
  if (tookMs > longestMs) return say(`takes ${Math.round(tookMs)} ms`);
  const leak = LEAKS.find((pattern) => pattern.test(body));
  if (leak) return say(`says ${leak.exec(body)?.[0].trim().slice(0, 100)}`);
  if (headers.has("x-injected")) return say("has a header that a sender made up");
  const type = headers.get("content-type") ?? "";
  if (status >= 400 && !/^application\/(?:problem\+json|json)/.test(type)) return say(`answers ${status} as ${type}`);
  return null;
}
