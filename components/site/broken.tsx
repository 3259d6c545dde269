"use client";

import { Button } from "@/components/ui/button";
import { MessagePage } from "./message-page";

export type Broken = { error: Error & { digest?: string }; reset: () => void };

/** When something broke on a page with script. The front has its own words for a page that could not be made at all. */
export function BrokenPage({ error, reset }: Broken) {
  return (
    <>
      <title>Something broke</title>
      <MessagePage
        title="Something broke on our side"
        next={
          <>
            <Button onClick={reset}>Try again</Button>
            <a href="/">Go to the home page</a>
          </>
        }
      >
        <p>What you sent may not have reached us. Try again; if it happens twice, ring us or write to us.</p>
        {error.digest && <p className="text-sm">Mention this number: {error.digest}</p>}
      </MessagePage>
    </>
  );
}
