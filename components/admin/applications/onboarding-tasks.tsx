import { RightToWorkForm } from "@/components/applications/right-to-work-form";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { OWNERS, type Owner, TASK_STATES, type TaskState } from "@/lib/applications/onboarding/onboarding-input";
import type { PlacementForStaff } from "@/lib/applications/onboarding/reading";
import type { Task } from "@/lib/applications/onboarding/tasks";
import { fromDateColumn, londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import type { OnboardingActs } from "./onboarding";

type Props = { placement: PlacementForStaff; acts: OnboardingActs; now: Date };

/** Who does what before the first day, ours first. */
export function TaskLists({ placement, acts, now }: Props) {
  return (["agency", "client", "candidate"] as const).map((owner) => {
    const tasks = placement.tasks.filter((task) => task.owner === owner);
    if (tasks.length === 0) return null;
    const open = tasks.filter(({ state }) => state === "open").length;
    return (
      <details key={owner} open={owner === "agency" && open > 0}>
        <summary className="cursor-pointer font-semibold">
          {OWNERS[owner]}: {open === 0 ? "all done" : `${open} of ${tasks.length} open`}
        </summary>
        {owner === "client" && placement.mayWrite && <SendList placement={placement} send={acts.sendList} />}
        <ul role="list" className="mt-3 border-t border-line">
          {tasks.map((task) => (
            <TaskRow key={task.id} task={task} owner={owner} acts={placement.mayWrite ? acts : null} now={now} />
          ))}
        </ul>
      </details>
    );
  });
}

function SendList({ placement: { contact }, send }: { placement: PlacementForStaff; send: () => Promise<void> }) {
  if (!contact?.email)
    return (
      <p className="mt-3 text-sm text-quiet">Choose somebody with an email address, and you can send them this list.</p>
    );
  return (
    <form action={send} className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button size="desk" look="plain">
        Send {contact.name} this list
      </Button>
      <span className="text-sm text-quiet">With a link that needs no account</span>
    </form>
  );
}

type RowProps = { task: Task; owner: Owner; acts: OnboardingActs | null; now: Date };

function TaskRow({ task, owner, acts, now }: RowProps) {
  const { id, title, why, state, kind, dueOn, doneAt, doneBy, file } = task;
  const due = dueOn && fromDateColumn(dueOn);
  const isLate = state === "open" && due !== null && due < londonDay(now);
  return (
    <li className="grid gap-2 border-b border-line py-3">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-[min(14rem,100%)] flex-1">
          <p className={state === "open" ? "font-semibold" : "text-quiet"}>{title}</p>
          {why && state === "open" && <p className="text-sm text-quiet">{why}</p>}
          {file && (
            <p className="text-sm">
              <a href={`/admin/onboarding/${id}/file`}>{file.name}</a>
            </p>
          )}
        </div>
        {state === "open"
          ? due && <Badge tone={isLate ? "bad" : "plain"}>{`${isLate ? "Was due" : "Due"} ${sayDay(due)}`}</Badge>
          : doneAt && (
              <span className="text-sm text-quiet">
                {TASK_STATES[state]} on {sayDay(londonDay(doneAt))}
                {doneBy && doneBy !== (owner === "agency" ? "staff" : owner) && `, said by ${WHO[doneBy] ?? doneBy}`}
              </span>
            )}
        {acts && <Ticks task={task} acts={acts} />}
      </div>
      {acts && kind === "right-to-work" && state === "open" && (
        <details>
          <summary className="cursor-pointer text-sm underline">Write down the check</summary>
          <div className="mt-3">
            <RightToWorkForm action={acts.check(id)} id={`check-${id}`} />
          </div>
        </details>
      )}
    </li>
  );
}

const WHO: Record<string, string> = { staff: "us", candidate: "the candidate", client: "the client" };

function Ticks({ task: { id, title, state, kind }, acts }: { task: Task; acts: OnboardingActs }) {
  // A check of the right to work is done when it is written down.
  const isWritten = kind === "right-to-work";
  const next: TaskState[] = state === "open" ? (isWritten ? ["not-needed"] : ["done", "not-needed"]) : ["open"];
  return (
    <div className="flex flex-wrap gap-2">
      {next.map((to) => (
        <form key={to} action={acts.tick(id, to)}>
          <Button size="desk" look="plain">
            {to === "open" ? "Open again" : TASK_STATES[to]}
            <span className="sr-only">: {title}</span>
          </Button>
        </form>
      ))}
    </div>
  );
}
