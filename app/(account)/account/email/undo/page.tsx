import type { Metadata } from "next";
import { Gone } from "@/components/site/gone-page";
import { MessagePage } from "@/components/site/message-page";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { emailUndoOf } from "@/lib/candidates/email-change";
import { takeAddressBack } from "../actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Take it back", robots: "noindex" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where the mail to the old address leads: the way back for three days, by one press. */
export default async function UndoAddressPage({ searchParams }: Props) {
  const { token } = await searchParams;
  if (typeof token !== "string") return <NotFound />;
  const change = await emailUndoOf(token, new Date());
  if (!change) return <NotFound />;
  if (change === "over")
    return (
      <Gone title="This can no longer be taken back here" next={<Button href="/contact">Write to us</Button>}>
        <p>The link works for three days, once. Write to us, and we sort it out with you.</p>
      </Gone>
    );
  return (
    <MessagePage
      title="Take the change back"
      next={
        <form action={takeAddressBack.bind(null, token)}>
          <Button type="submit">Bring my old address back</Button>
        </form>
      }
    >
      <p>
        Your account goes back to <strong className="text-ink">{change.oldEmail}</strong>. Every device is signed out,
        and passkeys that were added since are taken away.
      </p>
    </MessagePage>
  );
}
