import { Button } from "@/components/ui/button";
import { Marks } from "./marks";
import { MessagePage } from "./message-page";

/**
 * What a page returns when there is nothing at its address. It is returned, never thrown: a thrown notFound() sends an
 * empty body that only scripts fill.
 */
export function NotFound() {
  return (
    <>
      <Marks client="none" status={404} />
      <MessagePage
        title="There is no page at this address"
        next={
          <>
            <Button href="/jobs">Look at all jobs</Button>
            <a href="/">Go to the home page</a>
          </>
        }
      >
        <p>
          It may have moved, or the link lost a letter on its way to you. Check the address, or start again from here.
        </p>
      </MessagePage>
    </>
  );
}
