import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { ShareBars } from "@/components/ui/share-bars";
import type { EqualityFigures } from "@/lib/applications/equality/figures";

const ordinal = { "1": "January to March", "2": "April to June", "3": "July to September", "4": "October to December" };

/** "July to September 2026". */
const sayQuarter = (quarter: string): string => {
  const [year, number] = quarter.split("-Q");
  return `${ordinal[number as keyof typeof ordinal]} ${year}`;
};

/** A chart for each question, as far as it may be shown, and what cannot be. */
export function EqualityCharts({ quarters, quarter, jobs, jobId, questions }: EqualityFigures) {
  if (!quarter) return <p className="text-quiet">No quarter with answers is over yet.</p>;
  return (
    <div className="grid max-w-280 gap-8">
      <form className="flex flex-wrap items-end gap-3">
        <SelectField
          name="quarter"
          label="Quarter"
          defaultValue={quarter}
          options={quarters.map((one) => ({ value: one, label: sayQuarter(one) }))}
        />
        <SelectField
          name="job"
          label="Job"
          prompt="All jobs"
          defaultValue={jobId ?? ""}
          options={jobs.map(({ id, title, employerName }) => ({ value: id, label: `${title}, ${employerName}` }))}
        />
        <Button size="desk" look="plain">
          Show
        </Button>
      </form>
      <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-2">
        {questions.map(({ key, ...question }) => (
          <Question key={key} {...question} />
        ))}
      </div>
      <p className="max-w-[42em] text-quiet">
        How far each group gets, from application to placement, is not here and cannot be: it would take an answer kept
        with an application, and we keep none.
      </p>
    </div>
  );
}

function Question({ ask, answers, table }: Omit<EqualityFigures["questions"][number], "key">) {
  if (!table) return <p className="text-quiet">{ask} Too few people answered for anything to be shown.</p>;
  const { shown, together, total } = table;
  const shares = [
    ...shown.map(({ answer, count }) => ({ label: answers[answer] ?? answer, value: count })),
    ...(together
      ? [{ label: together.answers.map((answer) => answers[answer] ?? answer).join(" / "), value: together.count }]
      : []),
  ];
  return <ShareBars title={ask} whole={`about ${total.toLocaleString("en-GB")} answers`} shares={shares} />;
}
