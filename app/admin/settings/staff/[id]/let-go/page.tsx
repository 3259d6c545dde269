import type { Metadata } from "next";
import { askForProof } from "@/app/admin/fresh-proof";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { LeavingForm } from "@/components/admin/staff/staff-forms";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { sayMoment } from "@/lib/core/time/say";
import { count } from "@/lib/core/text/text";
import { colleague } from "@/lib/colleagues/colleagues";
import { type LeavingPreview, leavingPreview } from "@/lib/colleagues/leaving";
import { takeLeave } from "../../actions";

export const metadata: Metadata = { title: "A colleague leaves" };

/** /admin/settings/staff/ID/let-go: what ends and what goes to whom, before anything happens. */
export default async function LetGoPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const path = `/admin/settings/staff/${encodeURIComponent(id)}/let-go`;
  const staff = await requireStaff("write:staff", path);
  const now = new Date();
  const [one, preview] = staff ? [await colleague(staff, id, now), await leavingPreview(staff, id, now)] : [];
  if (!one || !preview || one.leftAt) return <NotFound />;
  await askForProof(path);
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Staff", href: "/admin/settings/staff" },
          { label: one.name, href: `/admin/settings/staff/${id}` },
        ]}
      />
      <AdminHead title={`${one.name} leaves`}>It happens at once, when you press the button below.</AdminHead>
      <div className="grid max-w-[44rem] gap-8">
        <Ends preview={preview} />
        <Goes preview={preview} />
        {one.isSelf ? (
          <Notice tone="warn">You cannot let yourself go. Another admin can.</Notice>
        ) : (
          <LeavingForm action={takeLeave.bind(null, id)} name={one.name} successors={preview.successors} />
        )}
      </div>
    </>
  );
}

function Ends({ preview: { sessions, invitations, takesCalls } }: { preview: LeavingPreview }) {
  const ends = [
    sessions > 0 ? `They are signed out of ${count(sessions, "browser")}.` : "They are signed in nowhere just now.",
    "Their app, passkeys, recovery codes and sign-in links are worth nothing.",
    ...(invitations > 0
      ? [`${count(invitations, "invitation")} they sent ${invitations === 1 ? "is" : "are"} taken back.`]
      : []),
    ...(takesCalls ? ["Nobody can book them, their calendar is forgotten, and the address of their feed ends."] : []),
  ];
  return (
    <section className="grid gap-2">
      <h2 className="text-lg">What ends</h2>
      <ul className="grid list-disc gap-1 ps-5">
        {ends.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </section>
  );
}

const SHOWN = 8;

function Goes({ preview: { calls, belongings } }: { preview: LeavingPreview }) {
  const counted = belongings.filter(({ count }) => count > 0);
  return (
    <section className="grid gap-2">
      <h2 className="text-lg">What is handed over</h2>
      {calls.length === 0 && counted.length === 0 && (
        <p className="text-quiet">Nothing: no calls to come, no clients, no vacancies, no unsaved drafts.</p>
      )}
      <ul className="grid list-disc gap-1 ps-5">
        {calls.slice(0, SHOWN).map(({ startsAt, name }) => (
          <li key={startsAt.getTime()}>
            The call with {name}, {sayMoment(startsAt, undefined, { year: false })}
          </li>
        ))}
        {calls.length > SHOWN && <li>{count(calls.length - SHOWN, "more call")}</li>}
        {counted.map(({ noun, nouns, count: number }) => (
          <li key={noun}>{count(number, noun, nouns)}</li>
        ))}
      </ul>
      {calls.length > 0 && (
        <p className="text-quiet">
          Whoever you choose gets each call they are free for; the rest goes to other colleagues who are. Everyone is
          told, and what nobody can take stays in the list of calls.
        </p>
      )}
    </section>
  );
}
