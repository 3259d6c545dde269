"use client";

import { TextField } from "@/components/ui/field";
import { Fieldset } from "@/components/ui/fieldset";

const ROWS = [1, 2, 3, 4, 5, 6];

/** The client's times: one by one, or cut out of days. London's clock. */
export function TimesFields() {
  return (
    <>
      <Fieldset legend="Times one by one" id="times" hint="UK time. As many as you have; more can be added later.">
        <div className="grid gap-3">
          {ROWS.map((row) => (
            <div key={row} className="grid grid-cols-[minmax(0,3fr)_minmax(0,2fr)] gap-3">
              <TextField name={`day${row}`} label={`Day ${row}`} type="date" />
              <TextField name={`time${row}`} label={`Time ${row}`} type="time" step={300} />
            </div>
          ))}
        </div>
      </Fieldset>
      <Fieldset
        legend="Or whole days, cut into interviews"
        id="range"
        hint="Monday to Friday without bank holidays, one after the other between the two times."
      >
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField name="fromDay" label="First day" type="date" />
          <TextField name="toDay" label="Last day" type="date" />
          <TextField name="fromTime" label="From" type="time" step={300} />
          <TextField name="toTime" label="To" type="time" step={300} />
          <TextField name="gap" label="Minutes between two" inputMode="numeric" defaultValue="15" />
        </div>
      </Fieldset>
    </>
  );
}
