import { CornerCircles } from "@/components/site/meeting";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs, type Crumb } from "@/components/ui/breadcrumbs";
import { type Fact, Facts } from "@/components/ui/facts";
import { Lead } from "@/components/ui/section";
import { sayCloses, sayDay } from "@/lib/core/time/say";
import { sayPosted } from "../posted";
import { sayPay, sayYearly } from "@/lib/core/money";
import { sayJobNumber } from "@/lib/jobs/number";
import type { JobDetails } from "@/lib/jobs/types";
import { CONTRACTS, HOURS, SPONSORSHIPS, WORKPLACES } from "@/lib/jobs/vocabulary";

type Props = {
  job: JobDetails;
  crumbs: Crumb[];
  /** For when it was posted and when it closes; a preview goes without. */
  now?: Date;
};

/** Title, who it is, and the four answers anyone wants first. */
export function JobHead({ job, crumbs, now }: Props) {
  return (
    <div className="relative isolate overflow-clip">
      <CornerCircles />
      <div className="wrap pb-8">
        {crumbs.length > 0 && <Breadcrumbs crumbs={crumbs} />}
        <header className="grid gap-6 pt-2">
          <div>
            <h1 className="max-w-[20em] 2xl:me-72">{job.title}</h1>
            <Lead className="mt-3 max-w-[34em] 2xl:me-72">{employerWords(job)}</Lead>
          </div>
          {now && <When job={job} now={now} />}
          <Facts facts={[pay(job), place(job), contract(job), start(job)]} />
        </header>
      </div>
    </div>
  );
}

function When({ job, now }: { job: JobDetails; now: Date }) {
  const closes = sayCloses(job.closesAt, now);
  return (
    // Each fact brings its point along, which at the start of a line lies outside of what is shown.
    <div className="-mt-3 overflow-clip">
      <p className="-ms-4 flex flex-wrap items-center gap-y-1 text-sm text-quiet *:before:inline-block *:before:w-4 *:before:text-center *:before:content-['·'/'']">
        <span>{sayPosted(job.publishedAt, now)}</span>
        <span>{closes.isSoon ? <Badge tone="warn">{closes.text}</Badge> : closes.text}</span>
        <span>Job number {sayJobNumber(job.number)}</span>
      </p>
    </div>
  );
}

/** "Calder & Finch, a design studio by the canal" */
function employerWords({ employer: { name, about } }: JobDetails): string {
  if (!about) return name;
  const sentence = /^(An?|The) /.test(about) ? about.charAt(0).toLowerCase() + about.slice(1) : about;
  return `${name}, ${sentence.replace(/\.$/, "")}`;
}

function pay({ pay }: JobDetails): Fact {
  if (!pay) return { term: "Pay", answer: "Not stated", detail: "Ask us before you apply" };
  return { term: "Pay", answer: sayPay(pay), detail: sayYearly(pay) ?? undefined };
}

function place({ places, workplace }: JobDetails): Fact {
  const [first, ...more] = places;
  if (!first) return { term: "Place", answer: WORKPLACES[workplace], detail: "Anywhere in the UK" };
  const others = more.map(({ name }) => name).join(", ");
  return {
    term: "Place",
    answer: first.name,
    detail: [others && `and ${others}`, WORKPLACES[workplace]].filter(Boolean).join(". "),
  };
}

function contract({ contract, hours, sponsorship }: JobDetails): Fact {
  const detail = [HOURS[hours], sponsorship && SPONSORSHIPS[sponsorship]].filter(Boolean).join(". ");
  return { term: "Contract", answer: CONTRACTS[contract], detail };
}

function start({ startsOn, degree }: JobDetails): Fact {
  const answer = startsOn ? sayDay(startsOn, { weekday: false, year: true }) : "To be agreed";
  return {
    term: "Start",
    answer,
    detail: degree ? `Degree: ${degree.charAt(0).toLowerCase()}${degree.slice(1)}` : undefined,
  };
}
