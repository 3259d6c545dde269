import type { Metadata } from "next";
import { Gone } from "@/components/site/gone-page";
import { Marks } from "@/components/site/marks";
import { Drawing } from "@/components/site/drawing";
import { MessagePage } from "@/components/site/message-page";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { invitationState } from "@/lib/colleagues/invitations";
import { ROLES } from "@/lib/colleagues/vocabulary";
import { acceptInvitation } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Your invitation", robots: "noindex" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where an invitation leads. Looking at it answers nothing; the button does. */
export default async function InvitationPage({ searchParams }: Props) {
  const { token } = await searchParams;
  if (typeof token !== "string") return <NotFound />;
  const invitation = await invitationState(token, new Date());
  if (invitation.state === "forged") return <NotFound />;
  if (invitation.state !== "good") return <NoLonger why={invitation.state} />;
  const { name, email, role, by } = invitation;
  return (
    <>
      <Marks client="none" />
      <MessagePage
        title={`Welcome, ${name}`}
        drawing={<Drawing of="invitation" className="rounded-card" />}
        next={
          <form action={acceptInvitation.bind(null, token)}>
            <Button type="submit">Join</Button>
          </form>
        }
      >
        <p>
          {by} invites you to work here as <strong className="text-ink">{ROLES[role].label.toLowerCase()}</strong>, with
          the address <strong className="break-words text-ink">{email}</strong>.
        </p>
        <p>Next you set up a second step, an app on your phone or a passkey. Then you are in.</p>
      </MessagePage>
    </>
  );
}

function NoLonger({ why }: { why: "used" | "over" }) {
  return (
    <Gone
      title={why === "used" ? "This invitation has been answered" : "This invitation is over"}
      next={
        why === "used" ? (
          <Button href="/sign-in?next=/admin">Sign in</Button>
        ) : (
          <Button href="/contact">Write to us</Button>
        )
      }
    >
      <p>
        {why === "used"
          ? "Each invitation works once. If it was you, sign in with your address. If it was not, tell the colleague who invited you at once."
          : "It was taken back, replaced by a newer one, or is older than 14 days. Look for a newer email from us, or ask for another one."}
      </p>
    </Gone>
  );
}
