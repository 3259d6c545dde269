import type { IncomingMessage } from "node:http";
import type { Answer } from "./kept-pages";
import { hasSession } from "./requests";

const SESSION = /^(?:__Host-|__Secure-)?next-auth\.session-token=/;
const HINT_GONE = /^(?:__Host-)?signed-in=;/;

/**
 * The answer; with an order to the device to forget what this site keeps on it (saved jobs to be read offline, and the
 * worker that shows them) where its person signs out of their account, or another signs in where one was signed in.
 */
export function forgetfulDevice(request: Asked, path: string, answer: Answer): Answer {
  if (!endsPersonHere(request, path, answer)) return answer;
  return { ...answer, headers: { ...answer.headers, "clear-site-data": '"storage"' } };
}

type Asked = Pick<IncomingMessage, "method" | "headers">;

function endsPersonHere(request: Asked, path: string, { headers }: Answer): boolean {
  const set = [headers["set-cookie"] ?? []].flat();
  if (path.startsWith("/account")) return request.method === "POST" && set.some((cookie) => HINT_GONE.test(cookie));
  const isDoor = path.startsWith("/sign-in") || path.startsWith("/api/auth/");
  return isDoor && hasSession(request) && set.some((cookie) => SESSION.test(cookie));
}
