import type { IncomingMessage } from "node:http";
import { cookieName, isSecure } from "@/lib/core/web/cookie-names";
import type { Answer } from "./kept-pages";

/** As long as a session of staff. */
const SECONDS = 12 * 60 * 60;
const name = () => cookieName("desk", { isWholeSite: false });

/**
 * Marks a browser that was shown a page of the admin area, so that staff who look at articles are not counted as readers.
 * It says nothing else, comes back with articles only, and whoever is no staff is shown no such page and never has it.
 */
export function markedDesk(answer: Answer, path: string): Answer {
  if (answer.status !== 200 || !/^\/admin(?:\/|$)/.test(path)) return answer;
  const secure = isSecure() ? "; Secure" : "";
  const mark = `${name()}=1; Path=/blog; Max-Age=${SECONDS}; HttpOnly; SameSite=Lax${secure}`;
  const given = [answer.headers["set-cookie"] ?? []].flat();
  return { ...answer, headers: { ...answer.headers, "set-cookie": [...given, mark] } };
}

/** Whether this browser showed the admin area not long ago. */
export const isDesk = ({ headers }: Pick<IncomingMessage, "headers">): boolean =>
  /(?:^|;\s*)(?:__Secure-)?desk=1(?:;|$)/.test(headers.cookie ?? "");
