import type { Metadata } from "next";
import { ReadingPage } from "@/components/site/reading-page";
import { brand } from "@/lib/core/settings/brand";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: "Terms",
  description: "The terms on which you use this site and our services, in plain words.",
  alternates: { canonical: "/terms" },
};

export default async function TermsPage() {
  const { name, legalName, companyNumber, address, email } = await brand();
  return (
    <ReadingPage title="Terms" lead="What you can expect of us, and what we ask of you." changed="25 November 2026">
      <h2>Who we are</h2>
      <p>
        {name} is a trading name of {legalName}, registered in England and Wales with company number {companyNumber}, at{" "}
        {address}. You reach us at <a href={`mailto:${email}`}>{email}</a>. “We” below means {legalName}.
      </p>
      <h2>What it costs</h2>
      <p>
        Nothing. We never charge anyone for finding or seeking work for them, and using a paid extra is never a
        condition of our help.
      </p>
      <h2>Our role</h2>
      <p>
        We act as an employment agency when we introduce you to an employer who may hire you, and as an employment
        business when we engage you and supply you to a client for temporary work. Each advert says which. We are bound
        by the Employment Agencies Act 1973 and the Conduct of Employment Agencies and Employment Businesses Regulations
        2003.
      </p>
      <h2>Before we put you forward</h2>
      <ul>
        <li>We ask for your agreement to each introduction. You may give it, or not, without a reason.</li>
        <li>
          We tell you who the employer is, the work, the place, the hours, the pay and any risk to health and safety we
          know of.
        </li>
        <li>
          We have to satisfy ourselves that you are who you say, and that you have what the law or the employer requires
          for the job.
        </li>
      </ul>
      <h2>Adverts</h2>
      <p>
        We publish an advert only with the employer’s authority or from a source named in our records. We take care that
        it is true and current. It is not an offer of a contract. An employer may change or fill a job at any time; when
        we know, the advert says so.
      </p>
      <h2>What we ask of you</h2>
      <ul>
        <li>Give true information, and tell us when it changes.</li>
        <li>
          Use the site as a person would. Do not copy it wholesale, try to break it, or book calls you do not mean to
          take.
        </li>
      </ul>
      <h2>Strategy calls</h2>
      <p>
        A strategy call lasts 30 minutes and is free. It is general guidance and not legal, immigration or financial
        advice. You can move or cancel it until it starts, by the link in your email. If we have to cancel, we tell you
        as early as we can and offer other times.
      </p>
      <h2>If something goes wrong</h2>
      <p>
        We answer for what we promise and for what the law says we must. Nothing here limits our responsibility for
        death or injury caused by carelessness, for fraud, or for anything else that may not be limited. If you are
        unhappy, <a href="/complaints">tell us</a>.
      </p>
      <h2>The law that applies</h2>
      <p>
        The law of England and Wales. If you live in Scotland or Northern Ireland you may also go to your own courts.
      </p>
      <h2>Changes</h2>
      <p>
        When these terms change, the date above changes with them. A change never reaches back to something that was
        agreed before it.
      </p>
    </ReadingPage>
  );
}
