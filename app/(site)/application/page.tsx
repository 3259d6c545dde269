import type { Metadata } from "next";
import { viewer } from "@/app/session";
import { ApplicationRail } from "@/components/applications/rail";
import { Marks } from "@/components/site/marks";
import { NotFound } from "@/components/site/not-found-page";
import { PageHead } from "@/components/site/page-head";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { applicationByLink } from "@/lib/applications/applying/by-link";
import { isSignedIn } from "@/lib/access/viewer";
import { firstOf } from "@/lib/core/forms/first-of";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Your application", robots: "noindex" };

type Props = { searchParams: Promise<{ token?: string | string[] }> };

/** Where an application stands, for whoever has the link of its receipt: that, and nothing of what was sent. */
export default async function ApplicationPage({ searchParams }: Props) {
  const [application, who] = await Promise.all([
    applicationByLink(firstOf((await searchParams).token), new Date()),
    viewer(),
  ]);
  if (!application) return <NotFound />;
  const { job, rail } = application;
  return (
    <>
      <Marks client="none" />
      <PageHead title={job.title} lead={`Your application to ${job.employer}.`} />
      <div className="wrap pb-section">
        <div className="grid max-w-184 gap-8">
          <Sheet>
            <ApplicationRail rail={rail} />
          </Sheet>
          {isSignedIn(who) ? <InAccount email={who.email} /> : <WithoutAccount />}
        </div>
      </div>
    </>
  );
}

/** The link says nothing of whose it is: another address may be signed in. */
function InAccount({ email }: { email: string }) {
  return (
    <div className="grid gap-3">
      <h2 className="text-lg">See and change all of it</h2>
      <p>If you applied with {email}, what you sent is in your account. There you can take it back or change it.</p>
      <p>
        <Button href="/account#applications">Open my account</Button>
      </p>
    </div>
  );
}

function WithoutAccount() {
  return (
    <div className="grid gap-3">
      <h2 className="text-lg">See and change all of it</h2>
      <p>
        With an account for the address you applied with you see what you sent, take it back, or send a new version. It
        takes one link by email; there is no password.
      </p>
      <p className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <Button href="/sign-up?next=/account">Make an account</Button>
        <a href="/sign-in?next=/account">Sign in</a>
      </p>
    </div>
  );
}
