type Props = { href: string; day: string; time: string; startsAt?: string };

/** A free time as a link that begins the booking. `startsAt` (ISO) lets site.js add the visitor's own time. */
export function SlotLink({ href, day, time, startsAt }: Props) {
  return (
    <a
      href={href}
      className="flex min-h-14 items-center justify-between gap-3 rounded-control bg-raised px-4 py-2 sm:px-5 font-semibold text-ink no-underline hover:bg-ink hover:text-paper focus-visible:rounded-control focus-visible:shadow-[0_0_0_3px_var(--raised)] focus-visible:[--ring:var(--ink)] forced-colors:border"
    >
      {day} <time dateTime={startsAt}>{time}</time>
    </a>
  );
}

/** The next free times, one under the other. */
export function SlotList({ slots, label = "The next free times" }: { slots: Props[]; label?: string }) {
  return (
    <ul aria-label={label} role="list" className="grid gap-2.5">
      {slots.map((slot) => (
        <li key={slot.href}>
          <SlotLink {...slot} />
        </li>
      ))}
    </ul>
  );
}
