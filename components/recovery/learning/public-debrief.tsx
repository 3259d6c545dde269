"use client";

import { CareBeside } from "@/components/recovery/care-beside";
import { Made } from "@/components/recovery/made";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction, FormState } from "@/components/ui/form-state";
import { localDate, sayDay } from "@/lib/core/dates";
import { debriefContent } from "@/lib/recovery/debrief-input";
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

function Sheet({ values }: { values: FormState["values"] }) {
  const content = debriefContent.safeParse(filledIn(values)).data;
  const day = localDate([values.happenedOn ?? ""].flat()[0] ?? "");
  if (!content || !day) return null;
  return (
    <CareBeside text={[content.wentWell, content.threw, content.change].join("\n")}>
      <DebriefSheet content={content} day={sayDay(day, { year: true })} small={nextSmallThing(content)} />
    </CareBeside>
  );
}

const filledIn = (values: FormState["values"]) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
