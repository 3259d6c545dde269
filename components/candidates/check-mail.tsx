import { Marks } from "@/components/site/marks";
import { Drawing } from "@/components/site/drawing";
import { MessagePage } from "@/components/site/message-page";
import { Button } from "@/components/ui/button";

/** After sign-in or sign-up: the same page, whoever asked. */
export function CheckMail({ again }: { again: "/sign-in" | "/sign-up" }) {
  return (
    <>
      <Marks client="none" />
      <MessagePage
        title="Look in your mailbox"
        drawing={<Drawing of="mail-sent" className="rounded-card" />}
        next={
          <>
            <Button href="/jobs">Look at all jobs</Button>
            <a href={again}>Ask for another email</a>
          </>
        }
      >
        <p>
          We have sent you an email. Open the link in it within 10 minutes, on any device, and press the button there.
        </p>
        <p>Nothing after five minutes? Look among your spam, and check that the address was right.</p>
      </MessagePage>
    </>
  );
}
