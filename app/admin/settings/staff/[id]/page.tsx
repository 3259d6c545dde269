import type { Metadata } from "next";
import { HandedOver } from "@/app/admin/calls/handed-over";
import { requireOwnSession, requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { SessionsList } from "@/components/admin/sessions-list";
import { RoleForm } from "@/components/admin/staff/staff-forms";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Done, type Outcomes } from "@/components/ui/done";
import { Notice } from "@/components/ui/notice";
import { count, sayNumber } from "@/lib/core/text/text";
import { type Colleague, colleague, colleagueSessions } from "@/lib/colleagues/colleagues";
import { type AdminParams, readParams } from "../../../params";
import { endTheirs, passOn, reset, setRole } from "../actions";

type Props = { params: Promise<{ id: string }>; searchParams: AdminParams };

export const metadata: Metadata = { title: "A colleague" };

/** /admin/settings/staff/ID: what a colleague may do, where they are signed in, and the two things that end it. */
export default async function ColleaguePage({ params, searchParams }: Props) {
  const { id } = await params;
  const path = `/admin/settings/staff/${encodeURIComponent(id)}`;
  const staff = await requireStaff("read:staff", path);
  const now = new Date();
  const one = staff && (await colleague(staff, id, now));
  if (!one) return <NotFound />;
  const given = await readParams(searchParams);
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Staff", href: "/admin/settings/staff" }]} />
      <AdminHead title={one.name}>{one.email}</AdminHead>
      <div className="grid gap-8">
        <Done what={given.text("done")} outcomes={DONE} />
        <HandedOver params={given} />
        <Belongings given={Number(given.text("given"))} kept={Number(given.text("kept"))} />
        {one.leftAt ? <Gone one={one} /> : <Here one={one} sessions={await sessionsFor(staff, path, id, now)} />}
      </div>
    </>
  );
}

/** What became of their clients, vacancies and unsaved drafts. */
function Belongings({ given, kept }: { given: number; kept: number }) {
  if (kept > 0)
    return (
      <Notice tone="warn" isOutcome>
        {given > 0 && `${count(given, "thing")} of theirs went to a colleague. `}
        {kept === 1 ? "One of theirs" : `${sayNumber(kept)} of theirs`} stayed: a client, a vacancy or an unsaved draft
        goes only to somebody who may work on it.
      </Notice>
    );
  return given > 0 ? <Notice tone="good">{count(given, "thing")} of theirs went to a colleague.</Notice> : null;
}

async function sessionsFor(staff: Parameters<typeof colleagueSessions>[0], path: string, id: string, now: Date) {
  return colleagueSessions(staff, id, await requireOwnSession(path), now);
}

type HereProps = { one: Colleague; sessions: Awaited<ReturnType<typeof colleagueSessions>> };

function Here({ one, sessions }: HereProps) {
  const { id, role, isSelf } = one;
  return (
    <div className="grid items-start gap-x-12 gap-y-10 xl:grid-cols-2">
      <RoleForm action={setRole.bind(null, id)} role={role} />
      <div className="grid gap-10">
        <section className="grid gap-3">
          <h2 className="text-lg">Where they are signed in</h2>
          {sessions.length === 0 && <p className="text-quiet">Nowhere just now.</p>}
          {sessions.length > 0 && (
            <SessionsList sessions={sessions} end={(sessionId) => endTheirs.bind(null, id, sessionId)} />
          )}
        </section>
        {isSelf ? (
          <p className="text-quiet">
            This is you. Your second step is in <a href="/admin/account">your account</a>, and only another admin can
            let you go.
          </p>
        ) : (
          <>
            <section className="grid gap-3">
              <h2 className="text-lg">They lost their phone or key</h2>
              <p className="text-quiet">
                Takes away what they prove themselves with and signs them out everywhere. At their next sign-in they set
                up a new one. Ring them first: whoever asks by email may be somebody else.
              </p>
              <form action={reset.bind(null, id)}>
                <Button look="danger" size="desk">
                  Reset their second step
                </Button>
              </form>
            </section>
            <section className="grid gap-3">
              <h2 className="text-lg">They leave</h2>
              <p className="text-quiet">You see what will be handed over, and to whom, before anything happens.</p>
              <p>
                <Button href={`/admin/settings/staff/${id}/let-go`} look="danger" size="desk">
                  Let {one.name} go
                </Button>
              </p>
            </section>
          </>
        )}
      </div>
    </div>
  );
}

function Gone({ one: { id, name, callsToCome } }: { one: Colleague }) {
  return (
    <div className="grid max-w-[44em] gap-3">
      <p>{name} has left. They can sign in no more; an invitation would let them in again.</p>
      {callsToCome > 0 && (
        <form action={passOn.bind(null, id)} className="grid gap-3">
          <p>{count(callsToCome, "call")} of theirs could not be given to anybody so far.</p>
          <Button look="plain" size="desk" className="justify-self-start">
            Try again to hand them over
          </Button>
        </form>
      )}
    </div>
  );
}

const DONE: Outcomes = {
  role: "The role is changed. It counts from their next click; their browsers ask for the second step again.",
  reset: "Reset. They are signed out everywhere, and an email tells them what to do.",
  ended: "Signed out there.",
  "too-late": ["warn", "That could not be done: they have left meanwhile, or it is your own."],
};
