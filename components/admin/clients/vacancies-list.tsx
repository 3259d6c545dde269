import { StageBadge } from "@/components/admin/vacancies/stage-badge";
import type { Stage } from "@/lib/clients/vocabulary";

export interface VacancyLine {
  id: string;
  title: string;
  stage: Stage;
  headcount: number;
  filledCount: number;
}

/** The vacancies of one client. */
export function VacanciesList({ vacancies }: { vacancies: VacancyLine[] }) {
  return (
    <ul role="list" className="grid divide-y divide-line">
      {vacancies.map(({ id, title, stage, headcount, filledCount }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2 first:pt-0">
          <a href={`/admin/vacancies/${id}`} className="font-semibold text-inherit no-underline hover:underline">
            {title}
          </a>
          <span className="flex items-center gap-3">
            <span className="text-quiet tabular-nums">
              {filledCount} of {headcount} found
            </span>
            <StageBadge stage={stage} />
          </span>
        </li>
      ))}
    </ul>
  );
}
