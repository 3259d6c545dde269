"use client";

import { JobBody } from "@/components/jobs/page/job-body";
import { ApplyBox } from "@/components/jobs/page/apply-box";
import { Button } from "@/components/ui/button";
import { count } from "@/lib/core/text/text";
import { ChecksPane } from "./checks-pane";
import { Framed } from "./framed";
import { useHydrated } from "@/components/ui/hydrated";
import { SearchLook } from "./search-look";
import { TwinsNote } from "./twins-note";
import type { Beside } from "./use-look";

export type Tab = "phone" | "desk" | "search" | "checks";
export type Agency = { name: string; legalName: string; phone: string; site: string };

type Props = {
  beside: Beside;
  tab: Tab;
  onTab: (tab: Tab) => void;
  agency: Agency;
  now: Date;
  copy: (form: FormData) => Promise<void>;
};

/** Beside the form: the page as visitors will see it, how search shows it, and what a careful colleague would say. */
export function Pane({ beside, tab, onTab, agency, now, copy }: Props) {
  const { look, checks, completeness } = beside;
  const hasScript = useHydrated();
  const must = checks.filter(({ level }) => level === "must").length;
  const tabs: [Tab, string][] = [
    ["phone", "On a phone"],
    ["desk", "On a desk"],
    ["search", "In search"],
    ["checks", must > 0 ? `Checks: ${must} to put right` : checks.length > 0 ? `Checks: ${checks.length}` : "Checks"],
  ];
  if (!hasScript)
    return (
      <div className="grid content-start gap-8">
        <TwinsNote twins={look.twins} copy={copy} />
        <ChecksPane checks={checks} completeness={completeness} />
        <SearchLook look={look} agency={agency.name} site={agency.site} now={now} />
      </div>
    );
  return (
    <>
      <div role="group" aria-label="What to see beside the form" className="flex flex-wrap gap-1.5">
        {tabs.map(([key, words]) => (
          <Button
            key={key}
            type="button"
            size="desk"
            look={tab === key ? "brand" : "plain"}
            aria-pressed={tab === key}
            onClick={() => onTab(key)}
          >
            {words}
          </Button>
        ))}
      </div>
      <TwinsNote twins={look.twins} copy={copy} />
      {(tab === "phone" || tab === "desk") && (
        <Framed
          title={`The page of this job, ${tab === "phone" ? "on a phone" : "on a desk"}`}
          width={tab === "phone" ? 390 : 1100}
        >
          <JobBody
            job={look.job}
            html={look.job.descriptionHtml}
            crumbs={[]}
            agency={agency}
            now={look.job.number > 0 ? now : undefined}
            beside={<ApplyBox job={look.job} phone={agency.phone} />}
          />
        </Framed>
      )}
      {(tab === "search" || tab === "checks") && (
        <div
          className="min-h-0 flex-1 overflow-y-auto pe-1"
          tabIndex={0}
          role="region"
          aria-label={tab === "search" ? "In search" : "Checks"}
        >
          {tab === "search" ? (
            <SearchLook look={look} agency={agency.name} site={agency.site} now={now} />
          ) : (
            <ChecksPane checks={checks} completeness={completeness} />
          )}
        </div>
      )}
      <p role="status" className="sr-only">
        {must > 0 && `${count(must, "thing")} to put right before it comes out.`}
      </p>
    </>
  );
}
