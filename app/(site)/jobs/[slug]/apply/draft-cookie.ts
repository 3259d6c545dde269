import { cookies } from "next/headers";
import { DRAFT_KEPT_DAYS } from "@/lib/applications/drafts/forgetting";
import { cookieName, isSecure } from "@/lib/core/web/cookie-names";

/** The secret of what this browser is writing for one job; it goes to the pages of that application and to no other. */
const name = () => cookieName("draft", { isWholeSite: false });

const options = (slug: string) =>
  ({
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure(),
    path: `/jobs/${encodeURIComponent(slug)}/apply`,
  }) as const;

export const draftToken = async (): Promise<string | undefined> => (await cookies()).get(name())?.value;

/** For as long as the draft is kept. */
export async function keepDraftToken(slug: string, token: string, closesAt: Date): Promise<void> {
  const expires = new Date(closesAt.getTime() + DRAFT_KEPT_DAYS * 86_400_000);
  (await cookies()).set(name(), token, { ...options(slug), expires });
}

export async function dropDraftToken(slug: string): Promise<void> {
  (await cookies()).set(name(), "", { ...options(slug), maxAge: 0 });
}
