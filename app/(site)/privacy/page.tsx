import type { Metadata } from "next";
import { ReadingPage } from "@/components/site/reading-page";
import { brand } from "@/lib/core/settings/brand";
import { type LocalDate, londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { withLinks } from "@/lib/posts/text/blocks";
import { rendered } from "@/lib/posts/text/markdown";
import { privacySettings } from "@/lib/settings/reading";
import { type PeriodKey, type Periods, sayPeriod } from "@/lib/settings/vocabulary";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: "Privacy",
  description: "What we know about you, why, for how long, and how to see or delete it.",
  alternates: { canonical: "/privacy" },
};

/** When the words of this file last changed; what staff set has a date of its own. */
const WRITTEN_ON = "2026-11-25" as LocalDate;

function kept(periods: Periods) {
  const say = (key: PeriodKey) => sayPeriod(key, periods[key]);
  return [
    [
      "Job alerts",
      "Your address, your searches, when and how you agreed",
      "You asked for them (consent)",
      `Until you stop them, and ${say("stoppedAlertDays")} more. An alert that is never confirmed goes after ${say("unconfirmedAlertDays")}. Proof of consent is kept for ${say("consentMonths")} after you stop`,
    ],
    [
      "Strategy call",
      "Name, address, phone if you give it, what you want from the call",
      "To hold the call you asked for (our legitimate interest in helping you)",
      `${say("callMonths")} after the call`,
    ],
    [
      "Account",
      "Name, address, saved jobs, your choices, plans that you make after a no",
      "To give you the account (contract)",
      `Until you delete it, or ${say("accountMonths")} without a visit`,
    ],
    [
      "What you keep for yourself",
      "Debriefs, answers you practise, what matters to you: sealed, so that nobody who works here can read it",
      "To keep it for you (contract)",
      "Until you wipe it, or your account goes",
    ],
    [
      "Application",
      "What you send: name, address, phone, message, right to work as you state it, CV",
      "To put you forward (steps at your request before a contract)",
      `${say("applicationMonths")} after the job has closed. The law asks agencies to keep some records for a year. An earlier version that was replaced goes after 30 days`,
    ],
    [
      "Interview",
      "When and where, what you say would make it fairer, what interviewers make of you",
      "To arrange it (steps at your request before a contract)",
      "As long as the application it belongs to",
    ],
    [
      "Interviews that you hold for an employer",
      "Name, address, when you can, what you write about a candidate",
      "To arrange them (legitimate interest)",
      `As long as the applications they were about; without any, ${say("applicationMonths")}`,
    ],
    [
      "Message",
      "Name, address, what you write, what we answer",
      "To answer you (legitimate interest)",
      say("messageMonths"),
    ],
  ] as const;
}

export default async function PrivacyPage() {
  const [{ legalName, address, email }, { version, changedAt, periods, texts }] = await Promise.all([
    brand(),
    privacySettings(),
  ]);
  const writesTo = texts.responsibleEmail ?? email;
  const changedOn = changedAt && londonDay(changedAt) > WRITTEN_ON ? londonDay(changedAt) : WRITTEN_ON;
  return (
    <ReadingPage
      title="Privacy"
      lead="What we know about you, why we know it, for how long, and how you see it, change it or delete it."
      changed={`${sayDay(changedOn, { weekday: false, year: true })}${version > 0 ? `, version ${version}` : ""}`}
    >
      <h2>In short</h2>
      <ul>
        <li>We ask only for what we need for the thing you asked for.</li>
        <li>We do not sell or share lists, and we do not track you here or in our emails.</li>
        <li>No employer sees your CV before you have agreed to it for that job.</li>
        <li>
          In your <a href="/account">account</a> you can download everything about you, and delete it, without asking
          us.
        </li>
      </ul>
      <h2>Who is responsible</h2>
      <p>
        {legalName}, {address}, is the controller under the UK GDPR and the Data Protection Act 2018. Write to{" "}
        <a href={`mailto:${writesTo}`}>{writesTo}</a> about anything on this page
        {texts.responsibleName && `: ${texts.responsibleName} answers for it`}.
        {texts.icoNumber && ` We are registered with the Information Commissioner’s Office as ${texts.icoNumber}.`}
      </p>
      <h2>What we keep</h2>
      <table>
        <thead>
          <tr>
            {["For", "What", "Why we may", "How long"].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kept(periods).map(([what, ...cells]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              {cells.map((cell) => (
                <td key={cell}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        We never keep your network address. To hold off abuse we keep a keyed fingerprint of it for two days at most,
        and one beside the proof of what you agreed to. The address cannot be read from either.
      </p>
      <More text={texts.noticeKept} />
      <h2>Who else sees it</h2>
      <p>
        The employer, for a job you agreed to be put forward for. Companies that run our servers and deliver our email,
        under contract and on our instructions, in the United Kingdom or the European Economic Area. Nobody else, unless
        the law makes us.
      </p>
      <More text={texts.noticeShared} />
      <h2>Decisions</h2>
      <p>A person decides about every application. No decision about you is made by a program alone.</p>
      <More text={texts.noticeDecisions} />
      <h2>Your rights</h2>
      <p>
        You may see, correct, move, restrict or delete what we hold, object to our using it, and take back consent at
        any time; what was done before stays lawful. We answer within one month. After an erasure we keep a keyed
        fingerprint of your address beside the proof of what you agreed to, and where you told us not to write to it, so
        that we can keep to that.
      </p>
      <More text={texts.noticeRights} />
      <h2>If you are unhappy</h2>
      <p>
        Use the <a href="/contact?about=privacy">contact form</a> or read <a href="/complaints">how to complain</a>. You
        may also go to the Information Commissioner’s Office (ico.org.uk).
      </p>
    </ReadingPage>
  );
}

/** What staff added to a section. Their Markdown becomes structure and nothing else (lib/posts/text/markdown.ts). */
function More({ text }: { text: string | undefined }) {
  return text ? <div dangerouslySetInnerHTML={{ __html: withLinks(rendered(text).html) }} /> : null;
}
