import type { Metadata } from "next";
import { headers } from "next/headers";
import { ProofColumn } from "@/components/admin/proof/proof-frame";
import { AddPasskey } from "@/components/admin/proof/passkeys";
import { Button } from "@/components/ui/button";
import { deviceOf } from "@/lib/auth/devices";
import type { AdminParams } from "../../params";
import { onward, sessionToEnrol } from "../steps";
import { beginApp, keepPasskey, newPasskeyQuestion } from "./actions";

export const metadata: Metadata = { title: "Set up your second step" };

/** /admin/prove/set-up: an app that shows codes, or a passkey. Staff do this once, at their first sign-in. */
export default async function SetUpPage({ searchParams }: { searchParams: AdminParams }) {
  const next = onward((await searchParams).next);
  const session = await sessionToEnrol(next);
  const device = deviceOf((await headers()).get("user-agent"));
  return (
    <ProofColumn
      title={session.isProven ? "Add a second step" : `Welcome, ${session.name}`}
      lead={
        <p>
          The people who trust us with their CVs need more than a mailbox to protect them. Choose a second step; it
          takes two minutes, and you can add the other one later.
        </p>
      }
    >
      <section className="grid gap-3 rounded-card border border-line bg-raised p-6">
        <h2 className="text-lg">An app that shows codes</h2>
        <p className="text-quiet">
          1Password, Google Authenticator, Microsoft Authenticator or any other. Works on every phone.
        </p>
        <form action={beginApp.bind(null, next)}>
          <Button>Set up an app</Button>
        </form>
      </section>
      <section className="grid gap-3 rounded-card border border-line p-6">
        <h2 className="text-lg">A passkey</h2>
        <p className="text-quiet">Your finger, your face or a security key. The quickest way, and no code to type.</p>
        <AddPasskey ask={newPasskeyQuestion} keep={keepPasskey.bind(null, next)} suggestion={device} />
      </section>
    </ProofColumn>
  );
}
