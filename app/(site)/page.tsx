import type { Metadata } from "next";
import { keepUntil } from "@/app/keep";
import { NextFreeCalls } from "@/components/calls/next-free-calls";
import { JobRow, JobRows } from "@/components/jobs/job-row";
import { rowOf } from "@/components/jobs/row-of";
import { LeadPosts } from "@/components/posts/post-card";
import { cardOf } from "@/components/posts/post-words";
import { WeeklySection } from "@/components/site/house-blocks";
import { Marks } from "@/components/site/marks";
import { Hero } from "@/components/site/meeting";
import { Panel } from "@/components/site/panel";
import { Steps } from "@/components/site/steps";
import { Chip } from "@/components/ui/chip";
import { SearchBox } from "@/components/ui/search-box";
import { AsideSection, Bar } from "@/components/ui/section";
import { nextFreeSlots } from "@/lib/calls/free-times";
import { rhythmSet } from "@/lib/alerts/rhythm";
import { brand } from "@/lib/core/settings/brand";
import { WEEKDAY_NAMES } from "@/lib/core/time/opening";
import { sayNumber } from "@/lib/core/text/text";
import { criteriaParams } from "@/lib/jobs/criteria";
import { popularSearches } from "@/lib/jobs/public/popular";
import { newestJobs } from "@/lib/jobs/search/newest";
import { latestPosts, nextChangeAt } from "@/lib/posts/queries";
import { startAlert } from "./alerts/actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  description:
    "Graduate, trainee and entry-level jobs across the United Kingdom, weekly job alerts, a free strategy call, and straight answers.",
  alternates: { canonical: "/" },
};

/** /: one honest sentence, a search, what is new, and the ways on. */
export default async function HomePage() {
  const now = new Date();
  const [agency, rhythm, popular, newest, calls, posts, nextPost] = await Promise.all([
    brand(),
    rhythmSet(),
    popularSearches(now, 5),
    newestJobs(now, 6),
    nextFreeSlots(3, now),
    latestPosts(3, now),
    nextChangeAt(now),
  ]);
  const open = `${sayNumber(newest.total, newest.isExact)} ${newest.total === 1 ? "job" : "jobs"}`;
  return (
    <>
      <Marks
        client="none"
        keep={keepUntil([calls.changesAt, newest.changesAt, nextPost], ["jobs", "posts", "calls"], now)}
      />
      <Hero
        title="Good first jobs for graduates, and a straight answer"
        lead={`${open} open today, across the United Kingdom.`}
        search={<Search />}
        popular={
          <nav aria-label="Popular searches" className="flex flex-wrap gap-2">
            {popular.map(({ label, criteria, count, countIsExact }) => (
              <Chip key={label} href={`/jobs?${criteriaParams(criteria)}`} count={sayNumber(count, countIsExact)}>
                {label}
              </Chip>
            ))}
          </nav>
        }
      />
      <AsideSection
        title="New on the site"
        intro="The newest first. Pay is on the advert wherever the employer tells us."
        link={<a href="/jobs">{`See all ${open}`}</a>}
      >
        <JobRows label="The newest jobs">
          {newest.jobs.map((job) => (
            <JobRow key={job.id} job={rowOf(job, now)} />
          ))}
        </JobRows>
      </AsideSection>
      <HowWeWork />
      <section className="wrap">
        <Panel
          title="Talk it through first"
          text="A strategy call is 30 minutes with one of us about where you want to go. It is free, and you need no account."
          link={<a href="/strategy-call">See every free time</a>}
        >
          <NextFreeCalls slots={calls.slots} phone={agency.phone} />
        </Panel>
      </section>
      <section className="wrap grid gap-8 py-section">
        <Bar>
          <h2>Insights from the people who read your applications</h2>
          <a href="/blog">Read all of them</a>
        </Bar>
        <LeadPosts posts={posts.map(cardOf)} />
      </section>
      <WeeklySection
        id="weekly"
        title={`The week’s new graduate jobs, on ${WEEKDAY_NAMES[rhythm.weekday - 1]} at ${rhythm.hour}:00`}
        action={startAlert}
        submit="Send me these jobs weekly"
      >
        <input type="hidden" name="frequency" value="weekly" />
      </WeeklySection>
    </>
  );
}

function Search() {
  return (
    <SearchBox
      action="/jobs"
      submit="Find jobs"
      label="Search jobs"
      fields={[
        { name: "q", label: "What", placeholder: "Job, subject or employer", suggest: "q" },
        { name: "place", label: "Where", placeholder: "Town or postcode", suggest: "place" },
      ]}
    />
  );
}

function HowWeWork() {
  return (
    <section className="my-section bg-sand py-section">
      <div className="wrap grid gap-10">
        <h2>How we work with you</h2>
        <Steps
          steps={[
            {
              title: "You tell us what you like",
              text: "Half an hour on the phone, or a short form. You need no CV to start.",
            },
            {
              title: "We look for the overlap",
              text: "Where what you can do meets what an employer needs. We never send your CV without asking you.",
            },
            {
              title: "You hear from a person",
              text: "A person reads every application, and a no is not the end: you can talk it over with us.",
            },
          ]}
        />
      </div>
    </section>
  );
}
