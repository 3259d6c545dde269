import type { Brand } from "@/lib/core/settings/brand";
import { dialled } from "@/lib/core/text/text";
type Agency = Pick<Brand, "name" | "legalName" | "companyNumber" | "address" | "phone" | "hours" | "email">;

const LISTS = [
  {
    title: "Graduates",
    links: [
      ["All jobs", "/jobs"],
      ["Book a strategy call", "/strategy-call"],
      ["Job alerts", "/alerts"],
      ["Insights", "/blog"],
    ],
  },
  {
    title: "Employers",
    links: [
      ["Hire a graduate", "/employers"],
      ["Talk to us", "/contact"],
    ],
  },
  {
    title: "Us",
    links: [
      ["Who we are", "/about"],
      ["Make a complaint", "/complaints"],
      ["Accessibility", "/accessibility"],
      ["Privacy", "/privacy"],
      ["Cookies", "/cookies"],
      ["Terms", "/terms"],
    ],
  },
] as const;

/** The page ends on ink: a phone number first, then where to go, then who we are in law. */
export function Footer({ agency }: { agency: Agency }) {
  return (
    <footer className="bg-foot pt-[clamp(2.5rem,6vw,4rem)] pb-8 text-sm text-on-foot [--ring:var(--on-foot)] print:hidden">
      <div className="wrap grid grid-cols-2 gap-x-4 gap-y-8 sm:gap-x-8 sm:grid-cols-3 lg:grid-cols-[5fr_2fr_2fr_2fr]">
        <div className="col-span-full grid content-start gap-4 lg:col-auto">
          <p className="headline text-xl tracking-tight">
            <a
              href={`tel:${dialled(agency.phone)}`}
              className="text-inherit no-underline hover:text-inherit hover:underline"
            >
              {agency.phone}
            </a>
          </p>
          <p className="max-w-[34em]">
            {agency.hours}.
            <br />
            Or write to{" "}
            <a href={`mailto:${agency.email}`} className="[overflow-wrap:anywhere] text-inherit hover:text-inherit">
              {agency.email}
            </a>
            .
          </p>
        </div>
        {LISTS.map(({ title, links }) => (
          <nav
            key={title}
            aria-label={title}
            className="max-sm:nth-[4]:col-start-2 max-sm:nth-[4]:row-span-2 max-sm:nth-[4]:row-start-2"
          >
            <h2 className="mb-2 text-[1rem] tracking-normal">{title}</h2>
            <ul>
              {links.map(([label, href]) => (
                <li key={href}>
                  <a
                    href={href}
                    className="inline-block py-1.5 text-inherit no-underline hover:text-inherit hover:underline"
                  >
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ))}
        <p className="col-span-full border-t border-foot-quiet/30 pt-5 text-foot-quiet">{legalLine(agency)}</p>
      </div>
    </footer>
  );
}

function legalLine({ name, legalName, companyNumber, address }: Agency) {
  const who = name === legalName ? name : `${name} is a trading name of ${legalName}`;
  return `${who}, an employment agency and employment business. Registered in England and Wales, company number ${companyNumber}. ${address}. We never charge graduates for finding them work.`;
}
