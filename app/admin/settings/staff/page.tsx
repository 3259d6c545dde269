import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { OpenInvitations } from "@/components/admin/staff/open-invitations";
import { StaffTable } from "@/components/admin/staff/staff-table";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Done, type Outcomes } from "@/components/ui/done";
import { colleagues } from "@/lib/colleagues/colleagues";
import { facesOf } from "@/lib/colleagues/face";
import { openInvitations } from "@/lib/colleagues/invitations";
import { type AdminParams, readParams } from "../../params";
import { sendAgain, withdraw } from "./actions";

export const metadata: Metadata = { title: "Staff" };

/** /admin/settings/staff: who works here, who is asked to, and who did. */
export default async function StaffPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("read:staff", "/admin/settings/staff");
  const now = new Date();
  const everybody = staff && (await colleagues(staff, now));
  if (!everybody) return <NotFound />;
  const [params, invitations, faces] = await Promise.all([
    readParams(searchParams),
    openInvitations(staff),
    facesOf(
      staff,
      everybody.map(({ id }) => id),
    ),
  ]);
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Settings", href: "/admin/settings" }]} />
      <AdminHead
        title="Staff"
        action={
          <Button href="/admin/settings/staff/invite" size="desk" icon="plus">
            Invite somebody
          </Button>
        }
      >
        Whoever signs in by email shows a second step too: an app or a passkey.
      </AdminHead>
      <div className="grid gap-8">
        <Done what={params.text("done")} outcomes={DONE} />
        {invitations && invitations.length > 0 && (
          <section className="grid gap-2">
            <h2 className="text-lg">Invited</h2>
            <OpenInvitations
              lines={invitations}
              now={now}
              again={(id) => sendAgain.bind(null, id)}
              withdraw={(id) => withdraw.bind(null, id)}
            />
          </section>
        )}
        <StaffTable staff={everybody.map((one) => ({ ...one, picture: faces.get(one.id) }))} />
      </div>
    </>
  );
}

const DONE: Outcomes = {
  invited: "The invitation is on its way. Its link works once, for 14 days.",
  "sent-again": "Sent again, with a new link. The one before is worth nothing now.",
  withdrawn: "Taken back. Its link is worth nothing now.",
  "too-late": ["warn", "That invitation was answered or taken back meanwhile."],
};
