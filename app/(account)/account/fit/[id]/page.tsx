import type { Metadata } from "next";
import { requireCandidate } from "@/app/session";
import { BetterJobs } from "@/components/recovery/fit/better-jobs";
import { MirrorTable, Sum } from "@/components/recovery/fit/mirror-table";
import { NextTime } from "@/components/recovery/fit/next-time";
import { ReflectionForm } from "@/components/recovery/fit/reflection-form";
import { PrintButton } from "@/components/recovery/print-button";
import { WallSheet } from "@/components/recovery/wall-sheet";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import type { FitReflection, FitWants } from "@/lib/recovery/fit-input";
import { CRITERION_KEYS, type Learned } from "@/lib/recovery/fit/words";
import { type Better as BetterThan, betterJobs } from "@/lib/recovery/fit/better";
import { judge, type Judged, pointsOf, questionsFor, withLearned } from "@/lib/recovery/fit/judging";
import { ownMirror, type OwnMirror } from "@/lib/recovery/fit/mirror";
import type { Snapshot } from "@/lib/recovery/fit/snapshots";
import { ownFit } from "@/lib/recovery/fit/profile";
import { searchAddress } from "@/lib/recovery/fit/wants-search";
import { keepReflection } from "../actions";
import { typedReflection } from "../typed";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Was it really perfect?" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** One application in the mirror: what was wanted, what the advert said, what was learned, and what to ask next time. */
export default async function MirrorPage({ params, searchParams }: Props) {
  const { id } = await params;
  const who = await requireCandidate(`/account/fit/${encodeURIComponent(id)}`);
  const now = new Date();
  const [mirror, fit, { done }] = await Promise.all([ownMirror(who, id, now), ownFit(who), searchParams]);
  if (!mirror) return <NotFound />;
  const { snapshot } = mirror;
  const wants = snapshot?.wants ?? fit.wants;
  const jobs =
    snapshot && wants && mirror.isTold
      ? await betterJobs(who, { wants: fit.wants ?? wants, facts: snapshot.facts, jobId: mirror.jobId }, now)
      : null;
  return (
    <>
      <div className="wrap print:hidden">
        <Breadcrumbs
          crumbs={[
            { label: "Your account", href: "/account" },
            { label: "What matters to you", href: "/account/fit" },
          ]}
        />
      </div>
      <div className="wrap grid gap-10 pt-4 pb-section">
        {done === "kept" && <Notice tone="good">It is kept beside the job as it was.</Notice>}
        {snapshot && wants ? (
          <Mirror mirror={mirror} snapshot={snapshot} wants={wants} jobs={jobs} now={fit.wants ?? wants} />
        ) : (
          <NoWeights mirror={mirror} />
        )}
      </div>
    </>
  );
}

type MirrorProps = { mirror: OwnMirror; snapshot: Snapshot; wants: FitWants; now: FitWants; jobs: BetterThan | null };

function Mirror({ mirror, snapshot, wants, now, jobs }: MirrorProps) {
  const { reflection, gut, takenAt, applicationId, version, isTold } = mirror;
  const { facts } = snapshot;
  const judged = judge(wants, facts);
  const learned = reflection ? learnedOf(reflection) : undefined;
  const since = withLearned(judged, learned ?? {});
  const day = sayDay(londonDay(takenAt), { year: true });
  return (
    <>
      <WallSheet
        as="h1"
        about={`${facts.title}, ${facts.employer}. As it was on ${day}${gut ? `; you were ${gut} of 10 sure` : ""}`}
        title={titleOf(since)}
        lead={snapshot.wants ? undefined : "You weighed what matters after you had applied; the job is as it was."}
      >
        <div className="mt-8 grid gap-8 print:mt-5 print:gap-5">
          <MirrorTable judged={judged} learned={learned} />
          <Sum {...pointsOf(since)} />
          {reflection?.surprised && <p className="max-w-[42em]">What surprised you: {reflection.surprised}</p>}
          <NextTime questions={questionsFor(since)} />
        </div>
      </WallSheet>
      <div className="print:hidden">
        <PrintButton>Print it</PrintButton>
      </div>
      {jobs && <Better {...jobs} wants={now} />}
      <section className="grid gap-5 print:hidden" aria-labelledby="learned-heading">
        <h2 id="learned-heading" className="text-xl">
          {isTold ? "What did you learn since?" : "What have you learned so far?"}
        </h2>
        <p className="max-w-[42em] text-quiet">
          In the interview, or by asking. What the job was then stays as it was: this is written beside it.
        </p>
        <ReflectionForm
          action={keepReflection.bind(null, applicationId)}
          start={typedReflection(reflection, version)}
          criteria={judged.map(({ criterion }) => criterion)}
        />
      </section>
    </>
  );
}

const learnedOf = (said: FitReflection) =>
  Object.fromEntries(CRITERION_KEYS.map((key): [string, Learned] => [key, said[`${key}Said`]]));

/** The snapshot in one line: true, and no verdict on anybody. */
function titleOf(judged: Judged[]): string {
  const { met, unknown, all } = pointsOf(judged);
  const broken = judged.find(({ isDealbreaker, verdict }) => isDealbreaker && verdict === "miss");
  if (broken) return "It lacked something you need";
  if (unknown > all / 2) return "More than half of it you did not know";
  return `It met ${met} of your ${all} points`;
}

function Better({ jobs, had, wants }: BetterThan & { wants: FitWants }) {
  return (
    <section className="grid gap-4 print:hidden" aria-labelledby="better">
      <h2 id="better" className="text-xl">
        {jobs.length > 0 ? "Open now, and more of what matters to you" : "Nothing open meets more just now"}
      </h2>
      {jobs.length > 0 && (
        <>
          <p className="max-w-[42em] text-quiet">
            By their adverts alone, as the one you applied for met {had}. What they are like you will find out, too.
          </p>
          <BetterJobs jobs={jobs} />
        </>
      )}
      <p>
        <a href={searchAddress("/alerts", wants)}>Get new jobs by what matters to you</a>. Your weights become the
        search.
      </p>
    </section>
  );
}

function NoWeights({ mirror: { snapshot } }: { mirror: OwnMirror }) {
  return (
    <div className="grid max-w-[42em] gap-4">
      <h1>{snapshot ? `${snapshot.facts.title}, ${snapshot.facts.employer}` : "This can no longer be opened"}</h1>
      {snapshot && (
        <p>
          We have the job as it was when you applied, and nothing to hold beside it yet.{" "}
          <a href="/account/fit">Weigh what matters to you</a>, and come back.
        </p>
      )}
    </div>
  );
}
