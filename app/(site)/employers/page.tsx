import { dialled } from "@/lib/core/text/text";
import type { Metadata } from "next";
import { viewer } from "@/app/session";
import { sendContact } from "@/app/(site)/contact/actions";
import { ContactForm } from "@/components/contact/contact-form";
import { Notice } from "@/components/ui/notice";
import { brand } from "@/lib/core/settings/brand";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: "Hire a graduate",
  description: "We find graduates who can do the job and want it, and look after them until they have settled in.",
  alternates: { canonical: "/employers" },
};

const STEPS = [
  [
    "Tell us the work",
    "Not the wish list: what this person will do on a Tuesday, what good looks like after six months, and what you pay.",
  ],
  [
    "Meet three people",
    "We read every application ourselves and put forward only people who can do the work and want it, with our reasons in writing.",
  ],
  [
    "Everyone hears back",
    "We tell every candidate yes or no, with your reason. It costs you three minutes, and your name stays good on campus.",
  ],
  ["The first ninety days", "We stay in touch with you both until the person has settled in."],
] as const;

export default async function EmployersPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [{ sent }, agency, who] = await Promise.all([searchParams, brand(), viewer()]);
  return (
    <div className="wrap pt-8 pb-section">
      <header className="max-w-[44rem]">
        <h1>Hire a graduate who stays</h1>
        <p className="mt-4 text-lg leading-[1.45] text-quiet">
          We fill first jobs: graduate, trainee and entry-level work across the United Kingdom. You meet a few people,
          the right ones.
        </p>
      </header>
      <ol className="mt-12 grid gap-8 md:grid-cols-2 md:gap-x-16">
        {STEPS.map(([title, words]) => (
          <li key={title} className="border-t border-line pt-5">
            <h2 className="text-lg">{title}</h2>
            <p className="mt-2 max-w-[34em] text-quiet">{words}</p>
          </li>
        ))}
      </ol>
      <section className="mt-14 grid gap-6 rounded-card bg-sand p-6 md:grid-cols-2 md:gap-16 md:p-10">
        <div>
          <h2 className="text-xl">What we charge</h2>
          <p className="mt-3">
            A share of the first year’s pay, agreed in writing before we start, due when the person has started. No
            start, no fee. Candidates never pay us anything.
          </p>
        </div>
        <div>
          <h2 className="text-xl">What we ask of you</h2>
          <p className="mt-3">
            Pay on the advert, an honest description, and an answer for everyone who applied. We do not advertise unpaid
            work or pay below the National Minimum Wage.
          </p>
        </div>
      </section>
      <section id="enquiry" className="mt-14 grid gap-8 xl:grid-cols-[17rem_minmax(0,42rem)] xl:gap-16">
        <header>
          <h2>Talk to us</h2>
          <p className="mt-3 text-quiet">
            One of us rings or writes within one working day. Or ring us now:{" "}
            <a href={`tel:${dialled(agency.phone)}`}>{agency.phone}</a>.
          </p>
        </header>
        {sent ? (
          <Notice tone="good" title="We have your enquiry">
            A receipt is on its way to you. One of us rings or writes within one working day.
          </Notice>
        ) : (
          <ContactForm
            action={sendContact.bind(null, "employers")}
            start={who.kind === "visitor" ? {} : { name: who.name, email: who.email }}
            label="Who do you want to hire?"
            submit="Send your enquiry"
          />
        )}
      </section>
    </div>
  );
}
