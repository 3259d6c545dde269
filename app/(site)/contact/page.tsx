import { dialled } from "@/lib/core/text/text";
import type { Metadata } from "next";
import { viewer } from "@/app/session";
import { ContactForm } from "@/components/contact/contact-form";
import { Drawing } from "@/components/site/drawing";
import { MessagePage } from "@/components/site/message-page";
import { Button } from "@/components/ui/button";
import { isBankHoliday } from "@/lib/calls/diary/bank-holidays";
import { ABOUT } from "@/lib/contact/vocabulary";
import { brand } from "@/lib/core/settings/brand";
import type { LocalDate } from "@/lib/core/time/dates";
import { openingState, sayOpening } from "@/lib/core/time/opening";
import { sendContact } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: "Talk to us",
  description: "Write to us or ring us. A person answers within one working day.",
  alternates: { canonical: "/contact" },
};

export default async function ContactPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { sent, about } = await searchParams;
  if (sent) return <Sent />;
  const [agency, who] = await Promise.all([brand(), viewer()]);
  const now = new Date();
  const isClosed = (day: LocalDate) => isBankHoliday("england-and-wales", day);
  const answers = agency.opening && sayOpening(openingState(agency.opening, now, isClosed), now);
  const chosen = typeof about === "string" && about in ABOUT ? about : undefined;
  const person = who.kind === "visitor" ? {} : { name: who.name, email: who.email };
  return (
    <div className="wrap grid gap-10 pt-8 pb-section xl:grid-cols-[minmax(0,42rem)_20rem] xl:justify-between xl:gap-16">
      <div>
        <h1>Talk to us</h1>
        <p className="mt-4 mb-8 text-lg leading-[1.45] text-quiet">
          A person reads every message and answers within one working day.
        </p>
        <ContactForm
          action={sendContact.bind(null, "contact")}
          asksAbout
          start={{ ...person, about: chosen }}
          label="Your message"
          submit="Send your message"
        />
      </div>
      <aside className="grid content-start gap-6">
        <section className="rounded-card border border-line bg-raised p-6">
          <h2 className="text-lg">Rather talk?</h2>
          <p className="mt-2">
            Ring <a href={`tel:${dialled(agency.phone)}`}>{agency.phone}</a>: {agency.hours}.
          </p>
          {answers && <p className="mt-2 font-semibold">{answers}.</p>}
          <p className="mt-4">Or choose a time for a free strategy call of 30 minutes.</p>
          <Button href="/strategy-call" look="plain" className="mt-4">
            Book a strategy call
          </Button>
        </section>
        <p className="text-sm text-quiet">
          By post: {agency.legalName}, {agency.address}.
        </p>
      </aside>
    </div>
  );
}

function Sent() {
  return (
    <MessagePage
      title="We have your message"
      drawing={<Drawing of="message-sent" className="rounded-card" />}
      next={
        <>
          <Button href="/jobs">Look at all jobs</Button>
          <a href="/blog">Read our insights</a>
        </>
      }
    >
      <p>A receipt is on its way to you by email. A person reads what you wrote and answers within one working day.</p>
    </MessagePage>
  );
}
