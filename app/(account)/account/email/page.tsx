import type { Metadata } from "next";
import { Drawing } from "@/components/site/drawing";
import { Gone } from "@/components/site/gone-page";
import { MessagePage } from "@/components/site/message-page";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { emailChangeOf } from "@/lib/candidates/email-change";
import { confirmAddress } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Your new address", robots: "noindex" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where the mail to a new address leads. Looking at it spends nothing, since mail scanners look too; the button does. */
export default async function NewAddressPage({ searchParams }: Props) {
  const { token } = await searchParams;
  if (typeof token !== "string") return <NotFound />;
  const change = await emailChangeOf(token, new Date());
  if (!change) return <NotFound />;
  if (change === "over")
    return (
      <Gone title="This link is no longer good" next={<Button href="/account/security">Ask for a new one</Button>}>
        <p>Each link works once, for a day.</p>
      </Gone>
    );
  return (
    <MessagePage
      title="Use this address"
      drawing={<Drawing of="new-address" className="rounded-card" />}
      next={
        <form action={confirmAddress.bind(null, token)}>
          <Button type="submit">Use it for my account</Button>
        </form>
      }
    >
      <p>
        Your account moves to <strong className="text-ink">{change.newEmail}</strong>, with your applications, alerts
        and calls. We tell the old address, which can take it back for three days.
      </p>
    </MessagePage>
  );
}
