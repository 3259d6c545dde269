import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { may } from "@/lib/access/permissions";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { proposalsForStaff } from "@/lib/recovery/relay/for-staff";
import { type AdminParams, readParams } from "../params";
import { invite, passBy } from "./actions";

export const metadata: Metadata = { title: "Second in line" };

const SAID: Record<string, { tone: "good" | "warn"; words: string }> = {
  invited: { tone: "good", words: "Invited: they have an email with the job and the reasons." },
  passed: { tone: "good", words: "They are not proposed for that job again." },
  closed: { tone: "warn", words: "That job has closed in the meantime." },
  "no-consent": { tone: "warn", words: "They have taken their yes back." },
  acted: { tone: "warn", words: "Somebody has seen to it already." },
  unknown: { tone: "warn", words: "It is not there any more." },
};

/** /admin/relay: candidates who came close and agreed, beside open jobs like theirs. */
export default async function RelayPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("read:candidates", "/admin/relay");
  const proposals = staff && (await proposalsForStaff(staff, new Date()));
  if (!staff || !proposals) return <NotFound />;
  const did = (await readParams(searchParams)).text("did") ?? "";
  const said = Object.hasOwn(SAID, did) ? SAID[did] : undefined;
  const mayWrite = may(staff, "write:applications");
  return (
    <div className="grid max-w-[60rem] gap-6">
      <AdminHead title="Second in line">
        They came close, and agreed to be thought of for similar jobs. An invitation is an email to them and nothing
        more: they apply themselves, or not.
      </AdminHead>
      {said && (
        <Notice tone={said.tone} isOutcome>
          {said.words}
        </Notice>
      )}
      {proposals.length === 0 && <p className="text-quiet">Nobody waits for a word of yours.</p>}
      <ul role="list" className="border-t border-line">
        {proposals.map(({ id, candidate, application, job, why, proposedAt }) => (
          <li key={id} className="grid gap-2 border-b border-line py-4">
            <p>
              <a href={`/admin/candidates/${candidate.id}`} className="font-semibold">
                {candidate.name}
              </a>
              , for <a href={`/jobs/${job.slug}`}>{job.title}</a> at {job.employer}
            </p>
            <p className="max-w-[42em]">{why.join(" ")}</p>
            <p className="text-desk text-quiet">
              <a href={`/admin/applications/${application.id}`}>Their application for {application.job}</a>. Proposed{" "}
              {sayDay(londonDay(proposedAt))}
            </p>
            {mayWrite && (
              <div className="flex flex-wrap gap-3">
                <form action={invite.bind(null, id)}>
                  <Button size="desk">
                    Invite to apply
                    <VisuallyHidden>
                      : {candidate.name}, {job.title}
                    </VisuallyHidden>
                  </Button>
                </form>
                <form action={passBy.bind(null, id)}>
                  <Button size="desk" look="plain">
                    Not for this job
                    <VisuallyHidden>
                      : {candidate.name}, {job.title}
                    </VisuallyHidden>
                  </Button>
                </form>
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
