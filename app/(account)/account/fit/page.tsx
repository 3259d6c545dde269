import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireCandidate } from "@/app/session";
import { AccountRow, AccountRows } from "@/components/candidates/account-section";
import { FitForm } from "@/components/recovery/fit/fit-form";
import { PageHead } from "@/components/site/page-head";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ownAccount } from "@/lib/candidates/account";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { count } from "@/lib/core/text/text";
import { CRITERIA } from "@/lib/recovery/fit/words";
import { ownMirror, ownMirrors, type OwnMirror } from "@/lib/recovery/fit/mirror";
import { ownFit, type OwnFit } from "@/lib/recovery/fit/profile";
import { searchAddress } from "@/lib/recovery/fit/wants-search";
import { wipeMirror, keepFit } from "./actions";
import { typedOf } from "./typed";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "What matters to you" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What matters to somebody, weighed once, and the snapshots of what they applied for. */
export default async function FitPage({ searchParams }: Props) {
  const { done, application } = await searchParams;
  const id = typeof application === "string" ? application : null;
  const who = await requireCandidate(`/account/fit${id ? `?application=${encodeURIComponent(id)}` : ""}`);
  if (!(await ownAccount(who))) redirect("/admin");
  const now = new Date();
  if (id && (await ownMirror(who, id, now))) redirect(`/account/fit/${id}`);
  const [fit, mirrors] = await Promise.all([ownFit(who), ownMirrors(who, now)]);
  return (
    <>
      <PageHead
        title="What matters to you"
        lead="Weigh it once, before you hear. After a result we put it beside the job as it was when you applied."
        crumbs={[{ label: "Your account", href: "/account" }]}
      />
      <div className="wrap grid gap-12 pb-section">
        {done === "kept" && <Notice tone="good">It is kept, for you alone.</Notice>}
        {done === "wiped" && <Notice tone="good">All of it is gone, for good.</Notice>}
        {id && (
          <Notice tone="warn">
            We did not keep that job as it was: we do when somebody signed in applies. You can{" "}
            <a href="/fit">hold up the mirror by hand</a>.
          </Notice>
        )}
        {mirrors.length > 0 && <Snapshots mirrors={mirrors} />}
        <section className="grid gap-5" aria-labelledby="weights">
          <h2 id="weights" className="text-xl">
            {fit.wants ? "Your weights" : "Weigh it"}
          </h2>
          <p className="max-w-[42em] text-quiet">
            Give a weight only to what matters: three or four things are enough. Nobody who works here sees it, and no
            employer; it is sealed when it is kept.
          </p>
          {fit.wants && <Uses {...fit} wants={fit.wants} />}
          <FitForm action={keepFit} start={typedOf(fit)} />
        </section>
        {(fit.wants || mirrors.length > 0) && <Wipe />}
      </div>
    </>
  );
}

function Snapshots({ mirrors }: { mirrors: OwnMirror[] }) {
  return (
    <section className="grid gap-4" aria-labelledby="snapshots">
      <h2 id="snapshots" className="text-xl">
        Jobs you applied for
      </h2>
      <AccountRows>
        {mirrors.map(({ applicationId, snapshot, takenAt, isTold, gut }) => (
          <AccountRow
            key={applicationId}
            title={
              <a href={`/account/fit/${applicationId}`}>
                {snapshot ? `${snapshot.facts.title}, ${snapshot.facts.employer}` : "One that can no longer be opened"}
              </a>
            }
            lines={[
              `As it was on ${sayDay(londonDay(takenAt), { year: true })}${gut ? `, you were ${gut} of 10 sure` : ""}`,
              isTold ? "You know the result: look at the two side by side" : "Still open",
            ]}
          />
        ))}
      </AccountRows>
    </section>
  );
}

function Uses({ wants, relaxed }: OwnFit & { wants: NonNullable<OwnFit["wants"]> }) {
  return (
    <div className="grid gap-1">
      {relaxed.map(({ criterion, times }) => (
        <p key={criterion} className="text-quiet">
          You have relaxed “{CRITERIA[criterion]}” {count(times, "time")}: once it was a dealbreaker, then it was not.
        </p>
      ))}
      <p>
        <a href={searchAddress("/alerts", wants)}>Get new jobs by what matters to you</a>, or{" "}
        <a href={searchAddress("/jobs", wants)}>see what is open now</a>.
      </p>
    </div>
  );
}

function Wipe() {
  return (
    <details>
      <summary className="cursor-pointer py-1 font-semibold">Wipe all of it</summary>
      <form action={wipeMirror} className="mt-4 grid gap-3">
        <p className="max-w-[42em] text-quiet">
          Your weights go at once and for good, with the jobs as they were and what you wrote beside them. There is no
          copy.
        </p>
        <Button type="submit" look="danger" className="justify-self-start">
          Wipe all of it
        </Button>
      </form>
    </details>
  );
}
