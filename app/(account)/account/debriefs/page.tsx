import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireCandidate } from "@/app/session";
import { AccountRow, AccountRows } from "@/components/candidates/account-section";
import { PatternsView } from "@/components/recovery/learning/patterns-view";
import { PageHead } from "@/components/site/page-head";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ownAccount } from "@/lib/candidates/account";
import { sayDay } from "@/lib/core/time/say";
import { CONTROLS, DEBRIEF_STAGES } from "@/lib/recovery/learning/words";
import { type DebriefSubject, debriefSubject, debriefsToWrite } from "@/lib/recovery/learning/about";
import { ownDebriefs, type OwnDebrief } from "@/lib/recovery/learning/debriefs";
import { PATTERNS_FROM, patternsOf } from "@/lib/recovery/learning/patterns";
import { wipeAll } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Your debriefs" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What somebody wrote down after interviews, what comes back in it, and what is still to be written. */
export default async function DebriefsPage({ searchParams }: Props) {
  const { done, application } = await searchParams;
  const applicationId = typeof application === "string" ? application : undefined;
  const who = await requireCandidate(
    `/account/debriefs${applicationId ? `?application=${encodeURIComponent(applicationId)}` : ""}`,
  );
  if (!(await ownAccount(who))) redirect("/admin");
  const now = new Date();
  const [debriefs, held, asked] = await Promise.all([
    ownDebriefs(who),
    debriefsToWrite(who, now),
    debriefSubject(who, { applicationId }, now),
  ]);
  const read = debriefs.flatMap(({ id, content }) => (content ? [{ id, ...content }] : []));
  const titles = Object.fromEntries(debriefs.map((one) => [one.id, titleOf(one)]));
  return (
    <>
      <PageHead
        title="Your debriefs"
        lead="What you wrote down after interviews, for you alone. Sealed when kept; nobody who works here can read it."
        crumbs={[{ label: "Your account", href: "/account" }]}
      />
      <div className="wrap grid gap-10 pb-section">
        {done === "gone" && <Notice tone="good">It is gone, for good.</Notice>}
        {done === "wiped" && <Notice tone="good">Everything is wiped, for good.</Notice>}
        <ToWrite subjects={[...(asked ? [asked] : []), ...held]} hasAny={debriefs.length > 0} />
        <PatternsView patterns={patternsOf(read)} titles={titles} count={debriefs.length} from={PATTERNS_FROM} />
        {debriefs.length > 0 && (
          <AccountRows>
            {debriefs.map((one) => (
              <AccountRow
                key={one.id}
                title={<a href={`/account/debriefs/${one.id}`}>{titles[one.id]}</a>}
                lines={linesOf(one)}
              />
            ))}
          </AccountRows>
        )}
        {debriefs.length > 0 && <Wipe />}
      </div>
    </>
  );
}

const titleOf = ({ content }: OwnDebrief) => content?.about ?? "One that can no longer be opened";

function linesOf({ happenedOn, content }: OwnDebrief): string[] {
  const day = sayDay(happenedOn, { year: true });
  if (!content) return [day];
  return [`${DEBRIEF_STAGES[content.stage]}, ${day}`, `In my hands? ${CONTROLS[content.control]}`];
}

function ToWrite({ subjects, hasAny }: { subjects: DebriefSubject[]; hasAny: boolean }) {
  if (subjects.length === 0)
    return (
      <div className="grid max-w-[42em] justify-items-start gap-4">
        {!hasAny && (
          <p>
            Four questions, two minutes, best on the day itself: what went well, what threw you, what you would change,
            what was in your hands. For jobs you applied for elsewhere too.
          </p>
        )}
        <Button href="/account/debriefs/new">Write one down</Button>
      </div>
    );
  return (
    <section className="grid gap-4" aria-labelledby="to-write">
      <h2 id="to-write" className="text-xl">
        While it is fresh
      </h2>
      <AccountRows>
        {subjects.map(({ about, title, happenedOn, stage }) => (
          <AccountRow
            key={about.interviewId ?? about.applicationId}
            title={title}
            lines={[about.interviewId ? `${DEBRIEF_STAGES[stage]}, ${sayDay(happenedOn)}` : "Your application"]}
          >
            <Button
              href={`/account/debriefs/new?${about.interviewId ? `interview=${about.interviewId}` : `application=${about.applicationId}`}`}
              size="little"
            >
              Write it down<span className="sr-only">: {title}</span>
            </Button>
          </AccountRow>
        ))}
      </AccountRows>
      <p>
        <a href="/account/debriefs/new">About another job, here or elsewhere</a>
      </p>
    </section>
  );
}

function Wipe() {
  return (
    <details>
      <summary className="cursor-pointer py-1 font-semibold">Wipe all of it</summary>
      <form action={wipeAll} className="mt-4 grid gap-3">
        <p className="max-w-[42em] text-quiet">
          All your debriefs go at once and for good, with what you practised from them. There is no copy.
        </p>
        <Button type="submit" look="danger" className="justify-self-start">
          Wipe all my debriefs
        </Button>
      </form>
    </details>
  );
}
