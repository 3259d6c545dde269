import { sayFee } from "@/components/admin/clients/terms-list";
import { Pairs } from "@/components/ui/facts";
import { Sheet } from "@/components/ui/sheet";
import { fromDateColumn } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { sayPay } from "@/lib/core/money";

export interface VacancyFactsShown {
  headcount: number;
  filledCount: number;
  feeModel: string | null;
  feePoints: number | null;
  feePence: number | null;
  salaryMinPence: number | null;
  salaryMaxPence: number | null;
  startOn: Date | null;
  deadlineOn: Date | null;
  owner: string | null;
  client: { id: string; name: string };
  contact: { name: string; email: string | null; phone: string | null; leftAt: Date | null } | null;
}

const day = (at: Date | null) => at && sayDay(fromDateColumn(at), { year: true });

/** What is known of a vacancy, a line each; what is not known takes no room. */
export function VacancyFacts({ vacancy }: { vacancy: VacancyFactsShown }) {
  const { salaryMinPence: minPence, salaryMaxPence: maxPence, contact } = vacancy;
  const pairs = [
    { term: "Client", answer: <a href={`/admin/clients/${vacancy.client.id}`}>{vacancy.client.name}</a> },
    { term: "Found", answer: `${vacancy.filledCount} of ${vacancy.headcount}` },
    { term: "To be filled by", answer: day(vacancy.deadlineOn) },
    { term: "Starts", answer: day(vacancy.startOn) },
    { term: "Who hires", answer: contact && <Contact of={contact} /> },
    {
      term: "They will pay",
      answer: (minPence ?? maxPence) !== null && sayPay({ minPence, maxPence, currency: "GBP", period: "year" }),
    },
    { term: "Fee", answer: sayFee(vacancy) },
    { term: "Owner", answer: vacancy.owner ?? "Nobody" },
  ];
  return (
    <Sheet as="section" className="p-4">
      <Pairs pairs={pairs.filter(({ answer }) => Boolean(answer))} />
    </Sheet>
  );
}

function Contact({ of: { name, email, phone, leftAt } }: { of: NonNullable<VacancyFactsShown["contact"]> }) {
  return (
    <>
      {name}
      {leftAt && <span className="text-quiet"> (has left)</span>}
      {email && (
        <a href={`mailto:${email}`} className="block break-all">
          {email}
        </a>
      )}
      {phone && <span className="block">{phone}</span>}
    </>
  );
}
