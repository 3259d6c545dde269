import { House } from "@/components/ui/sheet";
import { isEssential, type Question, sayEssential } from "@/lib/applications/questions/vocabulary";

/** What the job cannot do without, before anybody begins to write. */
export function Essentials({ questions }: { questions: Question[] }) {
  const essential = questions.filter(isEssential);
  if (essential.length === 0) return null;
  return (
    <House as="section">
      <h2 className="text-lg">Essential for this job</h2>
      <ul role="list" className="grid gap-1">
        {essential.map((question) => (
          <li key={question.id}>{sayEssential(question)}</li>
        ))}
      </ul>
      <p className="text-sm text-quiet">
        You are asked about {essential.length === 1 ? "it" : "them"} below. A person looks at every answer; no program
        turns anybody down.
      </p>
    </House>
  );
}
