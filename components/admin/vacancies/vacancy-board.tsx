import { Table, Td, Tr } from "@/components/ui/table";
import { type Stage, STAGES } from "@/lib/clients/vocabulary";
import { daysBetween, fromDateColumn, londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { count } from "@/lib/core/text/text";
import { StageBadge } from "./stage-badge";

export interface VacancyCardFacts {
  id: string;
  title: string;
  stage: Stage;
  stageAt: Date;
  headcount: number;
  filledCount: number;
  deadlineOn: Date | null;
  isConfidential: boolean;
  client: { id: string; name: string };
  owner: string | null;
  _count: { jobs: number };
}

type Props = { vacancies: VacancyCardFacts[]; stages: Stage[]; now: Date };

/** Vacancies in columns, a stage each; those that have waited longest stand first. */
export function VacancyBoard({ vacancies, stages, now }: Props) {
  return (
    <div
      role="region"
      aria-label="Board of vacancies"
      tabIndex={0}
      className="-mx-gutter overflow-x-auto px-gutter pb-2 focus-visible:-outline-offset-3 2xl:-mx-8 2xl:px-8"
    >
      <ol role="list" className="grid auto-cols-[minmax(11rem,1fr)] grid-flow-col gap-3">
        {stages.map((stage) => {
          const cards = vacancies.filter((one) => one.stage === stage);
          return (
            <li key={stage} className="grid content-start gap-2 rounded-card bg-sand p-2">
              <h2 className="flex justify-between px-1.5 py-1 text-desk">
                {STAGES[stage]}
                <span className="font-normal text-quiet tabular-nums">{cards.length}</span>
              </h2>
              {cards.length > 0 && (
                <ul role="list" className="grid gap-2">
                  {cards.map((card) => (
                    <Card key={card.id} card={card} now={now} />
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function Card({ card, now }: { card: VacancyCardFacts; now: Date }) {
  return (
    <li className="relative grid gap-1 rounded-control border border-line bg-raised px-3 py-2.5 hover:border-brand">
      <h3 className="text-desk leading-snug font-semibold">
        <a
          href={`/admin/vacancies/${card.id}`}
          className="text-inherit no-underline after:absolute after:inset-0 hover:underline"
        >
          {card.title}
        </a>
      </h3>
      <p className="truncate text-quiet">
        {card.client.name}
        {card.isConfidential && " (confidential)"}
      </p>
      <p className="flex flex-wrap justify-between gap-x-3 text-sm text-quiet tabular-nums">
        <span>
          {card.filledCount} of {card.headcount} found
        </span>
        <span>{waitOf(card, now)}</span>
      </p>
      {card.deadlineOn && <Deadline on={card.deadlineOn} now={now} isOver={card.stage === "filled"} />}
      {card.owner && <p className="truncate text-sm text-quiet">{card.owner}</p>}
    </li>
  );
}

function Deadline({ on, now, isOver }: { on: Date; now: Date; isOver: boolean }) {
  const day = fromDateColumn(on);
  const left = daysBetween(londonDay(now), day);
  const tone = isOver
    ? "text-quiet"
    : left < 0
      ? "font-semibold text-bad"
      : left <= 7
        ? "font-semibold text-warn"
        : "text-quiet";
  return <p className={`text-sm ${tone}`}>By {sayDay(day, { weekday: false })}</p>;
}

function waitOf({ stageAt }: VacancyCardFacts, now: Date): string {
  const days = daysBetween(londonDay(stageAt), londonDay(now));
  return days <= 0 ? "since today" : `for ${count(days, "day")}`;
}

/** The same as a list, for narrow screens and for whoever would rather read one. */
export function VacancyList({ vacancies, now }: Omit<Props, "stages">) {
  return (
    <Table
      label="Vacancies"
      columns={[
        { head: "Vacancy" },
        { head: "Client" },
        { head: "Stage" },
        { head: "Owner" },
        { head: "Found", numeric: true },
        { head: "Jobs", numeric: true },
        { head: "In this stage", numeric: true },
        { head: "By", numeric: true },
      ]}
    >
      {vacancies.map((card) => (
        <Tr key={card.id}>
          <Td head className="max-w-72 truncate">
            <a href={`/admin/vacancies/${card.id}`}>{card.title}</a>
          </Td>
          <Td className="max-w-52 truncate">
            <a href={`/admin/clients/${card.client.id}`}>{card.client.name}</a>
          </Td>
          <Td>
            <StageBadge stage={card.stage} />
          </Td>
          <Td className="max-w-40 truncate">{card.owner}</Td>
          <Td numeric>
            {card.filledCount} of {card.headcount}
          </Td>
          <Td numeric>{card._count.jobs}</Td>
          <Td numeric tone="quiet">
            {waitOf(card, now)}
          </Td>
          <Td numeric>{card.deadlineOn ? sayDay(fromDateColumn(card.deadlineOn), { weekday: false }) : ""}</Td>
        </Tr>
      ))}
    </Table>
  );
}
