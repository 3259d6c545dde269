import type { Metadata } from "next";
import { Marks } from "@/components/site/marks";
import { MessagePage } from "@/components/site/message-page";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { alertsInMail } from "@/lib/alerts/leaving";
import { count } from "@/lib/core/text";
import { startAgain, stopFromMail } from "../actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Stop these emails", robots: "noindex" };

export default async function UnsubscribePage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string | string[]; back?: string }>;
}) {
  const { token: given, back } = await searchParams;
  const token = [given].flat()[0] ?? "";
  const mail = await alertsInMail(token);
  if (!mail) return <NotFound />;
  if (mail.live === 0) {
    return (
      <>
        <Marks client="none" />
        <MessagePage
          title="You will get no more of these"

          next={
            <>
              <Button href="/jobs">Look at all jobs</Button>
              <form action={startAgain.bind(null, token)}>
                <Button type="submit" look="plain">
                  That was a mistake: start them again
                </Button>
              </form>
            </>
          }
        >
          <p>The alerts in that email are stopped. Nothing else of yours has changed.</p>
        </MessagePage>
      </>
    );
  }
  return (
    <>
      <Marks client="none" />
      <MessagePage
        title={back ? "Your alerts are on again" : "Stop these emails?"}

        next={
          <form action={stopFromMail.bind(null, token)}>
            <Button type="submit" look={back ? "plain" : "brand"}>
              Stop these emails
            </Button>
          </form>
        }
      >
        <p>
          {back
            ? "They go on from where they were."
            : `That email came from ${count(mail.live, "alert")} of yours. One press stops ${mail.live === 1 ? "it" : "all of them"}.`}
        </p>
      </MessagePage>
    </>
  );
}
