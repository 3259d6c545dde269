import type { NextAuthOptions } from "next-auth";
import { sessionAdapter, type SessionUser } from "@/lib/auth/adapter";
import type { Viewer } from "@/lib/access/viewer";
import { appUrl } from "@/lib/core/env";
import { letIn, signInProviders } from "./auth-providers";

declare module "next-auth" {
  interface Session {
    viewer: Viewer;
  }
}

// next-auth reads from here whether cookies are secure; there is one address of the site, and it is ours to say.
process.env.NEXTAUTH_URL = appUrl();

/** next-auth keeps the sessions. A link from our own mail opens them, and so does an account elsewhere where one is set up. */
export const authOptions: NextAuthOptions = {
  adapter: sessionAdapter(() => new Date()),
  session: { strategy: "database" },
  providers: signInProviders(),
  pages: { signIn: "/sign-in", error: "/sign-in" },
  callbacks: {
    signIn: letIn,
    session: ({ session, user }) => ({ ...session, viewer: (user as SessionUser).viewer }),
  },
};

/** The name next-auth reads: prefixed where the site is served over https. */
export function sessionCookieName(): string {
  return `${isSecure() ? "__Secure-" : ""}next-auth.session-token`;
}

/** Whether cookies travel over https only. */
export function isSecure(): boolean {
  return appUrl().startsWith("https:");
}
