import { Marks } from "@/components/site/marks";
import { Drawing } from "@/components/site/drawing";
import { MessagePage } from "@/components/site/message-page";
import { Button } from "@/components/ui/button";

type Props = {
  again: "/sign-in" | "/sign-up";
  /** The address that was typed; null when nobody remembers. */
  to: string | null;
};

/** After sign-in or sign-up: the same page, whoever asked. */
export function CheckMail({ again, to }: Props) {
  return (
    <>
      <Marks client="none" />
      <MessagePage
        title="Check your email"
        drawing={<Drawing of="mail-sent" className="rounded-card" />}
        next={
          <>
            <Button href="/jobs">Look at all jobs</Button>
            <a href={again}>Ask for another email</a>
          </>
        }
      >
        <p>
          We have sent an email to {to ? <strong className="wrap-anywhere text-ink">{to}</strong> : "you"}. Open the
          link in it within 10 minutes, on any device, and press the button there.
        </p>
        {to && (
          <p>
            Not your address? <a href={again}>Type it again</a>.
          </p>
        )}
        <p>Nothing after five minutes? Look in your spam folder{to ? "" : ", and check that the address was right"}.</p>
      </MessagePage>
    </>
  );
}
