import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireCandidate } from "@/app/session";
import { AccountRow, AccountRows } from "@/components/candidates/account-section";
import { BlockForm } from "@/components/candidates/block-form";
import { PageHead } from "@/components/site/page-head";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ownAccount } from "@/lib/candidates/account";
import { blockedEmployers } from "@/lib/candidates/blocking";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { block, unblock } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Employers that never see you" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The employers that must never see somebody: the one they work for now, a former one, a relative's. */
export default async function BlockedPage({ searchParams }: Props) {
  const who = await requireCandidate("/account/blocked");
  if (!(await ownAccount(who))) redirect("/admin");
  const [blocked, { done }] = await Promise.all([blockedEmployers(who), searchParams]);
  return (
    <>
      <PageHead
        title="Employers that never see you"
        lead="Where you work now, say. We cannot send them anything of yours, not even by mistake."
        crumbs={[{ label: "Your account", href: "/account" }]}
      />
      <div className="wrap grid gap-10 pb-section">
        {done === "added" && (
          <Notice tone="good">They are on your list. From now on nothing of yours goes there.</Notice>
        )}
        {done === "removed" && <Notice tone="good">They are off your list.</Notice>}
        {blocked.length > 0 && (
          <AccountRows>
            {blocked.map(({ id, name, createdAt }) => (
              <AccountRow key={id} title={name} lines={[`Since ${sayDay(londonDay(createdAt), { year: true })}`]}>
                <form action={unblock.bind(null, id)}>
                  <Button type="submit" look="plain" size="little">
                    Take off the list<span className="sr-only">: {name}</span>
                  </Button>
                </form>
              </AccountRow>
            ))}
          </AccountRows>
        )}
        <BlockForm action={block} />
        <div className="grid max-w-[42em] gap-2 text-quiet">
          <p>
            An application that is with an employer already stays there: take it back in your account if you would
            rather.
          </p>
          <p>
            Staff learn that they may not put you forward for that job, and nothing else. The list itself is yours. An
            employer can go by several names: add each that you know.
          </p>
        </div>
      </div>
    </>
  );
}
