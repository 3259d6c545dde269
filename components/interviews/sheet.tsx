import { Pairs } from "@/components/ui/facts";
import type { PreparationSheet } from "@/lib/mail/templates/interview-sheet";

/** What to know before an interview: one page, also on paper. */
export function SheetView({ sheet }: { sheet: PreparationSheet }) {
  const { facts, join, bring, practice, questions, adjustments, safety } = sheet;
  return (
    <div className="grid gap-6 print:gap-3">
      <Pairs
        pairs={facts.map(([term, answer]) => ({ term, answer: <span className="whitespace-pre-line">{answer}</span> }))}
      />
      {join && (
        <p>
          <a href={join} rel="noreferrer" className="break-all">
            Join the call
          </a>
        </p>
      )}
      <List title="What to have with you" items={bring} />
      <List title="Questions to practise" items={practice} />
      <List title="Questions you could ask" items={questions} />
      <section className="grid gap-1">
        <h3 className="text-base">If something would make it fairer</h3>
        <p className="max-w-[42em]">{adjustments}</p>
      </section>
      <p className="max-w-[42em] text-sm text-quiet">{safety}</p>
    </div>
  );
}

function List({ title, items }: { title: string; items: string[] }) {
  return (
    <section className="grid gap-1">
      <h3 className="text-base">{title}</h3>
      <ul className="grid max-w-[42em] list-disc gap-1 ps-5">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
