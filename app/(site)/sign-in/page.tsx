import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { homeOf, ownSession, viewer } from "@/app/session";
import { ProveByPasskey } from "@/components/admin/proof/passkeys";
import { Door } from "@/components/candidates/door";
import { Elsewhere } from "@/components/candidates/elsewhere";
import { SignInForm } from "@/components/candidates/sign-in-form";
import { Marks } from "@/components/site/marks";
import { Notice } from "@/components/ui/notice";
import { nextPath } from "@/lib/auth/next-path";
import { offeredProviders, PROVIDERS } from "@/lib/auth/providers";
import { isSignedIn } from "@/lib/access/viewer";
import { firstOf } from "@/lib/core/forms/first-of";
import { answerPasskey, askPasskey, sendSignInLink } from "./actions";
import { jobToSave } from "./job-to-save";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Sign in", robots: "noindex", alternates: { canonical: "/sign-in" } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const { next: asked, out, error } = await searchParams;
  const providers = offeredProviders().map((id) => ({ id, name: PROVIDERS[id] }));
  const next = nextPath(firstOf(asked));
  const who = await viewer();
  if (isSignedIn(who) && !(await mustProve(next))) redirect(next ?? homeOf(who));
  if (await mustProve(next ?? "/admin")) redirect(`/admin/prove?next=${encodeURIComponent(next ?? "/admin")}`);
  const job = await jobToSave(next, new Date());
  return (
    <>
      <Marks client="none" />
      <Door
        title={job ? `Sign in to save ${job.title}` : "Sign in"}
        lead={
          job
            ? "We email you a link. Open it, press once, and the job waits in your account. There is no password to remember."
            : "We email you a link. There is no password to remember."
        }
        drawing="sign-in"
        other={
          <>
            New here? <a href={next ? `/sign-up?next=${encodeURIComponent(next)}` : "/sign-up"}>Make an account</a>, it
            takes a minute.
          </>
        }
      >
        {out === "everywhere" && (
          <Notice tone="good" className="mb-8">
            You are signed out on every device.
          </Notice>
        )}
        {error && (
          <Notice tone="warn" className="mb-8">
            {error === "unverified"
              ? "The address of that account is not proved there, so it opens nothing here. Use the link by email."
              : "That did not work. Try again, or use the link by email."}
          </Notice>
        )}
        <SignInForm action={sendSignInLink.bind(null, next)} />
        <div className="mt-4 grid gap-3">
          <ProveByPasskey ask={askPasskey} answer={answerPasskey.bind(null, next)} isSecond />
          {providers.length > 0 && <Elsewhere providers={providers} next={next} />}
        </div>
      </Door>
    </>
  );
}

/** Staff on their way to staff's pages who have signed in by mail, and lack the second step. */
async function mustProve(next: string | null): Promise<boolean> {
  if (!next?.startsWith("/admin")) return false;
  const session = await ownSession();
  return session !== null && !session.isProven;
}
