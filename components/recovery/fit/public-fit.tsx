"use client";

import { Made } from "@/components/recovery/made";
import { WallSheet } from "@/components/recovery/wall-sheet";
import { TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction, FormState } from "@/components/ui/form-state";
import { firstOf } from "@/lib/core/forms/first-of";
import type { FitWants } from "@/lib/recovery/fit-input";
import { type Criterion, CRITERION_KEYS, type Learned } from "@/lib/recovery/fit/words";
import { comparedByHand, questionsFor, pointsOf } from "@/lib/recovery/fit/judging";
import { searchAddress } from "@/lib/recovery/fit/wants-search";
import { FitFields } from "./fit-fields";
import { MirrorTable, Sum } from "./mirror-table";
import { NextTime } from "./next-time";

/** The mirror for whoever has no account: one job beside what matters, on one page to print, and kept nowhere. */
export function PublicFit({ action }: { action: FormAction }) {
  return (
    <ActionForm
      action={action}
      id="fit"
      className="gap-7"
      made={(values) => (
        <Made values={values} print="Print it">
          <Sheet values={values} />
        </Made>
      )}
    >
      <TextField name="job" label="Which job was it, and with whom?" optional className="max-w-[34rem]" />
      <FitFields asksOfJob />
      <Submit sending="Making it…">Hold up the mirror</Submit>
      <p className="text-sm text-quiet">Nothing is kept: the page is made, sent to you and forgotten.</p>
    </ActionForm>
  );
}

/** The action has just checked all of it: what stands here is only read out. */
function Sheet({ values }: { values: FormState["values"] }) {
  const said = saidIn(values);
  const judged = comparedByHand(said);
  const points = pointsOf(judged);
  return (
    <WallSheet
      about={said.job ?? "One job, and what matters to me"}
      title={points.unknown > points.met ? "I did not know half of it" : `${points.met} of ${points.all} points fit`}
    >
      <div className="mt-8 grid gap-6 print:mt-4 print:gap-4">
        <MirrorTable judged={judged} source="In this job" />
        <Sum {...points} />
        <NextTime questions={questionsFor(judged)} />
        <p className="print:hidden">
          <a href={searchAddress("/jobs", said)}>Look for open jobs by what matters to me</a>, or{" "}
          <a href={searchAddress("/alerts", said)}>get them by email</a>.
        </p>
      </div>
    </WallSheet>
  );
}

const one = (value: string | string[] | undefined) => firstOf(value) || undefined;
const number = (value: string | string[] | undefined) => (one(value) === undefined ? undefined : Number(one(value)));

function saidIn(values: FormState["values"]): Parameters<typeof comparedByHand>[0] & { job?: string } {
  const each = CRITERION_KEYS.flatMap((key): [string, number | string][] => [
    [key, number(values[key]) ?? 0],
    [`${key}Said`, one(values[`${key}Said`]) ?? "unknown"],
  ]);
  return {
    ...(Object.fromEntries(each) as Record<Criterion, number> & Record<`${Criterion}Said`, Learned>),
    dealbreakers: [values.dealbreakers ?? []].flat() as Criterion[],
    job: one(values.job),
    payFrom: number(values.payFrom),
    commuteFrom: one(values.commuteFrom),
    commuteMinutes: number(values.commuteMinutes),
    homeDays: number(values.homeDays),
    hoursWanted: one(values.hoursWanted) as FitWants["hoursWanted"],
    sectorWanted: one(values.sectorWanted) as FitWants["sectorWanted"],
    learningWords: one(values.learningWords),
    teamWords: one(values.teamWords),
    valuesWords: one(values.valuesWords),
  };
}
