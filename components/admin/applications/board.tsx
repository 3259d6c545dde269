import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Board, BoardCard, BoardColumn } from "@/lib/applications/staff/board";
import { STAGES } from "@/lib/applications/vocabulary";
import { daysBetween, londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { count, sayNumber } from "@/lib/core/text/text";

type Props = {
  board: Board;
  path: string;
  /** What the list has in its address for the same applications. */
  parameters: string;
  /** The column that shows more of its cards. */
  more?: string;
  /** The id of the form that takes the ticks; without one there are none. */
  form?: string;
  now: Date;
};

/**
 * The columns of a board, and the ends folded below. What a card is, is written into it, so that the frame around can move it
 * by drag and by keys; without script each has a link to its move. Narrow screens have the columns below each other.
 */
export function BoardColumns(props: Props) {
  const { board } = props;
  const ended = board.ends.reduce((sum, column) => sum + column.count, 0);
  return (
    <div className="mt-4 grid gap-4">
      <div
        role="region"
        aria-label="Board of applications"
        tabIndex={0}
        className="relative -mx-gutter overflow-x-auto px-gutter pb-2 focus-visible:-outline-offset-3 2xl:-mx-8 2xl:px-8"
      >
        <div className="grid gap-3 md:auto-cols-[minmax(12rem,1fr)] md:grid-flow-col">
          {board.columns.map((column) => (
            <Column key={column.stage} column={column} {...props} />
          ))}
        </div>
      </div>
      <details data-ends="" className="rounded-card bg-sand p-2 forced-colors:border">
        <summary className="cursor-pointer px-1.5 py-1 text-desk font-semibold">
          Ended <span className="font-normal text-quiet tabular-nums">{sayNumber(ended)}</span>
        </summary>
        <div className="mt-2 grid gap-3 md:grid-cols-2 xl:grid-cols-4">
          {board.ends.map((column) => (
            <Column key={column.stage} column={column} {...props} />
          ))}
        </div>
      </details>
    </div>
  );
}

function Column({ column, ...props }: Props & { column: BoardColumn }) {
  const { stage, cards, moves } = column;
  const { path, parameters } = props;
  const list = `/admin/applications?${parameters}&stage=${stage}`;
  return (
    <section
      aria-labelledby={`column-${stage}`}
      data-stage={stage}
      data-moves={moves.map(({ to, isBack }) => `${isBack ? "-" : ""}${to}`).join(" ")}
      className="grid content-start gap-2 rounded-card bg-sand p-2 forced-colors:border data-over:bg-wash data-over:outline-2 data-over:outline-brand"
    >
      <h2 id={`column-${stage}`} className="flex flex-wrap justify-between gap-x-2 px-1.5 py-1 text-desk">
        {STAGES[stage]}
        <span className="font-normal text-quiet tabular-nums">
          {sayNumber(column.count)}
          <VisuallyHidden> {column.count === 1 ? "application" : "applications"}</VisuallyHidden>
        </span>
      </h2>
      {column.overdue > 0 && (
        <p className="px-1.5 text-sm font-semibold text-bad">{sayNumber(column.overdue)} overdue</p>
      )}
      {cards.length > 0 && (
        <ul role="list" className="grid gap-2">
          {cards.map((card) => (
            <Card key={card.id} card={card} {...props} />
          ))}
        </ul>
      )}
      {column.count > cards.length && (
        <p className="flex flex-wrap gap-x-3 px-1.5 text-sm">
          <span className="text-quiet">
            {cards.length} of {sayNumber(column.count)}
          </span>
          <a href={`${path}?more=${stage}`}>
            More<VisuallyHidden> of {STAGES[stage]}</VisuallyHidden>
          </a>
          <a href={list}>
            As a list<VisuallyHidden>: {STAGES[stage]}</VisuallyHidden>
          </a>
        </p>
      )}
    </section>
  );
}

function Card({ card, board, path, more, form, now }: Omit<Props, "parameters"> & { card: BoardCard }) {
  const { id, name, version, since, isUnread, jobId } = card;
  const days = daysBetween(londonDay(since), londonDay(now));
  const job = board.jobs.length > 1 ? board.jobs.find((one) => one.id === jobId) : undefined;
  return (
    <li
      data-row=""
      data-card={id}
      data-version={version}
      data-name={name}
      draggable
      className="grid gap-1 rounded-control border border-line bg-raised px-3 py-2.5 focus-within:border-brand hover:border-brand has-checked:bg-wash data-lifted:border-brand data-lifted:shadow-float"
    >
      <div className="flex items-start justify-between gap-2">
        <h3 id={`card-${id}`} className="min-w-0 text-desk leading-snug font-semibold">
          <a
            href={`/admin/applications/${id}`}
            data-open=""
            draggable={false}
            aria-describedby={`card-${id}-facts`}
            className="break-words text-inherit no-underline hover:underline"
          >
            {name}
          </a>
        </h3>
        {form && (
          <label className="grid min-h-6 min-w-6 place-items-center pointer-coarse:min-h-11 pointer-coarse:min-w-11">
            <input
              type="checkbox"
              name="id"
              value={id}
              form={form}
              aria-labelledby={`card-${id}`}
              data-tick="row"
              data-select=""
              autoComplete="off"
              className="box box-tick box-little"
            />
          </label>
        )}
      </div>
      <div id={`card-${id}-facts`} className="grid gap-1">
        {job && <p className="truncate text-sm text-quiet">{job.title}</p>}
        <p className="text-sm text-quiet tabular-nums">
          {days <= 0 ? "Here since today" : `Here for ${count(days, "day")}`}
          {isUnread && (
            <>
              {" "}
              <Badge tone="warn">Not read yet</Badge>
            </>
          )}
        </p>
        {card.dueOn && <Due card={card} owner={board.owner} now={now} />}
      </div>
      {form && (
        <a
          href={`${path}?move=${id}${more ? `&more=${more}` : ""}`}
          data-move=""
          draggable={false}
          className="justify-self-start text-sm"
        >
          Move<VisuallyHidden> {name}</VisuallyHidden>
        </a>
      )}
    </li>
  );
}

/** By when its candidate hears, and who has it. */
function Due({ card, owner, now }: { card: BoardCard; owner: string | null; now: Date }) {
  if (!card.dueOn) return null;
  const left = daysBetween(londonDay(now), card.dueOn);
  const holder = { us: owner ?? "nobody yet", "the employer": "the client", you: "the candidate" }[card.holder ?? "us"];
  const day = sayDay(card.dueOn, { weekday: true });
  return (
    <>
      <p
        className={cx(
          "text-sm",
          card.isOverdue ? "font-semibold text-bad" : left <= 1 ? "font-semibold text-warn" : "text-quiet",
        )}
      >
        {card.isOverdue ? `Overdue: answer promised by ${day}` : left === 0 ? "Answer due today" : `Answer by ${day}`}
      </p>
      <p className="truncate text-sm text-quiet">With {holder}</p>
    </>
  );
}
