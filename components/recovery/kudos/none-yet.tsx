import { MessagePage } from "@/components/site/message-page";
import { Button } from "@/components/ui/button";

/** Where words would be read, and none has been kept. */
export function NoneYet() {
  return (
    <MessagePage title="There is nothing to read yet" next={<Button href="/account/kudos">Ask somebody</Button>}>
      <p>Once you have kept a few kind words from people who know you, they are here, one at a time.</p>
    </MessagePage>
  );
}
