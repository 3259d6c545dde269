/** A field that only a robot fills in, and when the page was made. `at` comes from the page; a kept page goes without it. */
export function Trap({ at }: { at?: string }) {
  return (
    <div aria-hidden="true" className="absolute -start-[200vw] size-px overflow-hidden">
      <label>
        Leave this empty
        <input type="text" name="website" tabIndex={-1} autoComplete="off" />
      </label>
      {at && <input type="hidden" name="at" value={at} />}
    </div>
  );
}
