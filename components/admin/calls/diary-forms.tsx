"use client";

import { Choices, TickField } from "@/components/ui/choices";
import { SelectField, TextField } from "@/components/ui/field";
import { Fieldset } from "@/components/ui/fieldset";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";

type Props = { action: FormAction; start?: Record<string, string | string[]> };

const WEEK = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const NATIONS = [
  { value: "england-and-wales", label: "England and Wales" },
  { value: "scotland", label: "Scotland" },
  { value: "northern-ireland", label: "Northern Ireland" },
];

/** When a consultant takes calls in a usual week, how many, and which. */
export function HoursForm({ action, start, topics }: Props & { topics: { value: string; label: string }[] }) {
  return (
    <ActionForm
      action={action}
      schema={() => import("@/lib/calls/staff/schema").then(({ hoursInput }) => hoursInput)}
      id="hours"
      start={start}
    >
      <TickField name="takesCalls" label="Takes calls" hint="Without it nobody can book; what is booked stays" />
      <Fieldset legend="Hours" id="hours-week" hint="Write them like 9:30-12:30, 13:30-17:00. Empty is a day off.">
        <div className="grid gap-4 sm:grid-cols-2">
          {WEEK.map((day) => (
            <TextField key={day} name={day.toLowerCase()} label={day} placeholder="No calls" />
          ))}
        </div>
      </Fieldset>
      <TextField name="about" label="The line under the name" optional />
      <Choices
        name="topics"
        legend="Topics"
        type="checkbox"
        options={topics}
        hint="None ticked means all of them"
        className="[&_label]:py-0"
      />
      <SelectField name="holidays" label="Bank holidays of" options={NATIONS} />
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-3">
        <TextField name="bufferBeforeMinutes" label="Minutes free before" inputMode="numeric" />
        <TextField name="bufferAfterMinutes" label="Minutes free after" inputMode="numeric" />
        <TextField name="minimumNoticeHours" label="Hours of notice" inputMode="numeric" />
        <TextField name="horizonDays" label="Days ahead" inputMode="numeric" />
        <TextField name="dailyLimit" label="Calls a day" inputMode="numeric" />
        <TextField name="weeklyLimit" label="Calls a week" inputMode="numeric" />
        <TextField name="weight" label="Share of calls" inputMode="numeric" hint="2 gets twice as many as 1" />
      </div>
      <Submit size="little" sending="Saving…">
        Save the hours
      </Submit>
    </ActionForm>
  );
}

/** Other hours on one day. */
export function ExceptionForm({ action }: Props) {
  return (
    <ActionForm action={action} id="exception" className="grid gap-4">
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <TextField name="day" label="Day" type="date" />
        <TextField name="hours" label="Hours" placeholder="No calls" hint="Like 9:30-12:30, 13:30-17:00" />
      </div>
      <TextField name="note" label="Why" optional />
      <TickField
        name="keepCalls"
        label="Keep the calls that are booked"
        hint="Also those outside these hours: nobody is told anything"
      />
      <Submit size="desk" look="plain" sending="Saving…">
        Set it apart
      </Submit>
    </ActionForm>
  );
}

/** Days away, or a few hours of one. */
export function AwayForm({ action, id = "away" }: Props & { id?: string }) {
  return (
    <ActionForm
      action={action}
      schema={() => import("@/lib/calls/staff/schema").then(({ awayInput }) => awayInput)}
      id={id}
      className="grid gap-4"
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="from" label="First day" type="date" />
        <TextField name="to" label="Last day" type="date" />
        <TextField name="start" label="From" type="time" step={300} optional />
        <TextField name="end" label="Until" type="time" step={300} optional />
      </div>
      <TextField name="note" label="Why" optional />
      <TickField
        name="handOver"
        label="Give them to colleagues"
        hint="Calls that fall into it go to whoever is free, and everyone is told"
      />
      <Submit size="desk" look="plain" sending="Saving…">
        Keep it free
      </Submit>
    </ActionForm>
  );
}

/** The address of the consultant's own calendar. */
export function CalendarForm({ action, isKnown }: Props & { isKnown: boolean }) {
  return (
    <ActionForm action={action} id="calendar" className="grid gap-3">
      <TextField
        name="address"
        label={isKnown ? "Another address" : "Its address"}
        type="url"
        autoComplete="off"
        placeholder="https://"
        hint={
          isKnown
            ? "Empty forgets the calendar"
            : "The secret ICS address of Google, Outlook or Apple, or https://name:password@server/… for CalDAV"
        }
      />
      <Submit size="desk" look="plain" sending="Reading it…">
        {isKnown ? "Change it" : "Follow it"}
      </Submit>
    </ActionForm>
  );
}
