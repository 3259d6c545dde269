import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { requireCandidate, signedInLately, thisSession } from "@/app/session";
import { signOutEverywhere } from "@/app/sign-out";
import { AddPasskey } from "@/components/admin/proof/passkeys";
import { AccountRow, AccountRows, AccountSection } from "@/components/candidates/account-section";
import { ChangeEmailForm, NamePasskeyForm } from "@/components/candidates/security-forms";
import { PageHead } from "@/components/site/page-head";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Done, type Outcomes } from "@/components/ui/done";
import { Notice } from "@/components/ui/notice";
import { type OwnPasskey, ownPasskeys } from "@/lib/auth/candidate-passkeys";
import { type OwnBrowser, ownBrowsers } from "@/lib/auth/candidate-sessions";
import { deviceOf } from "@/lib/auth/devices";
import { ownAccount } from "@/lib/candidates/account";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay, sayMoment } from "@/lib/core/time/say";
import { changeEmail, dropPasskey, endBrowser, keepPasskey, namePasskey, newPasskeyQuestion } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "How you sign in" };

const AGAIN = "/account/again?next=%2Faccount%2Fsecurity";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The ways into somebody's account: the link by mail, passkeys, the browsers that are signed in; and its address. */
export default async function SecurityPage({ searchParams }: Props) {
  const who = await requireCandidate("/account/security");
  if (!(await ownAccount(who))) redirect("/admin");
  const [passkeys, browsers, isFresh, { done }, agent] = await Promise.all([
    ownPasskeys(who),
    ownBrowsers(who, await thisSession(), new Date()),
    signedInLately(),
    searchParams,
    headers(),
  ]);
  return (
    <>
      <PageHead
        title="How you sign in"
        lead="The link we email always works. A passkey is quicker, and nobody can phish it."
        crumbs={[{ label: "Your account", href: "/account" }]}
      />
      <div className="wrap grid gap-14 pb-section">
        <Done what={done} outcomes={DONE} />
        {!isFresh && (
          <Notice title="Changing something here?">
            You signed in a while ago. <a href={AGAIN}>Show that it is still you</a> first.
          </Notice>
        )}
        <AccountSection id="passkeys" title="Passkeys">
          {passkeys.length > 0 && (
            <AccountRows>
              {passkeys.map((passkey) => (
                <Passkey key={passkey.id} {...passkey} />
              ))}
            </AccountRows>
          )}
          <p className="max-w-[38em] text-quiet">
            Your phone or laptop signs you in with a finger, a face or its number. Only if you like: we do not ask
            again.
          </p>
          {isFresh && (
            <div className="max-w-[24rem]">
              <AddPasskey ask={newPasskeyQuestion} keep={keepPasskey} suggestion={deviceOf(agent.get("user-agent"))} />
            </div>
          )}
        </AccountSection>
        <AccountSection id="browsers" title="Where you are signed in">
          <AccountRows>
            {browsers.map((browser) => (
              <Browser key={browser.id} {...browser} />
            ))}
          </AccountRows>
          <form action={signOutEverywhere}>
            <Button type="submit" look="danger" size="little">
              Sign out on every device
            </Button>
          </form>
        </AccountSection>
        <AccountSection id="address" title="Your email address">
          <p>
            It is <strong>{who.email}</strong>. If it belongs to a university, change it before it ends.
          </p>
          <ChangeEmailForm action={changeEmail} />
        </AccountSection>
      </div>
    </>
  );
}

function Passkey({ id, name, createdAt, lastUsedAt }: OwnPasskey) {
  const used = lastUsedAt ? `Last used on ${sayDay(londonDay(lastUsedAt), { year: true })}.` : "Not used yet.";
  return (
    <AccountRow title={name} lines={[`Added on ${sayDay(londonDay(createdAt), { year: true })}. ${used}`]}>
      <form action={dropPasskey.bind(null, id)}>
        <Button type="submit" look="danger" size="desk">
          Take it away<span className="sr-only">: {name}</span>
        </Button>
      </form>
      <details className="w-full">
        <summary className="w-fit cursor-pointer py-1 text-sm font-semibold text-brand">
          Rename<span className="sr-only">: {name}</span>
        </summary>
        <NamePasskeyForm action={namePasskey.bind(null, id)} id={id} name={name} />
      </details>
    </AccountRow>
  );
}

function Browser({ id, device, isThis, begunAt, lastSeenAt }: OwnBrowser) {
  const lines = [`Signed in ${sayMoment(begunAt)}.`, ...(isThis ? [] : [`Last seen about ${sayMoment(lastSeenAt)}.`])];
  return (
    <AccountRow title={device} badge={isThis && <Badge tone="good">This one</Badge>} lines={lines}>
      {!isThis && (
        <form action={endBrowser.bind(null, id)}>
          <Button type="submit" look="plain" size="desk">
            Sign out there<span className="sr-only">: {device}</span>
          </Button>
        </form>
      )}
    </AccountRow>
  );
}

const DONE: Outcomes = {
  passkey: "Your passkey is added. We have sent you an email about it.",
  renamed: "It has its new name.",
  removed: "It is taken away. The link by email still opens your account.",
  ended: "Signed out there.",
  asked: "We have sent a link to your new address. Open it within a day, and press the button there.",
};
