import { Pairs } from "@/components/ui/facts";
import { Sheet } from "@/components/ui/sheet";
import { sectorOf } from "./clients-table";

export interface ClientFactsShown {
  legalName: string | null;
  companyNumber: string | null;
  website: string | null;
  sector: string | null;
  about: string | null;
  owner: string | null;
}

/** What is known of a company, a line each; what is not known takes no room. */
export function ClientFacts({ client }: { client: ClientFactsShown }) {
  const { legalName, companyNumber, website, sector, about, owner } = client;
  const pairs = [
    { term: "Legal name", answer: legalName },
    {
      term: "Company number",
      answer: companyNumber && (
        <a
          href={`https://find-and-update.company-information.service.gov.uk/company/${companyNumber}`}
          rel="noreferrer"
        >
          {companyNumber}
        </a>
      ),
    },
    {
      term: "Website",
      answer: website && (
        <a href={website} rel="noreferrer" className="break-all">
          {website.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "")}
        </a>
      ),
    },
    { term: "Sector", answer: sectorOf(sector) },
    { term: "In a few words", answer: about },
    { term: "Owner", answer: owner ?? "Nobody" },
  ];
  return (
    <Sheet as="section" className="p-4">
      <Pairs pairs={pairs.filter(({ answer }) => Boolean(answer))} />
    </Sheet>
  );
}
