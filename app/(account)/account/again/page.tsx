import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { answerPasskey, askPasskey } from "@/app/(site)/sign-in/actions";
import { requireCandidate, signedInLately } from "@/app/session";
import { ProveByPasskey } from "@/components/admin/proof/passkeys";
import { Door } from "@/components/candidates/door";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { nextPath } from "@/lib/auth/next-path";
import { firstOf } from "@/lib/core/forms/first-of";
import { mailAgain } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Is it still you?", robots: "noindex" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where somebody shows again who they are, before what could take their account from them. */
export default async function AgainPage({ searchParams }: Props) {
  const { next: asked, wait } = await searchParams;
  const next = nextPath(firstOf(asked)) ?? "/account";
  const who = await requireCandidate(`/account/again?next=${encodeURIComponent(next)}`);
  if (await signedInLately()) redirect(next);
  return (
    <Door
      title="Is it still you?"
      lead="You signed in a while ago. What comes next could take your account from you, so we ask once more."
      drawing="sign-in"
      other={<a href="/account">Back to your account</a>}
    >
      {wait && (
        <Notice tone="warn" className="mb-8">
          That was asked for too often. Use the last link we sent you, or try again in an hour.
        </Notice>
      )}
      <div className="grid gap-3">
        <form action={mailAgain.bind(null, next)}>
          <Button type="submit" wide>
            Email a link to {who.email}
          </Button>
        </form>
        <ProveByPasskey ask={askPasskey} answer={answerPasskey.bind(null, next)} isSecond />
      </div>
    </Door>
  );
}
