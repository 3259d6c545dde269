import type { Metadata } from "next";
import { NarrowPage } from "@/components/calls/narrow-page";
import { Said } from "@/components/recovery/kudos/said";
import { Gone } from "@/components/site/gone-page";
import { Marks } from "@/components/site/marks";
import { MessagePage } from "@/components/site/message-page";
import { Button } from "@/components/ui/button";
import { Lead } from "@/components/ui/section";
import { appUrl } from "@/lib/core/env";
import { firstOf } from "@/lib/core/forms/first-of";
import { ownWords } from "@/lib/recovery/kudos/withdrawing";
import { takeBack } from "../actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Your kind words", robots: "noindex" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** /kudos/yours?token=: a giver's own page, by which they can take their words back. Looking changes nothing. */
export default async function YoursPage({ searchParams }: Props) {
  const { token: given, done } = await searchParams;
  const token = firstOf(given) ?? "";
  const own = await ownWords(token);
  if (!own) return done === "gone" ? <TakenBack /> : <NothingHere />;
  const { to, ...said } = own;
  const here = appUrl(`/kudos/yours?token=${encodeURIComponent(token)}`);
  const mail = `mailto:?subject=${encodeURIComponent(`My words for ${to}`)}&body=${encodeURIComponent(`To read them or take them back:\n\n${here}\n`)}`;
  return (
    <NarrowPage>
      <Marks client="none" />
      <header className="grid gap-3">
        <h1>{done === "sent" ? `Thank you: ${to} has your words` : `Your words for ${to}`}</h1>
        <Lead>
          The address of this page is yours alone. Keep it, and you can take your words back whenever you like. We have
          no other way of knowing that it is you.
        </Lead>
      </header>
      <p className="flex flex-wrap gap-3">
        <Button href={mail} look="plain" icon="mail">
          Send me this address
        </Button>
        <Button type="button" look="plain" icon="share" data-share={here} hidden>
          Keep this address
        </Button>
      </p>
      <section className="grid gap-4 border-t border-line pt-6">
        <h2 className="text-lg">What you wrote</h2>
        <Said {...said} />
      </section>
      <details className="border-t border-line pt-6">
        <summary className="w-fit cursor-pointer font-semibold">Take them back…</summary>
        <form action={takeBack.bind(null, token)} className="mt-4 grid justify-items-start gap-4">
          <p className="max-w-[36em]">
            They go at once and for ever, also from wherever {to} has shown them, where a line will say that they were
            taken back. You need not say why.
          </p>
          <Button type="submit" look="danger">
            Take my words back
          </Button>
        </form>
      </details>
    </NarrowPage>
  );
}

function TakenBack() {
  return (
    <>
      <Marks client="none" />
      <MessagePage title="Your words are taken back" next={<Button href="/">Go to the first page</Button>}>
        <p>They are gone from here, and from wherever they were shown. Nothing of yours is left with us.</p>
      </MessagePage>
    </>
  );
}

function NothingHere() {
  return (
    <Gone title="There is nothing here any more" next={<Button href="/">Go to the first page</Button>}>
      <p>The words were taken back or removed, or the address has a letter too many or too few.</p>
    </Gone>
  );
}
