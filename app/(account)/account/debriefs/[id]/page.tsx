import type { Metadata } from "next";
import { requireCandidate } from "@/app/session";
import { CareBeside } from "@/components/recovery/care-beside";
import { DebriefForm } from "@/components/recovery/learning/debrief-form";
import { RevisitForm } from "@/components/recovery/learning/revisit-form";
import { DebriefSheet } from "@/components/recovery/learning/debrief-sheet";
import { PrintButton } from "@/components/recovery/print-button";
import { NotFound } from "@/components/site/not-found-page";
import { PageHead } from "@/components/site/page-head";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { sayDay } from "@/lib/core/time/say";
import { ownDebrief, type OwnDebrief } from "@/lib/recovery/learning/debriefs";
import { revisitOf } from "@/lib/recovery/learning/revisiting";
import { nextSmallThing } from "@/lib/recovery/learning/small-things";
import { keepDebrief, revisit, takeAway } from "../actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Your debrief" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const CRUMBS = [
  { label: "Your account", href: "/account" },
  { label: "Your debriefs", href: "/account/debriefs" },
];

/** One debrief: the page for the wall, the form to change it, and the button that takes it away. */
export default async function OwnDebriefPage({ params, searchParams }: Props) {
  const { id } = await params;
  const who = await requireCandidate(`/account/debriefs/${encodeURIComponent(id)}`);
  const [debrief, { done }] = await Promise.all([ownDebrief(who, id), searchParams]);
  if (!debrief) return <NotFound />;
  const revisitOn = await revisitOf(who, id);
  const { content } = debrief;
  if (!content) return <Unreadable id={debrief.id} />;
  return (
    <>
      <div className="wrap print:hidden">
        <Breadcrumbs crumbs={CRUMBS} />
      </div>
      <div className="wrap grid gap-8 pt-4 pb-section">
        {done === "kept" && <Notice tone="good">It is kept, for you alone.</Notice>}
        {done === "there" && (
          <Notice tone="warn" isOutcome>
            You had written this one down before. Here it is: change it below.
          </Notice>
        )}
        <CareBeside text={[content.wentWell, content.threw, content.change].join("\n")}>
          <DebriefSheet
            as="h1"
            content={content}
            day={sayDay(debrief.happenedOn, { year: true })}
            small={nextSmallThing(content)}
          />
        </CareBeside>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-3 print:hidden">
          <PrintButton>Print it for the wall</PrintButton>
          {content.threw && <a href={`/account/practice/debrief-${id}`}>Practise the question that threw you</a>}
        </div>
        <section id="revisit" className="max-w-[34rem] print:hidden">
          <RevisitForm action={revisit.bind(null, id)} on={revisitOn} key={revisitOn} />
        </section>
        <ChangeIt {...debrief} content={content} />
      </div>
    </>
  );
}

function ChangeIt({ id, content, happenedOn, version }: OwnDebrief & { content: NonNullable<OwnDebrief["content"]> }) {
  const start = {
    ...content,
    wentWell: content.wentWell ?? "",
    threw: content.threw ?? "",
    change: content.change ?? "",
    happenedOn,
    version: String(version),
  };
  return (
    <div className="grid gap-4 print:hidden">
      <details>
        <summary className="cursor-pointer py-1 font-semibold">Change it</summary>
        <div className="mt-5">
          <DebriefForm action={keepDebrief.bind(null, id, {})} start={start} save="Save the change" />
        </div>
      </details>
      <TakeAway id={id} />
    </div>
  );
}

function TakeAway({ id }: { id: string }) {
  return (
    <details>
      <summary className="cursor-pointer py-1 font-semibold">Take it away</summary>
      <form action={takeAway.bind(null, id)} className="mt-4 grid gap-3">
        <p className="text-quiet">It goes at once and for good, with what you practised from it.</p>
        <Button type="submit" look="danger" className="justify-self-start">
          Take this debrief away
        </Button>
      </form>
    </details>
  );
}

function Unreadable({ id }: { id: string }) {
  return (
    <>
      <PageHead title="This debrief can no longer be opened" crumbs={CRUMBS} />
      <div className="wrap grid gap-6 pb-section">
        <p className="max-w-[42em]">
          It was sealed with a key that the site does not have any more, and nobody can read it. We are sorry. You can
          take it away.
        </p>
        <TakeAway id={id} />
      </div>
    </>
  );
}
