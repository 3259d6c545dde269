import type { Metadata } from "next";
import { requireOwnSession, viewer } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { FaceForm } from "@/components/admin/staff/face-form";
import { SessionsList } from "@/components/admin/sessions-list";
import { SecondStep } from "@/components/admin/proof/second-step";
import { Button } from "@/components/ui/button";
import { Done, type Outcomes } from "@/components/ui/done";
import { Notice } from "@/components/ui/notice";
import { factorsOf, hasFactor } from "@/lib/auth/factors";
import { facesOf } from "@/lib/colleagues/face";
import { sessionsOf } from "@/lib/auth/own-sessions";
import { type AdminParams, readParams } from "../params";
import { dropApp, dropOwnFace, dropPasskey, endOne, endOthers } from "./actions";

export const metadata: Metadata = { title: "Your account" };

/** /admin/account: what proves that it is you, and where you are signed in. For all of staff. */
export default async function AccountPage({ searchParams }: { searchParams: AdminParams }) {
  const session = await requireOwnSession("/admin/account");
  const [params, faces, factors, sessions] = await Promise.all([
    readParams(searchParams),
    facesOf(await viewer(), [session.personId]),
    factorsOf(session.personId),
    sessionsOf(session.personId, session, new Date()),
  ]);
  return (
    <div className="grid gap-8">
      <AdminHead title="Your account">
        {session.name}, {session.email}, {session.role}.
      </AdminHead>
      <Done what={params.text("done")} outcomes={DONE} />
      {!hasFactor(factors) && (
        <Notice tone="warn" title="Your mailbox alone opens your account">
          You are in by a link from the machine that runs the site.{" "}
          <a href="/admin/prove/set-up">Set up a second step</a> now: without one you are asked to at your next sign-in.
        </Notice>
      )}
      <SecondStep factors={factors} dropApp={dropApp} dropPasskey={(id) => dropPasskey.bind(null, id)} />
      <FaceForm
        name={session.name}
        picture={faces.get(session.personId) ?? null}
        refused={params.text("refused")}
        drop={dropOwnFace}
      />
      <section id="sessions" className="grid gap-3">
        <h2 className="text-lg">Where you are signed in</h2>
        <SessionsList sessions={sessions} end={(id) => endOne.bind(null, id)} />
        {sessions.length > 1 && (
          <form action={endOthers}>
            <Button size="desk" look="danger">
              Sign out everywhere else
            </Button>
          </form>
        )}
        <p className="text-sm text-quiet">
          A session ends 12 hours after you signed in. After two hours without a click it asks for your second step
          again.
        </p>
      </section>
    </div>
  );
}

const DONE: Outcomes = {
  ended: "Signed out there.",
  face: "That is your picture now. Colleagues see it.",
  "no-face": "Taken away. Colleagues see your initials again.",
  removed: "Taken away. We have sent you an email about it.",
  "last-one": ["warn", "This is your only second step. Add another one first, then take this one away."],
  "prove-first": ["warn", "Show your second step again first."],
  gone: ["warn", "That was not there any more."],
};
