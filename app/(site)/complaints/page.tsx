import type { Metadata } from "next";
import { sendContact } from "@/app/(site)/contact/actions";
import { ContactForm } from "@/components/contact/contact-form";
import { Notice } from "@/components/ui/notice";
import { brand } from "@/lib/core/settings/brand";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: "Make a complaint",
  description: "How to complain, what happens then, and where you can go if our answer is not good enough.",
  alternates: { canonical: "/complaints" },
};

export default async function ComplaintsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [{ sent }, { phone, address, legalName }] = await Promise.all([searchParams, brand()]);
  return (
    <div className="wrap pt-8 pb-section">
      <header className="max-w-[42rem]">
        <h1>Make a complaint</h1>
        <p className="mt-4 text-lg leading-[1.45] text-quiet">
          If we got something wrong, we want to know and to put it right. Complaining never counts against you.
        </p>
      </header>
      <div className="prose mt-10 max-w-[42rem]">
        <h2>What happens</h2>
        <ol>
          <li>You get a receipt by email at once.</li>
          <li>A person who was not involved looks into it.</li>
          <li>
            Within 10 working days you have our answer, with the reason and what we will change. If we need longer, we
            say why and until when.
          </li>
          <li>Not satisfied? Ask for a director to look at it. You hear within another 10 working days.</li>
        </ol>
        <h2>By phone or post</h2>
        <p>
          Ring {phone}, or write to {legalName}, {address}.
        </p>
        <h2>About your personal data</h2>
        <p>
          Choose “It is about my personal data” in the <a href="/contact?about=privacy">contact form</a>. We acknowledge
          it within 30 days at the latest, as the law asks, and answer without undue delay. You may also go to the
          Information Commissioner’s Office (ico.org.uk) at any time.
        </p>
        <h2>Beyond us</h2>
        <p>
          Agencies in Great Britain are overseen by the state: Acas (acas.org.uk) tells you free of charge which body
          enforces the rules on agencies, and what your rights are. In Northern Ireland it is the Labour Relations
          Agency.
        </p>
      </div>
      <section id="complain" className="mt-12 max-w-[42rem]">
        <h2 className="mb-6">Write to us</h2>
        {sent ? (
          <Notice tone="good" title="We have your complaint">
            A receipt is on its way to you. You will have our answer within 10 working days.
          </Notice>
        ) : (
          <ContactForm
            action={sendContact.bind(null, "complaints")}
            label="What went wrong, and what would put it right?"
            submit="Send your complaint"
          />
        )}
      </section>
    </div>
  );
}
