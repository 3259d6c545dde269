/** People who listen, day and night. Static: it asks nothing, and nobody learns that it was shown. */
export function CarePanel() {
  return (
    <section
      aria-labelledby="care-heading"
      className="grid gap-4 rounded-card border-2 border-sky bg-raised p-6 print:hidden"
    >
      <div className="grid gap-1">
        <h2 id="care-heading" className="text-lg tracking-snug">
          This sounds like more than a job
        </h2>
        <p className="max-w-[42em]">
          If it is getting too much, please talk to somebody today. It is free, it is private, and you do not have to be
          in danger to ring. We keep no note of this, and nobody here is told.
        </p>
      </div>
      <ul role="list" className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
        {LINES.map(({ name, reach, href, when }) => (
          <li key={name}>
            <p className="font-semibold">{name}</p>
            <p>
              <a href={href} className="inline-block py-1 text-lg font-semibold tabular-nums">
                {reach}
              </a>
            </p>
            <p className="text-sm text-quiet">{when}</p>
          </li>
        ))}
      </ul>
      <p className="text-sm">
        In danger now, or somebody with you is? Ring{" "}
        <a href="tel:999" className="font-semibold">
          999
        </a>
        . In Northern Ireland, Lifeline is on{" "}
        <a href="tel:08088088000" className="font-semibold whitespace-nowrap">
          0808 808 8000
        </a>
        .
      </p>
    </section>
  );
}

const LINES = [
  { name: "Samaritans", reach: "116 123", href: "tel:116123", when: "Any time of day or night. Somebody listens." },
  {
    name: "NHS 111, then option 2",
    reach: "111",
    href: "tel:111",
    when: "Any time. Mental health help near you, in England, Scotland and Wales.",
  },
  {
    name: "Shout, by text message",
    reach: "Text SHOUT to 85258",
    href: "sms:85258?body=SHOUT",
    when: "Any time, when talking is too hard.",
  },
  {
    name: "Student Space",
    reach: "studentspace.org.uk",
    href: "https://studentspace.org.uk/",
    when: "For students: where to find support at your university, and people to write to.",
  },
];
