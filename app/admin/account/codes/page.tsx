import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { askForProof } from "@/app/admin/fresh-proof";
import type { AdminParams } from "@/app/admin/params";
import { onward, withNext } from "@/app/admin/prove/steps";
import { requireOwnSession } from "@/app/session";
import { ProofColumn } from "@/components/admin/proof/proof-frame";
import { RecoveryCodes } from "@/components/admin/proof/recovery-codes";
import { factorsOf, hasFactor } from "@/lib/auth/factors";
import { makeCodes } from "./actions";

export const metadata: Metadata = { title: "Recovery codes" };

/** /admin/account/codes: ten codes for the day the phone is lost. */
export default async function CodesPage({ searchParams }: { searchParams: AdminParams }) {
  const asked = (await searchParams).next;
  const next = asked === undefined ? "/admin/account" : onward(asked);
  const session = await requireOwnSession("/admin/account/codes");
  const factors = await factorsOf(session.personId);
  if (!hasFactor(factors)) redirect(withNext("/admin/prove/set-up", next));
  await askForProof(withNext("/admin/account/codes", next));
  return (
    <ProofColumn
      title="For the day your phone is lost"
      lead={
        <p>
          {factors.codesLeft > 0
            ? `You have ${factors.codesLeft} recovery codes left. Ten new ones make the old ones worthless.`
            : "Ten recovery codes let you in when your app or key is out of reach. Each works once."}
        </p>
      }
    >
      <RecoveryCodes action={makeCodes} next={next} hasCodes={factors.codesLeft > 0} />
    </ProofColumn>
  );
}
