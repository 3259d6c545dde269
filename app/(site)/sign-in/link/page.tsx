import type { Metadata } from "next";
import { Gone } from "@/components/site/gone-page";
import { Marks } from "@/components/site/marks";
import { Drawing } from "@/components/site/drawing";
import { MessagePage } from "@/components/site/message-page";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { Tick } from "@/components/ui/tick";
import { linkState } from "@/lib/auth/links";
import { MARKETING_WORDING } from "@/lib/candidates/vocabulary";
import { useLink } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Sign in", robots: "noindex" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where the mailed link leads. Looking at it spends nothing, since mail scanners look too; the button does. */
export default async function SignInLinkPage({ searchParams }: Props) {
  const { token } = await searchParams;
  if (typeof token !== "string") return <NotFound />;
  const link = await linkState(token, new Date());
  if (link.state === "forged") return <NotFound />;
  if (link.state !== "good") return <NoLonger why={link.state} />;
  return (
    <>
      <Marks client="none" />
      <MessagePage
        title="One button, and you are in"
        drawing={<Drawing of="sign-in-link" className="rounded-card" />}
        next={
          <form action={useLink.bind(null, token)} className="grid justify-items-start gap-5">
            {link.asksForMarketing && (
              <Tick
                name="marketing"
                value="yes"
                defaultChecked
                label={MARKETING_WORDING}
                hint="Ticked when this account was asked for. Untick it if that is not what you want."
              />
            )}
            <Button type="submit">Sign me in</Button>
          </form>
        }
      >
        <p>
          This signs you in as <strong className="text-ink">{link.email}</strong> on this device.
        </p>
      </MessagePage>
    </>
  );
}

function NoLonger({ why }: { why: "spent" | "expired" }) {
  const [title, words] =
    why === "spent"
      ? [
          "This link has been used",
          "Each link signs you in once. If that was not you, ask for a new one and sign out everywhere.",
        ]
      : ["This link has run out", "For your safety a link works for 10 minutes."];
  return (
    <Gone
      title={title}
      next={
        <>
          <Button href="/sign-in">Email me a new link</Button>
          <a href="/account">Go to my account</a>
        </>
      }
    >
      <p>{words}</p>
    </Gone>
  );
}
