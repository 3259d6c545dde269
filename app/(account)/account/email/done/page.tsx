import type { Metadata } from "next";
import { Drawing } from "@/components/site/drawing";
import { MessagePage } from "@/components/site/message-page";
import { Button } from "@/components/ui/button";

export const metadata: Metadata = { title: "Your new address", robots: "noindex" };

export default function NewAddressDonePage() {
  return (
    <MessagePage
      title="Your account has its new address"
      drawing={<Drawing of="new-address" className="rounded-card" />}
      next={<Button href="/account">Go to my account</Button>}
    >
      <p>From now on we write there, and that is where sign-in links come. We have told the old address.</p>
    </MessagePage>
  );
}
