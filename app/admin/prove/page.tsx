import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ProofColumn } from "@/components/admin/proof/proof-frame";
import { AppCodeForm, RecoveryCodeForm } from "@/components/admin/proof/proof-forms";
import { ProveByPasskey } from "@/components/admin/proof/passkeys";
import { type Factors, factorsOf, hasFactor, isFresh } from "@/lib/auth/factors";
import type { AdminParams } from "../params";
import { passkeyQuestion, sendCode, sendPasskey, sendRecoveryCode } from "./actions";
import { onward, sessionAtTheDoor, withNext } from "./steps";

export const metadata: Metadata = { title: "One more step" };

/** /admin/prove: the second step after the link by mail, and again before what cannot be taken back. */
export default async function ProvePage({ searchParams }: { searchParams: AdminParams }) {
  const next = onward((await searchParams).next);
  const session = await sessionAtTheDoor(next);
  const factors = await factorsOf(session.personId);
  if (isFresh(session, factors, new Date())) redirect(next);
  if (!hasFactor(factors)) redirect(withNext("/admin/prove/set-up", next));
  const hasApp = factors.authenticatorSince !== null;
  return (
    <ProofColumn
      title={session.isProven ? "Is it still you?" : "One more step"}
      lead={<p>{leadOf(session, factors)}</p>}
    >
      {factors.passkeys.length > 0 && <ProveByPasskey ask={passkeyQuestion} answer={sendPasskey.bind(null, next)} />}
      {hasApp && (
        <AppCodeForm action={sendCode.bind(null, next)} button="Go on" label="Code from your authenticator app" />
      )}
      {factors.codesLeft > 0 && (
        <details className="border-t border-line pt-5">
          <summary className="cursor-pointer font-semibold">I do not have my phone or key</summary>
          <div className="pt-5">
            <RecoveryCodeForm action={sendRecoveryCode.bind(null, next)} />
          </div>
        </details>
      )}
      <p className="text-sm text-quiet">Lost everything? An admin of your agency can let you set it up anew.</p>
    </ProofColumn>
  );
}

function leadOf({ provenAt, isProven }: { provenAt: Date | null; isProven: boolean }, factors: Factors): string {
  const ways = [
    ...(factors.passkeys.length > 0 ? ["use your passkey"] : []),
    ...(factors.authenticatorSince ? ["enter the code from your app"] : []),
  ].join(" or ");
  const how = ways.charAt(0).toUpperCase() + ways.slice(1);
  if (isProven) return `What comes next cannot be taken back, so we ask again. ${how}.`;
  if (provenAt) return `You have been away for a while. ${how}, and go on where you were.`;
  return `You signed in with your email. ${how}, so that your mailbox alone opens nothing.`;
}
