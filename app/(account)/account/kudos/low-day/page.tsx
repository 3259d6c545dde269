import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireCandidate } from "@/app/session";
import { NoneYet } from "@/components/recovery/kudos/none-yet";
import { Said } from "@/components/recovery/kudos/said";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { firstOf } from "@/lib/core/forms/first-of";
import { daysBetween, type LocalDate, londonDay } from "@/lib/core/time/dates";
import { ownAccount } from "@/lib/candidates/account";
import { oneKudos } from "@/lib/recovery/kudos/wall";
import { RELATION_SAID } from "@/lib/recovery/kudos-input";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "One kind word" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** /account/kudos/low-day: one at a time, and nothing else on the page. Each day begins with another. */
export default async function LowDayPage({ searchParams }: Props) {
  const who = await requireCandidate("/account/kudos/low-day");
  if (!(await ownAccount(who))) redirect("/admin");
  const asked = firstOf((await searchParams).at);
  const today = daysBetween("2026-01-01" as LocalDate, londonDay(new Date()));
  const one = await oneKudos(who, asked === undefined ? today : Number(asked));
  if (!one) return <NoneYet />;
  const { kudos, at, all } = one;
  return (
    <div className="wrap pb-section">
      <Breadcrumbs
        crumbs={[
          { label: "Your account", href: "/account" },
          { label: "Kind words", href: "/account/kudos" },
        ]}
      />
      <article className="mx-auto grid max-w-3xl gap-8 py-10">
        <h1 className="text-lg font-semibold text-quiet">
          {kudos.from}, {RELATION_SAID[kudos.relation].replace("they", "you")}
        </h1>
        <Said {...kudos} isBig />
        <p className="flex flex-wrap items-center gap-x-5 gap-y-3 pt-4">
          {all > 1 && (
            <Button href={`/account/kudos/low-day?at=${(at + 1) % all}`} look="plain">
              Another one
            </Button>
          )}
          <a href="/account/kudos">That is enough for today</a>
        </p>
        <p className="text-sm text-quiet">
          If it is more than a low day: Samaritans listen at any hour, on{" "}
          <a href="tel:116123" className="font-semibold whitespace-nowrap">
            116 123
          </a>
          .
        </p>
      </article>
    </div>
  );
}
