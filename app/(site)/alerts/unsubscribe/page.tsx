import type { Metadata } from "next";
import { AlertMessage } from "@/components/alerts/alert-message";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { alertsInMail } from "@/lib/alerts/leaving";
import { firstOf } from "@/lib/core/forms/first-of";
import { count } from "@/lib/core/text/text";
import { startAgain, stopFromMail } from "../actions";

export const dynamic = "force-dynamic";

type Props = { searchParams: Promise<{ token?: string | string[]; done?: string; back?: string }> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { done, back } = await searchParams;
  return { title: back ? ON_AGAIN : done ? STOPPED : "Stop these emails", robots: "noindex" };
}

const STOPPED = "You will get no more of these";
const ON_AGAIN = "Your alerts are on again";

export default async function UnsubscribePage({ searchParams }: Props) {
  const { token: given, back } = await searchParams;
  const token = firstOf(given) ?? "";
  const mail = await alertsInMail(token, new Date());
  if (!mail) return <NotFound />;
  if (mail.live === 0) return <Stopped token={token} canComeBack={mail.canComeBack} />;
  return back ? (
    <Back token={token} manageUrl={mail.manageUrl} />
  ) : (
    <Stop token={token} live={mail.live} manageUrl={mail.manageUrl} />
  );
}

function Stop({ token, live, manageUrl }: { token: string; live: number; manageUrl: string | null }) {
  return (
    <AlertMessage
      title="Stop these emails?"
      next={
        <>
          <form action={stopFromMail.bind(null, token)}>
            <Button type="submit">Stop these emails</Button>
          </form>
          {manageUrl && <a href={manageUrl}>Get them less often, or pause them</a>}
        </>
      }
    >
      <p>
        That email came from {count(live, "alert")} of yours. One press stops {live === 1 ? "it" : "all of them"}, at
        once.
      </p>
    </AlertMessage>
  );
}

function Stopped({ token, canComeBack }: { token: string; canComeBack: boolean }) {
  return (
    <AlertMessage
      title={STOPPED}
      next={
        <>
          <Button href="/jobs">Look at all jobs</Button>
          {canComeBack && (
            <form action={startAgain.bind(null, token)}>
              <Button type="submit" look="plain">
                Start them again
              </Button>
            </form>
          )}
        </>
      }
    >
      <p>The alerts in that email are stopped, and nothing of them is waiting to be sent.</p>
      {canComeBack ? (
        <p>Was it a mistake? For three days one press starts them again.</p>
      ) : (
        <p>Would you like alerts again? Search for jobs, and ask for them there.</p>
      )}
    </AlertMessage>
  );
}

function Back({ token, manageUrl }: { token: string; manageUrl: string | null }) {
  return (
    <AlertMessage
      title={ON_AGAIN}
      next={
        <>
          {manageUrl && <Button href={manageUrl}>See my alerts</Button>}
          <form action={stopFromMail.bind(null, token)}>
            <Button type="submit" look="plain">
              Stop these emails
            </Button>
          </form>
        </>
      }
    >
      <p>They go on from where they were.</p>
    </AlertMessage>
  );
}
