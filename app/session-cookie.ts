import { cookies } from "next/headers";
import { endSession, type OpenedSession } from "@/lib/auth/sessions";
import { cookieName, isSecure } from "@/lib/core/web/cookie-names";
import { sessionCookieName } from "./auth";

/** Says no more than that somebody is signed in, so that a kept page's small script knows whether to ask for a name. */
const hint = () => cookieName("signed-in");

/** Signs this browser in. Whatever session it had before ends: two people may share a machine. */
export async function keepSession({ token, expiresAt }: OpenedSession): Promise<void> {
  const jar = await cookies();
  const before = jar.get(sessionCookieName())?.value;
  if (before) await endSession(before);
  const common = { sameSite: "lax", path: "/", secure: isSecure(), expires: expiresAt } as const;
  jar.set(sessionCookieName(), token, { ...common, httpOnly: true });
  jar.set(hint(), "1", common);
}

/** The same hint for whoever came by an account elsewhere, whose session next-auth has put into its cookie. */
export async function markSignedIn(): Promise<void> {
  (await cookies()).set(hint(), "1", { sameSite: "lax", path: "/", secure: isSecure(), maxAge: 30 * 86_400 });
}

/** Signs this browser out; its session ends in the database too. */
export async function dropSession(): Promise<void> {
  const jar = await cookies();
  const token = jar.get(sessionCookieName())?.value;
  if (token) await endSession(token);
  for (const name of [sessionCookieName(), hint()]) {
    jar.set(name, "", { path: "/", sameSite: "lax", secure: isSecure(), maxAge: 0 });
  }
}
