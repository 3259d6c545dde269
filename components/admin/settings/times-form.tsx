"use client";

import { SelectField, TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { WEEKDAY_NAMES } from "@/lib/core/time/opening";
import type { Times } from "@/lib/core/settings/time-bounds";
import { VersionField } from "./version-field";

const schema = () => import("@/lib/settings/schema").then(({ timesDetails }) => timesDetails);

const WEEKDAYS = WEEKDAY_NAMES.map((label, at) => ({ value: String(at + 1), label }));
const HOURS = Array.from({ length: 16 }, (_, at) => ({ value: String(at + 5), label: `${at + 5}:00` }));

type Props = {
  action: FormAction;
  start: Record<string, string>;
  /** What the environment says. */
  usual: Times;
};

/** When digests go, and what a new diary begins with. */
export function TimesForm({ action, start, usual }: Props) {
  return (
    <ActionForm action={action} schema={schema} id="times" start={start} className="gap-10">
      <VersionField />
      <section className="grid gap-5">
        <h2 className="text-lg">Job alerts</h2>
        <p className="text-quiet">
          A change holds from tomorrow on, and what is due today goes today. Nobody gets two emails in a week or a day
          by it, and no week is left out.
        </p>
        <SelectField
          name="digestWeekday"
          label="Weekly alerts go on"
          options={WEEKDAYS}
          hint={`Usually on ${WEEKDAY_NAMES[usual.digestWeekday - 1]}.`}
        />
        <SelectField
          name="digestHour"
          label="All alerts go at"
          options={HOURS}
          hint={`London time, usually ${usual.digestHour}:00.`}
        />
      </section>
      <section className="grid gap-5">
        <h2 className="text-lg">Strategy calls</h2>
        <p className="text-quiet">
          A new consultant begins with these, and changes them in their own diary. Diaries that are there stay as they
          are.
        </p>
        <TextField
          name="callNoticeHours"
          label="Notice before a call, in hours"
          inputMode="numeric"
          hint={`0 to 168, usually ${usual.callNoticeHours}.`}
        />
        <TextField
          name="callBufferBeforeMinutes"
          label="Free before a call, in minutes"
          inputMode="numeric"
          hint={`0 to 120, usually ${usual.callBufferBeforeMinutes}.`}
        />
        <TextField
          name="callBufferAfterMinutes"
          label="Free after a call, in minutes"
          inputMode="numeric"
          hint={`0 to 120, usually ${usual.callBufferAfterMinutes}.`}
        />
      </section>
      <Submit sending="Saving…">Save</Submit>
    </ActionForm>
  );
}
