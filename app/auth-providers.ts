import type { Account, NextAuthOptions, Profile, User } from "next-auth";
import { admit, offeredProviders, type Provider, providerKeys, PROVIDERS } from "@/lib/auth/providers";

const DISCOVERY: Record<Provider, string> = {
  google: "https://accounts.google.com/.well-known/openid-configuration",
  linkedin: "https://www.linkedin.com/oauth/.well-known/openid-configuration",
};

interface Claims extends Profile {
  sub: string;
  email_verified?: boolean | string;
}

/** The providers that are set up, as next-auth wants them: both speak OpenID Connect. */
export const signInProviders = (): NextAuthOptions["providers"] =>
  offeredProviders().map((id) => ({
    id,
    name: PROVIDERS[id],
    type: "oauth",
    wellKnown: DISCOVERY[id],
    authorization: { params: { scope: "openid email profile" } },
    clientId: providerKeys(id)?.id,
    clientSecret: providerKeys(id)?.secret,
    idToken: true,
    // LinkedIn knows neither PKCE nor a nonce, and wants its secret in the form.
    checks: id === "google" ? ["pkce", "state", "nonce"] : ["state"],
    ...(id === "linkedin" && { client: { token_endpoint_auth_method: "client_secret_post" } }),
    profile: ({ sub, name, email }: Claims) => ({ id: sub, name: name ?? "", email: email ?? "" }),
  }));

/** Asked by next-auth when somebody comes back from a provider; an address that is not proved there leads to sign-in. */
export async function letIn({ user, account, profile }: { user: User; account: Account | null; profile?: Profile }) {
  const provider = offeredProviders().find((one) => one === account?.provider);
  if (!provider || !account || !user.email) return "/sign-in?error=unverified";
  const said = (profile as Claims | undefined)?.email_verified;
  const outcome = await admit(
    {
      provider,
      subject: account.providerAccountId,
      email: user.email,
      name: user.name?.trim() || user.email.split("@")[0] || "",
      isVerified: said === true || said === "true",
    },
    new Date(),
  );
  return outcome === "ok" || "/sign-in?error=unverified";
}
