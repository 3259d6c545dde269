import type { NextAuthOptions } from "next-auth";
import { sessionAdapter, type SessionUser } from "@/lib/auth/adapter";
import type { Viewer } from "@/lib/access/viewer";
import { cookieName, isSecure } from "@/lib/core/web/cookie-names";
import { appUrl } from "@/lib/core/env";
import { letIn, signInProviders } from "./auth-providers";

declare module "next-auth" {
  interface Session {
    viewer: Viewer;
  }
}

const AT_A_PROVIDER_SECONDS = 15 * 60;

// next-auth reads from here whether cookies are secure; there is one address of the site, and it is ours to say.
process.env.NEXTAUTH_URL = appUrl();

/** next-auth keeps the sessions. A link from our own mail opens them, and so does an account elsewhere where one is set up. */
export const authOptions: NextAuthOptions = {
  adapter: sessionAdapter(() => new Date()),
  session: { strategy: "database" },
  cookies: ownCookies(),
  providers: signInProviders(),
  pages: { signIn: "/sign-in", error: "/sign-in" },
  callbacks: {
    signIn: letIn,
    session: ({ session, user }) => ({ ...session, viewer: (user as SessionUser).viewer }),
  },
};

/** The name next-auth reads: prefixed where the site is served over https. */
export function sessionCookieName(): string {
  return cookieName("next-auth.session-token");
}

/** Every cookie of next-auth's own, none for another host: the session, and what lasts while somebody is at a provider. */
function ownCookies(): NextAuthOptions["cookies"] {
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() } as const;
  const own = (name: string, maxAge?: number) => ({
    name: cookieName(`next-auth.${name}`),
    options: { ...options, ...(maxAge && { maxAge }) },
  });
  return {
    sessionToken: own("session-token"),
    callbackUrl: own("callback-url"),
    csrfToken: own("csrf-token"),
    pkceCodeVerifier: own("pkce.code_verifier", AT_A_PROVIDER_SECONDS),
    state: own("state", AT_A_PROVIDER_SECONDS),
    nonce: own("nonce", AT_A_PROVIDER_SECONDS),
  };
}
