import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ProofColumn } from "@/components/admin/proof/proof-frame";
import { AppCodeForm } from "@/components/admin/proof/proof-forms";
import { QrCode } from "@/components/admin/proof/qr-code";
import { authenticatorInHand } from "@/lib/auth/authenticator";
import type { AdminParams } from "../../../params";
import { onward, sessionToEnrol, withNext } from "../../steps";
import { confirmApp } from "../actions";

export const metadata: Metadata = { title: "Set up your app" };

/** /admin/prove/set-up/app: the secret as a picture and in letters, and the first code as the proof that it arrived. */
export default async function SetUpAppPage({ searchParams }: { searchParams: AdminParams }) {
  const next = onward((await searchParams).next);
  const inHand = await authenticatorInHand(await sessionToEnrol(next));
  if (!inHand) redirect(withNext("/admin/prove/set-up", next));
  return (
    <ProofColumn
      title="Set up your app"
      lead={<p>Open your authenticator app, add an account, and point the camera at this square.</p>}
    >
      <div className="grid gap-4">
        <QrCode text={inHand.address} label="The square for your authenticator app" />
        <details>
          <summary className="cursor-pointer font-semibold">No camera? Type the secret instead</summary>
          <p className="pt-3">
            <code className="text-lg">{inHand.secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
          </p>
          <p className="pt-1 text-sm text-quiet">Time based, six digits. Spaces do not count.</p>
        </details>
      </div>
      <AppCodeForm action={confirmApp.bind(null, next)} button="Turn it on" label="The six digits it shows now" />
      <p className="text-sm text-quiet">
        <a href={withNext("/admin/prove/set-up", next)}>Choose another way</a>
      </p>
    </ProofColumn>
  );
}
