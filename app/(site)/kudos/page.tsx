import type { Metadata } from "next";
import { NarrowPage } from "@/components/calls/narrow-page";
import { KudosForm } from "@/components/recovery/kudos/kudos-form";
import { Gone } from "@/components/site/gone-page";
import { Marks } from "@/components/site/marks";
import { Lead } from "@/components/ui/section";
import { Notice } from "@/components/ui/notice";
import { firstOf } from "@/lib/core/forms/first-of";
import { kudosAsked } from "@/lib/recovery/kudos/giving";
import { RELATION_SAID } from "@/lib/recovery/kudos-input";
import { giveWords } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "A few kind words", robots: "noindex" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** /kudos?token=: the form that a candidate's link opens, without an account and without script. */
export default async function KudosPage({ searchParams }: Props) {
  const token = firstOf((await searchParams).token) ?? "";
  const asked = await kudosAsked(token, new Date());
  if (!asked)
    return (
      <Gone title="This link is not good any more">
        <p>Links for kind words work for thirty days. Ask whoever sent it for a new one: it takes them a moment.</p>
      </Gone>
    );
  const { firstName, relation } = asked;
  return (
    <NarrowPage>
      <Marks client="none" />
      <header className="grid gap-3">
        <h1>A few kind words for {firstName}</h1>
        <Lead>
          {firstName} is looking for work, which can be hard on anybody, and has asked you as{" "}
          {RELATION_SAID[relation].replace("they", "they have")}. It takes two minutes, and no account.
        </Lead>
      </header>
      <Notice title="This is not a reference">
        No employer has asked for it, and none is sent it. {firstName} reads it and decides what to keep. If you allow
        it, {firstName} may show it to one recruiter beside one application. Please leave out anything about anybody’s
        health or beliefs.
      </Notice>
      <KudosForm action={giveWords.bind(null, token)} to={firstName} />
      <p className="max-w-[38em] text-sm text-quiet">
        After sending you get a page of your own, where you can take your words back whenever you like, for ever. They
        go by themselves two years after {firstName} last did something with them; our{" "}
        <a href="/privacy">privacy notice</a> has the rest. Did this reach you by mistake, or does something feel wrong?{" "}
        <a href="/contact?about=complaint">Tell us</a>.
      </p>
    </NarrowPage>
  );
}
