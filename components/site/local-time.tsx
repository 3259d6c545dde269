/** A time in UK words; on pages without framework script site.js adds the visitor's own when it differs. */
export function LocalTime({ at, children }: { at: Date; children: string }) {
  return (
    <time dateTime={at.toISOString()} data-local="">
      {children}
    </time>
  );
}
