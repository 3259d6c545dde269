import { AdminHead } from "@/components/admin/admin-head";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { count } from "@/lib/core/text/text";

type Props = {
  how: "close" | "withdraw";
  job: { id: string; title: string; state: string };
  touched: { applications: number; unread: number; unanswered: number; saved: number };
  /** Somebody changed the job between the question and the answer. */
  isAgain: boolean;
  go: () => Promise<void>;
  /** Answers those who wait first, and takes it off with the last of them. */
  answer: () => Promise<void>;
};

/** Asks before a job goes off the site, with what will happen and to whom. */
export function TakeOff({ how, job, touched, isAgain, go, answer }: Props) {
  const back = `/admin/jobs/${job.id}`;
  const isScheduled = job.state === "scheduled";
  const { question, verb } = WORDS[isScheduled ? "draft" : how];
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Jobs", href: "/admin/jobs" },
          { label: job.title, href: back },
        ]}
      />
      <AdminHead title={question} />
      <div className="grid max-w-[44em] gap-5">
        {isAgain && (
          <Notice tone="warn">
            A colleague changed this job while you were deciding. Nothing has been done: look once more.
          </Notice>
        )}
        {touched.unanswered > 0 && <Unanswered how={how} jobId={job.id} waiting={touched.unanswered} answer={answer} />}
        {touched.applications > touched.unanswered && (
          <Notice tone="warn" title={waiting(touched)}>
            <p>
              Whoever has not come to an end keeps their place and hears from us by the day that we promised.{" "}
              <a href={`/admin/jobs/${job.id}/applications`}>See where they stand</a>
            </p>
          </Notice>
        )}
        {isScheduled ? (
          <p>It becomes a draft again, and does not come out at its time. Nothing of it is lost.</p>
        ) : (
          <ul className="list-disc space-y-1 ps-5">
            {(how === "close" ? CLOSING : WITHDRAWING).map((words) => (
              <li key={words}>{words}</li>
            ))}
            {touched.saved > 0 && (
              <li>
                {count(touched.saved, "person has", "people have")} saved it. They see that it{" "}
                {how === "close" ? "has closed" : "is gone"}.
              </li>
            )}
          </ul>
        )}
        <form action={go} className="flex flex-wrap gap-3">
          {touched.unanswered === 0 && (
            <Button type="submit" look="danger" size="desk">
              {verb}
            </Button>
          )}
          <Button href={back} look="plain" size="desk">
            Leave it as it is
          </Button>
        </form>
      </div>
    </>
  );
}

const WORDS = {
  close: { question: "Close this job?", verb: "Close it now" },
  withdraw: { question: "Withdraw this job?", verb: "Withdraw it" },
  draft: { question: "Make this job a draft again?", verb: "Make it a draft again" },
};

const CLOSING = [
  "Nobody can apply from now on. Its page stays for a year, says that it has closed, and shows others like it.",
  "It leaves search, feeds and the sitemap within a second, and alerts that have not gone out yet leave it out.",
  "Published again, it has its first date.",
];

const WITHDRAWING = [
  "Its address says that it is gone, to people and to search engines.",
  "It leaves search, feeds and the sitemap within a second, and alerts that have not gone out yet leave it out.",
  "Mails that went out before lead to a page that says so.",
];

/** As many as are answered in one step; more are answered from their list first. */
const MOST_AT_ONCE = 200;

type UnansweredProps = { how: "close" | "withdraw"; jobId: string; waiting: number; answer: () => Promise<void> };

/** Nobody is left without an answer: they get it in the same step. */
function Unanswered({ how, jobId, waiting: number, answer }: UnansweredProps) {
  return (
    <Notice tone="bad" title={`${count(number, "person waits", "people wait")} for an answer`}>
      <p>
        It is not {how === "close" ? "closed" : "withdrawn"} over their heads.{" "}
        {number <= MOST_AT_ONCE
          ? "Write to them now: you see each letter before it goes, and the job goes off the site with the last of them."
          : "Answer them from their list, 200 at a time at most."}{" "}
        <a href={`/admin/jobs/${jobId}/applications`}>See who they are</a>
      </p>
      {number <= MOST_AT_ONCE && (
        <form action={answer} className="mt-3">
          <Button type="submit" size="desk">
            Answer {count(number, "person", "people")} and {how === "close" ? "close" : "withdraw"} it
          </Button>
        </form>
      )}
    </Notice>
  );
}

function waiting({ applications, unread }: Props["touched"]): string {
  const applied = `${count(applications, "person has", "people have")} applied`;
  if (unread === 0) return applied;
  return `${applied}, and ${unread === 1 ? "one application has" : `${unread} applications have`} not been opened yet`;
}
