import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireCandidate } from "@/app/session";
import { PageHead } from "@/components/site/page-head";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ownAccount } from "@/lib/candidates/account";
import { sayDay } from "@/lib/core/time/say";
import { relayUntil } from "@/lib/recovery/relay/consent";
import { RELAY_WORDING } from "@/lib/recovery/relay-input";
import { choose } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "When you came close" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** /account/second-place: whether recruiters may think of them again when a similar job is open. */
export default async function SecondPlacePage({ searchParams }: Props) {
  const who = await requireCandidate("/account/second-place");
  if (!(await ownAccount(who))) redirect("/admin");
  const [until, { done }] = await Promise.all([relayUntil(who, new Date()), searchParams]);
  return (
    <>
      <PageHead
        title="When you came close"
        lead="Second of two hundred is no small thing. If you like, we think of you again for jobs like it."
        crumbs={[{ label: "Your account", href: "/account" }]}
      />
      <div className="wrap pb-section">
        <div className="grid max-w-3xl gap-6">
          {done === "no" && !until && <Notice tone="good">Stopped. Nobody here thinks of you for other jobs.</Notice>}
          {done === "yes" && until && (
            <Notice tone="good">Thank you. Within a day of a similar job, a recruiter looks.</Notice>
          )}
          <ol className="grid max-w-[38em] list-decimal gap-2 ps-6">
            <li>You reached an interview or the last stage, and somebody else was chosen.</li>
            <li>A similar job is open. Within a day a recruiter sees you beside it, with the reasons.</li>
            <li>If they agree, they invite you. You read the job, and apply or not: nobody applies for you.</li>
          </ol>
          <div className="grid gap-4 rounded-card bg-sand p-6">
            <p>{RELAY_WORDING}</p>
            {until && <p className="font-semibold">You agreed to this, until {sayDay(until, { year: true })}.</p>}
            <div className="flex flex-wrap gap-3">
              <form action={choose.bind(null, true)}>
                <Button type="submit" look={until ? "plain" : "brand"}>
                  {until ? "For another year from today" : "Yes, think of me"}
                </Button>
              </form>
              {until && (
                <form action={choose.bind(null, false)}>
                  <Button type="submit" look="danger">
                    Stop it
                  </Button>
                </form>
              )}
            </div>
          </div>
        </div>
      </div>
    </>
  );
}
