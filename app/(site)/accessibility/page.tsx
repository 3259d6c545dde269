import type { Metadata } from "next";
import { ReadingPage } from "@/components/site/reading-page";
import { brand } from "@/lib/core/settings/brand";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: "Accessibility",
  description:
    "How we make this site work for everyone, what we test, and how to tell us when it does not work for you.",
  alternates: { canonical: "/accessibility" },
};

export default async function AccessibilityPage() {
  const { phone, email } = await brand();
  return (
    <ReadingPage
      title="Accessibility"
      lead="This site should work for everyone who looks for work. If it does not work for you, tell us, and we will help you another way the same day."
      changed="28 November 2026"
    >
      <h2>What you can do here</h2>
      <ul>
        <li>Do everything with a keyboard, and see where you are.</li>
        <li>Use every public page without JavaScript.</li>
        <li>
          Zoom to 400 %, use a screen 320 pixels wide, or make the letters twice as large, without scrolling sideways.
        </li>
        <li>Use a screen reader, the high contrast colours of your system, a dark theme, or reduced motion.</li>
        <li>Take your time: forms do not run out, and what you typed is kept when something needs correcting.</li>
        <li>Read the jobs you have saved without a connection.</li>
      </ul>
      <h2>How far it conforms</h2>
      <p>
        We hold this site to the Web Content Accessibility Guidelines 2.2, level AA. It conforms in part: we know of no
        failure in our own pages, and list below what comes from others, and what we have not had tested.
      </p>
      <h2>How we test</h2>
      <p>
        We assess it ourselves. Before every change goes out, programs open every page, and the states in which one
        meets it: a form with errors and one that is sent, a search that finds nothing, a time that somebody else has
        just taken, a job that is gone, an account with everything in it. On each of them they look for what the
        guidelines forbid, by day, in the dark and in high contrast colours; measure whether anything is cut, covered or
        too wide at 320 pixels and with letters of 200 %; walk through by the Tab key; and read the page as a screen
        reader is given it. People looked at pictures of the main pages in high contrast colours, on a narrow screen and
        in large letters on 28 November 2026.
      </p>
      <h2>What we know is not right yet</h2>
      <ul>
        <li>
          Programs find only part of what can be wrong. People who use a screen reader, a switch or speech every day
          have not tested the site for us yet.
        </li>
        <li>
          Some job descriptions come from employers’ systems. Their headings and lists are tidied automatically and may
          still be out of order.
        </li>
        <li>
          Videos in articles play in the player of YouTube or Vimeo, and have the subtitles that their makers gave them.
        </li>
        <li>
          A CV can be sent as PDF, Word, OpenDocument or RTF only. If you need another form, send it to us by email.
        </li>
      </ul>
      <h2>Adjustments</h2>
      <p>
        Need something changed about an application, a call or an interview? Say so in any form, or tell us directly. We
        arrange it, and it never counts against you.
      </p>
      <h2>Tell us</h2>
      <p>
        Ring {phone} or write to <a href={`mailto:${email}`}>{email}</a>: say which page, and what you use to read it if
        you like. We answer within one working day, and give you what was on the page in another form at once.
      </p>
      <h2>If our answer is not good enough</h2>
      <p>
        The Equality and Human Rights Commission enforces the Equality Act 2010 in England, Scotland and Wales. The
        Equality Advisory and Support Service (equalityadvisoryservice.com) advises you free of charge. In Northern
        Ireland both are done by the Equality Commission for Northern Ireland (equalityni.org).
      </p>
      <p>This statement was written on 25 November 2026 and last reviewed on 28 November 2026.</p>
    </ReadingPage>
  );
}
