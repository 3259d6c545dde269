import type { Metadata } from "next";
import { cache } from "react";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { CandidatePools } from "@/components/admin/pools/candidate-pools";
import { TimeLine } from "@/components/admin/applications/time-line";
import { CandidateCard } from "@/components/admin/candidate-card";
import { JoinedAccounts } from "@/components/admin/candidates/joined-accounts";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { may } from "@/lib/access/permissions";
import { alertsOf } from "@/lib/alerts/staff/of-address";
import { applicationsOf } from "@/lib/applications/staff/of-candidate";
import { callsOf } from "@/lib/calls/staff/of-address";
import { type Happening, happeningsWith } from "@/lib/applications/staff/history";
import type { CallDetails } from "@/lib/calls/types";
import { OUTCOMES } from "@/lib/calls/vocabulary";
import { candidateAsOne } from "@/lib/candidates/duplicates/reading";
import { INVITE_REFUSALS } from "@/lib/candidates/pools/inviting";
import { poolsOfCandidate } from "@/lib/candidates/pools/staff";
import { type AdminParams, readParams } from "../../params";
import { askInto } from "../../pools/actions";
import { apart } from "../duplicates/actions";

import { Beside } from "../beside";

type Props = { params: Promise<{ id: string }>; searchParams: AdminParams };

const load = cache(async (id: string) => {
  const staff = await requireStaff("read:candidates", `/admin/candidates/${id}`);
  const found = staff && (await candidateAsOne(staff, id));
  return found && { staff, ...found };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).id);
  return { title: found ? found.candidate.name : "Candidate" };
}

/** /admin/candidates/ID: one candidate, with what of theirs the reader may see. */
export default async function CandidatePage({ params, searchParams }: Props) {
  const found = await load((await params).id);
  if (!found) return <NotFound />;
  const { staff, candidate, others, keptId } = found;
  const accounts = [candidate, ...others];
  const mayJoin = may(staff, "join:candidates");
  const [applications, calls, alerts, pools, happenings] = await Promise.all([
    ofAll(
      accounts,
      (account) => applicationsOf(staff, account),
      latest(({ updatedAt }) => updatedAt),
    ),
    ofAll(
      accounts,
      ({ email }) => callsOf(staff, email),
      latest(({ startsAt }) => startsAt),
    ),
    alertsOf(staff, candidate.email),
    poolsOfCandidate(staff, candidate.id),
    ofAll(
      accounts,
      (account) => happeningsWith(staff, account),
      latest(({ at }) => at),
    ),
  ]);
  const { text } = await readParams(searchParams);
  const also = [
    ...others.map(({ id }) => ({ about: "candidate", id }) as const),
    ...(applications ?? []).map(({ id }) => ({ about: "application", id }) as const),
  ];
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Candidates", href: "/admin/candidates" }]} />
      <AdminHead title={candidate.name}>Your visit is logged.</AdminHead>
      <JoinedAccounts
        id={candidate.id}
        others={others.map((other) => ({ ...other, apart: mayJoin ? apart.bind(null, other.id) : undefined }))}
        keptId={keptId}
        said={text("joined") ? "joined" : text("apart") ? "apart" : null}
        apart={mayJoin ? apart.bind(null, candidate.id) : undefined}
      />
      <CandidateCard
        candidate={candidate}
        applications={applications}
        calls={calls}
        alerts={alerts}
        maySeeAlerts={may(staff, "read:emails")}
      />
      <div className="mt-8 grid max-w-[60rem] gap-8">
        <Beside
          staff={staff}
          subject={{ about: "candidate", id: candidate.id }}
          also={also}
          untold={text("untold")}
          now={new Date()}
        />
        {pools && (
          <CandidatePools
            {...pools}
            ask={may(staff, "write:pools") ? askInto.bind(null, candidate.id) : undefined}
            said={sayAsked(text("pool"))}
          />
        )}
        {happenings && <TimeLine happenings={withCalls(happenings, calls ?? [])} />}
      </div>
    </>
  );
}

/** What a reader finds for each account of one person, together and in order; null when it is not theirs to see. */
async function ofAll<Account, Row>(
  accounts: Account[],
  read: (account: Account) => Promise<Row[] | null>,
  order: (a: Row, b: Row) => number,
): Promise<Row[] | null> {
  const all = await Promise.all(accounts.map(read));
  return all.some((rows) => rows === null) ? null : all.flatMap((rows) => rows ?? []).sort(order);
}

const latest =
  <Row,>(at: (row: Row) => Date) =>
  (a: Row, b: Row) =>
    at(b).getTime() - at(a).getTime();

const SAID: Record<string, string> = {
  ...INVITE_REFUSALS,
  "asked-now": "They have been asked. Their answer appears here.",
};
const sayAsked = (said: string | undefined) => (said && Object.hasOwn(SAID, said) ? SAID[said] : undefined);

/** The calls stand in the same line of time. */
function withCalls(happenings: Happening[], calls: CallDetails[]): Happening[] {
  const ofCalls = calls.map(({ id, startsAt, host, status, outcome }) => ({
    at: startsAt,
    what: status === "cancelled" ? "Call cancelled" : `A call with ${host.name}`,
    words: outcome ? OUTCOMES[outcome] : null,
    by: null,
    about: "the call",
    href: `/admin/calls/${id}`,
  }));
  return [...happenings, ...ofCalls].sort((a, b) => b.at.getTime() - a.at.getTime());
}
