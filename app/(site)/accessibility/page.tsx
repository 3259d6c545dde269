import type { Metadata } from "next";
import { ReadingPage } from "@/components/site/reading-page";
import { brand } from "@/lib/core/brand";

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
      changed="25 November 2026"
    >
      <h2>What you can do here</h2>
      <ul>
        <li>Do everything with a keyboard, and see where you are.</li>
        <li>Use every page without JavaScript.</li>
        <li>Zoom to 400 % or use a screen 320 pixels wide without scrolling sideways.</li>
        <li>Use a screen reader, your own colours, a dark theme, or reduced motion.</li>
        <li>Take your time: forms do not run out, and what you typed is kept when something needs correcting.</li>
      </ul>
      <h2>What we aim for</h2>
      <p>
        The Web Content Accessibility Guidelines 2.2, level AA. Every change is checked by an automatic test of every
        public page, in light and dark, before it goes out. Automatic tests find only part of what can be wrong, so we
        also walk through the main journeys by keyboard.
      </p>
      <h2>What we know is not right yet</h2>
      <ul>
        <li>
          Some job descriptions come from employers’ systems. Their headings and lists are tidied automatically and may
          still be out of order.
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
        Ring {phone} or write to <a href={`mailto:${email}`}>{email}</a>. We answer within one working day. If our
        answer is not good enough, the Equality Advisory and Support Service (equalityadvisoryservice.com) can advise
        you; in Northern Ireland, the Equality Commission.
      </p>
    </ReadingPage>
  );
}
