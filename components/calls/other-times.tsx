"use client";

import { Submit } from "@/components/ui/form";
import { useForm } from "@/components/ui/form-context";

/** When the chosen time has gone: the nearest free ones, each one press from booked, with what was typed still there. */
export function OtherTimes() {
  const form = useForm();
  const starts = [form?.values.otherStarts ?? []].flat();
  const words = [form?.values.otherWords ?? []].flat();
  if (starts.length === 0) return null;
  return (
    <section aria-labelledby="other-times" className="grid gap-3 rounded-card bg-sand p-5">
      {/* The return key presses the first button of a form: this one, so that it books no other time by surprise. */}
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <h2 id="other-times" className="text-lg">
        Free times close to it
      </h2>
      <p>Everything you typed is still here. Press a time to book it.</p>
      <div className="grid gap-2.5 sm:justify-items-start">
        {starts.map((start, index) => (
          <Submit key={start} look="plain" name="instead" value={start} sending="Booking your call…">
            Book {words[index]}
          </Submit>
        ))}
      </div>
    </section>
  );
}

/** What tells one sending of a form from the next. */
export function Nonce({ nonce }: { nonce: string }) {
  const form = useForm();
  return <input type="hidden" name="nonce" value={[form?.values.nonce ?? nonce].flat().at(0)} />;
}

/**
 * The time the form is for, and the button that books it: another one after a press on it met some other error, and none
 * once it has gone and others are offered.
 */
export function ChosenTime({ start, words }: { start: string; words: string }) {
  const form = useForm();
  const typed = (name: string) => [form?.values[name] ?? []].flat().at(0);
  return (
    <>
      <input type="hidden" name="start" value={typed("start") ?? start} />
      {!typed("otherStarts") && <Submit sending="Booking your call…">Book {typed("startWords") ?? words}</Submit>}
    </>
  );
}
