"use client";

import { CareBeside } from "@/components/recovery/care-beside";
import { Made } from "@/components/recovery/made";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction, FormState } from "@/components/ui/form-state";
import { firstOf } from "@/lib/core/forms/first-of";
import { localDate } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import type { DebriefContent } from "@/lib/recovery/debrief-input";
import type { Control, DebriefStage, Theme } from "@/lib/recovery/learning/words";
import { nextSmallThing } from "@/lib/recovery/learning/small-things";
import { DebriefFields } from "./debrief-fields";
import { DebriefSheet } from "./debrief-sheet";

const schema = () => import("@/lib/recovery/debrief-input").then(({ publicDebriefForm }) => publicDebriefForm);

/** A debrief for whoever has no account: filled in, answered with one page to print, and kept nowhere. */
export function PublicDebrief({ action, start }: { action: FormAction; start: FormState["values"] }) {
  return (
    <ActionForm
      action={action}
      schema={schema}
      id="debrief"
      start={start}
      className="gap-7"
      made={(values) => (
        <Made values={values} print="Print it for the wall">
          <Sheet values={values} />
        </Made>
      )}
    >
      <div className="grid max-w-[46rem] gap-7">
        <DebriefFields />
        <Submit sending="Making it…">Make my page</Submit>
        <p className="text-sm text-quiet">Nothing is kept: the page is made, sent to you and forgotten.</p>
      </div>
    </ActionForm>
  );
}

/** The action has just checked all of it: what stands here is only read out. */
function Sheet({ values }: { values: FormState["values"] }) {
  const content = contentOf(values);
  const day = localDate(one(values.happenedOn) ?? "");
  return (
    <CareBeside text={[content.wentWell, content.threw, content.change].join("\n")}>
      <DebriefSheet content={content} day={day ? sayDay(day, { year: true }) : ""} small={nextSmallThing(content)} />
    </CareBeside>
  );
}

const one = (value: string | string[] | undefined) => firstOf(value) || undefined;

function contentOf(values: FormState["values"]): DebriefContent {
  return {
    about: one(values.about) ?? "",
    stage: (one(values.stage) ?? "interview") as DebriefStage,
    wentWell: one(values.wentWell),
    threw: one(values.threw),
    themes: [values.themes ?? []].flat() as Theme[],
    change: one(values.change),
    control: (one(values.control) ?? "unsure") as Control,
  };
}
