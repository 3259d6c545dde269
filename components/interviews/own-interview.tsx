import type { ReactNode } from "react";
import { ZoneChoice } from "@/components/calls/zone-choice";
import { sayBoth } from "@/components/calls/words";
import { Badge } from "@/components/ui/badge";
import type { FormAction } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import type { HeldInterview } from "@/lib/applications/interviews/queries";
import type { OwnInterview } from "@/lib/applications/interviews/types";
import { KINDS } from "@/lib/applications/interviews/vocabulary";
import { count } from "@/lib/core/text/text";
import { CallOffForm, ChooseForm, NoneSuitsForm } from "./own-forms";
import { SheetView } from "./sheet";
import { SlotChoices } from "./slot-choices";

export interface OwnActs {
  choose: FormAction;
  none: FormAction;
  callOff: FormAction;
}

type Props = {
  held: HeldInterview;
  acts: OwnActs;
  timeZone: string;
  /** Chosen by the candidate or their browser. */
  isChosenZone: boolean;
  /** Where the form that changes the zone leads, and what its address says besides. */
  page: { path: string; kept: Record<string, string> };
};

/** An interview for its candidate: the page to take along, and the ways to choose, move and call off. */
export function OwnInterviewView({ held: { interview, times, sheet }, acts, timeZone, isChosenZone, page }: Props) {
  const { id, title, startsAt, status, canChange, isPast, isOver } = interview;
  const isSet = status === "booked" && startsAt !== null;
  const isOpen = status !== "cancelled" && !isOver && !isPast;
  const other = times.filter((time) => time.startsAt.getTime() !== startsAt?.getTime());
  return (
    <section className="grid gap-6" aria-labelledby={`interview-${id}`}>
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={`interview-${id}`} className="text-xl">
          {title}
        </h2>
        <StateBadge {...interview} />
      </header>
      {!isSet && isOpen && (
        <p className="text-lg">
          {KINDS[interview.kind]}, {count(interview.minutes, "minute")}. Choose the time that suits you best.
        </p>
      )}
      {isSet && isPast && <p className="text-lg">It was {sayBoth(startsAt, timeZone).join("; ")}.</p>}
      {isSet && isOpen && sheet && (
        <Sheet className="grid gap-6 print:border-0 print:p-0">
          <SheetView sheet={sheet} />
        </Sheet>
      )}
      {isOpen && !canChange && (
        <Notice>
          It begins in less than {count(interview.noticeHours, "hour")}, so it can no longer be changed here. Ring us if
          something has come in between.
        </Notice>
      )}
      {isOpen && canChange && (
        <div className="grid gap-8 print:hidden">
          {other.length > 0 && (
            <Fold isOpen={!isSet} title={isSet ? "Move it to another time" : null}>
              <ZoneChoice timeZone={timeZone} isChosen={isChosenZone} action={page.path} kept={page.kept} />
              <ChooseForm
                action={acts.choose}
                id={`choose-${id}`}
                timeZone={timeZone}
                adjustments={interview.adjustments ?? ""}
                isMoving={isSet}
              >
                <SlotChoices times={times} timeZone={timeZone} chosen={startsAt} id={`choose-${id}-slot`} />
              </ChooseForm>
              <p className="max-w-[40em] text-sm text-quiet">
                You can move it or call it off until {interview.noticeHours} hours before.
              </p>
            </Fold>
          )}
          {!isSet && <NoneSuits interview={interview} hasTimes={other.length > 0} action={acts.none} />}
          {isSet && (
            <Fold isOpen={false} title="Not coming after all?">
              <p className="max-w-[40em]">
                Then everybody is told, and somebody else can have the time. If you want the job but cannot come at all,
                ring us first: there is often another way.
              </p>
              <CallOffForm action={acts.callOff} id={`off-${id}`} />
            </Fold>
          )}
        </div>
      )}
    </section>
  );
}

function NoneSuits({
  interview,
  hasTimes,
  action,
}: {
  interview: OwnInterview;
  hasTimes: boolean;
  action: FormAction;
}) {
  const { id, noneSuits } = interview;
  return (
    <Fold isOpen={!hasTimes} title={hasTimes ? "None of these suits you?" : null}>
      {!hasTimes && <p>The times that were offered have gone or passed. Say when you can, and we ask for others.</p>}
      {noneSuits && (
        <Notice tone="good">We have your answer, and ask for other times. You get an email about them.</Notice>
      )}
      <NoneSuitsForm action={action} id={`none-${id}`} said={noneSuits} />
    </Fold>
  );
}

function Fold({ isOpen, title, children }: { isOpen: boolean; title: string | null; children: ReactNode }) {
  if (!title) return <div className="grid gap-5">{children}</div>;
  return (
    <details open={isOpen}>
      <summary className="cursor-pointer py-1 font-semibold">{title}</summary>
      <div className="mt-4 grid gap-5">{children}</div>
    </details>
  );
}

function StateBadge({ status, isPast, isOver, outcome }: OwnInterview) {
  if (status === "cancelled" || isOver) return <Badge>Called off</Badge>;
  if (isPast) return <Badge>{outcome === "missed-by-candidate" ? "Missed" : "Past"}</Badge>;
  return status === "booked" ? <Badge tone="good">Booked</Badge> : <Badge tone="warn">Choose a time</Badge>;
}
