import type { Metadata } from "next";
import { WhoYouTalkTo } from "@/components/calls/who-you-talk-to";
import { ReadingPage } from "@/components/site/reading-page";
import { hosts } from "@/lib/calls/queries";
import { brand } from "@/lib/core/settings/brand";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: "Who we are",
  description: "A recruitment agency for first jobs: what we do for graduates, who pays us, and what you can expect.",
  alternates: { canonical: "/about" },
};

export default async function AboutPage() {
  const [{ name }, people] = await Promise.all([brand(), hosts()]);
  return (
    <ReadingPage
      title="Who we are"
      tags={["calls"]}
      beside={people.length > 0 && <WhoYouTalkTo people={people} />}
      lead={`${name} is a recruitment agency for first jobs. We look for the place where what you can do and what an employer needs meet.`}
    >
      <h2>What we do for you</h2>
      <p>
        We advertise graduate, trainee and entry-level jobs across the United Kingdom, and say what they pay wherever
        the employer tells us. We read applications ourselves. We talk to people before they apply, and after a no.
      </p>
      <ul>
        <li>
          <a href="/jobs">Jobs</a> you can search by place, pay and how you want to work.
        </li>
        <li>
          <a href="/alerts">Job alerts</a>: the week’s new jobs that fit, in one email. One click stops it.
        </li>
        <li>
          A free <a href="/strategy-call">strategy call</a> of 30 minutes with one of us. You need no account.
        </li>
        <li>
          <a href="/blog">Insights</a> from the people who read applications for a living.
        </li>
      </ul>
      <p>
        Everybody who applies gets an answer. <a href="/about/answer-times">How soon we answer</a>, in numbers.
      </p>
      <h2>Who pays us</h2>
      <p>
        Employers do, when somebody starts. You pay nothing, now or later: charging people for finding them work is
        against the law in the United Kingdom, and we would not want to.
      </p>
      <h2>What we are in law</h2>
      <p>
        For most jobs we are an employment agency: we introduce you, and the employer hires you. For some temporary work
        we are an employment business: we employ or engage you and supply you to a client. Each job says which.
      </p>
      <h2>What we will not do</h2>
      <ul>
        <li>Send your CV to an employer without asking you first.</li>
        <li>Advertise a job that does not exist, or unpaid work.</li>
        <li>
          Watch you: this site has no tracking, no advertising and no cookies but the one that keeps you signed in.
        </li>
      </ul>
      <h2>Talk to us</h2>
      <p>
        <a href="/contact">Write to us</a>, or book a <a href="/strategy-call">strategy call</a>. If we got something
        wrong, here is <a href="/complaints">how to complain</a>.
      </p>
    </ReadingPage>
  );
}
