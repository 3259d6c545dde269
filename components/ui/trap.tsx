"use client";

import { useForm } from "./form-context";

/**
 * A field that only a robot fills in, and when the page was made. `at` comes from the page; a kept page goes without it,
 * and an action may take it out of the form that it shows again (values.at).
 */
export function Trap({ at }: { at?: string }) {
  const made = [useForm()?.values.at ?? at ?? []].flat().at(0);
  return (
    <div aria-hidden="true" className="absolute -start-[200vw] size-px overflow-hidden">
      <label>
        Leave this empty
        <input type="text" name="website" tabIndex={-1} autoComplete="off" />
      </label>
      {made && <input type="hidden" name="at" value={made} />}
    </div>
  );
}
