import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireCandidate } from "@/app/session";
import { AccountRow, AccountRows } from "@/components/candidates/account-section";
import { QuietForm } from "@/components/candidates/quiet-form";
import { PageHead } from "@/components/site/page-head";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ownQuietDays, type QuietPeriod } from "@/lib/applications/quiet/days";
import { ownAccount } from "@/lib/candidates/account";
import { sayDay } from "@/lib/core/time/say";
import { addQuiet, dropQuiet } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Quiet days" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** /account/quiet: days on which no letter comes that can wait, such as exams. */
export default async function QuietDaysPage({ searchParams }: Props) {
  const who = await requireCandidate("/account/quiet");
  if (!(await ownAccount(who))) redirect("/admin");
  const [periods, { done }] = await Promise.all([ownQuietDays(who, new Date()), searchParams]);
  return (
    <>
      <PageHead
        title="Quiet days"
        lead="Exams, a graduation, a holiday: days on which you hear nothing from us that can wait."
        crumbs={[{ label: "Your account", href: "/account" }]}
      />
      <div className="wrap grid gap-10 pb-section">
        {done === "added" && <Notice tone="good">We keep quiet on those days.</Notice>}
        {done === "removed" && <Notice tone="good">They are ordinary days again.</Notice>}
        {periods.length > 0 && (
          <AccountRows>
            {periods.map((period) => (
              <AccountRow key={period.id} title={sayPeriod(period)} lines={[]}>
                <form action={dropQuiet.bind(null, period.id)}>
                  <Button type="submit" look="plain" size="little">
                    Take it away<span className="sr-only">: {sayPeriod(period)}</span>
                  </Button>
                </form>
              </AccountRow>
            ))}
          </AccountRows>
        )}
        <QuietForm action={addQuiet} key={periods.length} />
        <div className="grid max-w-[42em] gap-2 text-quiet">
          <p>
            What waits until they are over: an answer that is a no, news of feedback, an invitation to another job, and
            what we remind you of. In your account, too, a no stands only once its letter may go.
          </p>
          <p>
            What comes all the same: what you ask for yourself, job alerts as often as you have set them, and what
            cannot wait, such as an interview, an offer, or that an interview is off. Nobody here is told of these days.
          </p>
        </div>
      </div>
    </>
  );
}

const sayPeriod = ({ fromOn, untilOn }: QuietPeriod): string =>
  fromOn === untilOn
    ? sayDay(fromOn, { year: true })
    : `${sayDay(fromOn, { weekday: false })} to ${sayDay(untilOn, { weekday: false, year: true })}`;
