import type { Metadata } from "next";
import { CheckInForm } from "@/components/applications/check-in-form";
import { NarrowPage } from "@/components/calls/narrow-page";
import { Gone } from "@/components/site/gone-page";
import { Marks } from "@/components/site/marks";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { checkInByLink } from "@/lib/applications/onboarding/check-ins";
import { CHECK_INS } from "@/lib/applications/onboarding/onboarding-input";
import { firstOf } from "@/lib/core/forms/first-of";
import { answer } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "How is it going?", robots: "noindex" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What the link in a check-in opens: one question, answered in a minute, without an account. Looking changes nothing. */
export default async function CheckInPage({ searchParams }: Props) {
  const params = await searchParams;
  const token = firstOf(params.token) ?? "";
  const found = await checkInByLink(token, new Date());
  if (found === null) return <NotFound />;
  if (found === "over") return <Over />;
  const { side, job, candidate, kind, isAnswered } = found;
  const isOwn = side === "candidate";
  return (
    <NarrowPage>
      <Marks client="none" />
      <header className="grid gap-2">
        <h1>{isOwn ? "How is your new job going?" : `How is ${candidate} getting on?`}</h1>
        <p className="text-lg text-quiet">
          {job}. {CHECK_INS[kind]}.
        </p>
      </header>
      {params.done === "said" ? (
        <Notice tone="good" title="Thank you">
          A person reads it. If you asked to be rung, we ring you.
        </Notice>
      ) : (
        isAnswered && <Notice>You have answered already. What you send now takes its place.</Notice>
      )}
      {params.done !== "said" && (
        <CheckInForm
          action={answer.bind(null, token)}
          id="check-in"
          question={isOwn ? "How does it go?" : `How does it go with ${candidate}?`}
        />
      )}
      <p className="text-sm text-quiet">
        {isOwn
          ? "Your employer does not see what you write here."
          : `Only we read it, unless ${candidate} asks what is kept about them.`}
      </p>
    </NarrowPage>
  );
}

function Over() {
  return (
    <Gone title="This question is over" next={<Button href="/contact">Write to us</Button>}>
      <p>Its time has passed. We are still here: write or ring whenever you like.</p>
    </Gone>
  );
}
