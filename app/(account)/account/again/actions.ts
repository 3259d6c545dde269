"use server";

import { redirect } from "next/navigation";
import { networkHash, requireCandidate } from "@/app/session";
import { nextPath } from "@/lib/auth/next-path";
import { askToSignIn } from "@/lib/auth/sign-in";

/** Mails the viewer a link to their own address, which signs them in anew and leads on to where they were. */
export async function mailAgain(next: string): Promise<void> {
  const onward = nextPath(next) ?? "/account";
  const page = `/account/again?next=${encodeURIComponent(onward)}`;
  const { email } = await requireCandidate(page);
  const asked = await askToSignIn({ email, next: onward }, { network: await networkHash() }, new Date());
  redirect(asked.ok ? "/sign-in/sent" : `${page}&wait=1`);
}
