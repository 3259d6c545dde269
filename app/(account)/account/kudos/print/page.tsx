import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireCandidate } from "@/app/session";
import { NoneYet } from "@/components/recovery/kudos/none-yet";
import { PrintButton } from "@/components/recovery/kudos/print-button";
import { Said } from "@/components/recovery/kudos/said";
import { PageHead } from "@/components/site/page-head";
import { ownAccount } from "@/lib/candidates/account";
import { firstNameOf } from "@/lib/recovery/kudos/giving";
import { ownKudos } from "@/lib/recovery/kudos/wall";
import { RELATION_SAID } from "@/lib/recovery/kudos-input";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Kind words on paper" };

/** /account/kudos/print: all that they kept, to be put on a wall of their own. */
export default async function KudosOnPaperPage() {
  const who = await requireCandidate("/account/kudos/print");
  const account = await ownAccount(who);
  if (!account) redirect("/admin");
  const kept = (await ownKudos(who)).filter(({ state }) => state === "kept");
  if (kept.length === 0) return <NoneYet />;
  return (
    <>
      <PageHead
        title={`What people say of ${firstNameOf(account.name)}`}
        crumbs={[
          { label: "Your account", href: "/account" },
          { label: "Kind words", href: "/account/kudos" },
        ]}
      >
        <p className="mt-5">
          <PrintButton />
        </p>
      </PageHead>
      <div className="wrap grid gap-x-12 gap-y-10 pb-section md:grid-cols-2">
        {kept.map((kudos) => (
          <article key={kudos.id} className="grid content-start gap-3 break-inside-avoid border-t border-line pt-5">
            <Said {...kudos} />
            <p className="text-sm text-quiet">
              {kudos.from}, {RELATION_SAID[kudos.relation].replace("they", "you")}
            </p>
          </article>
        ))}
      </div>
    </>
  );
}
