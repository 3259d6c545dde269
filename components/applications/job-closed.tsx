import { MessagePage } from "@/components/site/message-page";
import { Button } from "@/components/ui/button";

type Props = { title: string; employer: string; jobUrl: string };

/** For whoever comes a day late: kind, and on to what is open. */
export function JobClosed({ title, employer, jobUrl }: Props) {
  return (
    <MessagePage
      title="This job has closed"
      next={
        <>
          <Button href={`/jobs?q=${encodeURIComponent(title)}`}>See jobs like this one</Button>
          <a href={jobUrl}>Read what it was</a>
        </>
      }
    >
      <p>
        {title} at {employer} takes no more applications.
      </p>
      <p>An alert brings you new ones like it on the day they go out, so that the next does not pass you by.</p>
    </MessagePage>
  );
}
