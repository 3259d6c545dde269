"use client";

import { TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import { useForm } from "@/components/ui/form-context";
import type { FormAction } from "@/components/ui/form-state";
import { CONTROL_LITTLE, FieldWords } from "@/components/ui/frame";
import { WEEKDAY_NAMES, WEEKDAYS } from "@/lib/core/time/opening";
import { VersionField } from "./version-field";

const schema = () => import("@/lib/settings/schema").then(({ agencyDetails }) => agencyDetails);

type Props = { action: FormAction; start: Record<string, string>; hoursInWords: string };

/** Who we are in law, and when somebody is there. */
export function AgencyForm({ action, start, hoursInWords }: Props) {
  return (
    <ActionForm action={action} schema={schema} id="agency" start={start}>
      <VersionField />
      <TextField name="name" label="Name people know" />
      <TextField name="legalName" label="Registered name" />
      <TextField name="companyNumber" label="Company number" />
      <TextField name="address" label="Registered address" />
      <TextField name="phone" label="Phone" type="tel" />
      <TextField name="email" label="Email address" type="email" hint="Messages and applications go here." />
      <fieldset className="grid min-w-0 gap-2">
        <legend className="float-left mb-1.5 w-full font-semibold">Office hours</legend>
        <p className="clear-both text-sm text-quiet">
          UK time. “Somebody answers now” goes by these; bank holidays count as closed. A day with nothing in it is
          closed.
        </p>
        {WEEKDAYS.map((day) => (
          <Day key={day} day={day} />
        ))}
      </fieldset>
      <TextField
        name="hours"
        label="The same in words"
        optional
        placeholder={hoursInWords}
        hint="Only where the hours need more words than they make by themselves. They stand in the footer and in mails."
      />
      <Submit sending="Saving…">Save</Submit>
    </ActionForm>
  );
}

function Day({ day }: { day: (typeof WEEKDAYS)[number] }) {
  const form = useForm();
  const weekday = WEEKDAY_NAMES[Number(day) - 1] ?? "";
  const wrong = form?.errorOf(`from${day}`) ?? form?.errorOf(`to${day}`);
  return (
    <div className="grid gap-1">
      <div className="grid grid-cols-[6.5rem_1fr_auto_1fr] items-center gap-2 max-sm:grid-cols-[1fr_auto_1fr]">
        <span className="max-sm:col-span-full">{weekday}</span>
        <Clock name={`from${day}`} label={`${weekday}, from`} />
        <span aria-hidden="true">to</span>
        <Clock name={`to${day}`} label={`${weekday}, to`} />
      </div>
      {wrong && <FieldWords id={`${form?.id}-from${day}`} error={wrong} />}
    </div>
  );
}

function Clock({ name, label }: { name: string; label: string }) {
  const form = useForm();
  const typed = form?.values[name];
  const wrong = form?.errorOf(name);
  return (
    <input
      type="time"
      id={`${form?.id}-${name}`}
      aria-label={label}
      aria-invalid={wrong ? true : undefined}
      aria-describedby={wrong ? `${form?.id}-from${name.slice(-1)}-error` : undefined}
      className={`${CONTROL_LITTLE} w-full tabular-nums`}
      defaultValue={typeof typed === "string" ? typed : ""}
      {...(form?.register?.(name) ?? { name })}
    />
  );
}
