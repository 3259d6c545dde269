import type { Metadata } from "next";
import { MessagePage } from "@/components/site/message-page";
import { Button } from "@/components/ui/button";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Everything is deleted" };

export default function DeletedPage() {
  return (
    <MessagePage
      title="Everything about you is deleted"
      next={
        <>
          <Button href="/">Go to the home page</Button>
          <a href="/contact">Tell us why, if you like</a>
        </>
      }
    >
      <p>You are signed out. One last email confirms it. Thank you for the time you spent with us; we wish you well.</p>
    </MessagePage>
  );
}
