import type { ReactNode } from "react";
import { Toasts } from "@/components/ui/toast";
import { Footer } from "./footer";
import { Header } from "./header";
import type { OwnLogo } from "./logo";
import type { Person } from "./person-link";
import { SkipLink } from "./skip-link";

type Agency = Parameters<typeof Footer>[0]["agency"] & { logo?: OwnLogo };

/** What stands around every page of the site: skip link, header, main, footer. */
export function PageFrame({ agency, person, children }: { agency: Agency; person?: Person; children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <Header name={agency.name} logo={agency.logo} person={person} />
      <main id="main" tabIndex={-1} className="flex-1">
        {children}
      </main>
      <Footer agency={agency} />
      <Toasts />
    </div>
  );
}
